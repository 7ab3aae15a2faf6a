import type { APIRoute } from 'astro';
import { offlineHtml } from '../../outputs/teach/html/offline.ts';
import { site } from '../../site/data.ts';

export const GET: APIRoute = () =>
  new Response(offlineHtml(site), { headers: { 'content-type': 'text/html; charset=utf-8' } });
