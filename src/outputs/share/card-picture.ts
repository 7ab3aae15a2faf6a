// A share card as a picture of 1200 by 630 pixels, in the look of the site. Its text is never cut: it is set in the
// largest size in which all of it fits, and a card that does not fit in the smallest size stops the build.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { cached, cachedJson } from '../../cache/build-cache.ts';
import { labels, type Label } from '../../check/label.ts';
import { CARD, type Card } from './card.ts';
import { drawn, families, fonts, widest } from './fonts.ts';
import { labelSigns } from './label-signs.ts';
import { pngOfFewColors } from './png.ts';

/** The card as PNG: the same bytes for the same words, on any machine. */
export const cardPng = async (card: Card): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await cached('card', card, () => draw(card)));

async function draw(card: Card): Promise<Uint8Array> {
  const { initWasm, Resvg } = await import('@resvg/resvg-wasm');
  resvgReady ??= initWasm(read(import.meta.resolve('@resvg/resvg-wasm/index_bg.wasm')));
  await resvgReady;
  const picture = new Resvg(await cardSvg(card)).render();
  return pngOfFewColors(picture.pixels, CARD.width, CARD.height) ?? picture.asPng();
}

let resvgReady: Promise<void> | undefined;

/** Whether the words fit in the smallest size. All of them have glyphs. */
export async function cardFits(card: Card): Promise<boolean> {
  const size = SIZES.at(-1)!;
  if (roomFor(card, size) <= CARD.height) return true;
  return cachedJson('card-fits', card, async () => (await heightOf(card, size)) <= CARD.height);
}

/**
 * The card as SVG. `embedFont: false` leaves the words as text with the box of each, for tests.
 * @throws Error where the words do not fit, or a character is in no font; both are problems of the content, found before
 */
export async function cardSvg(card: Card, { embedFont = true } = {}): Promise<string> {
  // Laid out from the size in which the words fit for sure; a card that is larger set is never lower.
  const sure = SIZES.findIndex((size) => roomFor(card, size) <= CARD.height);
  let fitting = sure < 0 ? SIZES.length : sure;
  while (fitting > 0 && (await heightOf(card, SIZES[fitting - 1]!)) <= CARD.height) fitting -= 1;
  if (fitting < SIZES.length)
    return render(tree(card, SIZES[fitting]!, CARD.height), { embedFont, height: CARD.height });
  throw new Error(
    `the words of a share card do not fit into ${CARD.width} by ${CARD.height} pixels: ${card.quote}`,
  );
}

/** Without a height the picture is as high as its words. */
export async function heightOf(card: Card, size: number): Promise<number> {
  const free = await render(tree(card, size), { embedFont: false });
  return Number(/^<svg [^>]*?height="([\d.]+)"/.exec(free)![1]);
}

/** Sizes of the quote in pixels. Nothing is smaller than 22, which is 11 where a card is shown 600 pixels wide. */
const SIZES = [64, 60, 56, 52, 48, 44, 40, 36, 33, 30, 28, 26];

/** Of what was found and of the rows below, in pixels, beside a quote of a size. */
const sizesFor = (size: number): { findingSize: number; labelSize: number; rowSize: number } => ({
  findingSize: Math.min(34, Math.max(25, Math.round(size * 0.6))),
  labelSize: Math.min(44, Math.max(26, Math.round(size * 0.8))),
  rowSize: Math.min(26, Math.max(22, Math.round(size * 0.5))),
});

/** Left and right of everything, between a question and its result, and the width that is left for lines, in pixels. */
const SIDE = 72;
const BESIDE = 40;
const INSIDE = CARD.width - 2 * SIDE;

interface Node {
  type: string;
  props: Record<string, unknown>;
}

/**
 * A height in which the card has room for sure, from the widest form of each letter: to lay a card out takes a hundred times
 * longer. Infinite where a result may leave too little room beside it.
 */
export function roomFor({ quote, label, finding, checks, counts }: Card, size: number): number {
  const { findingSize, labelSize, rowSize } = sizesFor(size);
  const counted = counts.map((each) => countInWords(each));
  const countsWidth = counted.reduce((sum, words) => sum + (1.35 + widest(words) * SLACK) * rowSize, 0);
  const countsLines =
    countsWidth <= INSIDE ? 1 : Math.max(...counted.map((words) => words.split(' ').length));
  const rows = checks.map(({ asks, result }) => {
    const left = INSIDE - BESIDE - widest(result) * rowSize * SLACK;
    return left < INSIDE / 4 ? Infinity : 3 + linesOf(asks, rowSize, left) * rowSize * 1.4;
  });
  return [
    48 + 44 + 30 * 1.5,
    label ? 24 + labelSize * 1.36 : 0,
    (label ? 10 : 32) + linesOf(quote, size, INSIDE) * size * 1.22,
    24 + linesOf(finding, findingSize, INSIDE) * findingSize * 1.36,
    28 + 1 + 14 + countsLines * rowSize * 1.4,
    ...rows,
  ].reduce((sum, height) => sum + Math.ceil(height) + 1, 0);
}

