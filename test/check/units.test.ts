// Units of a whole project: what is counted, measured and compared has to be of one kind.
import { describe, expect, it } from 'vitest';
import { receiptDocument, seal } from '../../src/receipt-document/write.ts';
import { recompute } from '../../src/receipt-document/recompute.ts';
import { build, problemsOf, replace, TOWNS } from '../project.ts';

const indented = (text: string) =>
  text
    .trim()
    .split('\n')
    .map((line) => `    ${line}\n`)
    .join('');

/** The claim on towns with its check written anew. */
const towns = (check: string) => ({
  [TOWNS]: (text: string) =>
    text
      .replace(/ {4}inputs:[^]*?expect: not-reproduced\n/, () => indented(check))
      .replace('towns.listed', 'towns'),
});

const check = (inputs: string, formula: string, states: string, more = '') =>
  towns(`inputs: ${inputs}
formula: ${formula}
states: ${states}
comparison: more than
expect: not-reproduced${more}`);

const because = 'because: a test';
const query = (unit: string) => `{ query: "select count(*) from towns", unit: ${unit} }`;
const constant = (text: string, unit?: string) =>
  `{ constant: "${text}", ${because}${unit === undefined ? '' : `, unit: ${unit}`} }`;

describe('a check whose units do not fit together stops the build', () => {
  it.each<[string, ReturnType<typeof check>, string, string]>([
    [
      'a count of one thing compared with another',
      check(`{ a: ${query('agencies')} }`, 'a', constant('40', 'states')),
      'checks.towns.states',
      'a count of agencies, compared with a count of states',
    ],
    [
      'a count compared with dollars',
      check(`{ a: ${query('agencies')} }`, 'a', constant('$500')),
      'checks.towns.states',
      'a count of agencies, compared with an amount in $',
    ],
    [
      'a bare count compared with a percentage',
      check('{ a: { query: "select count(*) from towns" } }', 'a', constant('5%')),
      'checks.towns.states',
      'a count, of which nothing says what it counts, compared with a percentage',
    ],
    [
      'the difference of two percentages compared with a percentage',
      check(`{ a: ${constant('46%')}, b: ${constant('41%')} }`, 'a - b', constant('5%')),
      'checks.towns.states',
      'a number of percentage points, compared with a percentage',
    ],
    [
      'dollars per officer compared with dollars',
      check(`{ a: ${constant('$500', '$ per officer')} }`, 'a', constant('$500')),
      'checks.towns.states',
      'a number of $ per officer, compared with an amount in $',
    ],
    [
      'dollars added to officers',
      check(`{ a: ${constant('$500')}, b: ${query('officers')} }`, 'a + b', constant('$500')),
      'checks.towns.formula',
      'an amount in $ plus a count of officers',
    ],
    [
      'states taken from agencies',
      check(`{ a: ${query('agencies')}, b: ${query('states')} }`, 'a - b', constant('5')),
      'checks.towns.formula',
      'a count of agencies minus a count of states',
    ],
  ])('%s', async (_, changes, field, found) => {
    expect(await problemsOf(changes)).toMatchObject([{ code: 'units-differ', file: TOWNS, field, found }]);
  });

  it('where the unit stands twice, or has no form', async () => {
    const twice = check(`{ a: ${constant('$500', 'agencies')} }`, 'a', constant('$500'));
    expect(await problemsOf(twice)).toMatchObject([
      { code: 'unit-twice', field: 'checks.towns.inputs.a.unit', found: '"agencies" beside "$500"' },
    ]);
    const unknown = check(`{ a: ${query('"$$"')} }`, 'a', constant('$500'));
    expect(await problemsOf(unknown)).toMatchObject([
      { field: 'checks.towns.inputs.a.unit', code: 'value-malformed' },
    ]);
    const beside = check('{ a: { result: rise/growth, unit: "%" } }', 'a', constant('50%'));
    expect(await problemsOf(beside)).toMatchObject([{ field: 'checks.towns.inputs.a' }]);
  });

  it('where a reason is given that is not needed', async () => {
    const changes = check(`{ a: ${query('towns')} }`, 'a', constant('5', 'towns'), '\nsameUnit: they are');
    expect(await problemsOf(changes)).toMatchObject([
      { code: 'same-unit-unneeded', field: 'checks.towns.sameUnit' },
    ]);
  });
});

