// The corrections to follow, as Atom.
import type { APIRoute } from 'astro';
import { atom } from '../../outputs/feeds/atom.ts';
import { correctionsFeed } from '../../outputs/feeds/feeds.ts';
import { site } from '../../site/data.ts';

export const GET: APIRoute = () =>
  new Response(atom(correctionsFeed(site)), {
    headers: { 'content-type': 'application/atom+xml; charset=utf-8' },
  });
