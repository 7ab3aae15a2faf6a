// What a cartridge can hold: each kind with its place in the package and its file.
import { x, xml } from '../../xml.ts';

/**
 * One thing in a module. Its id is made from ids of the content, never from its place, a clock or chance: a platform that
 * knows an id again can update what it has instead of adding it twice.
 */
export type Entry = { id: string; title: string; for: 'students' | 'teachers' } & (
  | Page
  /** Rows as CSV, in a file named by its title. */
  | { kind: 'table'; csv: string }
  | { kind: 'topic'; html: string }
  | { kind: 'link'; url: string }
  /** A quiz as QTI 1.2.1. */
  | { kind: 'assessment'; xml: string }
);

interface Page {
  kind: 'page';
  html: string;
  /** The ids of tables to which it leads. */
  tables: string[];
  use?: 'lessonplan';
}

export interface Module {
  id: string;
  title: string;
  entries: Entry[];
}

export interface Cartridge {
  /** The id of the site: begins every identifier, so that no other cartridge in a course has it. */
  site: string;
  id: string;
  /** Whose words are not under the license of this site. */
  owners: string;
  title: string;
  description: string;
  modules: Module[];
}

/** The types of the CC 1.1 profile. */
export const resourceTypes: Record<Entry['kind'], string> = {
  page: 'webcontent',
  table: 'webcontent',
  topic: 'imsdt_xmlv1p1',
  link: 'imswl_xmlv1p1',
  assessment: 'imsqti_xmlv1p2/imscc_xmlv1p1/assessment',
};

/** The style of all pages, beside them. */
export const STYLESHEET = 'style.css';
export const stylesheetPath = `pages/${STYLESHEET}`;

/** Pages and the tables to which they lead lie together; every other thing has a folder of its own, as the profile asks of learning application objects. */
export function pathOf({ kind, id, title }: Entry): string {
  if (kind === 'page') return `pages/${id}.html`;
  return kind === 'table' ? `pages/${title}` : `${id}/${kind}.xml`;
}

export function contentOf(entry: Entry): string {
  switch (entry.kind) {
    case 'page':
      return entry.html;
    case 'table':
      return entry.csv;
    case 'assessment':
      return entry.xml;
    case 'topic':
      return xml(
        x(
          'topic',
          { xmlns: 'http://www.imsglobal.org/xsd/imsccv1p1/imsdt_v1p1' },
          x('title', {}, entry.title),
          x('text', { texttype: 'text/html' }, entry.html),
        ),
      );
    case 'link':
      return xml(
        x(
          'webLink',
          { xmlns: 'http://www.imsglobal.org/xsd/imsccv1p1/imswl_v1p1' },
          x('title', {}, entry.title),
          x('url', { href: entry.url, target: '_blank' }),
        ),
      );
  }
}
