// Astro's share of loading: the content is verified once, before anything is built, and a dev server follows its changes.
import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import type { AstroIntegration } from 'astro';
import { disk } from '../content/disk.ts';
import { contentFolder } from '../content/folder.ts';
import { ContentError, show, type Problem } from '../problem.ts';
import { draftsInWords } from '../freeze/freeze.ts';
import { cardProblems } from '../outputs/share/card-problems.ts';
import { loadSite } from '../site/build.ts';
import type { Site } from '../site/site.ts';
import { provideSite } from '../site/verified.ts';

export function content(): AstroIntegration {
  return {
    name: 'claim-by-claim:content',
    hooks: {
      'astro:config:setup': async ({ addWatchFile, logger }) => {
        const root = contentFolder(process.argv, process.env);
        if (disk.kindOf(root) !== 'folder') failPlainly(new ContentError([noFolder(root)]));
        for (const file of readdirSync(root, { recursive: true, encoding: 'utf8' })) {
          addWatchFile(resolve(root, file));
        }
        const site = await loadWhole(root).catch(failPlainly);
        const drafts = draftsInWords(site);
        if (drafts !== null) logger.info(drafts);
        provideSite(site);
      },
    },
  };
}

/** The site, and nothing in it that an output could not show. */
async function loadWhole(root: string): Promise<Site> {
  const site = await loadSite(root);
  const problems = await cardProblems(site);
  if (problems.length > 0) throw new ContentError(problems);
  return site;
}

const noFolder = (root: string): Problem => ({
  code: 'content-folder-missing',
  file: '--content',
  found: show(root),
  expected: 'the folder of the content',
  fix: 'correct the path; npm run new -- site DIR begins a folder',
});

// The list of problems is for the author; where in our code it was made is not.
function failPlainly(error: unknown): never {
  if (error instanceof ContentError) delete error.stack;
  throw error;
}
