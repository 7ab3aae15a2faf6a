// For editors: what speaks for the words of each claim and what limits them, so that both can be seen to be on its page.
import { z } from 'zod';
import type { Parsed } from './document.ts';
import { excerptReference, id, splitReference, text } from '../fields.ts';
import { nearest, show, type Problem } from '../problem.ts';

const points = z.array(
  z.strictObject({
    excerpt: excerptReference,
    /** What the excerpt says of the words, in a sentence. */
    says: text,
  }),
);

/** By claim. */
export const reviewSchema = z.record(id, z.strictObject({ for: points, limits: points }));

type Entries = z.output<typeof reviewSchema>;

export interface Review {
  /** By claim, in the order of the file. */
  entries: Map<string, Entries[string]>;
  place: Parsed<unknown>['place'];
}

/** The note of the release, null if there is none; a claim or an excerpt that it names and that is not there is reported. */
export function linkReview(
  note: Parsed<Entries> | undefined,
  claims: ReadonlySet<string>,
  excerpts: ReadonlySet<string>,
  brokenSources: ReadonlySet<string>,
  report: (problem: Problem) => void,
): Review | null {
  if (!note) return null;
  const { data, place } = note;
  for (const [claim, sides] of Object.entries(data)) {
    if (!claims.has(claim)) {
      const like = nearest(claim, claims);
      report({
        code: 'claim-unknown',
        ...place([claim]),
        found: show(claim),
        expected: 'a claim of this release',
        fix: like ? `did you mean "${like}"?` : 'correct or remove it',
      });
    }
    for (const side of ['for', 'limits'] as const) {
      for (const [i, { excerpt }] of sides[side].entries()) {
        if (excerpts.has(excerpt) || brokenSources.has(splitReference(excerpt).source)) continue;
        const like = nearest(excerpt, excerpts);
        report({
          code: 'excerpt-unknown',
          ...place([claim, side, i, 'excerpt']),
          found: show(excerpt),
          expected: 'an excerpt of a source in content/sources',
          fix: like ? `did you mean "${like}"?` : 'add the excerpt, or correct the reference',
        });
      }
    }
  }
  return { entries: new Map(Object.entries(data)), place };
}
