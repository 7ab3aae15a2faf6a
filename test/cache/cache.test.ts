import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { folderCache, fromCache, keyOf, type Cache } from '../../src/cache/cache.ts';

const root = mkdtempSync(join(tmpdir(), 'claim-by-claim-'));
afterAll(() => rmSync(root, { recursive: true }));
const freshCache = (): Cache => folderCache(mkdtempSync(join(root, 'cache-')));

/** A result that shows every byte of what it is made from. */
const make = (code: string, parts: unknown): Uint8Array =>
  Buffer.from(
    JSON.stringify([code, parts], (_, value) => (typeof value === 'bigint' ? `${value} as bigint` : value)),
  );
const get = (cache: Cache, code: string, parts: unknown, made: () => Uint8Array = () => make(code, parts)) =>
  fromCache(cache, keyOf('test', code, parts), made);
const mustBeKept = (): Uint8Array => {
  throw new Error('made a second time');
};

describe('a result', () => {
  it('is made once, and given back as it was made', async () => {
    const cache = freshCache();
    const parts = { words: '“Up 50%”', rows: [1n, 2n], none: null };
    const made = await get(cache, 'a', parts);
    expect(Buffer.from(await get(cache, 'a', parts, mustBeKept))).toEqual(Buffer.from(made));
  });

  it('is made anew by other code', async () => {
    const cache = freshCache();
    await get(cache, 'a', 'part');
    expect(Buffer.from(await get(cache, 'b', 'part'))).toEqual(Buffer.from(make('b', 'part')));
  });

  it('is of its kind', async () => {
    const cache = freshCache();
    await fromCache(cache, keyOf('one', 'a', 'part'), () => Buffer.from('1'));
    const other = await fromCache(cache, keyOf('two', 'a', 'part'), () => Buffer.from('2'));
    expect(Buffer.from(other).toString()).toBe('2');
  });

  it('is what a clean build gives, whichever byte of its parts changes', async () => {
    const cache = freshCache();
    const bytes = fc.uint8Array({ minLength: 1, maxLength: 20 });
    const part = fc.oneof(
      bytes.map((some) => Buffer.from(some).toString('latin1')),
      fc.bigInt(),
      fc.integer(),
      fc.constantFrom(null, true, false),
    );
    const parts = fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.array(part, { maxLength: 3 }));
    const change = fc.record({ bytes, at: fc.nat(), bit: fc.nat(7) });
    await fc.assert(
      fc.asyncProperty(parts, change, async (given, { bytes: some, at, bit }) => {
        const changed = Uint8Array.from(some);
        changed[at % some.length]! ^= 1 << bit;
        for (const last of [some, changed]) {
          const all = { ...given, last: Buffer.from(last).toString('latin1') };
          expect(Buffer.from(await get(cache, 'a', all))).toEqual(Buffer.from(make('a', all)));
        }
      }),
    );
  });

  it('can only be kept by what JSON shows', () => {
    expect(() => keyOf('test', 'a', { part: new Map() })).toThrow('cannot be part of a key');
    expect(() => keyOf('test', 'a', [() => 1])).toThrow('cannot be part of a key');
  });
});

describe('a file of the cache', () => {
  it('is made anew if any byte of it was damaged, cut off or added', async () => {
    const folder = mkdtempSync(join(root, 'cache-'));
    const cache = folderCache(folder);
    const made = Buffer.from(await get(cache, 'a', 'part'));
    const [name] = readdirSync(folder) as [string];
    const whole = readFileSync(join(folder, name));
    const damages = fc.oneof(
      fc.tuple(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 })).map(([at, by]) => {
        const damaged = Buffer.from(whole);
        damaged[at]! ^= by;
        return damaged;
      }),
      fc.nat(whole.length - 1).map((length) => whole.subarray(0, length)),
      fc.uint8Array({ minLength: 1, maxLength: 5 }).map((more) => Buffer.concat([whole, more])),
    );
    await fc.assert(
      fc.asyncProperty(damages, async (damaged) => {
        writeFileSync(join(folder, name), damaged);
        expect(cache.read(name)).toBeNull();
        expect(Buffer.from(await get(cache, 'a', 'part'))).toEqual(made);
        expect(readFileSync(join(folder, name))).toEqual(whole);
      }),
    );
  });

  it('is not taken for another by its content', async () => {
    const folder = mkdtempSync(join(root, 'cache-'));
    const cache = folderCache(folder);
    await get(cache, 'a', 'one');
    const [name] = readdirSync(folder) as [string];
    const other = keyOf('test', 'a', 'two');
    writeFileSync(join(folder, other), readFileSync(join(folder, name)));
    expect(cache.read(other)).toBeNull();
  });

  it('leaves nothing beside it', async () => {
    const folder = mkdtempSync(join(root, 'cache-'));
    await get(folderCache(folder), 'a', 'part');
    expect(readdirSync(folder)).toEqual([keyOf('test', 'a', 'part')]);
  });
});

it('gives what is made where nothing can be kept', async () => {
  writeFileSync(join(root, 'file'), '');
  const cache = folderCache(join(root, 'file', 'below'));
  expect(Buffer.from(await get(cache, 'a', 'part'))).toEqual(Buffer.from(make('a', 'part')));
  expect(cache.read(keyOf('test', 'a', 'part'))).toBeNull();
});
