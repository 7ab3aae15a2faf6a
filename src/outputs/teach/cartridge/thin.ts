// The cartridge of links: the same modules, but everything stays on the site, where it is as it was last corrected.
// (The "Thin Common Cartridge" of 1EdTech is a profile of CC 1.2 and later; this is CC 1.1 with no other type than links.)
import { lessonPath } from '../../../paths.ts';
import type { PublishedRelease } from '../../../site/site.ts';
import { lessonSheets } from '../../../site/lesson.ts';
import { cartridgeFiles } from './cartridge.ts';
import { allMaterial, claimLinks, lessonTitle, link, moduleId, TEACHERS, theReading } from './links.ts';

/** The files of the cartridge by their path. */
export const thinCartridge = (site: PublishedRelease): Map<string, string> =>
  cartridgeFiles({
    site: site.slug,
    id: 'links',
    title: `${site.settings.name}: links to lessons on one ${site.kind.name}`,
    owners: site.kind.the,
    description: `Students judge the claims of ${site.kind.a} first and see the working after. Links to the web.`,
    modules: [
      { id: 'start', title: 'Start here', entries: theReading(site) },
      ...site.lessons.map((lesson) => ({
        id: moduleId(lesson),
        title: lessonTitle(lesson),
        entries: [
          ...lessonSheets(lesson)
            .filter(({ part }) => part !== 'key')
            .flatMap(({ part, name }) =>
              link(
                `${lesson.id}-${part}-online`,
                `${name}: ${lesson.title}`,
                `${lessonPath(lesson.id)}${part}/`,
              ),
            ),
          ...claimLinks(lesson, site),
        ],
      })),
      {
        ...TEACHERS,
        entries: [
          ...allMaterial(site),
          ...site.lessons.flatMap(({ id, title }) => [
            ...link(`${id}-plan-online`, `Plan: ${title}`, lessonPath(id), 'teachers'),
            ...link(`${id}-key-online`, `Key: ${title}`, `${lessonPath(id)}key/`, 'teachers'),
          ]),
        ],
      },
    ],
  });
