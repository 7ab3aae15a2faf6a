// What was checked and what was not, sentence by sentence: for claims.json, and as a table.
import { z } from 'zod';
import { positionMaker } from '../../anchor/selectors.ts';
import { coverageClasses, unclaimedClasses, type CoverageClass } from '../../anchor/coverage.ts';
import { overlaps } from '../../anchor/span.ts';
import type { PublishedRelease, Site } from '../../site/site.ts';
import { csvText } from '../csv.ts';
import type { Output } from '../output.ts';

const text = z.string().min(1);
const classIds = Object.keys(coverageClasses) as [CoverageClass, ...CoverageClass[]];
const position = {
  start: z.int().min(0).describe('Where it begins in the text, in Unicode code points.'),
  end: z.int().min(1).describe('Where it ends, not included.'),
};

/** The fields of claims.json that tell the coverage. */
export const coverageFields = {
  classes: z.array(z.strictObject({ id: z.enum(classIds), name: text, means: text })),
  sentences: z
    .array(
      z.strictObject({
        release: text.describe('The text in which it stands.'),
        ...position,
        text,
        class: z.enum(classIds),
        claims: z.array(text).describe('Ids of the claims that have words of it.'),
        outside: z
          .array(
            z.strictObject({
              ...position,
              text,
              class: z.enum([...unclaimedClasses, 'furniture']),
              because: text,
              claim: text.nullable().describe('Of withdrawn words: the claim that they belonged to.'),
            }),
          )
          .describe('Words of it that no claim has, each with what it is and why.'),
      }),
    )
    .describe(
      'Every sentence, heading and stray line of each text, in its order, with what was checked in it.',
    ),
};

export const coverageEntries = ({
  releases,
}: Pick<Site, 'releases'>): z.output<z.ZodObject<typeof coverageFields>> => ({
  classes: classIds.map((id) => ({ id, ...coverageClasses[id] })),
  sentences: releases.flatMap(sentencesOf),
});

function sentencesOf({ id: of, coverage, release }: PublishedRelease) {
  const positionOf = positionMaker(release.text);
  const placed = (span: { start: number; end: number }) => ({
    ...positionOf(span),
    text: release.text.slice(span.start, span.end),
  });
  return coverage.sentences.map((sentence) => ({
    release: of,
    ...placed(sentence),
    class: sentence.class,
    claims: sentence.claims.map(({ id }) => id),
    outside: [
      ...sentence.unclaimed,
      ...release.furniture
        .filter((piece) => overlaps(piece, sentence))
        .map((piece) => ({ ...piece, class: 'furniture' as const, claim: null })),
    ].map(({ class: kind, because, claim, ...span }) => ({
      ...placed(span),
      class: kind,
      because,
      claim,
    })),
  }));
}

export const sentencesCsv: Output = {
  path: 'sentences.csv',
  name: 'Every sentence (CSV)',
  about: 'Each sentence with its class, its claims, and why its other words are in none.',
  mediaType: 'text/csv',
  download: true,
  write: (site) =>
    csvText([
      ['release', 'number', 'start', 'end', 'class', 'claims', 'text', 'outside'],
      ...site.releases.flatMap((of) =>
        sentencesOf(of).map(({ release, start, end, class: kind, claims, text: words, outside }, i) => [
          release,
          i + 1,
          start,
          end,
          kind,
          claims.join(' '),
          words,
          outside.map((each) => `${each.class}: “${each.text}”: ${each.because}`).join(' '),
        ]),
      ),
    ]),
};
