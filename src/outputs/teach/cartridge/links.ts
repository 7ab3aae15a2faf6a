// What both cartridges share: the links to the site, the titles of their modules.
import type { PublishedLesson } from '../../../site/lesson.ts';
import { address, claimPath, hasAddress, href } from '../../../paths.ts';
import type { PublishedRelease } from '../../../site/site.ts';
import { capital } from '../../../words/text.ts';
import type { Entry } from './entry.ts';

/**
 * A link of a course; none while the site has no address to lead to.
 * @param path a path made in src/paths.ts
 */
export const link = (id: string, title: string, path: string, reader: Entry['for'] = 'students'): Entry[] =>
  hasAddress() ? [{ kind: 'link', id, title, for: reader, url: address(path) }] : [];

export const theReading = ({ kind, paths }: PublishedRelease): Entry[] =>
  link('reading-online', `${capital(kind.the)} with questions, on the web`, href(`${paths.teach}read/`));

export const allMaterial = ({ paths }: PublishedRelease): Entry[] =>
  link('teach', 'All material on the web', href(paths.teach), 'teachers');

/** The claims' titles would tell what was found. No id has two hyphens together, so that no other entry has the same. */
export const claimLinks = (lesson: PublishedLesson, { claims }: PublishedRelease): Entry[] =>
  claims
    .filter(({ id }) => lesson.claims.includes(id))
    .flatMap(({ id, number }) =>
      link(`${lesson.id}--claim--${id}`, `After the lesson: the working of claim ${number}`, claimPath(id)),
    );

export const lessonTitle = ({ number, title }: PublishedLesson): string => `Lesson ${number}: ${title}`;

/** Apart from the other modules, whatever the lesson is called. */
export const moduleId = ({ id }: PublishedLesson): string => `lesson--${id}`;

/** The module that students should not see. */
export const TEACHERS = { id: 'teachers', title: 'For teachers: keep unpublished' } as const;
