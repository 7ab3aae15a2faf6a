import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { content, contextOf } from './src/integrations/content.ts';
import { rehypeHeadings } from './src/prose/headings.ts';
import { rehypeParagraphs } from './src/prose/paragraphs.ts';
import { prosePlugins } from './src/prose/prose-plugins.ts';
import { origin } from './src/paths.ts';
import { outputAddresses } from './src/integrations/outputs.ts';
import { pdfSheets } from './src/integrations/pdf.ts';
import { searchIndex } from './src/integrations/search.ts';
import { listedPages } from './src/integrations/sitemap.ts';

export default defineConfig({
  base: process.env['BASE_PATH'] ?? '/',
  site: origin,
  trailingSlash: 'always',
  // Styles and scripts in files of their own, so that a strict content security policy holds.
  build: { format: 'directory', inlineStylesheets: 'never' },
  vite: { build: { assetsInlineLimit: 0 } },
  compressHTML: true,
  devToolbar: { enabled: false },
  markdown: {
    syntaxHighlight: false,
    processor: unified({
      gfm: false,
      smartypants: false,
      remarkPlugins: prosePlugins(contextOf),
      rehypePlugins: [...rehypeHeadings, rehypeParagraphs],
    }),
  },
  integrations: [content(), outputAddresses(), mdx(), listedPages(), searchIndex(), pdfSheets()],
});
