// Counts that several pages show.
import { coverageClasses, type CoverageClass } from '../anchor/coverage.ts';
import { labelNames, type Label } from '../check/label.ts';
import type { PublishedRelease, Site } from './site.ts';

/** Claims by label, in the order of the labels; labels in use only. */
export function claimsByLabel({ claims }: Pick<Site, 'claims'>): { label: Label; count: number }[] {
  return labelNames
    .map((label) => ({ label, count: claims.filter((claim) => claim.label === label).length }))
    .filter(({ count }) => count > 0);
}

/** "6 checked, 2 opinion or appeal": the sentences of a text by class, of the classes in use. */
export const sentencesInWords = (release: Pick<PublishedRelease, 'coverage'>): string =>
  sentencesByClass([release])
    .filter(({ count }) => count > 0)
    .map(({ class: name, count }) => `${count} ${coverageClasses[name].name.toLowerCase()}`)
    .join(', ');

/** Sentences by class; the counts add up to all sentences of the text. */
export function sentencesByClass(
  releases: readonly Pick<PublishedRelease, 'coverage'>[],
): { class: CoverageClass; count: number }[] {
  const sentences = releases.flatMap(({ coverage }) => coverage.sentences);
  return (Object.keys(coverageClasses) as CoverageClass[]).map((name) => ({
    class: name,
    count: sentences.filter((sentence) => sentence.class === name).length,
  }));
}
