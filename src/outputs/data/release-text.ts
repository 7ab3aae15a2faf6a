// The annotated texts alone, byte for byte what their SHA-256 is taken of.
import type { PublishedRelease } from '../../site/site.ts';
import type { Output, OutputFile } from '../output.ts';

/** Of each release, at an address that stays whichever release stands in front. */
export const releaseTexts: Output = {
  path: 'releases/:release/release.txt',
  mediaType: 'text/plain',
  name: 'The annotated text',
  about: 'The words that are annotated, and nothing else.',
  files: ({ releases }) => releases.map((release) => textFile(release, { release: release.id })),
};

/** That of the release on the first page. */
export const frontText: Output = {
  path: 'release.txt',
  mediaType: 'text/plain',
  name: 'The annotated text',
  about: 'The words that are annotated, and nothing else.',
  files: ({ front }) => (front ? [textFile(front, {})] : []),
};

const textFile = ({ article, title, release }: PublishedRelease, at: OutputFile['at']): OutputFile => ({
  at,
  of: title,
  basedOn: [article],
  ofOthers: true,
  write: () => release.text,
});
