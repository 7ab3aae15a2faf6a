// The claims to follow, as JSON Feed.
import type { APIRoute } from 'astro';
import { claimsFeed } from '../publish/feeds.ts';
import { jsonFeed } from '../publish/json-feed.ts';
import { jsonResponse } from '../publish/json-response.ts';
import { site } from '../site-data.ts';

export const GET: APIRoute = () => jsonResponse(jsonFeed(claimsFeed(site)));
