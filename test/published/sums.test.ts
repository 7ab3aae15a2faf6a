import { randomBytes } from 'node:crypto';
import { brotliCompressSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SUMS, ZIP } from '../../src/paths.ts';
import { pack } from '../../src/published/packed.ts';
import { faultsOf, readSums, writeSums } from '../../src/published/sums.ts';

const site = (files: Record<string, string>) =>
  new Map(Object.entries(files).map(([path, text]) => [path, Buffer.from(text)]));

const listed = (files: Map<string, Uint8Array>): Map<string, string> => {
  const sums = readSums(writeSums(files));
  if (!(sums instanceof Map)) throw new Error(`line ${sums.line}`);
  return sums;
};

describe('the list of hashes', () => {
  it('holds for the files that it was made of, whatever is in them', () => {
    const name = fc.stringMatching(/^[A-Za-z0-9_é][A-Za-z0-9_.é -]*(?:\/[A-Za-z0-9_-]+)?\.[a-z]{2,5}$/);
    fc.assert(
      fc.property(fc.dictionary(name, fc.uint8Array(), { minKeys: 1 }), (files) => {
        const all = new Map(Object.entries(files));
        expect(faultsOf(listed(all), all)).toEqual([]);
      }),
    );
  });

  // NIST's test vector for "abc" (FIPS 180-2, appendix B.1), and the form that GNU's sha256sum documents.
  it('is in the form that sha256sum reads, sorted by path', () => {
    const abc = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
    const files = site({ 'index.html': 'abc', 'claims/rise/index.html': 'abc' });
    expect(writeSums(files)).toBe(`${abc}  claims/rise/index.html\n${abc}  index.html\n`);
  });

  it('names what differs, what is missing and what is new, and passes over itself and the ZIP', () => {
    const sums = listed(site({ a: '1', b: '2' }));
    expect(faultsOf(sums, site({ a: 'x', c: '3', [SUMS]: '', [ZIP]: '' }))).toEqual([
      { path: 'a', what: 'differs' },
      { path: 'b', what: 'missing' },
      { path: 'c', what: 'not in the list' },
    ]);
  });

  it.each([
    ['no hash', 'index.html\n'],
    ['a path that leads out', `${'0'.repeat(64)}  ../index.html\n`],
    ['a path from the root', `${'0'.repeat(64)}  /etc/passwd\n`],
    ['a path with an empty part', `${'0'.repeat(64)}  a//b\n`],
    ['a path twice', `${'0'.repeat(64)}  a\n`.repeat(2)],
    ['nothing', ''],
  ])('is refused with the line that has %s', (_, text) => {
    expect(readSums(text)).toEqual({ line: text.split('\n').length - (text === '' ? 0 : 1) });
  });
});

describe('a packed copy', () => {
  const long = fc
    .uint8Array({ minLength: 1, maxLength: 20 })
    .map((bytes) => Buffer.from(bytes).toString('hex').repeat(99));

  it('holds the file beside which it stands, and a copy of the site is whole with it and without', async () => {
    await fc.assert(
      fc.asyncProperty(long, async (text) => {
        const files = site({ 'a.txt': text });
        const copies = pack(files);
        expect(copies.size).toBe(text.length < 1024 ? 0 : 1);
        expect(faultsOf(listed(files), new Map([...files, ...copies]))).toEqual([]);
      }),
    );
  });

  it('is not made of what is short, or hardly gets shorter', async () => {
    expect(
      pack(
        new Map([
          ['short.txt', Buffer.from('a'.repeat(1023))],
          ['noise', randomBytes(5000)],
        ]),
      ).size,
    ).toBe(0);
  });

  it.each([
    ['of another text', brotliCompressSync('b')],
    ['that is none', Buffer.from('a')],
    ['with more behind it', Buffer.concat([brotliCompressSync('a'), Buffer.from('b')])],
    ['of endless text', brotliCompressSync(Buffer.alloc(2 ** 24 + 1))],
  ])('%s is found out', (_, copy) => {
    expect(faultsOf(listed(site({ a: 'a' })), new Map([...site({ a: 'a' }), ['a.br', copy]]))).toEqual([
      { path: 'a.br', what: 'differs' },
    ]);
  });

  it('of no file of the list is not in the list', () => {
    const faults = faultsOf(
      listed(site({ a: 'a' })),
      new Map([...site({ a: 'a' }), ['b.br', brotliCompressSync('a')]]),
    );
    expect(faults).toEqual([{ path: 'b.br', what: 'not in the list' }]);
  });
});
