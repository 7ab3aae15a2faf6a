// Where a paragraph quotes: from an opening mark to the one that closes it, whatever form they have. Read from left to
// right once, so that no text takes long.
import type { Span } from '../anchor/span.ts';

interface Quotation extends Span {
  /** What stands between the marks. */
  words: string;
  /** The same with single marks for the double ones inside and the other way round, as the source may have them. */
  swapped: string;
}

export interface MarkFault {
  kind: 'unclosed' | 'unopened' | 'crossed' | 'straight';
  at: number;
}

interface Read {
  quotations: Quotation[];
  faults: MarkFault[];
}

/** What closes what is opened. Some languages turn a pair round, so that a mark may open one and close another. */
const CLOSERS: Readonly<Record<string, string>> = {
  '“': '”', '„': '“”', '‟': '”', '«': '»', '»': '«', '❝': '❞', '〝': '〞〟', '「': '」', '『': '』',
  '‘': '’', '‚': '‘’', '‛': '’', '‹': '›', '›': '‹', '❛': '❜',
}; // prettier-ignore

const SINGLE = new Set("‘’‚‛‹›❛❜'");

const MARK = /[“”„‟«»❝❞〝〞〟「」『』‘’‚‛‹›❛❜"＂']/g;

/** More quotations than these inside one another are none: most of them were never closed. */
const DEEPEST = 4;

interface Mark {
  sign: string;
  at: number;
  before: string;
  after: string;
}

interface Open {
  sign: string;
  at: number;
  /** Places of the marks inside it. */
  inside: number[];
}

/** The quotations of one paragraph, each with those inside it, and the marks that are no part of one. */
export function readQuotations(text: string): Read {
  const marks = marksOf(text);
  const quotations: Quotation[] = [];
  const faults: MarkFault[] = [];
  let open: Open[] = [];
  for (const [i, mark] of marks.entries()) {
    const { sign, at } = mark;
    const opened = open.findLastIndex((each) => CLOSERS[each.sign]!.includes(sign));
    if (sign === '"' || sign === '＂' || sign === "'") {
      // A quotation may have straight marks inside, as its source has them.
      if (open.length === 0 && (sign !== "'" || isPair(marks, i))) faults.push({ kind: 'straight', at });
    } else if (opened >= 0) {
      if (isPossessive(mark, marks[i + 1])) continue;
      const [from, ...crossed] = open.slice(opened);
      if (crossed.length > 0) faults.push({ kind: 'crossed', at: crossed[0]!.at });
      open = open.slice(0, opened);
      const outer = open.at(-1);
      if (outer) outer.inside.push(...from!.inside, from!.at, at);
      else if (crossed.length === 0) quotations.push(quotation(text, from!, at));
    } else if (sign in CLOSERS) {
      if (open.length === DEEPEST) {
        faults.push({ kind: 'unclosed', at: open[0]!.at });
        open = [];
      }
      open.push({ sign, at, inside: [] });
    } else if (sign !== '’' || isPair(marks, i)) {
      faults.push({ kind: 'unopened', at });
    }
  }
  if (open[0]) faults.push({ kind: 'unclosed', at: open[0].at });
  return { quotations, faults };
}

/** The text with its quotations blanked out, and as long as before. */
export function withoutQuotations(text: string): string {
  const pieces: string[] = [];
  let last = 0;
  for (const { start, end } of readQuotations(text).quotations) {
    pieces.push(text.slice(last, start), '\0'.repeat(end - start));
    last = end;
  }
  return pieces.join('') + text.slice(last);
}

/** Tells for a piece of a paragraph what of it is quoted; a quotation may begin before it and end after it. */
export function quotedIn(piece: string): (at: number) => boolean {
  const { quotations, faults } = readQuotations(piece);
  const begun = faults.find(({ kind }) => kind === 'unclosed')?.at ?? piece.length;
  const ended = faults.findLast(({ kind }) => kind === 'unopened')?.at ?? -1;
  return (at) => at <= ended || at >= begun || quotations.some(({ start, end }) => start <= at && at < end);
}

/** The marks of a text without the apostrophes inside words. */
function marksOf(text: string): Mark[] {
  return Array.from(text.matchAll(MARK), ({ 0: sign, index: at }) => ({
    sign,
    at,
    before: text.charAt(at - 1),
    // Two characters: behind the s of a plural, a space and a word make it a possessive.
    after: text.slice(at + 1, at + 3),
  })).filter(
    ({ sign, before, after }) => !(SINGLE.has(sign) && isOfWord(before) && isOfWord(after.charAt(0))),
  );
}

const isOfWord = (sign: string): boolean => /[\p{L}\p{N}\p{M}]/u.test(sign);

const canOpen = ({ before, after }: Mark): boolean => !/[\p{L}\p{N}.,!?]/u.test(before) && /^\S/.test(after);

const canClose = ({ before, after }: Mark): boolean => /\S/.test(before) && !isOfWord(after.charAt(0));

// ’Tis and ’90s begin with an apostrophe; but where the same sign follows at the end of a word, the two may be a pair.
function isPair(marks: readonly Mark[], i: number): boolean {
  const [mark, next] = [marks[i]!, marks[i + 1]];
  return canOpen(mark) && next?.sign === mark.sign && canClose(next);
}

// ‘The officers’ pay’: the first ’ closes nothing, if another that can close follows.
const isPossessive = ({ sign, before, after }: Mark, next: Mark | undefined): boolean =>
  sign === '’' && /s/i.test(before) && /^\s\p{L}/u.test(after) && next?.sign === '’' && canClose(next);

function quotation(text: string, { at: start, inside }: Open, end: number): Quotation {
  const pieces: string[] = [];
  let last = start + 1;
  for (const at of inside.toSorted((a, b) => a - b)) {
    pieces.push(text.slice(last, at), SINGLE.has(text.charAt(at)) ? '"' : "'");
    last = at + 1;
  }
  const swapped = pieces.join('') + text.slice(last, end);
  return { start, end: end + 1, words: text.slice(start + 1, end), swapped };
}
