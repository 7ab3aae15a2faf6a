// A share card as a picture of 1200 by 630 pixels, in the look of the site. Its text is never cut: it is set in the
// largest size in which all of it fits, and a card that does not fit in the smallest size stops the build.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import satori from 'satori';
import { cached, cachedJson } from '../../cache/build-cache.ts';
import { labels, type Label } from '../../check/label.ts';
import { CARD, type Card } from './card.ts';
import { drawn, families, fonts } from './fonts.ts';
import { labelSigns } from './label-signs.ts';

/** The card as PNG: the same bytes for the same words, on any machine. */
export const cardPng = async (card: Card): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await cached('card', card, () => draw(card)));

async function draw(card: Card): Promise<Uint8Array> {
  resvgReady ??= initWasm(read(import.meta.resolve('@resvg/resvg-wasm/index_bg.wasm')));
  await resvgReady;
  return new Resvg(await cardSvg(card)).render().asPng();
}

let resvgReady: Promise<void> | undefined;

/** Whether the words fit in the smallest size. All of them have glyphs. */
export const cardFits = (card: Card): Promise<boolean> =>
  cachedJson('card-fits', card, async () => (await heightOf(card, SIZES.at(-1)!)) <= CARD.height);

/**
 * The card as SVG. `embedFont: false` leaves the words as text with the box of each, for tests.
 * @throws Error where the words do not fit, or a character is in no font; both are problems of the content, found before
 */
export async function cardSvg(card: Card, { embedFont = true } = {}): Promise<string> {
  for (const size of SIZES) {
    if ((await heightOf(card, size)) <= CARD.height)
      return render(tree(card, size, CARD.height), { embedFont, height: CARD.height });
  }
  throw new Error(
    `the words of a share card do not fit into ${CARD.width} by ${CARD.height} pixels: ${card.quote}`,
  );
}

/** Without a height the picture is as high as its words. */
async function heightOf(card: Card, size: number): Promise<number> {
  const free = await render(tree(card, size), { embedFont: false });
  return Number(/^<svg [^>]*?height="([\d.]+)"/.exec(free)![1]);
}

/** Sizes of the quote in pixels. Nothing is smaller than 22, which is 11 where a card is shown 600 pixels wide. */
const SIZES = [64, 60, 56, 52, 48, 44, 40, 36, 33, 30, 28, 26];

interface Node {
  type: string;
  props: Record<string, unknown>;
}

function tree(
  { site, place, quote, label, finding, checks, counts }: Card,
  size: number,
  height?: number,
): Node {
  const findingSize = Math.min(34, Math.max(25, Math.round(size * 0.6)));
  const rowSize = Math.min(26, Math.max(22, Math.round(size * 0.5)));
  const page = {
    width: CARD.width,
    boxSizing: 'border-box',
    padding: '48px 72px 44px',
    background: color('paper'),
    color: color('ink'),
  };
  const head = { justifyContent: 'space-between', alignItems: 'baseline', fontSize: 26, ...sans };
  return box({ ...page, ...column, ...(height && { height }) }, [
    box(head, [box({ fontWeight: 700, fontSize: 30 }, site), box({ color: color('quiet') }, place)]),
    box({ marginTop: 32, fontFamily: families.serif, fontSize: size, lineHeight: 1.22 }, quote),
    box({ marginTop: 28, ...column, ...sans, fontSize: findingSize, lineHeight: 1.36 }, [
      ...(label ? [labelled(label, labels[label].name, findingSize)] : []),
      box({}, finding),
    ]),
    box({ flexGrow: 1, minHeight: 28 }),
    box({ ...column, ...sans, fontSize: rowSize, lineHeight: 1.4 }, [
      box({ height: 1, background: color('rule'), marginBottom: 14 }),
      ...checks.map(({ asks, result }) =>
        box({ justifyContent: 'space-between', marginTop: 2 }, [
          box({ color: color('quiet'), flexShrink: 1 }, asks),
          box({ marginLeft: 40, fontWeight: 700, flexShrink: 0 }, result),
        ]),
      ),
      box(
        { justifyContent: 'space-between' },
        counts.map(({ label: counted, count }) =>
          labelled(counted, `${count} ${labels[counted].name}`, rowSize),
        ),
      ),
    ]),
  ]);
}

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

const render = (node: Node, options: { embedFont: boolean; height?: number }): Promise<string> =>
  satori(node, {
    width: CARD.width,
    fonts,
    // Asked for what no font has, which was found before: an empty box in a quotation is worse than no card.
    loadAdditionalAsset: (_, characters) =>
      Promise.reject(new Error(`no glyph for “${characters}” on a share card`)),
    ...options,
  } as Parameters<typeof satori>[1]);

const read = (file: string): Buffer => readFileSync(fileURLToPath(file));

const styles = readFileSync('src/styles/base.css', 'utf8');

/** A color of the site by daylight: cards have one look. */
const color = (name: string): string =>
  new RegExp(`--${name}: light-dark\\((#[0-9a-f]{6})`).exec(styles)![1]!;
