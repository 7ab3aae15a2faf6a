// What of the content cannot be drawn on a share card, found before anything is built.
import { nameOfCharacter } from '../../characters.ts';
import type { FieldPath, Problem } from '../../problem.ts';
import type { Site } from '../../site/site.ts';
import { cardFits } from './card-picture.ts';
import { CARD, claimCard, releaseCard, withdrawnCard, type Card } from './card.ts';
import { withoutGlyph } from './fonts.ts';

type Place = Pick<Problem, 'file' | 'line' | 'field'>;

/** Of the cards of all claims and of the site: each sign without a glyph, and each card whose words are too many. */
export async function cardProblems(site: Site): Promise<Problem[]> {
  const problems = await Promise.all(
    site.releases.flatMap((release) => [
      problemsOf(releaseCard(release), (field) =>
        release.article.place(field[0] === 'quote' ? ['title'] : []),
      ),
      ...release.formerClaims.flatMap((former) =>
        former.kind === 'withdrawn' ? [problemsOf(withdrawnCard(former, release), () => former.place())] : [],
      ),
      ...release.claims.map((claim) => problemsOf(claimCard(claim, release), (field) => claim.place(field))),
    ]),
  );
  return problems.flat();
}

async function problemsOf(card: Card, place: (field: FieldPath) => Place): Promise<Problem[]> {
  const texts: [string, FieldPath][] = [
    [card.quote, ['quote']],
    [card.finding, ['finding']],
    ...card.checks.map(({ check, asks, result }): [string, FieldPath] => [
      `${asks} ${result}`,
      check === null ? [] : ['checks', check],
    ]),
  ];
  const undrawn = texts.flatMap(([text, field]) =>
    withoutGlyph(text).map((sign): Problem => ({
      code: 'card-without-glyph',
      ...place(field),
      found: nameOfCharacter(sign),
      expected:
        'a sign that a font of the share cards has: Latin, Greek and Cyrillic letters, arrows, signs of mathematics',
      fix:
        field[0] === 'quote'
          ? 'end the quote before it or begin it after it'
          : 'say it in other words, or in Latin letters',
    })),
  );
  if (undrawn.length > 0 || (await cardFits(card))) return undrawn;
  return [
    {
      code: 'card-too-full',
      ...place(['quote']),
      found: `more words than fit on a share card of ${CARD.width} by ${CARD.height} pixels`,
      expected: 'a quote, a finding and questions of the deciding checks that fit on it together',
      fix: 'shorten the finding or the questions, or split the claim',
    },
  ];
}
