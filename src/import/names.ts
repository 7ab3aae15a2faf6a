// The names that the counting rules know: states, territories, models, kinds of agency. Any other name is listed, not guessed at.

/** How names are compared: without regard to capital letters, extra spaces and the shape of apostrophes. */
export const plain = (name: string): string =>
  name
    .replace(/[‘’ʼ′´`]/g, "'")
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();

export interface Place {
  name: string;
  kind: 'state' | 'territory';
}

export const models = ['jem', 'tfm', 'wso'] as const;
export type Model = (typeof models)[number];

export type AgencyKind = 'county' | 'municipality' | 'state';

const STATES = (
  'Alabama, Alaska, Arizona, Arkansas, California, Colorado, Connecticut, Delaware, Florida, Georgia, Hawaii, Idaho, ' +
  'Illinois, Indiana, Iowa, Kansas, Kentucky, Louisiana, Maine, Maryland, Massachusetts, Michigan, Minnesota, ' +
  'Mississippi, Missouri, Montana, Nebraska, Nevada, New Hampshire, New Jersey, New Mexico, New York, North Carolina, ' +
  'North Dakota, Ohio, Oklahoma, Oregon, Pennsylvania, Rhode Island, South Carolina, South Dakota, Tennessee, Texas, ' +
  'Utah, Vermont, Virginia, Washington, West Virginia, Wisconsin, Wyoming'
).split(', ');
const TERRITORIES = ['Guam', 'Northern Mariana Islands'];

/** By plain name. */
export const PLACES: ReadonlyMap<string, Place> = new Map([
  ...STATES.map((name): [string, Place] => [plain(name), { name, kind: 'state' }]),
  ...TERRITORIES.map((name): [string, Place] => [plain(name), { name, kind: 'territory' }]),
]);

/** By plain name, with the typing variants of the later lists. */
export const MODELS: ReadonlyMap<string, Model> = new Map([
  ['jail enforcement model', 'jem'],
  ['task force model', 'tfm'],
  ['task force officer', 'tfm'],
  ['warrant service officer', 'wso'],
  ['warrant service office', 'wso'],
  ['warrant services officer', 'wso'],
]);

/** By plain name. */
export const AGENCY_KINDS: ReadonlyMap<string, AgencyKind> = new Map([
  ['county', 'county'],
  ['municipality', 'municipality'],
  ['state', 'state'],
  ['state agency', 'state'],
]);
