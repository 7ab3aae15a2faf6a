// A new folder of content: with what editors help by, and nothing else yet.
import type { Draft } from './draft.ts';
import { editorSchemas } from './schemas.ts';

/** @param folder as the author named it */
export const draftSite = (folder: string): Draft => ({
  files: editorSchemas(),
  changed: [],
  next: [
    `add the text to annotate: npm run new -- release ID --text FILE --content ${folder}`,
    `see what it lacks: npm run check -- --content ${folder}`,
    `look at it while you write: npm run dev -- --content ${folder}`,
  ],
});
