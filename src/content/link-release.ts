// The release's text checked against its hash, and the parts that are outside all claims found in it.
import type { z } from 'zod';
import { wholeWordsIn } from '../anchor/whole-words.ts';
import { nearMiss } from '../anchor/near-miss.ts';
import { paragraphs } from '../anchor/sentences.ts';
import type { fragmentMaker } from '../anchor/text-fragment.ts';
import { quoteFinder, type Found, type Quote } from '../anchor/find-quote.ts';
import { overlaps, type Span } from '../anchor/span.ts';
import type { Parsed } from './document.ts';
import { sha256 } from './hash.ts';
import type { Registry } from './registry.ts';
import { nearest, show, type FieldPath, type Problem } from '../problem.ts';
import { checkMarkup } from './release-markup.ts';
import type { Release, releaseSchema } from './release.ts';

type Report = (problem: Problem) => void;

export function linkRelease(
  id: string,
  parsed: Parsed<z.output<typeof releaseSchema>>,
  report: Report,
): Release {
  const text = parsed.body.replace(/^\n+|\n+$/g, '');
  const hash = sha256(text);
  const { kind, subject, source, rewrites, headline, headings, literal, furniture, unclaimed, undecided } =
    parsed.data;
  if (hash !== parsed.data.sha256) {
    report({
      code: 'release-text-changed',
      ...parsed.place(['sha256']),
      found: parsed.data.sha256,
      expected: `the SHA-256 of the text: ${hash}`,
      fix: 'restore the text word for word; change the hash only if the text was wrong before',
    });
  }
  checkMarkup(parsed, literal, report);
  for (const [i, words] of literal.entries()) {
    if (text.includes(words)) continue;
    report({
      code: 'quote-not-in-release',
      ...parsed.place(['literal', i]),
      found: show(words),
      expected: 'signs that stand in the text, letter for letter',
      fix: 'correct or remove them',
    });
  }
  const find = quoteFinder(text);
  const locate = <T extends { quote: string }>(field: string, entries: readonly T[]) =>
    entries.flatMap((entry, i) => {
      const span = locateQuote(find, asQuote(entry), parsed.place, [field, i, 'quote'], report);
      return span ? [{ ...span, entry }] : [];
    });
  const left = locate('furniture', furniture).map(({ entry: { because }, ...span }) => ({
    ...span,
    because,
  }));
  const own = paragraphs(text).filter((span) => !left.some((piece) => overlaps(piece, span)));
  const paragraphOf = (words: string, path: FieldPath): Span | null => {
    const [span, ...others] = own.filter(({ start, end }) => text.slice(start, end).trim() === words);
    if (span && others.length === 0) return span;
    const near = span ? null : nearMiss(words, [text]);
    report({
      code: 'heading-not-a-paragraph',
      ...parsed.place(path),
      found: span ? `${show(words)}, which is ${others.length + 1} paragraphs` : show(words),
      expected: 'the words of one paragraph of the text, the whole of it, that is no furniture',
      fix: near ?? (span ? 'list those under furniture that the web page repeats' : 'copy it from the text'),
    });
    return null;
  };
  return {
    id,
    kind: kind ?? null,
    subject: subject ?? null,
    source,
    rewrites: rewrites ?? null,
    sha256: hash,
    text,
    hasWords: wholeWordsIn(text),
    place: parsed.place,
    headline: paragraphOf(headline, ['headline']) ?? { start: 0, end: 0 },
    headings: headings.flatMap((words, i) => paragraphOf(words, ['headings', i]) ?? []),
    furniture: left,
    unclaimed: locate('unclaimed', unclaimed).map(({ entry, ...span }) => ({
      ...span,
      class: entry.class,
      because: entry.because,
      claim: entry.claim ?? null,
    })),
    undecided: locate('undecided', undecided).map(({ start, end }) => ({ start, end })),
  };
}

/** Reports withdrawn words whose claim was not withdrawn. */
export function checkWithdrawn({ unclaimed, place }: Release, registry: Registry, report: Report): void {
  const withdrawn = [...registry.entries].filter(([, entry]) => entry.withdrawn).map(([claim]) => claim);
  for (const [i, { claim }] of unclaimed.entries()) {
    if (claim === null || withdrawn.includes(claim)) continue;
    const like = nearest(claim, withdrawn);
    report({
      code: 'withdrawn-claim-unknown',
      ...place(['unclaimed', i, 'claim']),
      found: show(claim),
      expected: `a claim that ${registry.file} lists as withdrawn`,
      fix: like ? `did you mean "${like}"?` : 'write withdrawn: with date: and because: under its id there',
    });
  }
}

/** An entry with a quote, as the anchor takes it. */
export const asQuote = (entry: {
  quote: string;
  prefix?: string | undefined;
  suffix?: string | undefined;
}): Quote => ({ exact: entry.quote, prefix: entry.prefix, suffix: entry.suffix });

/** Where the quote is in the text; null, with the problem reported, where it is nowhere or in several places. */
export function locateQuote(
  find: (quote: Quote) => Found,
  quote: Quote,
  place: Parsed<unknown>['place'],
  path: FieldPath,
  report: Report,
): Span | null {
  const found = find(quote);
  switch (found.kind) {
    case 'found':
      return found.span;
    case 'missing':
      report({
        code: 'quote-not-in-release',
        ...place(path),
        found: show(quote.exact),
        expected: 'words of the release, letter for letter',
        fix: found.instead ? `copy them from release.md: ${found.instead}` : 'copy them from release.md',
      });
      return null;
    case 'ambiguous':
      report({
        code: 'quote-in-several-places',
        ...place(path),
        found: `${show(quote.exact)} in ${found.places.length} places: ${found.places.join(' and ')}`,
        expected: 'words that are in the release exactly once',
        fix: 'add a prefix or a suffix: the words right before or after the right place',
      });
      return null;
  }
}

/**
 * The directive by which a link finds the quote, null where browsers cannot tell it apart or find its end; null for all of it,
 * with the problem reported, where the quote cuts a word.
 */
export function linkToQuote(
  fragmentOf: ReturnType<typeof fragmentMaker>,
  text: string,
  span: Span,
  place: Parsed<unknown>['place'],
  report: Report,
): { directive: string | null } | null {
  const made = fragmentOf(span);
  if ('fragment' in made) return { directive: made.fragment };
  if (made.fault !== 'cuts-a-word') return { directive: null };
  report({
    code: 'quote-not-linkable',
    ...place(['quote']),
    found: `${show(text.slice(span.start, span.end))}, which begins or ends inside a word`,
    expected: 'whole words, which a link can find',
    fix: 'begin and end the quote with whole words',
  });
  return null;
}
