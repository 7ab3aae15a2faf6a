// Whether an excerpt is whole sentences, and whether each cut in it is marked and said.
import { hasWords } from '../anchor/sentences.ts';
import type { Fragment } from './source.ts';

interface Words {
  text: string;
  omits?: readonly (string | null | false)[] | undefined;
  fragment?: Fragment | undefined;
}

export interface ExcerptFault {
  field: 'text' | 'omits';
  found: string;
  expected: string;
  fix: string;
}

/** A mark of a cut: one sign, or three points with or without spaces. */
const ELLIPSIS = /…|\.[ \u00a0]?\.[ \u00a0]?\./g;

/** Quotation marks and brackets, of which a sentence may have several at its ends. */
const BEGINS = /^[\s"'“‘«([{¿¡*]*(?:[\p{Lu}\p{Lt}\p{Lo}\p{N}\p{Sc}§#@]|…|\.{3}|\. \. \.)/u;
const ENDS = /(?:[.!?…:。！？])[\s"'”’»)\]}*]*$/u;

/** How many cuts the words mark. */
export const cutsIn = (text: string): number => text.match(ELLIPSIS)?.length ?? 0;

/** The words between the cuts, in order: what stands in the document without a gap. */
export function piecesOf({ text, omits = [] }: Words): string[] {
  const pieces: string[] = [];
  let start = 0;
  for (const [i, { 0: mark, index }] of [...text.matchAll(ELLIPSIS)].entries()) {
    if (omits[i] === false) continue;
    pieces.push(text.slice(start, index));
    start = index + mark.length;
  }
  return [...pieces, text.slice(start)].map((piece) => piece.trim()).filter(hasWords);
}

/** Everything that is wrong with an excerpt's ends and cuts; empty if nothing is. */
export function excerptFaults({ text, omits, fragment }: Words): ExcerptFault[] {
  const faults: ExcerptFault[] = [];
  const fix =
    'give the whole sentence, or mark the cut with … and say under omits what it leaves out; for a title or an entry of a table, add fragment: heading or fragment: cell';
  if (fragment === undefined && !BEGINS.test(text)) {
    faults.push({
      field: 'text',
      found: `an excerpt that begins in the middle of a sentence: ${ends(text).first}`,
      expected: 'the beginning of a sentence, or … where it is cut',
      fix,
    });
  }
  if (fragment === undefined && !ENDS.test(text)) {
    faults.push({
      field: 'text',
      found: `an excerpt that ends in the middle of a sentence: ${ends(text).last}`,
      expected:
        'the end of a sentence with its point, question mark, exclamation mark or colon, or … where it is cut',
      fix,
    });
  }
  const [cuts, said] = [cutsIn(text), omits?.length ?? 0];
  if (cuts !== said) {
    faults.push({
      field: omits ? 'omits' : 'text',
      found: `${counted(cuts, 'cut')} marked with …, and ${counted(said, 'entry', 'entries')} under omits`,
      expected: 'for each … one entry, in the same order',
      fix: 'for each … give the words that it leaves out; null if they were not seen; false if the … is the document’s own',
    });
  }
  return faults;
}

const counted = (n: number, one: string, more = `${one}s`): string => `${n} ${n === 1 ? one : more}`;

/** The first and the last words, to be recognized by. */
function ends(text: string): { first: string; last: string } {
  const words = text.trim().split(/\s+/);
  return {
    first: `"${words.slice(0, 6).join(' ')}"`,
    last: `"${words.slice(-6).join(' ')}"`,
  };
}
