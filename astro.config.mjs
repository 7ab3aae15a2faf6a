import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { content, contextOf } from './src/content-integration.ts';
import { rehypeHeadings } from './src/markdown/headings.ts';
import { rehypeParagraphs } from './src/markdown/paragraphs.ts';
import { prosePlugins } from './src/markdown/prose-plugins.ts';
import { origin } from './src/paths.ts';
import { pdfSheets } from './src/print/pdf-integration.ts';
import { searchIndex } from './src/search/index-integration.ts';
import { listedPages } from './src/sitemap.ts';

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
  integrations: [content(), mdx(), listedPages(), searchIndex(), pdfSheets()],
});
