// The release's text checked against its hash, and the parts that are outside all claims found in it.
import type { z } from 'zod';
import { wholeWordsIn } from '../anchor/whole-words.ts';
import { quoteFinder, type Found, type Quote } from '../anchor/find-quote.ts';
import type { Span } from '../anchor/span.ts';
import type { Parsed } from './document.ts';
import { sha256 } from './hash.ts';
import { show, type FieldPath, type Problem } from '../problem.ts';
import type { Release, releaseSchema } from './release.ts';

type Report = (problem: Problem) => void;

export function linkRelease(
  id: string,
  parsed: Parsed<z.output<typeof releaseSchema>>,
  report: Report,
): Release {
  const text = parsed.body.replace(/^\n+|\n+$/g, '');
  const hash = sha256(text);
  const { kind, subject, source, rewrites, furniture, unclaimed } = parsed.data;
  if (hash !== parsed.data.sha256) {
    report({
      code: 'release-text-changed',
      ...parsed.place(['sha256']),
      found: parsed.data.sha256,
      expected: `the SHA-256 of the text: ${hash}`,
      fix: 'restore the text word for word; change the hash only if the text was wrong before',
    });
  }
  const find = quoteFinder(text);
  const locate = <T extends { quote: string }>(field: string, entries: readonly T[]) =>
    entries.flatMap((entry, i) => {
      const span = locateQuote(find, asQuote(entry), parsed.place, [field, i, 'quote'], report);
      return span ? [{ ...span, entry }] : [];
    });
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
    furniture: locate('furniture', furniture).map(({ entry: { because }, ...span }) => ({
      ...span,
      because,
    })),
    unclaimed: locate('unclaimed', unclaimed).map(({ entry, ...span }) => ({
      ...span,
      class: entry.class,
      because: entry.because,
    })),
  };
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
        fix: found.nearest ? `the nearest passage is ${show(found.nearest)}` : 'copy them from release.md',
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

/** The fragment by which a link finds the quote; null, with the problem reported, where no link can find just this. */
export function linkToQuote(
  fragmentOf: (quote: Span) => string | null,
  text: string,
  span: Span,
  place: Parsed<unknown>['place'],
  report: Report,
): string | null {
  const fragment = fragmentOf(span);
  if (fragment === null) {
    report({
      code: 'quote-not-linkable',
      ...place(['quote']),
      found: show(text.slice(span.start, span.end)),
      expected: 'whole words that a link can find: with some words around them, they are in the release once',
      fix: 'begin and end the quote with whole words, or make it longer',
    });
  }
  return fragment;
}
