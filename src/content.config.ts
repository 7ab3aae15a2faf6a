// The MDX that Astro renders. What it may say is checked before, in src/site/site.ts.
import { glob } from 'astro/loaders';
import { defineCollection } from 'astro:content';

const idFromName = ({ entry }: { entry: string }): string => entry.replace(/^.*\//, '').replace(/\.mdx$/, '');

export const collections = {
  claims: defineCollection({
    loader: glob({ base: 'content/releases', pattern: '*/claims/**/*.mdx', generateId: idFromName }),
  }),
  pages: defineCollection({
    loader: glob({ base: 'content/pages', pattern: '*.mdx', generateId: idFromName }),
  }),
};
