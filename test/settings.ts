// The settings of a site, for what needs no more of it.
import type { Settings } from '../src/content/site.ts';

export const settings: Settings = {
  name: 'Claim by Claim',
  id: 'claim-by-claim',
  language: 'en-US',
  dates: 'day first',
  editors: [],
  kind: 'press article',
  topics: {},
  names: {},
  place: () => ({ file: 'site.yaml' }),
};
