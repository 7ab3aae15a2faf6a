// The last words of a build: what the site lacks to be published.
import type { AstroIntegration } from 'astro';
import { verifiedSite } from '../site/verified.ts';
import { lacksOf } from '../words/lacks.ts';

export const lastWords = (): AstroIntegration => ({
  name: 'claim-by-claim:lacks',
  hooks: {
    'astro:build:done': ({ logger }) => {
      for (const { field, words } of lacksOf(verifiedSite().settings)) {
        logger.warn(`${words} Set ${field} in content/site.yaml before you publish.`);
      }
    },
  },
});
