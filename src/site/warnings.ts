// What an editor should look at and what stops nothing: excerpts and charts that no page uses, quotes that a browser cannot
// find, and what the note for editors lacks.
import { splitReference } from '../fields.ts';
import { show, type Problem } from '../problem.ts';
import type { Note } from '../prose/notes.ts';
import { lacksOf } from '../words/lacks.ts';
import type { PublishedRelease, Site } from './site.ts';

/** Every warning about the content; it has no problems. */
export const warningsOf = (site: Site): Problem[] =>
  [
    ...undecidedWords(site),
    ...unusedExcerpts(site),
    ...unusedCharts(site),
    ...site.releases.flatMap(reviewGaps),
    ...unlinkedQuotes(site),
    ...lacks(site),
  ].map((warning) => ({
    ...warning,
    severity: 'warning',
  }));

/** What stands in the way of publishing; a draft may have it. */
export const undecidedWords = ({ releases }: Pick<Site, 'releases'>): Problem[] =>
  releases.flatMap(({ release }) => {
    const count = release.undecided.length;
    if (count === 0) return [];
    return [
      {
        code: 'release-words-undecided' as const,
        ...release.place(['undecided']),
        found: `${count} ${count === 1 ? 'passage' : 'passages'} of which it is not decided what they are`,
        expected: 'nothing under undecided before anything is published',
        fix: 'make claims of them, or list them under unclaimed or furniture: npm run coverage shows them, ready to paste',
      },
    ];
  });

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

function unusedCharts({ charts, claims, pages, lessons }: Site): Problem[] {
  const bodies = [...claims, ...pages.values(), ...lessons].map(({ body }) => body);
  const shown = new Set(
    bodies.flatMap(({ pieces }) => pieces.flatMap((piece) => (piece.kind === 'chart' ? [piece.name] : []))),
  );
  return [...charts.values()]
    .filter(({ id }) => !shown.has(id))
    .map(({ id, file }) => ({
      code: 'chart-unused',
      ...file.place(),
      found: `the chart ${id}, which no text shows`,
      expected: 'a chart that a claim, a page or a lesson shows',
      fix: `write <Chart of="${id}" /> on a line of its own where it belongs; else remove the file`,
    }));
}

const unlinkedQuotes = ({ claims }: Site): Problem[] =>
  claims
    .filter(({ textFragment }) => textFragment === null)
    .map(({ quote, place }) => ({
      code: 'quote-not-found-by-browsers',
      ...place(['quote']),
      found: `${show(quote)}: as browsers compare words, it stands elsewhere too with the same words around it, or a sign that nobody sees is at its end`,
      expected: 'words that a link to the original can find',
      fix: 'make the quote longer; as it is, its page leads to the original without a mark on the words',
    }));

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
