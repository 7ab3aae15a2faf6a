// The words and signs beside a number that say how it bounds the truth.
import type { Qualifier } from './quantity.ts';
import type { Token } from './tokens.ts';

const BEFORE: Record<Qualifier, readonly string[]> = {
  exactly: ['exactly', 'precisely'],
  about: [
    'about', 'around', 'roughly', 'approximately', 'approx', 'approx .', 'circa', 'ca .', 'some', 'an estimated',
    'estimated', 'close to', 'in the neighborhood of', 'more or less', '~', '≈',
  ],
  almost: ['almost', 'nearly', 'approaching', 'not quite'],
  'more than': [
    'more than', 'over', 'above', 'exceed', 'exceeds', 'exceeded', 'exceeding', 'surpass', 'surpasses', 'surpassed',
    'surpassing', 'topped', 'topping', 'greater than', 'higher than', 'upward of', 'upwards of', 'in excess of',
    'north of', '>',
  ],
  'at least': [
    'at least', 'no fewer than', 'no less than', 'not fewer than', 'not less than', 'no lower than',
    'not lower than', 'not under', 'not below', 'a minimum of', 'as few as', 'as little as', '≥', '> =', 'greater than or equal to',
    'more than or equal to', 'equal to or greater than', 'equal to or more than', 'at or above',
  ],
  'at most': [
    'at most', 'no more than', 'not more than', 'no greater than', 'not greater than', 'no higher than',
    'not higher than', 'not over', 'not above', 'not exceeding', 'not to exceed', 'a maximum of', 'up to',
    'as many as', 'as much as', '≤', '< =', 'less than or equal to', 'fewer than or equal to', 'equal to or less than',
    'equal to or fewer than', 'at or below',
  ],
  'less than': [
    'less than', 'fewer than', 'lower than', 'smaller than', 'under', 'below', 'short of', 'shy of', '<',
  ],
}; // prettier-ignore

const AFTER: Record<Qualifier, readonly string[]> = {
  exactly: ['exactly', 'on the dot'],
  about: ['or so', 'or thereabouts', 'more or less', 'approximately', 'roughly', '- odd', '- some'],
  almost: [],
  'more than': [],
  'at least': [
    '+', '- plus', 'or more', 'or over', 'or above', 'or higher', 'or greater', 'or better', 'or up', 'and more',
    'and over', 'and above', 'and up', 'and upwards', 'or upwards', 'at least', 'at a minimum', 'at the least',
  ],
  'at most': [
    'or fewer', 'or less', 'or under', 'or below', 'or lower', 'and under', 'and below', 'at most', 'at a maximum',
    'at the most', 'tops',
  ],
  'less than': [],
}; // prettier-ignore

/** Words of degree before "over" and "under": the whole is still one qualifier. */
const DEGREES = [
  'just', 'well', 'slightly', 'far', 'significantly', 'considerably', 'substantially', 'somewhat', 'a little',
  'a bit', 'little', 'much', 'only slightly', 'way', 'barely', 'marginally', 'only just',
]; // prettier-ignore

type Table = ReadonlyMap<string, Qualifier>;

const table = (meanings: Record<Qualifier, readonly string[]>): Table =>
  new Map(
    Object.entries(meanings).flatMap(([means, words]) => words.map((each) => [each, means as Qualifier])),
  );

const before: Table = new Map([
  ...table(BEFORE),
  ...(['more than', 'less than'] as const).flatMap((means) =>
    BEFORE[means].flatMap((words) =>
      DEGREES.map((degree): [string, Qualifier] => [`${degree} ${words}`, means]),
    ),
  ),
]);
const after = table(AFTER);

/** Whether a qualifier of the number behind it may begin with a word or sign, in lower case. */
export const mayQualify = (word: string): boolean => firstBefore.has(word);

/** In tokens: "only slightly in excess of". */
const LONGEST = 6;

const firstWords = (of: Table) => new Set([...of.keys()].map((words) => words.split(' ')[0]!));
const [firstBefore, firstAfter] = [firstWords(before), firstWords(after)];

export interface ReadQualifier {
  means: Qualifier;
  /** The index after its last token. */
  end: number;
}

export const qualifierBefore = (tokens: readonly Token[], at: number): ReadQualifier | null =>
  firstBefore.has(tokens[at]?.lower ?? '') ? longest(before, tokens, at) : null;

/** All qualifiers that stand one after the other, up to four; where they differ, nothing is read. */
export function qualifiersBefore(tokens: readonly Token[], at: number): ReadQualifier[] {
  const read: ReadQualifier[] = [];
  for (
    let next = qualifierBefore(tokens, at);
    next && read.length < 4;
    next = qualifierBefore(tokens, next.end)
  ) {
    read.push(next);
  }
  return read;
}

export const qualifierAfter = (tokens: readonly Token[], at: number): ReadQualifier | null => {
  const read = firstAfter.has(tokens[at]?.lower ?? '') ? longest(after, tokens, at) : null;
  if (!read) return null;
  // A plus and a hyphen belong to the number only if they touch it; "40 +" may be a sum.
  const first = tokens[at]!;
  if (first.kind === 'sign' && !first.tight) return null;
  // "or more than 50", "at least 50", "or over 50" speak of another number.
  const next = tokens[read.end];
  const another = next?.kind === 'numeral' || next?.lower === 'than';
  return another ? null : read;
};

function longest(from: Table, tokens: readonly Token[], at: number): ReadQualifier | null {
  let words = '';
  let found: ReadQualifier | null = null;
  for (let end = at; end < Math.min(at + LONGEST, tokens.length); end += 1) {
    words += `${end === at ? '' : ' '}${tokens[end]!.lower}`;
    const means = from.get(words);
    if (means) found = { means, end: end + 1 };
  }
  return found;
}

const NEGATIONS = new Set(['not', 'never', 'no', 'nor', 'neither', 'cannot']);

/** Whether a word denies what follows: "not 40", "isn't 40". */
export const isNegation = ({ lower }: Token): boolean => NEGATIONS.has(lower) || lower.endsWith("n't");
