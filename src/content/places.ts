// Where each kind of file stands below the content folder. The patterns that sort them are in entries.ts.
import type { Kind } from './entries.ts';

export const releaseFile = (release: string): string => `releases/${release}/release.md`;
export const claimFile = (release: string, claim: string): string =>
  `releases/${release}/claims/${claim}.mdx`;
export const lessonFile = (release: string, lesson: string): string =>
  `releases/${release}/lessons/${lesson}.mdx`;
export const sourceFile = (source: string): string => `sources/${source}.yaml`;
export const datasetFiles = (dataset: string): { rows: string; description: string } => ({
  rows: `datasets/${dataset}.csv`,
  description: `datasets/${dataset}.yaml`,
});

/** The JSON Schema of a kind of file, for editors: hidden, so that it is no content. */
export const schemaFile = (kind: Kind): string => `.schemas/${kind}.json`;
