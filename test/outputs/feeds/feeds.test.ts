import { describe, expect, it } from 'vitest';
import { atom } from '../../../src/outputs/feeds/atom.ts';
import { claimsFeed, correctionsFeed } from '../../../src/outputs/feeds/feeds.ts';
import { jsonFeed } from '../../../src/outputs/feeds/json-feed.ts';
import { faultsOfAtom, faultsOfJsonFeed } from '../../feed-formats.ts';
import { buildSite } from '../../../src/site/build.ts';
import { build, changed, project, replace, RISE, TOWNS } from '../../project.ts';
import { frozen } from '../../version/frozen-project.ts';

const FIRST = '{ date: 2025-03-10, kind: keeps-label, because: "A plainer word." }';
const SECOND = '{ date: 2025-03-10, kind: changes-label, because: "The label was wrong." }';

/** The tiny project after two corrections of one day, each frozen. */
async function corrected() {
  const first = changed(await frozen(await project()), {
    [RISE]: (text) =>
      text
        .replace('is right', 'is correct')
        .replace('published: 2025-02-01\n', `published: 2025-02-01\ncorrections:\n  - ${FIRST}\n`),
  });
  const second = changed(await frozen(first), {
    [RISE]: (text) =>
      text
        .replace('label: supported', 'label: needs-context')
        .replace(
          '{ check: growth }] }',
          '{ check: growth }] }, { kind: misses, takes: That all went up., evidence: [{ check: report }] }',
        )
        .replace(`${FIRST}\n`, `${FIRST}\n  - ${SECOND}\n`),
  });
  return buildSite(second);
}

const site = 'https://claim-by-claim.example';
const titles = ({ entries }: { entries: { title: string }[] }) => entries.map(({ title }) => title);

describe('the claims to follow', () => {
  it('are in the order of the release while all are of one day', async () => {
    expect(titles(claimsFeed(await build()))).toEqual([
      'Supported: “Library visits up 50%”',
      'Supported: “visits rose by 50% from 200 to 300 this year”',
      'Contradicted: “More than 4 towns took part”',
    ]);
  });

  it('have the newest first; a correction makes a claim new again under the same id', async () => {
    const before = claimsFeed(await build());
    const after = claimsFeed(await corrected());
    expect(titles(after)).toEqual([
      'Needs context: “visits rose by 50% from 200 to 300 this year”',
      'Supported: “Library visits up 50%”',
      'Contradicted: “More than 4 towns took part”',
    ]);
    expect(after.entries[0]).toMatchObject({
      id: `${site}/claims/rise/`,
      published: '2025-02-01',
      updated: '2025-03-10',
    });
    expect(after.updated).toBe('2025-03-10');
    expect(after.entries.map(({ id }) => id).toSorted()).toEqual(
      before.entries.map(({ id }) => id).toSorted(),
    );
  });

  it('say quote, finding and both ratings', async () => {
    const [entry] = claimsFeed(await corrected()).entries;
    expect(entry!.html).toContain('visits rose by 50% from 200 to 300 this year');
    expect(entry!.html).toContain('The rise is 50%, as stated.');
    expect(entry!.html).toContain(
      'Numbers: Reproduced. Wording: Nothing to compare. Sources: Needs context.',
    );
    expect(entry!.tags).toEqual(['Needs context', 'Counting']);
  });
});

describe('the corrections to follow', () => {
  it('are each an entry with an id of its own, two of one day as well', async () => {
    const { entries, updated } = correctionsFeed(await corrected());
    expect(entries.map(({ id, title }) => [id, title])).toEqual([
      [`${site}/claims/rise/#version-2`, 'Does not change the label: Visits rose by 50%'],
      [`${site}/claims/rise/#version-3`, 'Changes the label: Visits rose by 50%'],
    ]);
    expect(entries[1]!.html).toContain('<li>The label changed from Supported to Needs context.</li>');
    expect(entries[1]!.summary).toBe('The label was wrong.');
    expect(updated).toBe('2025-03-10');
  });

  it('are as new as the newest claim while there are none', async () => {
    const feed = correctionsFeed(await build({ [TOWNS]: replace('2025-02-01', '2025-02-03') }));
    expect(feed.entries).toEqual([]);
    expect(feed.updated).toBe('2025-02-03');
  });
});

describe('a feed', () => {
  it('is Atom and JSON Feed, with entries and without', async () => {
    const sites = [await build(), await corrected()];
    for (const feed of sites.flatMap((each) => [claimsFeed(each), correctionsFeed(each)])) {
      expect(await faultsOfAtom(atom(feed))).toEqual([]);
      expect(faultsOfJsonFeed(jsonFeed(feed))).toEqual([]);
    }
  });

  it('carries every sign of a title unharmed', async () => {
    const title = 'A & B < C ]]> "D" &amp; ’E’';
    const built = claimsFeed(await build());
    const feed = { ...built, entries: built.entries.map((entry) => ({ ...entry, title })) };
    const xml = atom(feed);
    expect(await faultsOfAtom(xml)).toEqual([]);
    // HTML in CDATA sections: a reader's program undoes these, then that.
    const cdata = [...xml.matchAll(/<title type="html">(.*?)<\/title>/gs)].map(([, text]) =>
      text!.replaceAll(/<!\[CDATA\[|\]\]>/g, ''),
    );
    const shown = cdata.map((html) =>
      html.replaceAll('&#x3C;', '<').replaceAll('&gt;', '>').replaceAll('&#x26;', '&'),
    );
    expect(shown).toContain(title);
    expect(jsonFeed(feed).items.map((item) => item.title)).toContain(title);
  });

  it('is well-formed whatever stands in a text', async () => {
    const feed = claimsFeed(await build());
    const odd = 'a\u0000b\u0008c\uFFFEd\uD800e ]]> f ]]> g';
    const entries = feed.entries.map((entry) => ({
      ...entry,
      title: odd,
      summary: odd,
      html: `<p>${odd}</p>`,
    }));
    const xml = atom({ ...feed, entries });
    expect(await faultsOfAtom(xml)).toEqual([]);
    expect(xml).toContain('a\uFFFDb\uFFFDc\uFFFDd\uFFFDe ]]&gt; f ]]&gt; g');
  });

  it('is found wanting where something required is missing', async () => {
    const xml = atom(claimsFeed(await build()));
    for (const element of ['id', 'updated', 'title', 'author']) {
      const without = xml.replace(new RegExp(`<${element}\\b.*?</${element}>`, 's'), '');
      expect((await faultsOfAtom(without)).length, element).toBeGreaterThan(0);
    }
    expect((await faultsOfAtom(xml.replace('</feed>', ''))).length).toBeGreaterThan(0);
    expect(faultsOfJsonFeed({ ...jsonFeed(claimsFeed(await build())), version: '1.1' })).toHaveLength(1);
  });
});
