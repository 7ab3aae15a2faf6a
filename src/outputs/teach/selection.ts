// A teacher's own selection, as the address of a page holds it: ?claims=forty-states,growth-641-percent&lines=5. What writes
// the address also reads it, and takes any address calmly.
import { nearest } from '../../problem.ts';
import type { PublishedRelease } from '../../site/site.ts';

/** What can be chosen beside the claims. The first of the choices holds where the address says nothing. */
export const options = {
  /** Lines to write on for each claim of the worksheet. */
  lines: ['3', '2', '5'],
  /** Boxes to tick for what students expect of the sources. */
  expects: ['yes', 'no'],
  /** On the worksheet, the paragraph around the claim instead of its words alone. */
  paragraph: ['no', 'yes'],
} as const;

type Option = keyof typeof options;

export type Selection = {
  /** Ids in the order of the text, one or more. */
  claims: string[];
} & { [O in Option]: (typeof options)[O][number] };

/** The claims that a page has. */
export interface Known {
  /** In the order of the text. */
  ids: readonly string[];
  /** What became of other ids: the present id, or null for a claim that was withdrawn. */
  former: Readonly<Record<string, string | null>>;
}

const optionNames = Object.keys(options) as Option[];
const MOST_CHARACTERS = 2000;
const MOST_CHARACTERS_SHOWN = 60;

/** The part of the address from the question mark on; empty where everything is as it is without. */
export function writeSelection(selection: Selection, ids: readonly string[]): string {
  const given = [
    ...(selection.claims.length < ids.length ? [['claims', selection.claims.join(',')]] : []),
    ...optionNames.filter((name) => !isDefault(selection, name)).map((name) => [name, selection[name]]),
  ];
  // A comma may stand in a query as it is (RFC 3986, section 3.4), and is easier to read.
  return given.length === 0 ? '' : `?${new URLSearchParams(given).toString().replaceAll('%2C', ',')}`;
}

/** The selection of an address, and a sentence on each thing in it that cannot be followed. */
export function readSelection(search: string, known: Known): { selection: Selection; problems: string[] } {
  const problems: string[] = [];
  const tooLong = search.length > MOST_CHARACTERS;
  if (tooLong) {
    const [length, most] = [search.length, MOST_CHARACTERS].map((count) => count.toLocaleString('en-US'));
    problems.push(`The address is too long: its selection has ${length} characters, and ${most} are read.`);
  }
  const address = new URLSearchParams(tooLong ? '' : search);
  const selection = {
    claims: readClaims(address, known, problems),
    lines: readOption('lines', address, problems),
    expects: readOption('expects', address, problems),
    paragraph: readOption('paragraph', address, problems),
  };
  return { selection, problems };
}

/** What became of claims that were renamed or withdrawn, for reading a selection. */
export const formerIds = ({ formerClaims }: Pick<PublishedRelease, 'formerClaims'>): Known['former'] =>
  Object.fromEntries(formerClaims.map((claim) => [claim.id, claim.kind === 'renamed' ? claim.to : null]));

function readClaims(address: URLSearchParams, { ids, former }: Known, problems: string[]): string[] {
  if (!address.has('claims')) return [...ids];
  const present = (name: string) => (Object.hasOwn(former, name) ? former[name]! : name);
  // A form writes one "claims" for each.
  const names = address.getAll('claims').flatMap((list) => list.split(','));
  const asked = new Set(
    names
      .map((name) => name.trim())
      .filter((name) => name !== '')
      .map((name) => present(name) ?? name),
  );
  const claims = ids.filter((id) => asked.has(id));
  const left = [...asked].filter((name) => !ids.includes(name));
  if (asked.size > ids.length) {
    problems.push(
      `The address names ${asked.size} claims, but there are only ${ids.length} here. What is not among them is left out.`,
    );
  } else {
    problems.push(...left.map((name) => leftOut(name, present(name) === null, ids)));
  }
  if (claims.length > 0) return claims;
  problems.push(
    `No claim of this page is left in the address, so ${ids.length === 1 ? 'its one claim is' : `all ${ids.length} are`} shown.`,
  );
  return [...ids];
}

function leftOut(name: string, withdrawn: boolean, ids: readonly string[]): string {
  const named = `“${shortened(name)}”`;
  if (withdrawn) return `The claim ${named} was withdrawn, so it is left out.`;
  const like = nearest(name, ids);
  return `The address names ${named}, but no claim here has that name. ${like ? `Did you mean “${like}”?` : 'It is left out.'}`;
}

function readOption<O extends Option>(
  name: O,
  address: URLSearchParams,
  problems: string[],
): (typeof options)[O][number] {
  const choices: readonly (typeof options)[O][number][] = options[name];
  const value = address.get(name) ?? choices[0]!;
  const chosen = choices.find((choice) => choice === value);
  if (chosen !== undefined) return chosen;
  const listed = new Intl.ListFormat('en-US', { type: 'disjunction' }).format(choices.toSorted());
  problems.push(
    `The address says “${name}=${shortened(value)}”, but it can only be ${listed}. It is taken as ${choices[0]}.`,
  );
  return choices[0]!;
}

const isDefault = (selection: Selection, name: Option): boolean => selection[name] === options[name][0];

const shortened = (words: string): string => {
  const characters = Array.from(words);
  return characters.length > MOST_CHARACTERS_SHOWN
    ? `${characters.slice(0, MOST_CHARACTERS_SHOWN - 1).join('')}…`
    : words;
};
