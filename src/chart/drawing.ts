// What all kinds of charts are drawn with. A drawing is a tree of SVG with classes; who shows it says what they look like.
import type { Element } from 'hast';
import { s } from 'hastscript';

/** A drawing in units of its own. */
export interface Drawing {
  width: number;
  height: number;
  nodes: Element[];
}

/** How wide to draw. Text is as large as on a page, where the drawing is about as wide as its units are pixels. */
export interface Size {
  width: number;
  /** Of text. */
  text: number;
}

/** For a column of running text, and for a phone: even 320 pixels wide its text has 12. */
export const sizes = {
  wide: { width: 600, text: 15 },
  narrow: { width: 340, text: 14.5 },
} satisfies Record<string, Size>;

/** From one line of text to the next. */
export const leading = ({ text }: Size): number => Math.round(text * 1.25);

/** How wide a text is at most, near enough to keep two apart: the letters of Source Sans 3 are half as wide as high. */
export const widthOf = (text: string, { text: size }: Size): number => Math.ceil(text.length * size * 0.54);

/** A place in a drawing, to a tenth of a unit. */
export const round = (place: number): number => Math.round(place * 10) / 10;

type Anchor = 'start' | 'middle' | 'end';

export const label = (
  text: string,
  x: number,
  y: number,
  anchor: Anchor = 'start',
  className: string[] = [],
): Element =>
  s(
    'text',
    {
      x: round(x),
      y: round(y),
      ...(anchor === 'start' ? {} : { textAnchor: anchor }),
      className: classes(className),
    },
    text,
  );

export const stroke = (x1: number, y1: number, x2: number, y2: number, className: string): Element =>
  s('line', { x1: round(x1), y1: round(y1), x2: round(x2), y2: round(y2), className: [className] });

export const box = (x: number, y: number, width: number, height: number, className: string[]): Element =>
  s('rect', {
    x: round(x),
    y: round(y),
    width: round(width),
    height: round(height),
    className: classes(className),
  });

const classes = (names: string[]): string[] | undefined => (names.length > 0 ? names : undefined);

/** A text on an axis, with the room that it takes. */
interface Placed {
  text: string;
  x: number;
  anchor: Anchor;
}

const spanOf = ({ text, x, anchor }: Placed, size: Size): [from: number, to: number] => {
  const width = widthOf(text, size);
  const from = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return [from, from + width];
};

/** Those of the texts that stand clear of all before them in the list. */
export function clear<T extends Placed>(texts: readonly T[], size: Size): T[] {
  const all: T[] = [];
  for (const each of texts) {
    const [from, to] = spanOf(each, size);
    const isClear = all.every((other) => {
      const [start, end] = spanOf(other, size);
      return to + size.text / 2 <= start || from >= end + size.text / 2;
    });
    if (isClear) all.push(each);
  }
  return all;
}

/** The text in the middle of `x`, moved as far as it must be to stay between 0 and `width`. */
export function kept(text: string, x: number, width: number, size: Size): number {
  const half = widthOf(text, size) / 2;
  return Math.min(Math.max(x, half), width - half);
}

/** A text in lines that are no longer than `width`. */
export function wrapped(text: string, width: number, size: Size): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const line = lines.at(-1);
    if (line !== undefined && widthOf(`${line} ${word}`, size) <= width)
      lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines;
}
