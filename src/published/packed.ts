// Packed copies that stand beside files, "index.html.br", so that a server can send them and need not pack anything itself.
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';

/** What the name of a packed copy has at its end. */
const ENDING = '.br';

/** In bytes: below this, a packed file is hardly sooner there. */
const SMALLEST = 1024;
/** The copy is worth having if it is shorter by a tenth. A first quick try finds that pictures and archives are not. */
const worth = (packed: Uint8Array, file: Uint8Array): boolean => packed.length < 0.9 * file.length;

/** Of 11 steps: the tenth takes ten times as long as the ninth for 8% less, which a build of many pages would wait for. */
const QUALITY = { tried: 1, kept: 9 };

/** The packed copies of all files that are worth it, by their paths. */
export function pack(files: ReadonlyMap<string, Uint8Array>): Map<string, Uint8Array> {
  const copies = new Map<string, Uint8Array>();
  for (const [path, bytes] of files) {
    if (bytes.length < SMALLEST || !worth(brotli(bytes, QUALITY.tried), bytes)) continue;
    copies.set(path + ENDING, brotli(bytes, QUALITY.kept));
  }
  return copies;
}

/** Within a window that is no larger than the file needs: most of the time would go into room for a larger one. */
const brotli = (bytes: Uint8Array, quality: number): Uint8Array =>
  brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: quality,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      [constants.BROTLI_PARAM_LGWIN]: Math.min(
        constants.BROTLI_DEFAULT_WINDOW,
        Math.ceil(Math.log2(bytes.length + WINDOW_GAP)),
      ),
    },
  });

/** By how many bytes a window is smaller than the power of two it is named by (RFC 7932, section 9.1). */
const WINDOW_GAP = 16;

/** The path of the file of which this is a packed copy, by its name alone; null where it is none. */
export const packedFrom = (path: string): string | null =>
  path.endsWith(ENDING) ? path.slice(0, -ENDING.length) : null;

/** What is packed in a copy, if it is no more than `most` bytes; null where it is more, or where the copy is no such thing alone. */
export function unpack(copy: Uint8Array, most: number): Uint8Array | null {
  try {
    const { buffer, engine } = brotliDecompressSync(copy, {
      maxOutputLength: most,
      info: true,
    }) as unknown as {
      buffer: Uint8Array;
      engine: { bytesWritten: number };
    };
    // What comes after its end is passed over in silence.
    return engine.bytesWritten === copy.length ? buffer : null;
  } catch {
    return null;
  }
}
