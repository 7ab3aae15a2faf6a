// A picture of few colors as PNG (third edition, sections 5 and 11): smaller, and made in less time, than by a writer for any picture.
import { crc32 } from 'node:zlib';
import { zlibSync } from 'fflate';

/**
 * @param pixels red, green, blue and opacity of each, from the top left, beginning at a multiple of four of their buffer; all
 *   of them are opaque
 * @returns null where there are more than 256 colors
 */
export function pngOfFewColors(pixels: Uint8Array, width: number, height: number): Uint8Array | null {
  const colors = new Uint32Array(pixels.buffer, pixels.byteOffset, width * height);
  const palette = new Map<number, number>();
  /** Red, green and blue of each color of the palette. */
  const shades: number[] = [];
  // Each line begins with the number of its filter: 0, none.
  const lines = new Uint8Array((width + 1) * height);
  let [color, index, at] = [-1, 0, 0];
  for (let line = 0; line < height; line += 1) {
    for (let to = line * (width + 1) + 1, end = to + width; to < end; to += 1, at += 1) {
      const next = colors[at]!;
      if (next !== color) {
        color = next;
        index = palette.get(color) ?? palette.size;
        if (index === palette.size) {
          palette.set(color, index);
          shades.push(...pixels.subarray(4 * at, 4 * at + 3));
        }
      }
      lines[to] = index;
    }
  }
  if (palette.size > 256) return null;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // 8 bits for each pixel, which are the place of its color in the palette.
  header.set([8, 3], 8);
  return Buffer.concat([
    Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
    chunk('IHDR', header),
    chunk('PLTE', Uint8Array.from(shades)),
    // Packed in JavaScript, which gives the same bytes on any machine.
    chunk('IDAT', zlibSync(lines, { level: 6 })),
    chunk('IEND', new Uint8Array()),
  ]);
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const length = Buffer.alloc(4);
  const sum = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const named = Buffer.concat([Buffer.from(type), data]);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}