/** Letters may stand further apart than each by itself. */
const SLACK = 1.05;

/** The lines of a text at most; only spaces between words are taken for places where a line may end. */
function linesOf(text: string, size: number, width: number): number {
  const [space, room] = [widest(' '), width / size / SLACK];
  let [lines, used] = [1, 0];
  for (const word of drawn(text).split(/(?<=[\p{L}\p{N}.,;:!?%"'’”]) (?=[\p{L}\p{N}$“‘])/u)) {
    const length = widest(word);
    if (length === Infinity) return Infinity;
    const isNext = used > 0 && used + space + length > room;
    lines += (isNext ? 1 : 0) + Math.floor(length / room);
    used = isNext || used === 0 ? length : used + space + length;
  }
  return lines;
}

function tree(
  { site, place, quote, label, finding, checks, counts }: Card,
  size: number,
  height?: number,
): Node {
  const { findingSize, labelSize, rowSize } = sizesFor(size);
  const page = {
    width: CARD.width,
    boxSizing: 'border-box',
    padding: `48px ${SIDE}px 44px`,
    background: color('paper'),
    color: color('ink'),
  };
  const head = { justifyContent: 'space-between', alignItems: 'baseline', fontSize: 26, ...sans };
  return box({ ...page, ...column, ...(height && { height }) }, [
    box(head, [box({ fontWeight: 700, fontSize: 30 }, site), box({ color: color('quiet') }, place)]),
    // The label comes before the words that it rates: a false statement is not to be the headline.
    ...(label
      ? [
          box({ marginTop: 24, ...sans, fontSize: labelSize, lineHeight: 1.2 }, [
            labelled(label, labels[label].name, labelSize),
          ]),
        ]
      : []),
    box({ marginTop: label ? 10 : 32, fontFamily: families.serif, fontSize: size, lineHeight: 1.22 }, quote),
    box({ marginTop: 24, ...sans, fontSize: findingSize, lineHeight: 1.36 }, finding),
    box({ flexGrow: 1, minHeight: 28 }),
    box({ ...column, ...sans, fontSize: rowSize, lineHeight: 1.4 }, [
      box({ height: 1, background: color('rule'), marginBottom: 14 }),
      ...checks.map(({ asks, result }) =>
        box({ justifyContent: 'space-between', marginTop: 2 }, [
          box({ color: color('quiet'), flexShrink: 1 }, asks),
          box({ marginLeft: BESIDE, fontWeight: 700, flexShrink: 0 }, result),
        ]),
      ),
      box(
        { justifyContent: 'space-between' },
        counts.map((each) => labelled(each.label, countInWords(each), rowSize)),
      ),
    ]),
  ]);
}

const countInWords = ({ label, count }: Card['counts'][number]): string => `${count} ${labels[label].name}`;

const column = { flexDirection: 'column' };
const sans = { fontFamily: families.sans };

// A sign and its name: readable where colors are not.
function labelled(label: Label, name: string, size: number): Node {
  const sign = { d: labelSigns[label], fill: color(label), fillRule: 'evenodd' };
  const side = Math.round(size * 0.9);
  return box({ alignItems: 'center', color: color(label), fontWeight: 700 }, [
    {
      type: 'svg',
      props: { viewBox: '0 0 16 16', width: side, height: side, children: { type: 'path', props: sign } },
    },
    box({ marginLeft: Math.round(size * 0.35) }, name),
  ]);
}

const box = (style: Record<string, unknown>, children?: Node[] | string): Node => ({
  type: 'div',
  props: {
    style: { display: 'flex', ...style },
    children: typeof children === 'string' ? drawn(children) : children,
  },
});

/** Its engine is loaded where a card was not kept. */
async function render(node: Node, options: { embedFont: boolean; height?: number }): Promise<string> {
  const { default: satori } = await import('satori');
  return satori(node, {
    width: CARD.width,
    fonts,
    // Asked for what no font has, which was found before: an empty box in a quotation is worse than no card.
    loadAdditionalAsset: (_, characters) =>
      Promise.reject(new Error(`no glyph for “${characters}” on a share card`)),
    ...options,
  } as Parameters<typeof satori>[1]);
}

const read = (file: string): Buffer => readFileSync(fileURLToPath(file));

const styles = readFileSync('src/styles/base.css', 'utf8');

/** A color of the site by daylight: cards have one look. */
const color = (name: string): string =>
  new RegExp(`--${name}: light-dark\\((#[0-9a-f]{6})`).exec(styles)![1]!;
