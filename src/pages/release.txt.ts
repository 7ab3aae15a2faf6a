// The annotated text alone, byte for byte what its SHA-256 is taken of.
import type { APIRoute } from 'astro';
import { site } from '../site/data.ts';

export const GET: APIRoute = () =>
  new Response(site.release.text, { headers: { 'content-type': 'text/plain; charset=utf-8' } });
