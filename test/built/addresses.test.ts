// The addresses that prose may lead to are those of the built site.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { FIXED } from '../../src/site/addresses.ts';

it.each(FIXED)('%s is there', (address) => {
  expect(existsSync(join('dist', address.replace(/\/$/, '/index.html')))).toBe(true);
});
