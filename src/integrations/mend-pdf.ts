// What Chromium writes of a page that is not quite right for those who hear a PDF or search it. Its objects are found as text:
// Chromium packs only streams.
import { inflateSync } from 'node:zlib';

/**
 * The PDF with no picture that is none, and with apostrophes that can be searched. Chromium tags a <figure> as a picture, too: the
 * group of a picture and its caption, which has no words of its own instead of what is seen. And of two characters with one glyph
 * it names the lower, so that "one’s" was read as "oneʼs", with U+02BC.
 */
export const mendPdf = (pdf: Buffer): Buffer => withReplaced(figuresAsGroups(pdf), apostrophes(pdf));

// As long as before, so that every object stays where the table at the end says it is.
const figuresAsGroups = (pdf: Buffer): Buffer =>
  Buffer.from(
    pdf.toString('latin1').replace(/(\/Type \/StructElem\n\/S )\/Figure(?!\n\/Alt )/g, '$1/Div   '),
    'latin1',
  );

/** The tables from glyphs to characters that name U+02BC, by the number of the object, with U+2019 for it. */
function apostrophes(pdf: Buffer): Map<number, string> {
  const mended = new Map<number, string>();
  for (const { 0: head, 1: object, 2: length, index } of pdf
    .toString('latin1')
    .matchAll(/(\d+) 0 obj\n<<\/Filter \/FlateDecode\n\/Length (\d+)>> stream\n/g)) {
    const start = index + head.length;
    const packed = pdf.subarray(start, start + Number(length));
    // A font, or the drawing of a page, is much longer.
    if (packed.length > LONGEST_TABLE) continue;
    const text = inflateSync(packed).toString('latin1');
    if (text.includes('begincmap') && text.includes('> <02BC>')) {
      mended.set(Number(object), text.replaceAll('> <02BC>', '> <2019>'));
    }
  }
  return mended;
}

const LONGEST_TABLE = 20_000;

/** The PDF with other streams in place of some, as an update at its end (ISO 32000-1, section 7.5.6). */
function withReplaced(pdf: Buffer, streams: ReadonlyMap<number, string>): Buffer {
  if (streams.size === 0) return pdf;
  const end = pdf.subarray(-2000).toString('latin1');
  const [, trailer, before] = /trailer\n<<([^]*)>>\nstartxref\n(\d+)\n%%EOF\s*$/.exec(end)!;
  let written = '';
  const table: string[] = [];
  for (const [object, text] of streams) {
    const offset = String(pdf.length + written.length).padStart(10, '0');
    table.push(`${object} 1\n${offset} 00000 n \n`);
    written += `${object} 0 obj\n<</Length ${text.length}>> stream\n${text}\nendstream\nendobj\n`;
  }
  const start = pdf.length + written.length;
  const update = `${written}xref\n${table.join('')}trailer\n<<${trailer}\n/Prev ${before}>>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.concat([pdf, Buffer.from(update, 'latin1')]);
}
