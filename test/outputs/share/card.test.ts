import { inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { cardFits, cardPng, cardSvg, heightOf, roomFor } from '../../../src/outputs/share/card-picture.ts';
import { drawn, withoutGlyph } from '../../../src/outputs/share/fonts.ts';
import { pngOfFewColors } from '../../../src/outputs/share/png.ts';
import { CARD, cardText, claimCard, releaseCard, type Card } from '../../../src/outputs/share/card.ts';
import { loadSite } from '../../../src/site/build.ts';
import type { Site } from '../../../src/site/site.ts';
import { labels } from '../../../src/check/label.ts';
import { build } from '../../project.ts';

let site: Site;
let cards: Card[];
beforeAll(async () => {
  site = await build();
  // The cards of the tiny project, and of this site whatever it holds.
  cards = [site, await loadSite('content')]
    .flatMap(({ releases }) => releases)
    .flatMap((release) => [
      releaseCard(release),
      ...release.claims.map((claim) => claimCard(claim, release)),
    ]);
});

const example = (quote: string): Card => ({
  ...claimCard(site.claims[0]!, site.front!),
  quote: `“${quote}”`,
});

interface Word {
  text: string;
  left: number;
  right: number;
  baseline: number;
  size: number;
}

/** The words of a card where they stand in the picture. */
async function wordsIn(card: Card): Promise<Word[]> {
  const svg = await cardSvg(card, { embedFont: false });
  expect(svg).toMatch(/^<svg width="1200" height="630" /);
  return [...svg.matchAll(/<text ([^>]*)>([^<]*)<\/text>/g)].map(([, attributes = '', text = '']) => {
    const number = (name: string) => Number(new RegExp(` ?\\b${name}="([\\d.]+)"`).exec(attributes)![1]);
    const left = number('x');
    return {
      text: text.replaceAll('&amp;', '&').replaceAll('&lt;', '<').replaceAll('&gt;', '>'),
      left,
      right: left + number('width'),
      baseline: number('y'),
      size: number('font-size'),
    };
  });
}

const joined = (words: Word[]): string =>
  words
    .map(({ text }) => text)
    .join('')
    .replace(/\s/g, '');

function everyWordOf({ site: name, place, quote, label, finding, checks, counts }: Card): string {
  const rows = checks.flatMap(({ asks, result }) => [asks, result]);
  const counted = counts.map((each) => `${each.count} ${labels[each.label].name}`);
  return [name, place, label && labels[label].name, quote, finding, ...rows, ...counted]
    .join('')
    .replace(/\s/g, '');
}

async function expectWhole(card: Card): Promise<void> {
  const words = await wordsIn(card);
  expect(joined(words)).toBe(everyWordOf(card));
  for (const { text, left, right, baseline, size } of words.filter(({ text: word }) => word.trim() !== '')) {
    expect(left, text).toBeGreaterThanOrEqual(72);
    expect(right, text).toBeLessThanOrEqual(CARD.width - 72 + 1);
    expect(baseline - size, text).toBeGreaterThan(0);
    expect(baseline, text).toBeLessThan(CARD.height - 44);
    expect(size, text).toBeGreaterThanOrEqual(22);
  }
}

/** Of the quote, which is the largest. */
const sizeOf = async (quote: string): Promise<number> =>
  Math.max(...(await wordsIn(example(quote))).map(({ size }) => size));

const claim = (id: string): Card =>
  claimCard(
    site.claims.find((each) => each.id === id)!,
    site.front!,
  );

describe('a share card', () => {
  it('has all its words inside the picture, for every claim and for the release', async () => {
    for (const card of cards) await expectWhole(card);
  });

  it('fits a quote of one word and a quote of 600 characters', async () => {
    await expectWhole(example('135'));
    await expectWhole(example('reimbursement of agencies '.repeat(24).slice(0, 600).trim()));
  });

  it('sets a short quote larger than a long one', async () => {
    expect(await sizeOf('135')).toBeGreaterThan(await sizeOf('agreements '.repeat(30)));
  });

  it('is never higher than the room that it is said to need, whatever its words and their size', async () => {
    const sign = fc.constantFrom(...'iiillmmmWWeaotnsr,.:;—–-“”’()/…|·&@%1740$€½→≥ЖюшαΩ'.split(''));
    const word = fc.string({ unit: sign, minLength: 1, maxLength: 24 });
    const words = (maxLength: number) =>
      fc.array(word, { minLength: 1, maxLength }).map((all) => all.join(' '));
    const check = fc.record({ check: fc.constant(null), asks: words(12), result: words(3) });
    const row = fc.record({
      checks: fc.array(check, { maxLength: 3 }),
      quote: words(30),
      finding: words(30),
    });
    await fc.assert(
      fc.asyncProperty(row, fc.constantFrom(64, 44, 33, 26), async (parts, size) => {
        const card = { ...cards[1]!, ...parts };
        expect(await heightOf(card, size)).toBeLessThanOrEqual(roomFor(card, size));
      }),
      { numRuns: 60 },
    );
    for (const card of cards) {
      expect(roomFor(card, 26)).toBeLessThanOrEqual(CARD.height);
      expect(await cardFits(card)).toBe(true);
    }
  });

  it('is refused where the words do not fit', async () => {
    await expect(cardSvg(example('agreements '.repeat(200)))).rejects.toThrow(
      /do not fit into 1200 by 630 pixels: “agreements/,
    );
  });

  it.each([
    'Erdoğan, Wałęsa, Nguyễn',
    '≥ 5 → 6 ≤ 7 ≠ 8 ≈ 9 × 2 − 1 ± ∞ √',
    'Яблоко, Ѓорѓи, Αθήνα, ὰ',
    '½ ¼ ¾ † ‡ € £ ₹ ™ © ® § ¶ • ′ ″ ■ ✓',
  ])('has glyphs for “%s”', async (quote) => {
    const [first, second] = [await cardSvg(example(quote)), await cardSvg(example('x'))];
    expect(withoutGlyph(quote)).toEqual([]);
    expect(first).not.toBe(second);
    await expectWhole(example(quote));
  });

  it.each([
    ['Do\u00ada A\u030angstro\u0308m', 'Doa Ångström'],
    ['a\u200bb\u202ec\u2066d\ufeff', 'abcd'],
    ['2⅓ of 5\u20093 and ⅞', '2 1⁄3 of 5 3 and 7⁄8'],
    ['co\u2011operate', 'co-operate'],
  ])('draws what has no picture of its own as it reads: %j', (text, expected) => {
    expect(drawn(text)).toBe(expected);
    expect(withoutGlyph(text)).toEqual([]);
  });

  it('finds each sign that no font has: other scripts, emoji, marks that no letter has with it', () => {
    expect(withoutGlyph('a東bש😀𝌆x\u0327東')).toEqual(['東', 'ש', '😀', '𝌆', '\u0327']);
  });

  it('has glyphs for what it says it has, in all alphabets that it has', async () => {
    const signs = Array.from({ length: 0x2000 }, (_, i) => String.fromCodePoint(0x20 + i)).filter(
      (sign) => /[\p{L}\p{N}\p{P}\p{S}]/u.test(sign) && withoutGlyph(sign).length === 0,
    );
    expect(signs.length).toBeGreaterThan(1000);
    for (let i = 0; i < signs.length; i += 200) {
      await expect(cardSvg(example(signs.slice(i, i + 200).join('')))).resolves.toMatch(/^<svg/);
    }
  }, 60_000);

  it('is a PNG of 1200 by 630 pixels, the same bytes each time', async () => {
    const [first, second] = [await cardPng(cards[0]!), await cardPng(cards[0]!)];
    const png = Buffer.from(first);
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
    expect(png.equals(second)).toBe(true);
  });

  it('says what each deciding check answers', () => {
    expect(claim('towns').checks).toEqual([
      { check: 'towns', asks: 'Does the table have more than 4 towns?', result: 'No: 4' },
    ]);
    expect(claim('rise').checks[0]?.result).toBe('Yes: 50%');
  });

  it('in words has the label, the quote and what was found, in no more than 420 characters', () => {
    for (const card of cards) {
      expect(cardText(card)).toContain(card.quote);
      expect(cardText(card)).toContain(card.finding);
      if (card.label) expect(cardText(card).startsWith(`${labels[card.label].name}: “`)).toBe(true);
      expect(cardText(card).length).toBeLessThanOrEqual(420);
    }
  });
});

/** The pixels of a picture with a palette, and its size. */
function pixelsOf(png: Buffer): { size: number[]; pixels: number[] } {
  const part = (type: string) => {
    const at = png.indexOf(type, 0, 'latin1');
    return png.subarray(at + 4, at + 4 + png.readUInt32BE(at - 4));
  };
  const [palette, lines] = [part('PLTE'), inflateSync(part('IDAT'))];
  const [width, height] = [part('IHDR').readUInt32BE(0), part('IHDR').readUInt32BE(4)];
  const pixels = Array.from({ length: height }, (_, y) => [
    ...lines.subarray((width + 1) * y + 1, (width + 1) * (y + 1)),
  ]);
  return {
    size: [width, height],
    pixels: pixels.flat().flatMap((each) => [...palette.subarray(3 * each, 3 * each + 3), 255]),
  };
}

/** 300 pixels of that many colors. */
const striped = (colors: number) =>
  Uint8Array.from(
    Array.from({ length: 300 }, (_, i) => [(i % colors) & 255, (i % colors) >> 8, 0, 255]).flat(),
  );

describe('a PNG of few colors', () => {
  it('has every pixel as it was given', () => {
    const color = fc.tuple(
      fc.integer({ max: 255, min: 0 }),
      fc.constantFrom(0, 17, 255),
      fc.constantFrom(0, 255),
    );
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9 }),
        fc.array(color, { minLength: 9, maxLength: 200 }),
        (width, colors) => {
          const height = Math.floor(colors.length / width);
          const pixels = colors.slice(0, width * height).flatMap((each) => [...each, 255]);
          const png = pngOfFewColors(Uint8Array.from(pixels), width, height)!;
          expect(pixelsOf(Buffer.from(png))).toEqual({ size: [width, height], pixels });
        },
      ),
    );
  });

  it('is none where there are more than 256', () => {
    expect(pngOfFewColors(striped(256), 300, 1)).not.toBeNull();
    expect(pngOfFewColors(striped(300), 300, 1)).toBeNull();
  });
});
