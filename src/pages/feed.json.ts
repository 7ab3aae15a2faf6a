// The claims to follow, as JSON Feed.
import type { APIRoute } from 'astro';
import { claimsFeed } from '../outputs/feeds/feeds.ts';
import { jsonFeed } from '../outputs/feeds/json-feed.ts';
import { jsonResponse } from '../outputs/json.ts';
import { site } from '../site/data.ts';

export const GET: APIRoute = () => jsonResponse(jsonFeed(claimsFeed(site)));
