// For crawlers (RFC 9309): everything may be read. What is not to be listed says so in its own head.
import type { APIRoute } from 'astro';
import { address, href } from '../paths.ts';

export const GET: APIRoute = () =>
  new Response(`User-agent: *\nDisallow:\n\nSitemap: ${address(href('/sitemap-index.xml'))}\n`, {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
