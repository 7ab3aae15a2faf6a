// Each case freezes the tiny project and then breaks one promise.
import { describe, expect, it } from 'vitest';
import { sha256 } from '../../src/content/hash.ts';
import { formatProblems } from '../../src/problem.ts';
import { publishedCorrections } from '../../src/site/corrections.ts';
import { buildSite } from '../../src/site/build.ts';
import { changed, RELEASE, replace, RISE, TOWNS, type Change } from '../project.ts';
import { changeInWords } from '../../src/words/changes.ts';
import { afterFreeze, frozen, inFormat1, problemsIn, REGISTRY } from './frozen-project.ts';

const VERSIONS = 'releases/leaflet/versions';
const RECORD = `${VERSIONS}/rise/1/record.json`;

/** The front matter of the claim with these entries of corrections. */
const entries = (...corrections: string[]) =>
  `published: 2025-02-01\ncorrections:\n${corrections.map((each) => `  - ${each}\n`).join('')}`;

const corrects =
  (...corrections: string[]): Change =>
  (text) =>
    text.replace('published: 2025-02-01\n', entries(...corrections));

const inTurn =
  (...changes: Change[]): Change =>
  (text) =>
    changes.reduce<string>(
      (before, change) => (typeof change === 'function' ? change(before) : before),
      text,
    );

const needsContext = inTurn(
  replace('label: supported', 'label: needs-context'),
  replace(
    '{ check: growth }] }',
    '{ check: growth }] }, { kind: misses, takes: That all went up., evidence: [{ check: report }] }',
  ),
);
const reworded = replace('is right', 'is correct');
const ENTRY = '{ date: 2025-05-01, kind: keeps-label, because: A plainer word. }';
const without = (id: string) => (text: string) => text.replace(new RegExp(`^${id}:\n(?:  .*\n)*`, 'm'), '');
const withdrawn = replace(
  'towns:\n',
  'towns:\n  withdrawn: { date: 2025-06-01, because: The table was lost. }\n',
);
const renamed = replace('rise:\n', 'rise:\n  renamed: growth\n');
/** The text of the release without the claim on towns. */
const uncovered = replace(
  'unclaimed:\n',
  'unclaimed:\n  - { quote: More than 4 towns took part, class: opinion, because: It was withdrawn. }\n',
);

/** The project after a first correction was frozen as well. */
async function twice(changes: Record<string, Change> = {}): Promise<Map<string, string>> {
  const second = await frozen(await afterFreeze({ [RISE]: inTurn(reworded, corrects(ENTRY)) }));
  return changed(second, changes);
}

const swap =
  (a: string, b: string): Change =>
  (text) =>
    text
      .replaceAll(a, 'a')
      .replaceAll(b, a)
      .replaceAll(/(?<=record: )a$/gm, b);

interface Case {
  name: string;
  code?: string;
  files: () => Promise<Map<string, string>>;
  file: string;
  line?: number;
  field?: string;
  found: RegExp;
  expected: RegExp;
  fix: RegExp;
}

