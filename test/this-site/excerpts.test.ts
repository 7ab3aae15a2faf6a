// The excerpts of the site, held against a page that quotes them.
import { expect, it } from 'vitest';
import { readFiles } from '../../src/content/files.ts';
import { excerptsIn } from '../../src/watch/excerpt.ts';

it('every published excerpt is found in a page that quotes it', async () => {
  const sources = await readFiles('content/sources');
  expect(sources.size).toBeGreaterThan(70);
  const texts = [...sources.values()].flatMap((yaml) => [...yaml.matchAll(/^ {4}text: "(.*)"$/gm)].map(([, text]) => text!.replaceAll('\\"', '"'))); // prettier-ignore
  const page = excerptsIn(texts.join('\n\n'));
  for (const text of texts) {
    expect([text, page({ id: 'x', text, omits: (text.match(/…/g) ?? []).map(() => false) })]).toEqual([
      text,
      { kind: 'stands' },
    ]);
  }
});
