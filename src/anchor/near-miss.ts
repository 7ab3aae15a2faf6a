// Why words are not in a text, for whoever typed them: the first character that differs, by name and number, the end of a
// paragraph between them, or that they are a part of other words there.
import search from 'approx-string-match';
import { nameOfCharacter } from '../characters.ts';
import { show } from '../problem.ts';
import { fold, foldWithPlaces } from './fold.ts';
import { paragraphs } from './sentences.ts';
import { overlaps, type Span } from './span.ts';

/** A place at which what stands in a text differs from what was typed; null where one of them has nothing more. */
export interface Difference {
  stands: string | null;
  typed: string | null;
  /** The typed words before it. */
  after: string;
}

/**
 * Says how the words differ from the passage that is most like them, in one of the texts; null where nothing is like them.
 * Never to be asked about words that were found. Takes longer than finding words.
 */
export function nearMiss(words: string, texts: readonly string[]): string | null {
  for (const text of texts) {
    const span = sameToReaders(words, text);
    if (span) return inText(words, text, span);
  }
  const [best] = texts
    .flatMap((text) => mostAlike(words, text) ?? [])
    .toSorted((a, b) => a.errors - b.errors);
  return best ? inText(words, best.text, best) : null;
}

function inText(words: string, text: string, span: Span): string {
  const whole = wholeWords(text, span);
  const passage = `the nearest passage is ${show(oneLine(text.slice(whole.start, whole.end)))}`;
  const [difference] = [span.start, whole.start]
    .map((start) => firstDifference(words, text.slice(start, whole.end)))
    .toSorted((a, b) => (b?.after.length ?? Infinity) - (a?.after.length ?? Infinity));
  const crosses = crossing(text, span);
  const reasons = [
    // The end of a paragraph is itself the difference, where white space was typed.
    ...(difference && !(crosses && difference.typed?.trim() === '') ? [inWords(difference)] : []),
    ...(crosses ? [crosses] : []),
  ];
  return [passage, ...(reasons.length > 0 ? reasons : [PART])].join('; ');
}

const PART = 'there they are a part of a longer word or number: give all of it, with its sign';

/** Where words run over the end of a paragraph or of an item of a list, with what stands on either side of it. */
function crossing(text: string, span: Span): string | null {
  const [first, second] = paragraphs(text)
    .filter((each) => overlaps(each, span))
    .map(({ start, end }) => oneLine(text.slice(Math.max(start, span.start), Math.min(end, span.end))));
  if (first === undefined || second === undefined) return null;
  return `it runs over the end of a paragraph, a heading or an item of a list: ${show(first)} ends one, ${show(second)} begins the next`;
}

function inWords({ stands, typed, after }: Difference): string {
  const place = after === '' ? 'at the beginning' : `after ${show(after.slice(-30))}`;
  if (typed === null) return `${place} it goes on with ${named(stands!)}`;
  if (stands === null) return `${place} ${named(typed)} was typed, which does not stand there`;
  return `${place} it has ${named(stands)} where ${named(typed)} was typed`;
}

/**
 * The first character in which the typed words differ from a passage, a letter with its marks as one, white space as one. A
 * character that nobody sees and that only one of them has is told alone. Null where the passage has the words and then
 * ends or goes on with another word.
 */
export function firstDifference(words: string, passage: string): Difference | null {
  const [typed, stands] = [signsOf(words), signsOf(passage)];
  const at = typed.findIndex((sign, i) => sign !== stands[i]);
  const after = typed.slice(0, at < 0 ? typed.length : at).join('');
  if (at < 0) {
    const next = stands[typed.length];
    return next !== undefined && /^[\p{L}\p{N}]/u.test(next) && /[\p{L}\p{N}]\p{M}*$/u.test(words)
      ? { stands: next, typed: null, after }
      : null;
  }
  const [here, there] = [typed[at]!, stands[at] ?? null];
  if (isUnseen(here) && there !== null && !isUnseen(there) && !there.startsWith(here))
    return { stands: null, typed: here, after };
  return { stands: there, typed: here, after };
}

const isUnseen = (sign: string): boolean => fold(sign) === '';

const signsOf = (text: string): string[] => text.match(/\s+|\P{M}\p{M}*|\p{M}+/gu) ?? [];

/** A character by number and name, several of them one after the other. */
const named = (signs: string): string => {
  const names = Array.from(signs, nameOfCharacter);
  const [first] = names;
  return names.length > 1 && names.every((name) => name === first)
    ? `${first} ${names.length} times`
    : names.join(' and ');
};

/** Where the words stand if typesetting is left aside, and where paragraphs end. */
function sameToReaders(words: string, text: string): Span | null {
  const wanted = fold(words).replaceAll('\n\n', ' ').trim();
  if (wanted === '') return null;
  const { folded, places } = foldWithPlaces(text);
  // The end of a paragraph is two characters there; as one, it is like any white space.
  const kept = Array.from({ length: folded.length }, (_, i) => i).filter(
    (i) => !(folded[i] === '\n' && folded[i - 1] === '\n'),
  );
  const flat = kept.map((i) => (folded[i] === '\n' ? ' ' : folded[i])).join('');
  const at = flat.indexOf(wanted);
  if (at < 0) return null;
  const end = kept[at + wanted.length] ?? folded.length;
  return { start: places[kept[at]!]!, end: places[end]! };
}

/** Up to half of the characters may differ. */
function mostAlike(words: string, text: string): (Span & { text: string; errors: number }) | null {
  const [best] = search(text, words, Math.floor(words.length / 2)).sort(
    (a, b) => a.errors - b.errors || a.start - b.start,
  );
  return best ? { ...best, text } : null;
}

function wholeWords(text: string, span: Span): Span {
  let { start, end } = span;
  while (start > 0 && /\S/.test(text[start - 1]!)) start -= 1;
  while (end < text.length && /\S/.test(text[end]!) && /\S/.test(text[end - 1]!)) end += 1;
  return { start, end };
}

/** With single spaces, as it is told. */
export const oneLine = (words: string): string => words.replace(/\s+/g, ' ').trim();
