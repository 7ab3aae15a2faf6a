import { fileURLToPath } from 'node:url';
import { defineConfig } from 'astro/config';
import { refuseFolder } from './src/here.mjs';
import { content } from './src/integrations/content.ts';
import { base } from './src/paths.ts';
import { lastWords } from './src/integrations/lacks.ts';
import { outputAddresses } from './src/integrations/outputs.ts';
import { pdfSheets } from './src/integrations/pdf.ts';
import { publishAtOnce } from './src/integrations/publish.ts';
import { searchIndex } from './src/integrations/search.ts';
import { listedPages } from './src/integrations/sitemap.ts';

const refusal = refuseFolder(fileURLToPath(new URL('.', import.meta.url)));
if (refusal) throw new Error(refusal);

// What computes in a reader's browser, in as few files as can be loaded where they are needed; the helper that loads them apart.
const chunks = [
  { name: 'shared', test: /preload-helper|\/src\/(?:check\/document|words\/(?:count|outcomes))\.ts$/ },
  {
    name: 'numbers',
    test: /fraction\.js|\/src\/(?:quantity|prose|receipt-document\/repeat-figures|check\/(?:calculation|number-document|tolerance))\b(?!.*(?:what-if|verdict))[^?]*\.ts$/,
  },
];

export default defineConfig({
  base,
  trailingSlash: 'always',
  // Styles and scripts in files of their own, so that a strict content security policy holds.
  build: { format: 'directory', inlineStylesheets: 'never' },
  vite: {
    build: { assetsInlineLimit: 0 },
    environments: {
      client: {
        build: {
          rolldownOptions: {
            output: { codeSplitting: { groups: chunks } },
          },
        },
      },
    },
  },
  compressHTML: true,
  devToolbar: { enabled: false },
  integrations: [
    content(),
    outputAddresses(),
    listedPages(),
    searchIndex(),
    pdfSheets(),
    publishAtOnce(),
    lastWords(),
  ],
});
