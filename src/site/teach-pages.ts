// Which pages for teaching are made, each with what it shows, as getStaticPaths gives them to Astro.
import { claimSets, type ClaimSet } from './claim-sets.ts';
import type { PublishedRelease, Site } from './site.ts';

/** One for each set of claims of each text. */
export const setPages = ({ releases }: Pick<Site, 'releases'>) =>
  releases.flatMap((release) => claimSets(release).map((set) => at(set, { release, set })));

/** One for each of the texts. */
export const releasePages = (releases: readonly PublishedRelease[]) =>
  releases.map((release) => at({ path: release.paths.teach }, { release }));

/** One for each lesson of each text. */
export const lessonPages = ({ releases }: Pick<Site, 'releases'>) =>
  releases.flatMap((release) =>
    release.lessons.map((lesson) => ({ params: { id: lesson.id }, props: { release, lesson } })),
  );

/** What a path below /teach/ is in the address of a page; nothing for /teach/ itself. */
const at = <P>({ path }: Pick<ClaimSet, 'path'>, props: P) => ({
  params: { set: path.slice('/teach/'.length, -1) || undefined },
  props,
});
