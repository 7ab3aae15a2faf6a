// The one site that all pages read: loaded once, by src/integrations/content.ts, before anything is built.
import { verifiedSite } from './verified.ts';

export const site = verifiedSite();
