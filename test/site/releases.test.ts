// Sites of none, one and three releases.
import { describe, expect, it } from 'vitest';
import { readFiles } from '../../src/content/files.ts';
import { frontOf } from '../../src/site/release.ts';
import { annotations } from '../../src/outputs/data/annotations.ts';
import { claimReviews } from '../../src/outputs/data/claim-reviews.ts';
import { claimsCsv } from '../../src/outputs/data/claims-csv.ts';
import { sentencesCsv } from '../../src/outputs/data/coverage.ts';
import { claimsJson, type ClaimsDocument } from '../../src/outputs/data/claims-json.ts';
import { roCrate } from '../../src/outputs/data/ro-crate.ts';
import { claimsFeed } from '../../src/outputs/feeds/feeds.ts';
import { outputs } from '../../src/outputs/outputs.ts';
import { publish } from '../../src/outputs/publish.ts';
import { cardProblems } from '../../src/outputs/share/card-problems.ts';
import { claimCard, releaseCard, withdrawnCard } from '../../src/outputs/share/card.ts';
import { quotation } from '../../src/outputs/share/quotation.ts';
import { fullCartridge } from '../../src/outputs/teach/cartridge/full.ts';
import { sheetPages } from '../../src/outputs/teach/sheets.ts';
import { ContentError, type Problem } from '../../src/problem.ts';
import { receiptDocument } from '../../src/receipt-document/write.ts';
import { buildSite } from '../../src/site/build.ts';
import { claimAddresses, type Withdrawn } from '../../src/site/claim-addresses.ts';
import { claimSets } from '../../src/site/claim-sets.ts';
import { releaseOf } from '../../src/site/release.ts';
import { repetitionsOf } from '../../src/site/repeats.ts';
import { sectionsOf } from '../../src/site/sections.ts';
import { freeze } from '../../src/freeze/freeze.ts';
import { builtFrom, frozen } from '../version/frozen-project.ts';
import { build as buildOne, changed, replace, type Change } from '../project.ts';
import { textOf } from '../outputs/written.ts';

const threeFiles = await readFiles('test/fixtures/three');
const [none, one, three] = [
  await buildSite(await readFiles('test/fixtures/none')),
  await buildOne(),
  await buildSite(threeFiles),
];
const [notice, speech, flyer] = three.releases;
const [again, rise] = three.claims;

/** The problems of the three with files changed. */
async function problemsOf(changes: Record<string, Change>): Promise<readonly Problem[]> {
  try {
    await buildSite(changed(threeFiles, changes));
    return [];
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    return error.problems;
  }
}

/** Of a cartridge. */
const identifiers = (files: Map<string, string>) =>
  files.get('imsmanifest.xml')!.match(/ identifier="[^"]+"/g)!;

