// The addresses that prose may lead to are those of the built site.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { fixedAddresses, FIXED_FRAGMENTS } from '../../src/site/addresses.ts';

it.each(fixedAddresses())('%s is there', (address) => {
  expect(existsSync(join('dist', address.replace(/\/$/, '/index.html')))).toBe(true);
});

it.each(Object.entries(FIXED_FRAGMENTS))('%s has the passages %j', (address, fragments) => {
  const html = readFileSync(join('dist', address, 'index.html'), 'utf8');
  for (const fragment of fragments) expect(html).toContain(`id="${fragment}"`);
});
