// Builds the site for the tests of the built site: as a published one, with an address.
import { build } from 'astro';

process.env['SITE_URL'] ??= 'https://claim-by-claim.example';
await build({});