describe('a site of several releases', () => {
  it('has them by date, the newest first, and in front the one that site.yaml names', async () => {
    expect(three.releases.map(({ id }) => id)).toEqual(['notice', 'speech', 'flyer']);
    expect(three.front?.id).toBe('flyer');
    expect(one.releases.map(({ isFront, isOneOfMany }) => [isFront, isOneOfMany])).toEqual([[true, false]]);
    const unnamed = await buildSite(changed(threeFiles, { 'site.yaml': replace('front: flyer\n', '') }));
    expect(unnamed.front?.id).toBe('notice');
    expect(frontOf({ settings: none.settings, releases: [] })).toBeNull();
  });

  it('numbers the claims of each text by themselves, and knows the text of each', () => {
    expect(three.claims.map(({ id, number, release }) => [id, number, release])).toEqual([
      ['again', 1, 'notice'],
      ['rise', 1, 'flyer'],
    ]);
    expect(releaseOf(three, again!)).toBe(notice);
  });

  it('calls each text by its kind and its subject, or by those of the site', () => {
    expect(three.releases.map(({ kind, subject }) => [kind.the, subject])).toEqual([
      ['the notice', 'the town library'],
      ['the speech', 'the opening'],
      ['the flyer', 'the town library'],
    ]);
  });

  it('lets a check rest on the result of another text, and prose quote its own text only', async () => {
    expect(again!.receipts[0]?.outcome).toBe('reproduced');
    const [problem] = await problemsOf({
      'releases/notice/claims/again.mdx': (text) => `${text}\nIt says “from 100 to 150”.\n`,
    });
    expect(problem).toMatchObject({ code: 'quotation-not-found', file: 'releases/notice/claims/again.mdx' });
  });

  it('has an address for each text, for its words and for what is taught with it', () => {
    expect(three.releases.map(({ paths }) => [paths.page, paths.text, paths.teach])).toEqual([
      ['/releases/notice/', '/releases/notice/release.txt', '/teach/releases/notice/'],
      ['/releases/speech/', '/releases/speech/release.txt', '/teach/releases/speech/'],
      ['/', '/releases/flyer/release.txt', '/teach/'],
    ]);
    expect(receiptDocument(again!, notice!).release).toMatchObject({
      id: 'notice',
      url: 'https://example.org/notice',
      file: '../../releases/notice/release.txt',
    });
    expect(sheetPages(three.releases)).toEqual([
      '/teach/releases/notice/article/',
      '/teach/releases/notice/worksheet/',
      '/teach/releases/notice/key/',
      '/teach/lessons/rises/worksheet/',
      '/teach/lessons/rises/key/',
      '/teach/article/',
      '/teach/worksheet/',
      '/teach/key/',
    ]);
  });

  it('knows in each claim that it repeats another, and in the other that it is repeated', () => {
    expect(repetitionsOf(three, again!).map(({ id }) => id)).toEqual(['rise']);
    expect(repetitionsOf(three, rise!).map(({ id }) => id)).toEqual(['again']);
    expect(repetitionsOf(one, one.claims[0]!)).toEqual([]);
  });

  it('names the text wherever all claims stand together', async () => {
    const claims = JSON.parse(await textOf(claimsJson, three)) as ClaimsDocument;
    expect(claims.releases.map(({ id, kind }) => [id, kind])).toEqual([
      ['notice', 'public notice'],
      ['speech', 'speech'],
      ['flyer', 'flyer'],
    ]);
    expect(claims.claims.map(({ id, release, repeats }) => [id, release, repeats])).toEqual([
      ['again', 'notice', 'rise'],
      ['rise', 'flyer', null],
    ]);
    expect(await textOf(claimsCsv, three)).toMatch(
      /^\uFEFFid,release,.*,repeats\r\nagain,notice,.*,rise\r\nrise,flyer,.*,\r\n$/,
    );
    const annotated = JSON.parse(await textOf(annotations, three)) as {
      first: { items: { id: string; target: { source: string }[] }[] };
    };
    expect(
      annotated.first.items.map(({ id, target }) => [
        id.replace('https://claim-by-claim.example/claims/', ''),
        target.map(({ source }) => source.split('/').slice(3).join('/')).join(' '),
      ]),
    ).toEqual([
      ['again/#annotation', 'notice releases/notice/release.txt'],
      ['#notice-words-0-15', 'notice releases/notice/release.txt'],
      ['#speech-words-0-7', 'speech releases/speech/release.txt'],
      ['#speech-words-9-25', 'speech releases/speech/release.txt'],
      ['rise/#annotation', 'flyer releases/flyer/release.txt'],
      ['#words-0-26', 'flyer releases/flyer/release.txt'],
    ]);
    expect(await textOf(sentencesCsv, three)).toMatch(
      /^\uFEFFrelease,number,.*\r\nnotice,1,.*\r\nnotice,2,.*\r\nspeech,1,.*\r\nspeech,2,.*\r\nflyer,1,.*\r\nflyer,2,/,
    );
    expect(await textOf(claimReviews, three)).toMatch(
      /"name": "Notice of the library"[^]*"name": "Flyer of the library"/,
    );
    expect(claimsFeed(three).entries.map(({ html, tags }) => [html.slice(0, 42), tags.at(-1)])).toEqual([
      ['<p>In the notice “Notice of the library”:<', 'Notice of the library'],
      ['<p>In the flyer “Flyer of the library”:</p', 'Flyer of the library'],
    ]);
    expect(claimsFeed(one).entries[0]!.html).toMatch(/^<blockquote>/);
  });

  it('makes the card, the quotation and the package of each text of its own claims', () => {
    expect(claimCard(again!, notice!)).toMatchObject({ site: 'Three Texts', place: 'Claim 1 of 1' });
    expect(releaseCard(notice!)).toMatchObject({ place: 'A public notice, annotated claim by claim' });
    expect(quotation(again!, notice!)).toContain('(Town Library, 2 May 2025). Three Texts: Supported.');
    const [ofNotice, ofFlyer] = [fullCartridge(notice!), fullCartridge(flyer!)];
    expect([...ofNotice.keys()]).toContain('pages/rises-plan.html');
    expect([...ofFlyer.keys()]).not.toContain('pages/rises-plan.html');
    expect(new Set(identifiers(ofNotice)).intersection(new Set(identifiers(ofFlyer)))).toEqual(new Set());
  });

  it('freezes each claim in the folder of its text', async () => {
    const written = three.releases.flatMap((release) => [
      ...freeze(release, '', builtFrom(three), () => {}).keys(),
    ]);
    expect(written.filter((path) => path.endsWith('record.json') || path.endsWith('.yaml'))).toEqual([
      'releases/notice/versions/again/1/record.json',
      'releases/notice/registry.yaml',
      'releases/flyer/versions/rise/1/record.json',
      'releases/flyer/registry.yaml',
    ]);
    const kept = await frozen(threeFiles);
    // Both keep the same style, each in its own folder.
    const styles = [...kept.keys()].filter((path) => path.endsWith('.css'));
    expect(styles).toHaveLength(2);
    const again2 = await buildSite(kept);
    expect(again2.claims.map(({ frozen: versions }) => versions.length)).toEqual([1, 1]);
  });

  it('has a name at the top for all of them, where there are several', () => {
    expect(
      sectionsOf(three)
        .map(({ name }) => name)
        .slice(0, 2),
    ).toEqual(['The flyer', 'All texts']);
    expect(sectionsOf(one).map(({ name }) => name)).not.toContain('All texts');
  });
});

