// A kind of check is one folder and one line in kinds.ts; what the compiler cannot see is looked for here.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const check = new URL('../../src/check/', import.meta.url);
const folders = readdirSync(check, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

describe.each(folders)('the kind of check "%s"', (folder) => {
  it('is in the list', () => {
    expect(readFileSync(new URL('kinds.ts', check), 'utf8')).toContain(`from './${folder}/kind.ts'`);
  });

  it('shows its working', () => {
    expect(existsSync(new URL(`${folder}/View.astro`, check))).toBe(true);
  });
});
