// The claims to follow, as Atom.
import type { APIRoute } from 'astro';
import { atom } from '../outputs/feeds/atom.ts';
import { claimsFeed } from '../outputs/feeds/feeds.ts';
import { site } from '../site/data.ts';

export const GET: APIRoute = () =>
  new Response(atom(claimsFeed(site)), {
    headers: { 'content-type': 'application/atom+xml; charset=utf-8' },
  });
