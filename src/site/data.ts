// The one site that all pages read.
import { loadSite } from './build.ts';

export const site = await loadSite('content');
