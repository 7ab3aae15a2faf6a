// Astro's share of loading: the content is verified once, before anything is built. A dev server follows every change of it,
// and shows what is wrong in the page that it is about.
import { resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, AstroIntegrationLogger } from 'astro';
import type { ViteDevServer } from 'vite';
import { disk } from '../content/disk.ts';
import { contentFolder } from '../content/folder.ts';
import { ContentError, formatProblems, show, type Problem } from '../problem.ts';
import { draftsInWords } from '../freeze/freeze.ts';
import { cardProblems } from '../outputs/share/card-problems.ts';
import { origin } from '../paths.ts';
import { loadSite } from '../site/build.ts';
import type { Site } from '../site/site.ts';
import { provideSite } from '../site/verified.ts';
import { draftSite, type Drafted } from './draft-site.ts';
import { problemPage, toldAt } from './problem-page.ts';

export function content(): AstroIntegration {
  const root = contentFolder(process.argv, process.env);
  const read = draftSite(root, disk);
  let now: Drafted = { site: null, problems: [] };
  const take = (drafted: Drafted, logger: AstroIntegrationLogger) => {
    now = drafted;
    if (now.site) provideSite(now.site);
    if (now.problems.length > 0) logger.error(`\n${formatProblems(now.problems, 'to mend.')}`);
  };
  return {
    name: 'claim-by-claim:content',
    hooks: {
      'astro:config:setup': async ({ command, logger, updateConfig }) => {
        if (disk.kindOf(root) !== 'folder') failPlainly(new ContentError([noFolder(root)]));
        if (command === 'dev') take(await read(), logger);
        else {
          const site = await loadWhole(root).catch(failPlainly);
          const drafts = draftsInWords(site);
          if (drafts !== null) logger.info(drafts);
          provideSite(site);
        }
        const address = origin();
        if (address !== null) updateConfig({ site: address });
      },
      'astro:server:setup': ({ server, logger }) => {
        follow(server, root, async () => take(await read(), logger));
        server.middlewares.use((request, response, next) => {
          const path = decodeURI(new URL(request.url ?? '/', 'http://localhost').pathname);
          const told = toldAt(path, now.problems, now.site);
          // Without a site, no page is there, but what the dev server itself serves is.
          if (told.length === 0 || !path.endsWith('/')) return next();
          response.writeHead(500, { 'content-type': 'text/html; charset=utf-8' });
          response.end(problemPage(told, root));
        });
      },
    },
  };
}

/** In milliseconds: an editor that saves a file makes several changes. */
const SETTLED = 50;

/** Reads the content again after each change, one reading after the other, and then shows all pages anew. */
function follow(server: ViteDevServer, root: string, readAgain: () => Promise<void>): void {
  const folder = resolve(root) + sep;
  let timer: NodeJS.Timeout | undefined;
  let reading = Promise.resolve();
  server.watcher.add(folder);
  server.watcher.on('all', (_, path) => {
    if (!resolve(path).startsWith(folder) || /[/\\]\./.test(path.slice(folder.length - 1))) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      reading = reading.then(async () => {
        await readAgain();
        showAnew(server);
      });
    }, SETTLED);
  });
}

/** What every page reads of the site (src/site/data.ts) counts as changed, and with it every page and every route. */
function showAnew(server: ViteDevServer): void {
  server.watcher.emit('change', fileURLToPath(new URL('../site/data.ts', import.meta.url)));
  for (const { hot } of Object.values(server.environments)) hot.send('astro:content-changed', {});
  server.environments.client.hot.send({ type: 'full-reload' });
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
