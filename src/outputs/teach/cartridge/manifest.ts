// The table of a cartridge: what it is, how its entries are ordered, which file each of them is.
// By the schema ccv1p1_imscp_v1p2_v1p0 of the Common Cartridge Profile 1.1 (1EdTech, 2011) and its two profiles of IEEE LOM.
import { pathOf, resourceTypes, stylesheetPath, type Cartridge, type Entry, type Module } from './entry.ts';
import { declared } from '../../../declared.ts';
import { x, xml, type Xml } from '../../xml.ts';

export function manifest({ site, id, title, description, owners, modules }: Cartridge): string {
  const name = identifiersOf(site);
  const entries = modules.flatMap((module) => module.entries);
  const styled = entries.some(({ kind }) => kind === 'page');
  return xml(
    x(
      'manifest',
      {
        identifier: name(id),
        xmlns: 'http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1',
        'xmlns:lomm': 'http://ltsc.ieee.org/xsd/imsccv1p1/LOM/manifest',
        'xmlns:lomr': 'http://ltsc.ieee.org/xsd/imsccv1p1/LOM/resource',
      },
      x(
        'metadata',
        {},
        x('schema', {}, 'IMS Common Cartridge'),
        x('schemaversion', {}, '1.1.0'),
        about(title, description, owners),
      ),
      x(
        'organizations',
        {},
        x(
          'organization',
          { identifier: name('organization'), structure: 'rooted-hierarchy' },
          // The root may have no title; its items are the modules.
          x('item', { identifier: name('root') }, ...modules.map((module) => moduleItem(module, name))),
        ),
      ),
      x('resources', {}, ...entries.map((entry) => resource(entry, name)), ...(styled ? [style(name)] : [])),
    ),
  );
}

const about = (title: string, description: string, owners: string): Xml =>
  x(
    'lomm:lom',
    {},
    x('lomm:general', {}, phrase('title', title), phrase('description', description)),
    x(
      'lomm:rights',
      {},
      x('lomm:copyrightAndOtherRestrictions', {}, x('lomm:value', {}, 'yes')),
      phrase('description', `CC BY 4.0; ${owners} and the quotations belong to their owners`),
    ),
  );

const phrase = (element: string, words: string): Xml =>
  x(`lomm:${element}`, {}, x('lomm:string', { language: declared().language }, words));

/** The identifier of something by its id. */
type Name = (id: string) => string;

const moduleItem = ({ id, title, entries }: Module, name: Name): Xml =>
  x(
    'item',
    { identifier: name(`module--${id}`) },
    x('title', {}, title),
    ...entries.map((entry) => entryItem(entry, name)),
  );

const entryItem = ({ id, title }: Entry, name: Name): Xml =>
  x('item', { identifier: name(`item--${id}`), identifierref: name(id) }, x('title', {}, title));

function resource(entry: Entry, name: Name): Xml {
  const path = pathOf(entry);
  const isPage = entry.kind === 'page';
  return x(
    'resource',
    {
      identifier: name(entry.id),
      type: resourceTypes[entry.kind],
      // Only web content may say which of its files opens.
      href: resourceTypes[entry.kind] === 'webcontent' ? path : undefined,
      intendeduse: isPage ? entry.use : undefined,
    },
    ...(entry.for === 'teachers' ? [forInstructors()] : []),
    x('file', { href: path }),
    ...(isPage ? [name(STYLE), ...entry.tables.map(name)] : []).map((identifierref) =>
      x('dependency', { identifierref }),
    ),
  );
}

// Canvas locks a file with this role, and Moodle hides it.
const forInstructors = (): Xml =>
  x(
    'metadata',
    {},
    x(
      'lomr:lom',
      {},
      x(
        'lomr:educational',
        {},
        x(
          'lomr:intendedEndUserRole',
          {},
          x('lomr:source', {}, 'IMSGLC_CC_Rolesv1p1'),
          x('lomr:value', {}, 'Instructor'),
        ),
      ),
    ),
  );

const style = (name: Name): Xml =>
  x(
    'resource',
    { identifier: name(STYLE), type: 'webcontent', href: stylesheetPath },
    x('file', { href: stylesheetPath }),
  );

// Unique in a course that has other cartridges, too. Two hyphens stand between parts: no id of the content has them.
const identifiersOf =
  (site: string): Name =>
  (id) =>
    `${site}-${id}`;

const STYLE = 'style';
