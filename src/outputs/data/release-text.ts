// The annotated text alone, byte for byte what its SHA-256 is taken of.
import type { Output } from '../output.ts';

export const releaseText: Output = {
  path: 'release.txt',
  mediaType: 'text/plain',
  name: 'The annotated text',
  about: 'The words that are annotated, and nothing else.',
  files: ({ release, article }) => [
    { at: {}, of: article.title, basedOn: [article], ofOthers: true, write: () => release.text },
  ],
};
