import { describe, expect, it } from 'vitest';
import { fullCartridge } from '../../../src/outputs/teach/cartridge/full.ts';
import { thinCartridge } from '../../../src/outputs/teach/cartridge/thin.ts';
import type { PublishedRelease } from '../../../src/site/site.ts';
import { addressesOf, faultsOfCartridge, faultsOfXml, resourcesOf } from '../../cartridge-rules.ts';
import { buildRelease, replace, RELEASE, TOWNS } from '../../project.ts';

const site = await buildRelease();
const full = fullCartridge(site);
const thin = thinCartridge(site);

const ids = (files: ReadonlyMap<string, string>) =>
  [...files.get('imsmanifest.xml')!.matchAll(/ identifier="([^"]+)"/g)].map(([, id]) => id!);

const idsOfBoth = (of: PublishedRelease) => [...ids(fullCartridge(of)), ...ids(thinCartridge(of))].toSorted();

const forTeachers = (files: ReadonlyMap<string, string>) =>
  resourcesOf(files)
    .filter(({ instructor }) => instructor)
    .flatMap((resource) => resource.files);

describe('a cartridge', () => {
  it('keeps the rules of Common Cartridge 1.1', async () => {
    expect(await faultsOfCartridge(full)).toEqual([]);
    expect(await faultsOfCartridge(thin)).toEqual([]);
  });

  it('has the reading, and of each lesson the sheet, the topic, the plan, the key and its claims', () => {
    expect([...full.keys()]).toEqual([
      'imsmanifest.xml',
      'pages/style.css',
      'pages/start.html',
      'pages/reading.html',
      'reading-online/link.xml',
      'pages/counting-worksheet.html',
      'pages/towns.csv',
      'counting-hand-in/assessment.xml',
      'counting-discussion/topic.xml',
      'counting--claim--heading/link.xml',
      'quiz-questions/assessment.xml',
      'pages/teachers.html',
      'pages/counting-plan.html',
      'pages/counting-key.html',
      'teach/link.xml',
    ]);
    expect(full.get('pages/counting-worksheet.html')).toContain('How large is the change?');
    expect(full.get('pages/counting-worksheet.html')).toContain('href="./towns.csv"');
    expect(full.get('pages/towns.csv')).toBe(site.datasets[0]!.csv);
    expect(full.get('counting-discussion/topic.xml')).toContain('What would you count, and why?');
    expect(full.get('pages/counting-plan.html')).toContain('Students divide.');
    expect(full.get('pages/counting-key.html')).toMatch(/It is .*50%/);
  });

  it('has a table once, and each worksheet that works with it leads to it', async () => {
    const [first] = site.lessons;
    const files = fullCartridge({ ...site, lessons: [first!, { ...first!, id: 'again' }] });
    expect(await faultsOfCartridge(files)).toEqual([]);
    expect(files.get('pages/again-worksheet.html')).toContain('href="./towns.csv"');
  });

  it.each([
    ['a claim has the name of a part of the lesson', ['x', 'y'], ['discussion', 'worksheet', 'plan', 'key']],
    ['lessons and claims read the same when put together', ['x', 'x-a'], ['a-b', 'b']],
    [
      'a lesson is called as a part of the package is',
      ['start', 'teachers', 'quiz', 'table', 'module', 'item'],
      ['towns', 'start', 'claim'],
    ],
    [
      'a lesson begins as other names do',
      ['table-towns', 'item-start', 'module-x', 'x'],
      ['worksheet', 'start'],
    ],
  ])('has each identifier and each file once where %s', async (_, lessons, claims) => {
    const [lesson, claim, dataset] = [site.lessons[0]!, site.claims[0]!, site.datasets[0]!];
    const awkward: PublishedRelease = {
      ...site,
      claims: claims.map((id, i) => ({ ...claim, id, number: i + 1 })),
      lessons: lessons.map((id, i) => ({ ...lesson, id, number: i + 1, claims })),
      datasets: ['towns', 'x-worksheet', 'worksheet'].map((name) => ({ ...dataset, name })),
    };
    for (const files of [fullCartridge(awkward), thinCartridge(awkward)]) {
      expect(new Set(ids(files)).size).toBe(ids(files).length);
      const paths = resourcesOf(files).flatMap((resource) => resource.files);
      expect(paths.toSorted()).toEqual(
        [...files.keys()].filter((path) => path !== 'imsmanifest.xml').toSorted(),
      );
    }
  });

  it('says of plans and keys that they are for teachers, and of nothing else', () => {
    expect(forTeachers(full)).toEqual([
      'pages/teachers.html',
      'pages/counting-plan.html',
      'pages/counting-key.html',
      'teach/link.xml',
    ]);
    expect(forTeachers(thin)).toEqual([
      'teach/link.xml',
      'counting-plan-online/link.xml',
      'counting-key-online/link.xml',
    ]);
  });

  it('of links has no other resource than links', () => {
    expect(new Set(resourcesOf(thin).map(({ type }) => type))).toEqual(new Set(['imswl_xmlv1p1']));
  });

  it('leads to whole addresses', () => {
    expect(addressesOf(full)).toContain('https://claim-by-claim.example/claims/heading/#check-again');
    expect(addressesOf(thin)).toEqual([
      'https://claim-by-claim.example/teach/read/',
      'https://claim-by-claim.example/teach/lessons/counting/worksheet/',
      'https://claim-by-claim.example/teach/lessons/counting/rows/',
      'https://claim-by-claim.example/claims/heading/',
      'https://claim-by-claim.example/teach/',
      'https://claim-by-claim.example/teach/lessons/counting/',
      'https://claim-by-claim.example/teach/lessons/counting/key/',
    ]);
  });

  it('carries every sign of a title unharmed', async () => {
    const title = 'A & B < C ]]> "D" &amp; ’E’';
    const files = fullCartridge({ ...site, lessons: site.lessons.map((each) => ({ ...each, title })) });
    expect(await faultsOfCartridge(files)).toEqual([]);
    expect(files.get('counting-discussion/topic.xml')).toContain(
      'A &#38; B &#60; C ]]&#62; &#34;D&#34; &#38;amp; ’E’',
    );
  });
});

