// What an editor should look at and what stops nothing: excerpts that no page uses, and what the note for editors lacks.
import { splitReference } from '../fields.ts';
import type { Problem } from '../problem.ts';
import type { Note } from '../prose/notes.ts';
import { lacksOf } from '../words/lacks.ts';
import type { PublishedRelease, Site } from './site.ts';

/** Every warning about the content; it has no problems. */
export const warningsOf = (site: Site): Problem[] =>
  [...unusedExcerpts(site), ...site.releases.flatMap(reviewGaps), ...lacks(site)].map((warning) => ({
    ...warning,
    severity: 'warning',
  }));

const lacks = ({ settings }: Site): Problem[] =>
  lacksOf(settings).map(({ field, words }) => ({
    ...settings.place(),
    field,
    found: words,
    ...WHAT_TO_SET[field],
  }));

const WHAT_TO_SET = {
  address: {
    code: 'address-unset',
    expected: 'address: https://example.org',
    fix: 'set it in content/site.yaml, or by the variable SITE_URL, before you publish',
  },
  contact: {
    code: 'contact-unset',
    expected: 'contact: mailto:errors@example.org, or the address of a form',
    fix: 'set it in content/site.yaml before you publish',
  },
} as const satisfies Record<string, Pick<Problem, 'code' | 'expected' | 'fix'>>;

const keyOf = (source: string, excerpt: string): string => `${source}:${excerpt}`;

const keysOf = (notes: readonly Note[]): string[] =>
  notes.flatMap(({ source, excerpt }) => (excerpt ? [keyOf(source.id, excerpt.id)] : []));

/**
 * The page of the source itself shows every excerpt; that is no use of it. The annotated text is used by the first page. A
 * source that only a table rests on is used by the table's page, which names it as a whole.
 */
function unusedExcerpts({ releases, datasets, claims, pages, lessons, termNotes, sources }: Site): Problem[] {
  const used = new Set([
    ...[...claims, ...pages.values()].flatMap(({ notes }) => keysOf(notes)),
    ...lessons.flatMap(({ planNotes, keyNotes }) => keysOf([...planNotes, ...keyNotes])),
    ...keysOf(termNotes),
    ...lessons.flatMap(({ tasks }) =>
      tasks.flatMap(({ excerpt }) => (excerpt ? [keyOf(excerpt.source.id, excerpt.excerpt.id)] : [])),
    ),
  ]);
  const texts = new Set(releases.map(({ release }) => release.source));
  const tabled = new Set(datasets.flatMap((dataset) => dataset.sources));
  return sources.flatMap(({ id, excerpts, place }) => {
    const unused = excerpts.filter((excerpt) => !used.has(keyOf(id, excerpt.id)));
    const isWhole = texts.has(id) || (tabled.has(id) && unused.length === excerpts.length);
    if (isWhole) return [];
    return unused.map((excerpt) => ({
      code: 'excerpt-unused' as const,
      ...place(['excerpts', excerpt.id]),
      found: `the excerpt ${id}:${excerpt.id}, which no page uses`,
      expected: 'an excerpt that a claim, a page, a term or a lesson cites',
      fix: `cite it as [@${id}:${excerpt.id}] if it bears on what a page says, whoever it favors; else remove it`,
    }));
  });
}

function reviewGaps({ claims, review }: PublishedRelease): Problem[] {
  if (!review) return [];
  return claims.flatMap((claim): Problem[] => {
    const sides = review.entries.get(claim.id);
    if (!sides) {
      return [
        {
          code: 'review-missing',
          ...review.place(),
          found: `nothing on the claim ${claim.id}`,
          expected: 'for each claim what speaks for the words (for) and what limits them (limits)',
          fix: `add ${claim.id}: with for: and limits:`,
        },
      ];
    }
    const onPage = new Set(keysOf(claim.notes));
    return (['for', 'limits'] as const).flatMap((side) =>
      sides[side].flatMap(({ excerpt }, i): Problem[] => {
        const { source, excerpt: name } = splitReference(excerpt);
        if (onPage.has(keyOf(source, name))) return [];
        return [
          {
            code: 'review-not-on-page',
            ...review.place([claim.id, side, i, 'excerpt']),
            found: `the excerpt ${excerpt}, which the page of the claim does not cite`,
            expected: 'both what speaks for the words and what limits them on the page',
            fix: 'cite it there, or remove it from the note',
          },
        ];
      }),
    );
  });
}
