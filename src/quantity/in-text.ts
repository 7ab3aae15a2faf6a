// The quantities of running text: a quote, an excerpt, a title. Found by reading, never by searching for digits.
import { phraseAt, type Phrase } from './phrase.ts';
import type { Quantity, Range } from './quantity.ts';
import { tokenize, type Token } from './tokens.ts';

/** What stands at a place of a text, with all that belongs to it. */
export interface Standing {
  /** In code units; the noun of a count is left out. */
  start: number;
  end: number;
  /** The words there: "no more than 1,000". */
  text: string;
  stated:
    | { kind: 'number'; number: Quantity }
    | { kind: 'range'; range: Range }
    /** Digits or number words that state no quantity, or one that can be read in two ways: "a time". */
    | { kind: 'none'; why: string };
}

/** All quantities and ranges of a text, whole, in the order in which they stand; also what looks like one and is none. */
export function quantitiesIn(text: string): Standing[] {
  const tokens = tokenize(text);
  return Array.from(phrasesIn(tokens), (phrase) => standing(text, tokens, phrase));
}

/**
 * Whether a number or range that an author names stands in a text, whole: not "1,000" where the text has "no more than
 * 1,000", not "10" where it has "10 million". The noun of a count may be left out or cut short; an end of a range may be
 * named where its words alone say what is meant.
 */
export const standsIn = (named: string, text: string): boolean => isNamed(named, text, nameable);

/**
 * The same, the words that qualify a number aside: "1,000" of "more than 1,000". Receipts that were published before all of
 * a quantity had to be named stay true by it.
 */
export const numberStandsIn = (named: string, text: string): boolean =>
  isNamed(named, text, (phrase) => [...nameable(phrase), ...(phrase.kind === 'number' ? [phrase.bare] : [])]);

type Place = { start: number; end: number };

function isNamed(named: string, text: string, places: (phrase: Phrase) => Place[]): boolean {
  const name = tokenize(named);
  const own = phraseAt(name, 0, true);
  if (!own || own.kind === 'refused' || own.nounEnd !== name.length) return false;
  const tokens = tokenize(text);
  for (const phrase of phrasesIn(tokens)) {
    const isHere = places(phrase).some(
      ({ start, end }) =>
        end - start === own.end && name.every((token, i) => isSame(token, tokens[start + i], i === 0)),
    );
    if (isHere) return true;
  }
  return false;
}

/** What stands in the text where the words of `named` are, to be shown to the author who cut them out. */
export function standingAround(named: string, text: string): Standing[] {
  const words = tokenize(named).filter(({ kind }) => kind !== 'sign');
  const has = (found: Standing) => {
    const own = new Set(tokenize(found.text).map(({ lower }) => lower));
    return words.some(({ lower }) => own.has(lower));
  };
  return quantitiesIn(text).filter(has);
}

function* phrasesIn(tokens: readonly Token[]): Generator<Phrase> {
  let last = 0;
  for (let at = 0; at < tokens.length;) {
    const phrase = phraseAt(tokens, at, false);
    // What is refused may reach back over what touches it.
    if (phrase) yield { ...phrase, start: Math.max(phrase.start, last) };
    last = phrase?.end ?? last;
    at = Math.max(at + 1, last);
  }
}

/** The spans of a phrase that say all they mean. */
function nameable(phrase: Phrase): Place[] {
  if (phrase.kind === 'refused') return [];
  if (phrase.kind === 'number') return [phrase];
  const { lead, end, ends, isWhole } = phrase;
  return [phrase, { start: lead, end }, ...ends.filter((_, i) => isWhole[i])];
}

const isSame = (a: Token, b: Token | undefined, isFirst: boolean): boolean =>
  a.text === b?.text && (isFirst || a.tight === b.tight);

function standing(text: string, tokens: readonly Token[], phrase: Phrase): Standing {
  const words = ({ start, end }: Place) => {
    const [from, to] = [tokens[start]!.start, tokens[end - 1]!.end];
    return { start: from, end: to, text: text.slice(from, to) };
  };
  const place = words(phrase);
  if (phrase.kind === 'refused') return { ...place, stated: { kind: 'none', why: phrase.why } };
  if (phrase.kind === 'number') {
    return { ...place, stated: { kind: 'number', number: { text: place.text, ...phrase.number } } };
  }
  const [low, high] = phrase.ends;
  const range = {
    text: place.text,
    low: { text: words(low).text, ...phrase.low },
    high: { text: words(high).text, ...phrase.high },
  };
  return { ...place, stated: { kind: 'range', range } };
}
