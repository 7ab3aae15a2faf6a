// A new folder of content: with what the site is, what editors help by, and nothing else yet.
import type { Draft } from './draft.ts';
import { editorSchemas } from './schemas.ts';

const SETTINGS = `# yaml-language-server: $schema=.schemas/site.json
# What this site is called, who makes it, where it is. Until address and contact are set, every page says so.
name: Claims, checked
# address: https://example.org
# contact: mailto:errors@example.org
# publisher: { name: Who publishes the site }
kind: press release
topics: {}
`;

/** @param folder as the author named it */
export const draftSite = (folder: string): Draft => ({
  files: new Map([['site.yaml', SETTINGS], ...editorSchemas()]),
  changed: [],
  next: [
    `add the text to annotate: npm run new -- release ID --text FILE --content ${folder}`,
    `see what it lacks: npm run check -- --content ${folder}`,
    `look at it while you write: npm run dev -- --content ${folder}`,
  ],
});