describe('a release without claims', () => {
  it('has a text and a card, and nothing to teach', () => {
    expect(claimSets(speech!)).toEqual([]);
    expect(releaseCard(speech!).finding).toBe('0 claims, each with its working and its sources:');
    const paths = publish(three, outputs).map(({ path }) => path);
    expect(paths.filter((path) => path.includes('speech'))).toEqual([
      'releases/speech/release.txt',
      'releases/speech/card.png',
    ]);
  });
});

describe('a site without a release', () => {
  it('is whole: no section, no download and no feed has nothing in it', async () => {
    expect(none.front).toBeNull();
    expect(sectionsOf(none).map(({ name }) => name)).toEqual(['Data', 'Method', 'About', 'Search']);
    const files = publish(none, outputs);
    expect(files.map(({ path }) => path)).toEqual([
      'claims.json',
      'claims.csv',
      'sentences.csv',
      'sources.json',
      'claim-reviews.json',
      'annotations.jsonld',
      'schema/receipt.json',
      'schema/claims.json',
      'schema/sources.json',
      'schema/review.json',
      'robots.txt',
      '_headers',
      '_nginx.conf',
      '_caddy.conf',
      'ro-crate-metadata.json',
    ]);
    for (const { write } of files) expect((await write!()).length).toBeGreaterThan(0);
    expect(await textOf(roCrate, none)).toContain('"name": "Nothing Yet"');
  });

  it('has pages on method, about and corrections all the same', () => {
    expect([...none.pages.keys()].toSorted()).toEqual(['about', 'corrections', 'method']);
    expect(one.pages.get('method')?.body.pieces).not.toEqual(none.pages.get('method')?.body.pieces);
  });
});

describe('a problem of several releases', () => {
  const RISE = 'releases/flyer/claims/rise.mdx';
  const AGAIN = 'releases/notice/claims/again.mdx';

  it('is an id of two claims, told with both files', async () => {
    const problems = await problemsOf({
      'releases/notice/claims/rise.mdx': threeFiles.get(AGAIN)!,
      [AGAIN]: null,
    });
    expect(problems).toContainEqual(
      expect.objectContaining({
        code: 'id-repeated',
        file: 'releases/notice/claims/rise.mdx',
        expected: expect.stringContaining(RISE),
      }),
    );
  });

  it('is an id that another release has published, though its claim is gone', async () => {
    const registry =
      'rise:\n  quote: Visits rose by 50% from 100 to 150\nagain:\n  quote: Visits rose by 50% from 100 to 150\n  renamed: rise\n';
    const problems = await problemsOf({ 'releases/flyer/registry.yaml': registry });
    expect(problems).toMatchObject([
      {
        code: 'claim-id-in-two-releases',
        file: 'releases/flyer/registry.yaml',
        found: expect.stringContaining(AGAIN),
      },
    ]);
  });

  it.each<[why: string, change: Record<string, Change>, code: string, file: string]>([
    [
      'a claim that repeats what is not there',
      { [AGAIN]: replace('repeats: rise', 'repeats: rises') },
      'claim-unknown',
      AGAIN,
    ],
    [
      'a claim that repeats itself',
      { [AGAIN]: replace('repeats: rise', 'repeats: again') },
      'repeats-itself',
      AGAIN,
    ],
    [
      'claims that repeat each other',
      { [RISE]: replace('published:', 'repeats: again\npublished:') },
      'repeats-itself',
      RISE,
    ],
    [
      'a front release that is not there',
      { 'site.yaml': replace('front: flyer', 'front: flier') },
      'front-unknown',
      'site.yaml',
    ],
    [
      'a folder of a release without a text',
      { 'releases/notices/quiz.yaml': 'rise: 1\n' },
      'release-missing',
      'releases/notices/quiz.yaml',
    ],
    [
      'a lesson about the claim of another text',
      { 'releases/notice/lessons/rises.mdx': replace('claims: [again]', 'claims: [again, rise]') },
      'claim-unknown',
      'releases/notice/lessons/rises.mdx',
    ],
    [
      'a frozen file of a claim of another text',
      { 'releases/notice/versions/rise/1/record.json': '{}' },
      'frozen-file-not-in-registry',
      'releases/notice/versions/rise/1/record.json',
    ],
    [
      'a page at the address of the list of releases',
      { 'pages/releases.mdx': '---\ntitle: A\ndescription: B\n---\n\nC\n' },
      'page-address-taken',
      'pages/releases.mdx',
    ],
  ])('is %s', async (_, change, code, file) => {
    expect(await problemsOf(change)).toContainEqual(expect.objectContaining({ code, file }));
  });

  it('of one text leaves the others to be checked', async () => {
    const problems = await problemsOf({
      'releases/speech/release.md': replace('source: speech', 'source: spech'),
      [AGAIN]: replace('quote: Visits', 'quote: Visitors'),
    });
    expect(problems.map(({ file }) => file)).toEqual(
      expect.arrayContaining(['releases/speech/release.md', AGAIN]),
    );
    expect(problems).toHaveLength(2);
  });
});

