// A selection goes through the address and back; an address may say anything.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  options,
  readSelection,
  writeSelection,
  type Known,
  type Selection,
} from '../../../src/outputs/teach/selection.ts';

const ids = ['over-1000', 'growth-641-percent', 'forty-states', 'award-range'];
const known: Known = { ids, former: { 'fifty-states': 'forty-states', 'taken-back': null } };
const EVERYTHING: Selection = { claims: ids, lines: '3', expects: 'yes', paragraph: 'no' };

const name = fc.stringMatching(/^[a-z\d]+(?:-[a-z\d]+){0,3}$/, { maxLength: 30 });
const everyKnown = fc
  .uniqueArray(name, { minLength: 1, maxLength: 40 })
  .map((names): Known => ({ ids: names, former: {} }));
const selectionOf = (all: readonly string[]): fc.Arbitrary<Selection> =>
  fc.record({
    claims: fc.subarray([...all], { minLength: 1 }),
    lines: fc.constantFrom(...options.lines),
    expects: fc.constantFrom(...options.expects),
    paragraph: fc.constantFrom(...options.paragraph),
  });
const selected = everyKnown.chain((all) => fc.tuple(fc.constant(all), selectionOf(all.ids)));

const anyAddress = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc
    .array(
      fc.tuple(
        fc.constantFrom('claims', ...Object.keys(options), 'utm_source', '__proto__'),
        fc.oneof(
          fc.string({ unit: 'grapheme' }),
          fc.array(fc.constantFrom(...ids, ...Object.keys(known.former), 'constructor', '', '%')).map(String),
        ),
      ),
    )
    .map((pairs) => `?${pairs.map((pair) => pair.join('=')).join('&')}`),
);

describe('the address of a selection', () => {
  it('keeps every selection there is', () => {
    fc.assert(
      fc.property(selected, ([all, selection]) => {
        const read = readSelection(writeSelection(selection, all.ids), all);
        expect(read).toEqual({ selection, problems: [] });
      }),
    );
  });

  it('is empty for everything, and short', () => {
    expect(writeSelection(EVERYTHING, ids)).toBe('');
    expect(writeSelection({ claims: ids.slice(1, 3), lines: '5', expects: 'no', paragraph: 'no' }, ids)).toBe(
      '?claims=growth-641-percent,forty-states&lines=5&expects=no',
    );
  });

  it('may say anything: there is always a selection that can be shown, and it is written in one way', () => {
    fc.assert(
      fc.property(anyAddress, (address) => {
        const { selection, problems } = readSelection(address, known);
        expect(selection.claims.length).toBeGreaterThan(0);
        expect(ids.filter((id) => selection.claims.includes(id))).toEqual(selection.claims);
        for (const problem of problems) expect(problem).toMatch(/^(?:The|No) .+[.?]$/su);
        const written = writeSelection(selection, ids);
        expect(readSelection(written, known)).toEqual({ selection, problems: [] });
        expect(writeSelection(readSelection(written, known).selection, ids)).toBe(written);
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['in another order and twice', '?claims=forty-states,over-1000,forty-states'],
    ['as a form writes it', '?claims=over-1000&claims=forty-states&lines=3&expects=yes&paragraph=no'],
    [
      'with spaces, encoded commas and parameters of others',
      '?utm_source=x&claims=over-1000%2C+forty-states',
    ],
    ['under a former name', '?claims=over-1000,fifty-states'],
    ['under its former and its present name', '?claims=over-1000,fifty-states,forty-states'],
  ])('is understood %s', (_, address) => {
    expect(readSelection(address, known)).toEqual({
      selection: { ...EVERYTHING, claims: ['over-1000', 'forty-states'] },
      problems: [],
    });
  });

  it.each([
    [
      '?claims=growth-641-percnt,award-range',
      ['award-range'],
      [
        'The address names “growth-641-percnt”, but no claim here has that name. Did you mean “growth-641-percent”?',
      ],
    ],
    [
      '?claims=constructor,award-range',
      ['award-range'],
      ['The address names “constructor”, but no claim here has that name. It is left out.'],
    ],
    [
      '?claims=taken-back,award-range',
      ['award-range'],
      ['The claim “taken-back” was withdrawn, so it is left out.'],
    ],
    ['?claims=', ids, ['No claim of this page is left in the address, so all 4 are shown.']],
    [
      '?claims=a,b,c,d,award-range',
      ['award-range'],
      ['The address names 5 claims, but there are only 4 here. What is not among them is left out.'],
    ],
    [
      '?claims=a,b,c,d,e,f',
      ids,
      [
        'The address names 6 claims, but there are only 4 here. What is not among them is left out.',
        'No claim of this page is left in the address, so all 4 are shown.',
      ],
    ],
    [
      '?lines=99&expects=NO',
      ids,
      [
        'The address says “lines=99”, but it can only be 2, 3, or 5. It is taken as 3.',
        'The address says “expects=NO”, but it can only be no or yes. It is taken as yes.',
      ],
    ],
    [
      `?claims=${'a'.repeat(3000)}`,
      ids,
      ['The address is too long: its selection has 3,008 characters, and 2,000 are read.'],
    ],
  ])('that cannot be followed is told what is wrong: %s', (address, claims, problems) => {
    const read = readSelection(address, known);
    expect(read.selection.claims).toEqual(claims);
    expect(read.problems).toEqual(problems);
  });

  it('does not repeat a long name whole', () => {
    const { problems } = readSelection(`?claims=${'👩‍🏫'.repeat(100)}`, known);
    expect(problems[0]!.length).toBeLessThan(200);
  });
});
