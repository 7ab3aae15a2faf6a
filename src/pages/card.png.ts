// The picture that stands beside a shared link to the site.
import type { APIRoute } from 'astro';
import { cardPng } from '../outputs/share/card-picture.ts';
import { CARD, siteCard } from '../outputs/share/card.ts';
import { site } from '../site/data.ts';

export const GET: APIRoute = async () =>
  new Response(await cardPng(siteCard(site)), { headers: { 'content-type': CARD.type } });