describe('a claim that was renamed or withdrawn', async () => {
  const kept = await frozen(threeFiles);
  const REGISTRY = 'releases/notice/registry.yaml';
  const AGAIN = 'releases/notice/claims/again.mdx';
  const withdrawn = await buildSite(
    changed(kept, {
      [AGAIN]: null,
      'releases/notice/lessons/rises.mdx': null,
      [REGISTRY]: (text) =>
        `${text}  withdrawn:\n    date: 2025-07-01\n    because: The notice was a draft.\n`,
      'releases/notice/release.md': replace(
        'unclaimed:\n',
        'unclaimed:\n  - { quote: Visits rose by 50% this spring., class: opinion, because: A draft. }\n',
      ),
    }),
  );
  const renamed = await buildSite(
    changed(kept, {
      [AGAIN]: null,
      'releases/notice/lessons/rises.mdx': null,
      'releases/notice/claims/once-more.mdx': kept
        .get(AGAIN)!
        .replace(
          'published: 2025-06-03\n',
          'published: 2025-06-03\ncorrections:\n  - { date: 2025-07-01, kind: keeps-label, because: It has a better name. }\n',
        ),
      [REGISTRY]: (text) => `${text}  renamed: once-more\n`,
    }),
  );
  const parts = ['receipt.json', 'card.png', 'qr.svg', 'cite.bib', 'cite.ris', 'cite.json'];
  const addresses = [...parts.map((part) => `claims/again/${part}`), 'embed/claims/again/oembed.json'];

  it.each([
    ['withdrawn', withdrawn],
    ['renamed', renamed],
  ])('answers at every address that it had: %s', (_, site) => {
    const paths = publish(site, outputs).map(({ path }) => path);
    expect(paths).toEqual(expect.arrayContaining(addresses));
    expect(claimAddresses(site).map(({ id }) => id)).toContain('again');
  });

  it('says in its receipt, its card and its frame that it was withdrawn, and when and why', async () => {
    const at = async (path: string) =>
      new TextDecoder().decode(
        await publish(withdrawn, outputs).find((file) => file.path === path)!.write!(),
      );
    expect(JSON.parse(await at('claims/again/receipt.json'))).toEqual({
      claim: { id: 'again', title: 'The notice says 50% again', quote: 'Visits rose by 50% this spring' },
      withdrawn: { date: '2025-07-01', because: 'The notice was a draft.' },
      last: '../again/v/1/receipt.json',
    });
    expect(await at('embed/claims/again/oembed.json')).toContain(
      '"title": "Withdrawn: “Visits rose by 50% this spring”"',
    );
    expect(await at('claims/again/cite.ris')).toContain('/claims/again/v/1/');
    const [former] = withdrawn.formerClaims;
    expect(withdrawnCard(former as Withdrawn, withdrawn.front!)).toMatchObject({
      place: 'Withdrawn claim',
      finding: 'Withdrawn on 1 July 2025: The notice was a draft.',
    });
    expect(await cardProblems(withdrawn)).toEqual([]);
  });

  it('is at its former addresses what it is at the new one', async () => {
    const files = publish(renamed, outputs);
    const at = (path: string) => files.find((file) => file.path === path)!.write!();
    for (const part of ['receipt.json', 'qr.svg', 'cite.ris']) {
      expect(await at(`claims/again/${part}`)).toEqual(await at(`claims/once-more/${part}`));
    }
  });
});