describe('a check whose units fit together', () => {
  it.each<[string, ReturnType<typeof check>]>([
    ['one noun in singular and plural', check(`{ a: ${query('agencies')} }`, 'a', constant('5', 'agency'))],
    ['a noun and a bare number', check(`{ a: ${query('agencies')} }`, 'a', constant('5'))],
    [
      'a rate',
      check(
        `{ a: ${constant('$500')}, b: ${query('officers')} }`,
        'a / b',
        constant('$500', '$ per officer'),
      ),
    ],
    [
      'a rate times what it is per',
      check(`{ a: ${constant('$1', '$ per officer')}, b: ${query('officers')} }`, 'a * b', constant('$500')),
    ],
    [
      'the rise of a percentage',
      check(`{ a: ${constant('46%')}, b: ${constant('41%')} }`, '(a - b) / b', constant('50%')),
    ],
    [
      'what is left of a whole',
      check(`{ a: ${constant('100%')}, b: ${constant('41%')} }`, 'a - b', constant('90%')),
    ],
    [
      'years',
      check(
        `{ a: ${constant('2021', 'year')}, b: ${constant('2', 'years')} }`,
        'a + b',
        constant('2025', 'year'),
      ),
    ],
  ])('%s is built', async (_, changes) => {
    // How they come out is not the question here.
    const codes = (await problemsOf(changes)).map(({ code }) => code);
    expect(codes.filter((code) => !/outcome/.test(code))).toEqual([]);
  });

  it('with a reason why two units are the same is built; the reason is in the receipt and the record', async () => {
    const reason = 'each town has one mayor';
    const site = await build(
      check(`{ a: ${query('towns')} }`, 'a', constant('5', 'mayors'), `\nsameUnit: ${reason}`),
    );
    const claim = site.claims.find(({ id }) => id === 'towns')!;
    const document = receiptDocument(claim, site.front!);
    expect(document.checks).toMatchObject([
      {
        sameUnit: reason,
        inputs: [{ unit: 'towns' }],
        stated: { unit: 'mayors' },
        result: { unit: 'mayors' },
      },
    ]);
    expect(claim.records[0]!.checks).toMatchObject([{ sameUnit: reason, inputs: [{ unit: 'towns' }] }]);
    expect(recompute(document, () => null)).toBeNull();
    const forged = seal(
      JSON.parse(JSON.stringify(document).replace(`"${reason}"`, 'null')) as typeof document,
    );
    expect(recompute(forged, () => null)).toMatchObject({ field: 'checks.towns.stated.unit' });
  });

  it('prints a year without groups', async () => {
    const changes = check(
      `{ a: { query: "select 2021 + count(*) * 0 from towns", unit: year } }`,
      'a',
      constant('2025', 'year'),
    );
    const site = await build(changes);
    expect(site.claims.find(({ id }) => id === 'towns')!.finding.text).not.toContain('2,0');
    expect(
      receiptDocument(
        site.claims.find(({ id }) => id === 'towns')!,
        site.front!,
      ).checks,
    ).toMatchObject([{ result: { text: '2021' } }]);
  });
});

describe('numbers and formulas of a size that nobody can check', () => {
  it.each<[string, ReturnType<typeof check>, string]>([
    [
      'a number of 41 digits',
      check(`{ a: ${constant('9'.repeat(41))} }`, 'a', constant('5')),
      'number-too-long',
    ],
    [
      'a stated number of 100,000 digits',
      check(`{ a: ${constant('5')} }`, 'a', constant('9'.repeat(100_000))),
      'number-too-long',
    ],
    [
      'a formula of 5,000 terms',
      check(`{ a: ${constant('5')} }`, Array.from({ length: 5000 }, () => 'a').join('+'), constant('5')),
      'not-a-formula',
    ],
  ])('stop the build: %s', async (_, changes, code) => {
    const problems = await problemsOf(changes);
    expect(problems).toHaveLength(1);
    expect([code, 'not-a-number']).toContain(problems[0]!.code);
  });

  it('no input and no check has a name that JavaScript gives a meaning', async () => {
    expect(
      await problemsOf(check(`{ constructor: ${constant('5')} }`, 'constructor', constant('5'))),
    ).toMatchObject([{ code: 'name-malformed', found: '"constructor"' }]);
    expect(await problemsOf({ [TOWNS]: replace('  towns:\n', '  __proto__:\n') })).toMatchObject([
      { code: 'name-malformed', line: 7 },
    ]);
  });
});
