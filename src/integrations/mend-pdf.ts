// What Chromium writes of a page that is not quite right for those who hear a PDF or search it. Its objects are found as text:
// Chromium packs only streams.
import { inflateSync } from 'node:zlib';
import { x } from '../outputs/xml.ts';

export interface Told {
  title: string;
  /** The words of each link, by its address. */
  links: ReadonlyMap<string, string>;
}

/**
 * The PDF with no picture that is none, with apostrophes that can be searched, and with what PDF/UA (ISO 14289-1) asks for beside
 * its tags. Chromium tags a <figure> as a picture, too: the group of a picture and its caption, which has no words of its own
 * instead of what is seen. Of two characters with one glyph it names the lower, so that "one’s" was read as "oneʼs", with
 * U+02BC. And it says neither what a link is, for those who cannot see it, nor that the PDF follows that standard.
 */
export function mendPdf(pdf: Buffer, told: Told): Buffer {
  const text = figuresAsGroups(pdf.toString('latin1'));
  const mended = Buffer.from(text, 'latin1');
  return withObjects(mended, [
    ...apostrophes(mended, text),
    ...links(text, told),
    ...roles(text),
    ...metadata(text, told),
  ]);
}

/** An object of the PDF as it is to be from now on: its number, and what is in it. */
type Replaced = [object: number, content: string];

// As long as before, so that every object stays where the table at the end says it is.
const figuresAsGroups = (text: string): string =>
  text.replace(/(\/Type \/StructElem\n\/S )\/Figure(?!\n\/Alt )/g, '$1/Div   ');

/** The tables from glyphs to characters that name U+02BC, with U+2019 for it. */
function apostrophes(pdf: Buffer, text: string): Replaced[] {
  const mended: Replaced[] = [];
  for (const { 0: head, 1: object, 2: length, index } of text.matchAll(
    /(\d+) 0 obj\n<<\/Filter \/FlateDecode\n\/Length (\d+)>> stream\n/g,
  )) {
    const start = index + head.length;
    const packed = pdf.subarray(start, start + Number(length));
    // A font, or the drawing of a page, is much longer.
    if (packed.length > LONGEST_TABLE) continue;
    const table = inflateSync(packed).toString('latin1');
    if (table.includes('begincmap') && table.includes('> <02BC>')) {
      mended.push([Number(object), stream('', table.replaceAll('> <02BC>', '> <2019>'))]);
    }
  }
  return mended;
}

const LONGEST_TABLE = 20_000;

/** The objects that begin so: the number of each, and what is in it without its end. */
const objectsOf = (text: string, head: string): [object: number, content: string][] =>
  Array.from(
    text.matchAll(new RegExp(String.raw`(\d+) 0 obj\n(<<${head}\n(?:(?!endobj)[^])*)>>\nendobj`, 'g')),
    ([, object, content]) => [Number(object), content!],
  );

/** Each link with its words, or else its address, as its description (ISO 14289-1, section 7.18.5). */
const links = (text: string, { links: words }: Told): Replaced[] =>
  objectsOf(text, '/Type /Annot\n/Subtype /Link').map(([object, content]) => {
    const [, address = ''] = /\/URI \(((?:[^()\\]|\\.)*)\)/.exec(content) ?? [];
    const plain = address.replace(/\\(.)/g, '$1');
    return [object, `${content}\n/Contents ${hexadecimal(words.get(plain) ?? plain)}>>`];
  });

/** The tree of tags with standard ones for two that only PDF 2.0 has (ISO 32000-1, section 14.8.4; ISO 14289-1, section 7.1). */
const roles = (text: string): Replaced[] =>
  objectsOf(text, '/Type /StructTreeRoot').map(([object, content]) => [
    object,
    `${content}\n/RoleMap <</Strong /Span\n/Em /Span>>>>`,
  ]);

/** The catalog with metadata that name the title, the language and the standard (ISO 14289-1, section 5). */
function metadata(text: string, { title }: Told): Replaced[] {
  const [object, catalog] = objectsOf(text, '/Type /Catalog')[0]!;
  const [, language] = /\/Lang \(([\w-]+)\)/.exec(catalog)!;
  const next = sizeOf(text);
  return [
    [object, `${catalog}\n/Metadata ${next} 0 R>>`],
    [next, stream('/Type /Metadata\n/Subtype /XML\n', Buffer.from(xmp(title, language!)).toString('latin1'))],
  ];
}

const list = (kind: string, of: string, attributes: Record<string, string> = {}) =>
  x(kind, {}, x('rdf:li', attributes, of));

const xmp = (title: string, language: string): string => {
  const namespaces = {
    'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
    'xmlns:pdfuaid': 'http://www.aiim.org/pdfua/ns/id/',
  };
  const description = x(
    'rdf:Description',
    { 'rdf:about': '', ...namespaces },
    x('dc:title', {}, list('rdf:Alt', title, { 'xml:lang': 'x-default' })),
    x('dc:language', {}, list('rdf:Bag', language)),
    x('pdfuaid:part', {}, '1'),
  );
  const rdf = x('rdf:RDF', { 'xmlns:rdf': 'http://www.w3.org/1999/02/22-rdf-syntax-ns#' }, description);
  const packet = x('x:xmpmeta', { 'xmlns:x': 'adobe:ns:meta/' }, rdf);
  return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>\n${packet.xml}\n<?xpacket end="r"?>`;
};

/** How many objects there are, counted from 0: the number of the next one. */
const sizeOf = (text: string): number => Number(/trailer\n<<\/Size (\d+)/.exec(text.slice(-2000))![1]);

const stream = (about: string, content: string): string =>
  `<<${about}/Length ${content.length}>> stream\n${content}\nendstream`;

/** A text in UTF-16, as PDF has it. */
const hexadecimal = (text: string): string =>
  `<${Buffer.from(`\ufeff${text}`, 'utf16le').swap16().toString('hex').toUpperCase()}>`;

/** The PDF with these objects in place of those of the same numbers, as an update at its end (ISO 32000-1, section 7.5.6). */
function withObjects(pdf: Buffer, objects: readonly Replaced[]): Buffer {
  const end = pdf.subarray(-2000).toString('latin1');
  const [, size, trailer, before] = /trailer\n<<\/Size (\d+)([^]*)>>\nstartxref\n(\d+)\n%%EOF\s*$/.exec(end)!;
  let written = '';
  const table: string[] = [];
  for (const [object, content] of objects) {
    const offset = String(pdf.length + written.length).padStart(10, '0');
    table.push(`${object} 1\n${offset} 00000 n \n`);
    written += `${object} 0 obj\n${content}\nendobj\n`;
  }
  const start = pdf.length + written.length;
  const most = Math.max(Number(size), ...objects.map(([object]) => object + 1));
  const update = `${written}xref\n${table.join('')}trailer\n<</Size ${most}${trailer}\n/Prev ${before}>>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.concat([pdf, Buffer.from(update, 'latin1')]);
}
