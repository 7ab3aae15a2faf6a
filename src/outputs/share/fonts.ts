// The fonts of share cards: the two of the site with all their alphabets, and one for the signs that they lack.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { inflateSync } from 'node:zlib';

/** A font as Satori takes it. */
interface Font {
  name: string;
  weight: 400 | 700;
  data: Buffer;
}

// Each package has an alphabet in a file of its own.
const SANS = 'latin latin-ext vietnamese cyrillic cyrillic-ext greek greek-ext'.split(' ');
const SERIF = 'latin latin-ext vietnamese cyrillic cyrillic-ext greek'.split(' ');

const FOLDERS = {
  serif: { pack: 'source-serif-4', url: import.meta.resolve('@fontsource/source-serif-4/package.json') },
  sans: { pack: 'source-sans-3', url: import.meta.resolve('@fontsource/source-sans-3/package.json') },
  signs: { pack: 'noto-sans-math', url: import.meta.resolve('@fontsource/noto-sans-math/package.json') },
};

/** What is not in a font is looked for in the next: other alphabets first, then the other family, then arrows and signs. */
export const families = {
  serif: [...names('Serif', SERIF), ...names('Sans', SANS), 'Signs'].join(', '),
  sans: [...names('Sans', SANS), 'Signs'].join(', '),
};

export const fonts: readonly Font[] = [
  ...SERIF.map((part): Font => font(`Serif ${part}`, FOLDERS.serif, part, 400)),
  ...SANS.map((part): Font => font(`Sans ${part}`, FOLDERS.sans, part, 400)),
  ...SANS.map((part): Font => font(`Sans ${part}`, FOLDERS.sans, part, 700)),
  font('Signs', FOLDERS.signs, 'latin', 400),
];

function names(family: string, parts: readonly string[]): string[] {
  return parts.map((part) => `${family} ${part}`);
}

function font(
  name: string,
  { pack, url }: { pack: string; url: string },
  part: string,
  weight: Font['weight'],
): Font {
  const file = new URL(`files/${pack}-${part}-${weight}-normal.woff`, url);
  return { name, weight, data: readFileSync(fileURLToPath(file)) };
}

/**
 * A text as it is drawn: composed letters, plain spaces, and nothing that has no picture, such as a soft hyphen or a mark of
 * direction. It reads the same: "2⅓", of which no font has the fraction, is "2 1⁄3".
 */
export const drawn = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .replace(/[^\S\u00a0]+/g, ' ')
    .replaceAll('\u2011', '-')
    .replace(
      /(\d?)([⅐-⅞↉])/gu,
      (_, whole: string, part: string) => `${whole && `${whole} `}${part.normalize('NFKD')}`,
    );

/**
 * The signs of a text that no font has, each once. A mark that sits on a letter is one of them where no letter with it is in
 * Unicode: fonts would set it beside.
 */
export function withoutGlyph(text: string): string[] {
  const drawable = advances();
  return [...new Set(drawn(text))].filter(
    (sign) => /\p{M}/u.test(sign) || !drawable.has(sign.codePointAt(0)!),
  );
}

/** How wide a text is at most in one line, in ems: each sign as in the font in which it is widest. Infinite without a glyph. */
export const widest = (text: string): number =>
  Array.from(drawn(text), (sign) => advances().get(sign.codePointAt(0)!) ?? Infinity).reduce(
    (sum, advance) => sum + advance,
    0,
  );

/** The characters for which a font has a glyph, with the widest advance of it in ems. */
function advances(): ReadonlyMap<number, number> {
  if (known) return known;
  known = new Map();
  for (const { data } of fonts) {
    for (const [code, advance] of advancesIn(data)) known.set(code, Math.max(advance, known.get(code) ?? 0));
  }
  return known;
}

let known: Map<number, number> | undefined;

/** Of a font in WOFF 1, by its tables "cmap", "head", "hhea" and "hmtx" (OpenType; WOFF 1.0, sections 3 to 5). */
function advancesIn(woff: Buffer): [code: number, ems: number][] {
  const perEm = tableOf(woff, 'head').readUInt16BE(18);
  // The glyphs after the last that has an advance of its own have the same.
  const last = tableOf(woff, 'hhea').readUInt16BE(34) - 1;
  const metrics = tableOf(woff, 'hmtx');
  return readCmap(tableOf(woff, 'cmap')).map(([code, glyph]) => [
    code,
    metrics.readUInt16BE(4 * Math.min(glyph, last)) / perEm,
  ]);
}

function tableOf(woff: Buffer, tag: string): Buffer {
  const tables = woff.readUInt16BE(12);
  for (let entry = 44; entry < 44 + 20 * tables; entry += 20) {
    if (woff.toString('latin1', entry, entry + 4) !== tag) continue;
    const [offset, packed, length] = [4, 8, 12].map((field) => woff.readUInt32BE(entry + field)) as [
      number,
      number,
      number,
    ];
    const bytes = woff.subarray(offset, offset + packed);
    return packed < length ? inflateSync(bytes) : bytes;
  }
  throw new Error(`a font has no table "${tag}"`);
}

type Mapped = [code: number, glyph: number];

/** Format 12 where there is one, which has all planes, else format 4, which has the first. */
function readCmap(cmap: Buffer): Mapped[] {
  const starts = Array.from({ length: cmap.readUInt16BE(2) }, (_, i) => cmap.readUInt32BE(8 + 8 * i));
  const withFormat = (format: number) => starts.find((start) => cmap.readUInt16BE(start) === format);
  const [whole, basic] = [withFormat(12), withFormat(4)];
  if (whole !== undefined) return readGroups(cmap.subarray(whole));
  if (basic !== undefined) return readSegments(cmap.subarray(basic));
  throw new Error('a font has its characters in a table of another format');
}

function readGroups(table: Buffer): Mapped[] {
  return Array.from({ length: table.readUInt32BE(12) }, (_, i) => 16 + 12 * i).flatMap((group) => {
    const [first, last, glyph] = [0, 4, 8].map((field) => table.readUInt32BE(group + field)) as [
      number,
      number,
      number,
    ];
    return range(first, last).map((code): Mapped => [code, glyph + code - first]);
  });
}

function readSegments(table: Buffer): Mapped[] {
  const size = table.readUInt16BE(6);
  return Array.from({ length: size / 2 }, (_, i) => 14 + 2 * i).flatMap((at) => {
    const [end, start, delta] = [at, at + size + 2, at + 2 * size + 2].map((place) =>
      table.readUInt16BE(place),
    ) as [number, number, number];
    const offsetAt = at + 3 * size + 2;
    const offset = table.readUInt16BE(offsetAt);
    const glyphOf = (code: number) => {
      if (offset === 0) return (code + delta) & 0xffff;
      const glyph = table.readUInt16BE(offsetAt + offset + 2 * (code - start));
      return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
    };
    return range(start, Math.min(end, 0xfffe))
      .map((code): Mapped => [code, glyphOf(code)])
      .filter(([, glyph]) => glyph !== 0);
  });
}

const range = (first: number, last: number): number[] =>
  Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);