const cases: Case[] = [
  {
    name: 'a changed word without an entry',
    code: 'change-without-correction',
    files: () => afterFreeze({ [RISE]: reworded }),
    file: RISE,
    found: /a change without an entry: The context changed: removed "right\.", added "correct\."/,
    expected: /the words and numbers of version 1, published on 2025-02-01, or an entry/,
    fix: /undo the change, or add at the end of corrections/,
  },
  {
    name: 'a changed label without an entry',
    code: 'change-without-correction',
    files: () => afterFreeze({ [RISE]: needsContext }),
    file: RISE,
    found: /The label changed from Supported to Needs context/,
    expected: /version 1/,
    fix: /undo the change/,
  },
  {
    name: 'a changed source without an entry',
    files: () => afterFreeze({ 'sources/report.yaml': replace('We counted', 'They counted') }),
    file: RISE,
    found: /The words cited from Town Library, Report of the library changed/,
    expected: /version 1/,
    fix: /undo the change/,
  },
  {
    name: 'a changed address of a source without an entry',
    code: 'change-without-correction',
    files: () => afterFreeze({ 'sources/report.yaml': replace('example.org/report', 'example.org/moved') }),
    file: RISE,
    found:
      /The address of the source Town Library, Report of the library changed from https:\/\/example\.org\/report to/,
    expected: /version 1/,
    fix: /undo the change/,
  },
  {
    name: 'a changed label without an entry, published in the first format',
    code: 'change-without-correction',
    files: async () => changed(inFormat1(await afterFreeze({})), { [RISE]: needsContext }),
    file: RISE,
    found: /a change without an entry: The label changed from Supported to Needs context\.$/,
    expected: /version 1/,
    fix: /undo the change/,
  },
  {
    name: 'a changed result that is called a typing error, published in the first format',
    code: 'correction-of-another-kind',
    files: async () =>
      changed(inFormat1(await afterFreeze({})), {
        [TOWNS]: inTurn(
          replace('visits > 0', 'visits > 90'),
          corrects('{ date: 2025-05-01, kind: typo, because: A slip. }'),
        ),
      }),
    file: TOWNS,
    found: /typo, while a result or an outcome changed/,
    expected: /^keeps-label$/,
    fix: /correct the kind/,
  },
  {
    name: 'a correction without a reason',
    files: () => afterFreeze({ [RISE]: inTurn(reworded, corrects('{ date: 2025-05-01, kind: typo }')) }),
    file: RISE,
    line: 29,
    field: 'corrections.0.because',
    found: /nothing/,
    expected: /a text/,
    fix: /add the field/,
  },
  {
    name: 'a correction with an empty reason',
    files: () =>
      afterFreeze({ [RISE]: inTurn(reworded, corrects('{ date: 2025-05-01, kind: typo, because: "" }')) }),
    file: RISE,
    field: 'corrections.0.because',
    found: /""/,
    expected: /not empty/,
    fix: /change it/,
  },
  {
    name: 'a correction of a claim that was never frozen',
    code: 'correction-before-freeze',
    files: async () =>
      changed(await afterFreeze({ [RISE]: corrects(ENTRY) }), {
        [REGISTRY]: without('rise'),
        [RECORD]: null,
        [`${VERSIONS}/rise/1/article.html`]: null,
        [`${VERSIONS}/rise/1/receipt.json`]: null,
      }),
    file: RISE,
    line: 29,
    field: 'corrections.0',
    found: /an entry for version 2, while no version is frozen/,
    expected: /version 1 next/,
    fix: /before its first freeze a claim simply changes/,
  },
  {
    name: 'two corrections with one freeze',
    code: 'correction-before-freeze',
    files: () => afterFreeze({ [RISE]: inTurn(reworded, corrects(ENTRY, ENTRY)) }),
    file: RISE,
    line: 30,
    field: 'corrections.1',
    found: /an entry for version 3, while version 1 of 1 is frozen/,
    expected: /version 2 next/,
    fix: /in one entry, or run npm run freeze after the first/,
  },
  {
    name: 'a correction that is gone',
    code: 'correction-missing',
    files: () => twice({ [RISE]: replace(entries(ENTRY), 'published: 2025-02-01\n') }),
    file: RISE,
    found: /0 entries, while version 2 is frozen/,
    expected: /an entry for each version after the first/,
    fix: /restore the entries/,
  },
  {
    name: 'a frozen correction with another reason',
    code: 'frozen-correction-changed',
    files: () => twice({ [RISE]: replace('A plainer word', 'A better word') }),
    file: RISE,
    field: 'corrections',
    found: /an entry for a frozen version that is not what it was/,
    expected: /version 2, published on 2025-05-01/,
    fix: /what was said at the time stays/,
  },
  {
    name: 'a frozen correction with another reason, when the next one is made',
    code: 'frozen-correction-changed',
    files: () =>
      twice({
        [RISE]: inTurn(
          needsContext,
          replace('A plainer word', 'A better word'),
          replace('word. }\n', 'word. }\n  - { date: 2025-06-01, kind: changes-label, because: Why. }\n'),
        ),
      }),
    file: RISE,
    field: 'corrections',
    found: /an entry for a frozen version that is not what it was/,
    expected: /the entries as version 2 has them, and one more/,
    fix: /what was said at the time stays/,
  },
  {
    name: 'corrections out of order',
    code: 'correction-out-of-order',
    files: () =>
      twice({
        [RISE]: inTurn(
          needsContext,
          replace('word. }\n', 'word. }\n  - { date: 2025-04-01, kind: changes-label, because: Why. }\n'),
        ),
      }),
    file: RISE,
    line: 30,
    field: 'corrections.1.date',
    found: /2025-04-01, which is before 2025-05-01/,
    expected: /from the oldest to the newest/,
    fix: /add a new one at the end/,
  },
  {
    name: 'a correction before the claim was published',
    files: () =>
      afterFreeze({ [RISE]: inTurn(reworded, corrects(ENTRY.replace('2025-05-01', '2025-01-01'))) }),
    file: RISE,
    field: 'corrections.0.date',
    found: /2025-01-01, which is before 2025-02-01/,
    expected: /none before the claim was published/,
    fix: /in order/,
  },
  {
    name: 'a correction of nothing',
    code: 'correction-without-change',
    files: () => afterFreeze({ [RISE]: corrects(ENTRY) }),
    file: RISE,
    field: 'corrections.0',
    found: /an entry, but nothing that differs from version 1/,
    expected: /a change of words, numbers, label or sources/,
    fix: /remove the entry/,
  },
  {
    name: 'a changed label under an entry that says it is kept',
    files: () => afterFreeze({ [RISE]: inTurn(needsContext, corrects(ENTRY)) }),
    file: RISE,
    field: 'corrections.0.kind',
    found: /keeps-label, while the label changed from supported to needs-context/,
    expected: /^changes-label$/,
    fix: /correct the kind/,
  },
  {
    name: 'a kept label under an entry that says it changed',
    code: 'correction-of-another-kind',
    files: () => afterFreeze({ [RISE]: inTurn(reworded, corrects(ENTRY.replace('keeps', 'changes'))) }),
    file: RISE,
    field: 'corrections.0.kind',
    found: /changes-label, while the label is still supported/,
    expected: /keeps-label or typo/,
    fix: /correct the kind/,
  },
  {
    name: 'a changed result that is called a typing error',
    code: 'correction-of-another-kind',
    files: () =>
      afterFreeze({
        [TOWNS]: inTurn(
          replace('visits > 0', 'visits > 90'),
          corrects('{ date: 2025-05-01, kind: typo, because: A slip. }'),
        ),
      }),
    file: TOWNS,
    field: 'corrections.0.kind',
    found: /typo, while a result or an outcome changed/,
    expected: /^keeps-label$/,
    fix: /correct the kind/,
  },
  {
    name: 'a claim withdrawn in its own file',
    files: () =>
      afterFreeze({ [RISE]: inTurn(reworded, corrects(ENTRY.replace('keeps-label', 'withdrawn'))) }),
    file: RISE,
    field: 'corrections.0.kind',
    found: /"withdrawn"/,
    expected: /changes-label, keeps-label or typo/,
    fix: /remove the file .* in registry\.yaml: withdrawn/,
  },
  {
    name: 'a published id that is missing',
    files: () => afterFreeze({ [TOWNS]: null, [RELEASE]: uncovered }),
    file: REGISTRY,
    field: 'towns',
    found: /no claim with the id "towns", which was published/,
    expected: /a permalink never goes away/,
    fix: /restore the file, or write under the id: withdrawn/,
  },
  {
    name: 'a published id whose claim has another name now',
    files: async () =>
      changed(await afterFreeze({ [TOWNS]: null }), {
        'releases/leaflet/claims/places.mdx': (await afterFreeze({})).get(TOWNS)!,
      }),
    file: REGISTRY,
    field: 'towns',
    found: /no claim with the id "towns"/,
    expected: /a permalink never goes away/,
    fix: /name the file towns\.mdx again, or write under the id: renamed: places/,
  },
  {
    name: 'an id reused for another quote',
    files: () =>
      afterFreeze({
        [TOWNS]: replace('quote: More than 4 towns took part', 'quote: More than 4 towns took'),
        [RELEASE]: replace(
          'unclaimed:\n',
          'unclaimed:\n  - { quote: part., class: opinion, because: The rest. }\n',
        ),
      }),
    file: TOWNS,
    line: 3,
    field: 'quote',
    found: /"More than 4 towns took"/,
    expected: /the quote for which the id "towns" was published: "More than 4 towns took part"/,
    fix: /an id is never used for other words/,
  },
  {
    name: 'a withdrawn id used again',
    files: () => afterFreeze({ [REGISTRY]: withdrawn }),
    file: REGISTRY,
    field: 'towns.withdrawn',
    found: /a claim file for the id "towns", which was withdrawn/,
    expected: /this one is spent/,
    fix: /give the file another name/,
  },
  {
    name: 'a claim withdrawn before its last version',
    code: 'withdrawn-before-its-last-version',
    files: () =>
      afterFreeze({
        [TOWNS]: null,
        [RELEASE]: uncovered,
        [REGISTRY]: inTurn(withdrawn, replace('2025-06-01', '2025-01-01')),
      }),
    file: REGISTRY,
    field: 'towns.withdrawn.date',
    found: /2025-01-01, which is before its version 1 of 2025-02-01/,
    expected: /on or after/,
    fix: /correct the date/,
  },
  {
    name: 'a claim withdrawn without a version',
    files: () =>
      afterFreeze({
        [REGISTRY]: (text) =>
          `${text}gone:\n  quote: Gone\n  withdrawn: { date: 2025-06-01, because: Why. }\n`,
      }),
    file: REGISTRY,
    field: 'gone.withdrawn',
    found: /withdrawn before any version of it was frozen/,
    expected: /at least one version/,
    fix: /take the id out/,
  },
  {
    name: 'a new name that no claim has',
    files: () => afterFreeze({ [REGISTRY]: (text) => `${text}old:\n  quote: Old\n  renamed: town\n` }),
    file: REGISTRY,
    field: 'old.renamed',
    found: /"town"/,
    expected: /the id of a claim/,
    fix: /did you mean "towns"\?/,
  },
  {
    name: 'a new name that stands for other words',
    files: () => afterFreeze({ [REGISTRY]: (text) => `${text}old:\n  quote: Old\n  renamed: towns\n` }),
    file: REGISTRY,
    field: 'old.renamed',
    found: /"towns", which means "More than 4 towns took part"/,
    expected: /a claim with the same quote: "Old"/,
    fix: /withdraw this id instead/,
  },
  {
    name: 'names that lead in a cycle',
    files: () =>
      afterFreeze({
        [REGISTRY]: (text) => `${text}a:\n  quote: Old\n  renamed: b\nb:\n  quote: Old\n  renamed: a\n`,
      }),
    file: REGISTRY,
    field: 'a.renamed',
    found: /a cycle of names through "b"/,
    expected: /a way that ends at a claim/,
    fix: /correct the names/,
  },
  {
    name: 'two former names for one claim',
    files: () =>
      afterFreeze({
        [REGISTRY]: (text) =>
          `${text}${['a', 'b'].map((id) => `${id}:\n  quote: More than 4 towns took part\n  renamed: towns\n`).join('')}`,
      }),
    file: REGISTRY,
    field: 'b.renamed',
    found: /"towns", which "a" was renamed to as well/,
    expected: /one former id/,
    fix: /withdraw one of them/,
  },
  {
    name: 'an altered frozen article',
    files: () => afterFreeze({ [`${VERSIONS}/rise/1/article.html`]: replace('50%', '60%') }),
    file: `${VERSIONS}/rise/1/article.html`,
    found: /other bytes than were frozen: SHA-256 [0-9a-f]{64}/,
    expected: /[0-9a-f]{64}, as releases\/leaflet\/registry\.yaml has it/,
    fix: /restore the file; a frozen version is never edited/,
  },
  {
    name: 'an altered frozen record',
    files: () => afterFreeze({ [RECORD]: replace('supported', 'contradicted') }),
    file: RECORD,
    found: /other bytes than were frozen/,
    expected: /registry\.yaml has it/,
    fix: /restore the file/,
  },
  {
    name: 'a frozen file that is gone',
    files: () => afterFreeze({ [RECORD]: null }),
    file: REGISTRY,
    field: 'rise.versions.0.record',
    found: /no file versions\/rise\/1\/record\.json/,
    expected: /stays forever/,
    fix: /restore it/,
  },
  {
    name: 'a frozen version that the registry does not know',
    files: async () =>
      changed(await afterFreeze({}), {
        [`${VERSIONS}/rise/3/record.json`]: (await afterFreeze({})).get(RECORD)!,
      }),
    file: `${VERSIONS}/rise/3/record.json`,
    found: /a frozen file that the registry does not know/,
    expected: /only the versions listed in releases\/leaflet\/registry\.yaml, in order/,
    fix: /remove it, or restore the registry/,
  },
  {
    name: 'frozen versions that changed places, files and hashes together',
    code: 'frozen-record-misplaced',
    files: async () => {
      const files = await twice();
      const text = (name: string) => files.get(`${VERSIONS}/rise/${name}`)!;
      return changed(files, {
        [REGISTRY]: swap(sha256(text('1/record.json')), sha256(text('2/record.json'))),
        [RECORD]: text('2/record.json'),
        [`${VERSIONS}/rise/2/record.json`]: text('1/record.json'),
      });
    },
    file: REGISTRY,
    field: 'rise.versions.0.record',
    found: /the record of rise, version 2/,
    expected: /the record of rise, version 1/,
    fix: /restore the registry and the frozen files/,
  },
  {
    name: 'a registry with a field of no meaning',
    files: () => afterFreeze({ [REGISTRY]: replace('rise:\n', 'rise:\n  moved: x\n') }),
    file: REGISTRY,
    field: 'rise.moved',
    found: /the unknown field "moved"/,
    expected: /a field that this kind of file has/,
    fix: /correct the spelling/,
  },
];

