// Whether files are a Common Cartridge 1.1: by the schemas beside it, and by the rules that no schema can state.
import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import type { Element, Root } from 'hast';
import { selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { validateXML } from 'xmllint-wasm';

type Files = ReadonlyMap<string, string>;

const WEB = new Set(['webcontent', 'associatedcontent/imscc_xmlv1p1/learning-application-resource']);

const schemas: Record<string, string> = {
  imsdt_xmlv1p1: 'cc-topic.rng',
  imswl_xmlv1p1: 'cc-web-link.rng',
  'imsqti_xmlv1p2/imscc_xmlv1p1/assessment': 'qti-1.2.1.xsd',
};

/** Questions that a computer scores have other parts than those that a person judges. */
const schemaOf = (schema: string, xml: string): string =>
  xml.includes('cc.essay.v0p1') ? schema.replace('.xsd', '-essay.xsd') : schema;

interface Resource {
  id: string;
  type: string;
  href: string | undefined;
  files: string[];
  dependencies: string[];
  /** For teachers only. */
  instructor: boolean;
}

/** What is wrong with a cartridge; an empty list where nothing is. */
export async function faultsOfCartridge(files: Files): Promise<string[]> {
  const manifest = files.get('imsmanifest.xml');
  if (manifest === undefined) return ['no imsmanifest.xml'];
  const malformed = await faultsOfXml(manifest, 'cc-manifest.rng');
  if (malformed.length > 0) return malformed;
  const resources = resourcesOf(files);
  const checked = await Promise.all(
    resources.flatMap(({ type, files: [first] }) =>
      schemas[type] && files.has(first!)
        ? [faultsOfXml(files.get(first!)!, schemaOf(schemas[type], files.get(first!)!))]
        : [],
    ),
  );
  return [
    ...checked.flat(),
    ...faultsOfReferences(parseXml(manifest), resources),
    ...faultsOfFiles(files, resources),
    ...resources.flatMap((resource) => faultsOfPages(resource, resources, files)),
  ];
}

export function resourcesOf(files: Files): Resource[] {
  return selectAll('resource', parseXml(files.get('imsmanifest.xml')!)).map((element) => ({
    id: attribute(element, 'identifier')!,
    type: attribute(element, 'type')!,
    href: attribute(element, 'href'),
    files: selectAll('file', element).map((file) => attribute(file, 'href')!),
    dependencies: selectAll('dependency', element).map((each) => attribute(each, 'identifierref')!),
    instructor: toString(element).includes('Instructor'),
  }));
}

/** The addresses that readers of a cartridge can follow: those of its web links, and of the links in its pages and topics. */
export const addressesOf = (files: Files): string[] =>
  [...files].flatMap(([path, content]) => {
    if (path.endsWith('.html')) return linksOf(parseHtml(content)).filter(isWhole);
    if (path.endsWith('/topic.xml')) return linksOf(parseHtml(toString(parseXml(content))));
    if (path.endsWith('/link.xml'))
      return selectAll('url', parseXml(content)).map((url) => attribute(url, 'href')!);
    return [];
  });

/** What is wrong with a document by a schema beside these tests, RELAX NG or XML Schema. */
export async function faultsOfXml(xml: string, schema: string): Promise<string[]> {
  const { errors } = await validateXML({
    xml: { fileName: 'file.xml', contents: xml },
    schema: readFileSync(new URL(`schemas/${schema}`, import.meta.url), 'utf8'),
    extension: schema.endsWith('.rng') ? 'relaxng' : 'schema',
  });
  return errors.map(({ rawMessage }) => rawMessage);
}

function faultsOfReferences(manifest: Root, resources: Resource[]): string[] {
  const identifiers = selectAll('[identifier]', manifest).map((each) => attribute(each, 'identifier')!);
  const types = new Map(resources.map(({ id, type }) => [id, type]));
  return [
    ...repeated(identifiers).map((id) => `the identifier ${id} is not unique`),
    ...selectAll('item[identifierref]', manifest)
      .map((item) => attribute(item, 'identifierref')!)
      .filter((id) => !types.has(id))
      .map((id) => `an item refers to ${id}, which is no resource`),
    ...resources.flatMap(({ id, dependencies }) => [
      ...repeated(dependencies).map((other) => `${id} depends on ${other} twice`),
      ...dependencies
        .filter((other) => other === id || !WEB.has(types.get(other) ?? ''))
        .map((other) => `${id} may not depend on ${other}`),
    ]),
  ];
}

function faultsOfFiles(files: Files, resources: Resource[]): string[] {
  const listed = resources.flatMap((resource) => resource.files);
  return [
    ...listed.filter((path) => !files.has(path)).map((path) => `${path} is listed and not there`),
    ...repeated(listed).map((path) => `${path} is listed twice`),
    ...[...files.keys()]
      .filter((path) => path !== 'imsmanifest.xml' && !listed.includes(path))
      .map((path) => `${path} is there and not listed`),
    ...resources
      .filter(({ href, files: own }) => href !== undefined && !own.includes(href))
      .map(({ id }) => `${id} opens with a file that is not its own`),
  ];
}

/** A page may load what its resource depends on, and lead to whole addresses or to its own parts. */
function faultsOfPages(
  { id, files: own, dependencies }: Resource,
  resources: Resource[],
  files: Files,
): string[] {
  const reachable = new Set(
    resources.filter((each) => dependencies.includes(each.id)).flatMap((each) => each.files),
  );
  return own.flatMap((path) => {
    const content = files.get(path) ?? '';
    if (path.endsWith('.css')) return /url\(|@import|:\/\//.test(content) ? [`${path} loads something`] : [];
    if (!path.endsWith('.html')) return [];
    const tree = parseHtml(content);
    const loaded = selectAll('link[href]', tree).map((link) => attribute(link, 'href')!);
    return [
      ...selectAll(
        'script, style, [style], [src], [srcset], [data], [action], object, iframe, base',
        tree,
      ).map(({ tagName }) => `${path} has <${tagName}>`),
      ...loaded
        .filter((href) => !reachable.has(posix.join(posix.dirname(path), href)))
        .map((href) => `${path} loads ${href}, on which ${id} does not depend`),
      ...linksOf(tree)
        .filter((href) => !href.startsWith('https://'))
        .filter((href) => !reachable.has(posix.join(posix.dirname(path), href)))
        .map((href) => `${path} leads to ${href}, which is no whole address and no file it depends on`),
      ...selectAll('a[href^="#"]', tree)
        .map((link) => attribute(link, 'href')!)
        .filter((href) => selectAll(`[id="${href.slice(1)}"]`, tree).length !== 1)
        .map((href) => `${path} leads to ${href}, which is not there once`),
    ];
  });
}

const linksOf = (tree: Root): string[] =>
  selectAll('a[href]:not([href^="#"])', tree).map((link) => attribute(link, 'href')!);

const isWhole = (href: string): boolean => URL.canParse(href);

const repeated = (all: string[]): string[] => all.filter((each, i) => all.indexOf(each) !== i);

const attribute = ({ properties }: Element, name: string): string | undefined => {
  const value = properties[name];
  return value === undefined || value === null ? undefined : String(value);
};

const parseHtml = (html: string): Root => unified().use(rehypeParse).parse(html);

// No XML parser is needed: inside SVG, HTML's parser takes elements of any name.
const parseXml = (text: string): Root =>
  unified()
    .use(rehypeParse, { fragment: true, space: 'svg' })
    .parse(text.replace(/^<\?xml.*?\?>\s*/, ''));
