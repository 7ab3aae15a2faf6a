// Astro's share of loading: the content is verified before anything is built, and a dev server follows its changes.
import { readdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { AstroIntegration } from 'astro';
import { ContentError } from '../problem.ts';
import type { ContextOf, ProseContext } from '../prose/prose.ts';
import { loadSite } from '../site/build.ts';
import type { Site } from '../site/site.ts';
import { draftsInWords } from '../freeze/freeze.ts';

const ROOT = 'content';

let contexts = new Map<string, ProseContext>();
let site: Site | null = null;

/** The site as it was verified before the build, for integrations that run after it. */
export function verifiedSite(): Site {
  if (!site) throw new Error('the content has not been read yet');
  return site;
}

/** The prose context of a claim's MDX; null for the other pages. */
export const contextOf: ContextOf = (file) => {
  const [, path] = file.path.split(sep).join('/').split(`/${ROOT}/`);
  return contexts.get(path ?? '') ?? null;
};

export function content(): AstroIntegration {
  return {
    name: 'claim-by-claim:content',
    hooks: {
      'astro:config:setup': async ({ addWatchFile, logger }) => {
        for (const file of readdirSync(ROOT, { recursive: true, encoding: 'utf8' })) {
          addWatchFile(join(process.cwd(), ROOT, file));
        }
        site = await loadSite(ROOT).catch(failPlainly);
        const drafts = draftsInWords(site);
        if (drafts !== null) logger.info(drafts);
        contexts = new Map(site.claims.map((claim) => [claim.place().file, claim.context]));
      },
    },
  };
}

// The list of problems is for the author; where in our code it was made is not.
function failPlainly(error: unknown): never {
  if (error instanceof ContentError) delete error.stack;
  throw error;
}