describe('a broken promise stops the build', () => {
  it.each(cases)('$name', async ({ files, code, file, line, field, found, expected, fix }) => {
    const problems = await problemsIn(await files());
    const problem = problems.find(
      (each) => each.file === file && (field === undefined || each.field === field) && found.test(each.found),
    );
    expect(problem, formatProblems(problems)).toBeDefined();
    if (line !== undefined) expect(problem?.line).toBe(line);
    if (code !== undefined) expect(problem?.code).toBe(code);
    expect(problem?.expected).toMatch(expected);
    expect(problem?.fix).toMatch(fix);
  });

  it('and nothing else does: the frozen project builds', async () => {
    expect(await problemsIn(await afterFreeze({}))).toEqual([]);
    expect(await problemsIn(await twice())).toEqual([]);
  });

  it('and one mistake is said once', async () => {
    const problems = await problemsIn(
      await afterFreeze({ [RISE]: inTurn(reworded, replace('{ quoted: "300" }', '{ quoted: "30" }')) }),
    );
    expect(problems.map(({ field }) => field)).toEqual(['checks.growth.inputs.after.quoted']);
  });
});

describe('the history of a claim', () => {
  it('has one version, not yet frozen, where nothing was published', async () => {
    const { claims } = await buildSite(
      changed(await afterFreeze({}), { [REGISTRY]: null, ...(await noVersions()) }),
    );
    expect(claims[0]).toMatchObject({ version: 1, modified: '2025-02-01', frozen: [] });
    expect(claims[0]!.records).toHaveLength(1);
  });

  it('has each version with its date, and the last one is the present state', async () => {
    const { claims } = await buildSite(await twice());
    const rise = claims.find(({ id }) => id === 'rise')!;
    expect(rise).toMatchObject({ version: 2, modified: '2025-05-01' });
    expect(rise.records.map(({ version, context }) => [version, context[0]])).toEqual([
      [1, 'The report says “301 visits”. The rise from 200 is right.'],
      [2, 'The report says “301 visits”. The rise from 200 is correct.'],
    ]);
    expect(rise.frozen.map(({ record }) => record.version)).toEqual([1, 2]);
  });

  it('goes on in the second format where it began in the first, and each version says what changed', async () => {
    const first = inFormat1(await afterFreeze({}));
    expect(await problemsIn(first)).toEqual([]);
    expect(await frozen(first)).toEqual(first);
    const second = await frozen(changed(first, { [RISE]: inTurn(reworded, corrects(ENTRY)) }));
    const third = await frozen(
      changed(second, {
        [RISE]: inTurn(
          needsContext,
          replace('word. }\n', 'word. }\n  - { date: 2025-06-01, kind: changes-label, because: Why. }\n'),
        ),
      }),
    );
    expect(third.get(RECORD)).toBe(first.get(RECORD));
    const site = await buildSite(third);
    const rise = site.claims.find(({ id }) => id === 'rise')!;
    expect(rise.records.map(({ format, version }) => [format, version])).toEqual([
      [1, 1],
      [2, 2],
      [2, 3],
    ]);
    const sentences = publishedCorrections(site).map(({ changes }) =>
      changes.map((change) => changeInWords(change).what),
    );
    expect(sentences).toEqual([
      [
        'The label changed from Supported to Needs context.',
        'A ground for the label was added. Someone who reads only these words could take from them something that is not so: That all went up.',
      ],
      ['The context changed:'],
    ]);
  });

  it('goes on where a claim is renamed: the numbers too, and each version stays under the id it had', async () => {
    const first = await twice();
    const second = changed(first, {
      'releases/leaflet/claims/growth.mdx': first
        .get(RISE)!
        .replace(
          'word. }\n',
          'word. }\n  - { date: 2025-06-01, kind: keeps-label, because: A better name. }\n',
        ),
      [RISE]: null,
      [REGISTRY]: renamed,
      'releases/leaflet/claims/heading.mdx': replace('rise/growth', 'growth/growth'),
      'releases/leaflet/quiz.yaml': (text) => text.replaceAll('rise/growth', 'growth/growth'),
    });
    const { claims, formerClaims } = await buildSite(await frozen(second));
    const growth = claims.find(({ id }) => id === 'growth')!;
    expect(growth.frozen.map(({ record }) => [record.id, record.version])).toEqual([
      ['rise', 1],
      ['rise', 2],
      ['growth', 3],
    ]);
    expect(formerClaims).toMatchObject([{ kind: 'renamed', id: 'rise', to: 'growth' }]);
  });

  it('stays where a claim is withdrawn, and every correction is listed, the newest first', async () => {
    const files = await twice({ [TOWNS]: null, [RELEASE]: uncovered, [REGISTRY]: withdrawn });
    const site = await buildSite(files);
    expect(site.claims.map(({ id }) => id)).toEqual(['heading', 'rise']);
    expect(site.formerClaims).toMatchObject([
      {
        kind: 'withdrawn',
        id: 'towns',
        date: '2025-06-01',
        last: { record: { title: 'More than 4 towns' } },
      },
    ]);
    expect(publishedCorrections(site)).toMatchObject([
      { date: '2025-06-01', kind: 'withdrawn', because: 'The table was lost.', path: '/claims/towns/' },
      {
        date: '2025-05-01',
        kind: 'keeps-label',
        because: 'A plainer word.',
        former: { id: 'rise', version: 1 },
        changes: [{ kind: 'context' }],
      },
    ]);
  });
});

async function noVersions(): Promise<Record<string, null>> {
  const paths = [...(await afterFreeze({})).keys()].filter((path) => path.startsWith(VERSIONS));
  return Object.fromEntries(paths.map((path) => [path, null]));
}
