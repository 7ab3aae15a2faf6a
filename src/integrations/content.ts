// Astro's share of loading: the content is verified once, before anything is built, and a dev server follows its changes.
import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import type { AstroIntegration } from 'astro';
import { ContentError } from '../problem.ts';
import { draftsInWords } from '../freeze/freeze.ts';
import { cardProblems } from '../outputs/share/card-problems.ts';
import { origin } from '../paths.ts';
import { loadSite } from '../site/build.ts';
import type { Site } from '../site/site.ts';
import { provideSite } from '../site/verified.ts';

/** The folder of the content; another one by the variable CONTENT_PATH, so that one installation serves several sites. */
const ROOT = process.env['CONTENT_PATH'] ?? 'content';

export function content(): AstroIntegration {
  return {
    name: 'claim-by-claim:content',
    hooks: {
      'astro:config:setup': async ({ addWatchFile, logger, updateConfig }) => {
        for (const file of readdirSync(ROOT, { recursive: true, encoding: 'utf8' })) {
          addWatchFile(resolve(ROOT, file));
        }
        const site = await loadWhole().catch(failPlainly);
        const drafts = draftsInWords(site);
        if (drafts !== null) logger.info(drafts);
        provideSite(site);
        const address = origin();
        if (address !== null) updateConfig({ site: address });
      },
    },
  };
}

/** The site, and nothing in it that an output could not show. */
async function loadWhole(): Promise<Site> {
  const site = await loadSite(ROOT);
  const problems = await cardProblems(site);
  if (problems.length > 0) throw new ContentError(problems);
  return site;
}

// The list of problems is for the author; where in our code it was made is not.
function failPlainly(error: unknown): never {
  if (error instanceof ContentError) delete error.stack;
  throw error;
}
