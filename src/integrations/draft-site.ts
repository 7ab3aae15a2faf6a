// The site as it can be shown while its content is being written: what is broken stays as it last was whole.
import type { Disk } from '../content/disk.ts';
import type { Files } from '../content/files.ts';
import { cardProblems } from '../outputs/share/card-problems.ts';
import { ContentError, type Problem } from '../problem.ts';
import { buildSite, readContent } from '../site/build.ts';
import type { Site } from '../site/site.ts';

/** What a folder of content gives at one moment. */
export interface Drafted {
  /** Null where nothing was whole yet. */
  site: Site | null;
  /** What is wrong now; empty if the site is as the files are. */
  problems: readonly Problem[];
}

/**
 * Reads a folder of content again and again. Files with problems are taken as they were when all was whole, so that every
 * other change is shown; where that does not help, the site stays as it last was.
 */
export function draftSite(root: string, disk: Disk): () => Promise<Drafted> {
  let whole: Files | null = null;
  let last: Site | null = null;
  return async () => {
    const [files, published, unreadable] = readContent(root, disk);
    const now = await built(files, published, unreadable);
    if (now.site) {
      [whole, last] = [files, now.site];
      return now;
    }
    if (whole) {
      const mended = new Map(files);
      for (const { file } of now.problems) {
        const before = whole.get(file);
        if (before === undefined) mended.delete(file);
        else mended.set(file, before);
      }
      last = (await built(mended, published, [])).site ?? last;
    }
    return { site: last, problems: now.problems };
  };
}

async function built(...content: Parameters<typeof buildSite>): Promise<Drafted> {
  try {
    const site = await buildSite(...content);
    const problems = await cardProblems(site);
    return problems.length > 0 ? { site: null, problems } : { site, problems };
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    return { site: null, problems: error.problems };
  }
}
