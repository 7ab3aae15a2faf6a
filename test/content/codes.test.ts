// The list of codes and the code that reports: neither has what the other lacks.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { codes } from '../../src/content/codes.ts';

/** By code, the files of src in which it is written. */
function written(): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const name of readdirSync('src', { recursive: true, encoding: 'utf8' }).toSorted()) {
    if (!name.endsWith('.ts') || name.endsWith('codes.ts')) continue;
    const file = join('src', name);
    // Also of two codes in a condition: code: missing ? 'field-missing' : 'value-malformed'
    for (const [, value] of readFileSync(file, 'utf8').matchAll(/\bcode: ([^,;{}\n]+)/g)) {
      for (const [, code] of value!.matchAll(/'([^']*)'/g)) {
        found.set(code!, [...(found.get(code!) ?? []), file]);
      }
    }
  }
  // Zod's own, for an issue that a schema adds.
  found.delete('custom');
  return found;
}

it('every code that is reported is in the list, with its meaning', () => {
  const missing = [...written()].filter(([code]) => !Object.hasOwn(codes, code));
  expect(missing, 'add them to src/content/codes.ts').toEqual([]);
});

it('every code of the list is reported somewhere', () => {
  const used = written();
  expect(Object.keys(codes).filter((code) => !used.has(code))).toEqual([]);
});

it('a code is written in lower-case letters and hyphens, and no two mean the same', () => {
  for (const code of Object.keys(codes)) expect(code).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
  const meanings = Object.values(codes);
  expect(new Set(meanings).size).toBe(meanings.length);
});
