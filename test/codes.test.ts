// The list of codes: what reports a problem names one of them, or it does not compile; here, that none is left over.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { codes } from '../src/codes.ts';

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && name !== 'codes.ts')
  .map((name) => readFileSync(join('src', name), 'utf8'));

it('every code of the list is reported somewhere', () => {
  const unused = Object.keys(codes).filter((code) => !sources.some((text) => text.includes(`'${code}'`)));
  expect(unused).toEqual([]);
});

it('a code is written in lower-case letters and hyphens, and no two mean the same', () => {
  for (const code of Object.keys(codes)) expect(code).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
  const meanings = Object.values(codes);
  expect(new Set(meanings).size).toBe(meanings.length);
});
