// The one site that all pages read.
import { loadSite } from './site.ts';

export const site = await loadSite('content');
