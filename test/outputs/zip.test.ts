import { execFileSync } from 'node:child_process';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { zip } from '../../src/outputs/zip.ts';

const bytes = new Uint8Array([0, 255, 128]);

describe('a ZIP', () => {
  it('holds what was put in', () => {
    const entries = unzipSync(
      zip(
        new Map<string, string | Uint8Array>([
          ['b/ä.txt', 'größer ≠'],
          ['a', bytes],
        ]),
      ),
    );
    expect(Object.keys(entries)).toEqual(['a', 'b/ä.txt']);
    expect(strFromU8(entries['b/ä.txt']!)).toBe('größer ≠');
    expect(entries['a']).toEqual(bytes);
  });

  it('has the same bytes in whatever order the files come', () => {
    const files: [string, string][] = [
      ['b', '1'],
      ['a', '2'],
      ['c', '3'],
    ];
    expect(zip(new Map(files))).toEqual(zip(new Map(files.toReversed())));
  });

  it('has the same bytes in every time zone', () => {
    const module = JSON.stringify(new URL('../../src/outputs/zip.ts', import.meta.url).href);
    const script = `import(${module}).then(({ zip }) => console.log(Buffer.from(zip(new Map([['a', 'b']]))).toString('hex')))`;
    const inZone = (zone: string) =>
      execFileSync(process.execPath, ['-e', script], { env: { ...process.env, TZ: zone }, encoding: 'utf8' });
    const bytesOf = ['UTC', 'Pacific/Auckland', 'America/Los_Angeles'].map(inZone);
    expect(bytesOf[0]!.length).toBeGreaterThan(100);
    expect(new Set(bytesOf).size).toBe(1);
  });
});
