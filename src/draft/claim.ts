// A new claim: its quote found in the text, its numbers as inputs, and its words taken out of what is undecided.
import type { Quote } from '../anchor/find-quote.ts';
import { fold, foldWithPlaces } from '../anchor/fold.ts';
import { nearMiss, oneLine } from '../anchor/near-miss.ts';
import { overlaps, type Span } from '../anchor/span.ts';
import { fragmentMaker } from '../anchor/text-fragment.ts';
import { comparisonNames } from '../check/calculation/comparison.ts';
import { groundKindNames } from '../check/grounds.ts';
import { claimFile } from '../content/places.ts';
import { show } from '../problem.ts';
import { quantitiesIn, standsIn, type Standing } from '../quantity/in-text.ts';
import { cannot, type Draft } from './draft.ts';
import { quoted, quoteLines, quoteList } from './fields.ts';
import type { OpenRelease } from './open-release.ts';
import { openWords, quoteMaker, type QuoteFields } from './open-words.ts';

/**
 * @param typed the words as the author typed them: how they are set in type makes no difference
 * @param topics what a claim can be about
 * @param today as 2026-11-26
 * @throws CannotDraft
 */
export function draftClaim(
  id: string,
  typed: Quote,
  own: OpenRelease,
  topics: readonly string[],
  today: string,
): Draft {
  const { release, file: releaseFile, written, decided } = own;
  const span = placeOf(typed, own);
  const fragment = fragmentMaker(release.text)(span);
  if ('fault' in fragment && fragment.fault === 'cuts-a-word') {
    cannot(
      `${show(typed.exact)}, which begins or ends inside a word`,
      'whole words',
      'quote the whole words',
    );
  }
  const fieldsOf = fieldsMaker(release.text);
  const fields = fieldsOf(span);
  const file = claimFile(release.id, id);
  const left = openWords(release.text, [...decided, span])
    .filter((words) => release.undecided.some((each) => overlaps(each, words)))
    .map(fieldsOf);
  return {
    files: new Map([
      [file, claimText(fields, topics, today)],
      [releaseFile, withUndecided(written, left)],
    ]),
    changed: [releaseFile],
    next: [
      `fill in what is empty in ${file}`,
      `see how it stands: npm run check -- ${id}`,
      left.length === 0
        ? 'every word of the release is decided'
        : `${left.length} passages are undecided yet: npm run coverage -- ${release.id}`,
    ],
  };
}

/** Where the typed words stand: the one place, or the one that nothing has yet. */
function placeOf(typed: Quote, { release: { text }, open }: OpenRelease): Span {
  const { folded, places } = foldWithPlaces(text);
  const [words, prefix, suffix] = [typed.exact, typed.prefix ?? '', typed.suffix ?? ''].map((part) =>
    fold(part).trim(),
  ) as [string, string, string];
  const spans: Span[] = [];
  for (let at = words === '' ? -1 : folded.indexOf(words); at >= 0; at = folded.indexOf(words, at + 1)) {
    const end = at + words.length;
    const isBetween =
      oneLine(folded.slice(0, at)).endsWith(oneLine(prefix)) &&
      oneLine(folded.slice(end)).startsWith(oneLine(suffix));
    if (isBetween) spans.push({ start: places[at]!, end: places[end]! });
  }
  const fresh = spans.filter((span) => open.some((each) => each.start <= span.start && each.end >= span.end));
  const [span, ...others] = spans.length > 1 && fresh.length === 1 ? fresh : spans;
  if (span && others.length === 0) return span;
  if (span) {
    cannot(
      `${show(typed.exact)} in ${spans.length} places: ${spans.map(({ start, end }) => show(`...${text.slice(Math.max(0, start - 30), end + 30)}...`)).join(' and ')}`,
      'words that stand in the text once',
      'say what stands right before or after them: --prefix "words" or --suffix "words"',
    );
  }
  const near = nearMiss(typed.exact, [text]);
  cannot(
    `${show(typed.exact)}, which is not in the text`,
    'words of the release',
    near === null ? 'copy them from its file' : `copy them from its file: ${near}`,
  );
}

function fieldsMaker(text: string): (span: Span) => QuoteFields {
  const quoteOf = quoteMaker(text);
  return (span) =>
    quoteOf(span) ??
    cannot(
      `${show(text.slice(span.start, span.end))} several times, with nothing that tells its places apart`,
      'words that can be told apart',
      'quote more of what stands around them',
    );
}

const claimText = (fields: QuoteFields, topics: readonly string[], today: string): string => `---
title:
${quoteLines(fields).join('\n')}
# One open question to the reader that gives nothing away.
question:
# Each is of a kind (${groundKindNames.join(', ')})
# and has evidence: a check of this claim, or an excerpt of a source.
grounds:
  - kind:
    evidence: [{ check: first }]
${topics.length > 0 ? `# ${topics.join(', ')}\n` : ''}topics: []
# The answer in one sentence. Numbers are printed: <Value of="first" />
finding:
${checksOf(fields.quote)}published: ${today}
---

`;

/** A check with the numbers of the quote as its inputs; without any, one of its words. */
function checksOf(quote: string): string {
  const numbers = [...new Set(quantitiesIn(quote).flatMap((standing) => namesOf(standing, quote)))];
  if (numbers.length === 0) {
    return `checks:
  first:
    asks:
    states: ${quoted(quote)}
    comparison: same words as
    with: { excerpt: }
    # reproduced or not-reproduced: what you think comes out
    expect:
`;
  }
  return `checks:
  first:
    asks:
    # A number is quoted, a figure of an excerpt, a query, the result of another check, or a constant with because.
    inputs:
${numbers.map((number, i) => `      ${String.fromCharCode(97 + (i % 26))}${i < 26 ? '' : Math.floor(i / 26)}: { quoted: ${quoted(number)} }\n`).join('')}    # + - * / and parentheses over the names of the inputs
    formula:
    states: ${quoted(numbers.at(-1)!)}
    # ${comparisonNames.join(', ')}
    comparison:
    # reproduced or not-reproduced: what you think comes out
    expect:
`;
}

/** How an input names what stands there: a number whole, of a range each end that says all by itself. */
function namesOf({ text, stated }: Standing, quote: string): string[] {
  if (stated.kind === 'number') return [text];
  if (stated.kind === 'none') return [];
  const ends = text.match(/\p{Sc}?\d[\d.,]*%?/gu) ?? [];
  return ends.filter((end) => standsIn(end, quote));
}

const UNDECIDED = /^undecided:.*\n(?:(?:[ \t-].*)?\n)*/m;

/** The file of a release with another list of what is undecided; all else stays as its author wrote it. */
function withUndecided(written: string, left: readonly QuoteFields[]): string {
  const end = written.indexOf('\n---', 3) + 1;
  const [head, body] = [written.slice(0, end), written.slice(end)];
  return head.replace(UNDECIDED, quoteList('undecided', left)) + body;
}
