// Packed copies that stand beside files, "index.html.br", so that a server can send them and need not pack anything itself.
import { promisify } from 'node:util';
import { brotliCompress, brotliDecompressSync, constants } from 'node:zlib';

/** What the name of a packed copy has at its end. */
const ENDING = '.br';

/** In bytes: below this, a packed file is hardly sooner there. */
const SMALLEST = 1024;
/** The copy is worth having if it is shorter by a tenth. A first quick try finds that pictures and archives are not. */
const worth = (packed: Uint8Array, file: Uint8Array): boolean => packed.length < 0.9 * file.length;

/** Of 11 steps, in which the last takes three times as long as the one before for 3% less. */
const QUALITY = { tried: 1, kept: 10 };

/** The packed copies of all files that are worth it, by their paths. */
export async function pack(files: ReadonlyMap<string, Uint8Array>): Promise<Map<string, Uint8Array>> {
  const copies = await Promise.all(
    Array.from(files, async ([path, bytes]): Promise<[string, Uint8Array][]> => {
      if (bytes.length < SMALLEST || !worth(await brotli(bytes, QUALITY.tried), bytes)) return [];
      return [[path + ENDING, await brotli(bytes, QUALITY.kept)]];
    }),
  );
  return new Map(copies.flat());
}

const compress = promisify<Uint8Array, object, Buffer>(brotliCompress);

const brotli = (bytes: Uint8Array, quality: number): Promise<Uint8Array> =>
  compress(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: quality,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });

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
