// Whether the words of an excerpt stand in a text, and if not, what stands there instead.
import search from 'approx-string-match';
import { diffArrays } from 'diff';
import { fold } from '../anchor/fold.ts';
import { paragraphs, sentences } from '../anchor/sentences.ts';
import { wholeWordsIn } from '../anchor/whole-words.ts';
import { piecesOf } from '../content/excerpt.ts';
import type { Excerpt } from '../content/source.ts';

export type Standing =
  | { kind: 'stands' }
  /** Like words stand there; the first of the words that differ, "" where there are none. */
  | { kind: 'altered'; passage: string; expected: string; found: string }
  /** Some of its sentences stand, and of the others nothing like them; or all stand, in another order. */
  | { kind: 'in-part'; missing: string | null }
  /** Nothing like it. */
  | { kind: 'missing' };

/** How much of a sentence has to be the same, in words, for the passage to be the same sentence changed. */
const ALIKE = 2 / 3;

/** Reads the text once, for any number of excerpts. Paragraphs and how words are set in type make no difference. */
export function excerptsIn(text: string): (excerpt: Excerpt) => Standing {
  const flat = oneLine(text);
  const stands = wholeWordsIn(flat);
  return (excerpt) => {
    const pieces = piecesOf(excerpt).map(oneLine);
    if (pieces.every(stands) && inOrder(pieces, flat)) return { kind: 'stands' };
    const parts = pieces.flatMap(sentencesOf);
    const missing = parts.filter((sentence) => !stands(sentence));
    for (const sentence of missing) {
      const passage = likest(sentence, flat);
      const altered = passage === null ? null : difference(sentence, passage);
      if (altered) return altered;
    }
    if (missing.length === parts.length) return { kind: 'missing' };
    return { kind: 'in-part', missing: missing[0] ?? null };
  };
}

const oneLine = (text: string): string => fold(text).replace(/\s+/g, ' ').trim();

const sentencesOf = (text: string): string[] =>
  paragraphs(text)
    .flatMap((paragraph) => sentences(text, paragraph))
    .map(({ start, end }) => text.slice(start, end));

function inOrder(pieces: readonly string[], text: string): boolean {
  let from = 0;
  return pieces.every((piece) => {
    const at = text.indexOf(piece, from);
    from = at + piece.length;
    return at >= 0;
  });
}

/**
 * The passage that is most like a sentence, in whole words and to the end of its own sentence; null where more than half of
 * the characters differ everywhere. Where the words stand as part of longer ones ("64" in "641"), it is these.
 */
function likest(sentence: string, text: string): string | null {
  const [best] = search(text, sentence, Math.floor(sentence.length / 2)).sort(
    (a, b) => a.errors - b.errors || a.start - b.start,
  );
  if (!best) return null;
  const start = text.slice(0, best.start).search(/\S*$/);
  const end = best.end + /^\S*/.exec(text.slice(best.end))![0].length;
  const passage = text.slice(start, end).trim();
  return /[.!?]\S*$/.test(passage)
    ? passage
    : passage + (/^[^.!?]{0,40}[.!?]\S*/.exec(text.slice(end))?.[0] ?? '');
}

/** The first difference of two passages in words; null where they have too little in common. */
function difference(sentence: string, passage: string): (Standing & { kind: 'altered' }) | null {
  const [own, its] = [sentence.split(' '), passage.split(' ')];
  const changes = diffArrays(own, its);
  const same = changes.filter(isSame);
  if (same.reduce((sum, { value }) => sum + value.length, 0) < ALIKE * own.length && own.length > 1)
    return null;
  // The passage may begin before the sentence does.
  const first = changes.findIndex(({ added, removed }, i) => removed || (added && i > 0));
  const at = first < 0 ? 0 : first;
  const wordsOf = (side: 'added' | 'removed') =>
    changes
      .slice(at, at + 2)
      .filter((change, i) => change[side] && (i === 0 || !isSame(changes[at]!)))
      .flatMap(({ value }) => value)
      .join(' ');
  return { kind: 'altered', passage, expected: wordsOf('removed'), found: wordsOf('added') };
}

const isSame = ({ added, removed }: { added?: boolean; removed?: boolean }): boolean => !added && !removed;