describe('the identifiers of a cartridge', () => {
  it('stay the same when a claim that no lesson is about goes', async () => {
    const unclaimed = '  - { quote: More than 4 towns took part, class: opinion, because: A test. }\n---\n';
    const fewer = await buildRelease({
      [TOWNS]: null,
      [RELEASE]: replace('---\n\nLibrary', `${unclaimed}\nLibrary`),
    });
    expect(fewer.claims).toHaveLength(site.claims.length - 1);
    expect(idsOfBoth(fewer)).toEqual(idsOfBoth(site));
  });

  it('stay the same when the order of the claims and their numbers change', () => {
    const claims = site.claims.toReversed().map((claim, i) => ({ ...claim, number: i + 1 }));
    const other = fullCartridge({ ...site, claims });
    expect(other.get('counting--claim--heading/link.xml')).toContain('the working of claim 3');
    expect(idsOfBoth({ ...site, claims })).toEqual(idsOfBoth(site));
  });

  it('are found once in a cartridge, and each in both only where it stands for the same thing', () => {
    const shared = resourcesOf(full).filter(({ id }) => ids(thin).includes(id));
    expect(shared.length).toBeGreaterThan(0);
    for (const file of shared.flatMap(({ files }) => files)) expect(full.get(file)).toBe(thin.get(file));
  });
});

interface Fault {
  name: string;
  file?: string;
  from: string | RegExp;
  to: string;
  fault: RegExp;
}

const faults: Fault[] = [
  {
    name: 'a reference to nothing',
    from: 'identifierref="library-facts-start"',
    to: 'identifierref="library-facts-stat"',
    fault: /refers to library-facts-stat/,
  },
  {
    name: 'an identifier that two have',
    from: 'identifier="library-facts-item--start"',
    to: 'identifier="library-facts-start"',
    fault: /library-facts-start is not unique/,
  },
  {
    name: 'a file that is listed and not there',
    from: '<file href="pages/start.html"/>',
    to: '<file href="pages/stat.html"/>',
    fault: /stat\.html is listed and not there/,
  },
  {
    name: 'a file that is there and not listed',
    from: '<file href="pages/start.html"/>',
    to: '<file href="pages/stat.html"/>',
    fault: /start\.html is there and not listed/,
  },
  {
    name: 'a type that the format does not have',
    from: 'type="imsdt_xmlv1p1"',
    to: 'type="imsdt_xmlv1p9"',
    fault: /imsdt_xmlv1p9|resource/,
  },
  {
    name: 'a dependency on a link',
    from: '<dependency identifierref="library-facts-style"/>',
    to: '<dependency identifierref="library-facts-teach"/>',
    fault: /may not depend on library-facts-teach/,
  },
  {
    name: 'a root with a title',
    from: '<item identifier="library-facts-root">',
    to: '<item identifier="library-facts-root"><title>Root</title>',
    fault: /title|item/,
  },
  {
    name: 'a second organization',
    from: '</organization>',
    to: '</organization><organization identifier="b" structure="rooted-hierarchy"><item identifier="c"/></organization>',
    fault: /organization/,
  },
  {
    name: 'a version of another format',
    from: '1.1.0',
    to: '1.3.0',
    fault: /schemaversion/,
  },
  {
    name: 'a page that loads from the network',
    file: 'pages/start.html',
    from: '</main>',
    to: '<img src="https://example.org/a.png"></main>',
    fault: /start\.html has <img>/,
  },
  {
    name: 'a page with a link that means nothing outside the site',
    file: 'pages/start.html',
    from: 'href="https://claim-by-claim.example/teach/read/"',
    to: 'href="/teach/read/"',
    fault: /leads to \/teach\/read\//,
  },
  {
    name: 'a page with a link to a part that it does not have',
    file: 'pages/reading.html',
    from: 'id="question-rise"',
    to: 'id="question-ris"',
    fault: /#question-rise, which is not there/,
  },
  {
    name: 'a style that loads something',
    file: 'pages/style.css',
    from: 'serif;',
    to: 'serif; background: url(a.png);',
    fault: /style\.css loads/,
  },
  {
    name: 'a topic without a text',
    file: 'counting-discussion/topic.xml',
    from: /<text.*<\/text>/,
    to: '',
    fault: /text|topic/,
  },
  {
    name: 'a link without a whole address',
    file: 'teach/link.xml',
    from: 'https://claim-by-claim.example',
    to: '',
    fault: /href|url/,
  },
];

describe('the rules find', () => {
  it.each(faults)('$name', async ({ file = 'imsmanifest.xml', from, to, fault }) => {
    const text = full.get(file)!;
    const broken = text.replace(from, to);
    expect(broken).not.toBe(text);
    const found = await faultsOfCartridge(new Map([...full, [file, broken]]));
    expect(found.join('\n')).toMatch(fault);
  });

  it('text that is not XML', async () => {
    expect(await faultsOfXml('<topic>', 'cc-topic.rng')).not.toEqual([]);
  });
});
