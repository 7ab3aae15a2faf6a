import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groundKindNames, ruleFor, rules, type GroundKind } from '../../src/check/grounds.ts';
import type { Label } from '../../src/check/label.ts';

const kinds = fc.array(fc.constantFrom(...groundKindNames), { minLength: 1, maxLength: 20 });

describe('the label follows from the grounds', () => {
  it.each<[Label, GroundKind[]]>([
    ['contradicted', ['says-otherwise']],
    ['contradicted', ['says-otherwise', 'drops', 'misses']],
    ['contradicted', ['says-otherwise', 'silent']],
    ['contradicted', ['says-otherwise', 'aim']],
    ['needs-context', ['says-otherwise', 'bears-out']],
    ['needs-context', ['says-otherwise', 'sources-differ']],
    ['not-checkable', ['aim']],
    ['not-checkable', ['aim', 'misses']],
    ['needs-context', ['aim', 'misses', 'bears-out']],
    ['supported', ['aim', 'bears-out']],
    ['unsupported', ['silent']],
    ['unsupported', ['silent', 'adds', 'misses']],
    ['unsupported', ['silent', 'aim']],
    ['unsupported', ['silent', 'sources-differ']],
    ['supported', ['silent', 'bears-out']],
    ['needs-context', ['sources-differ']],
    ['needs-context', ['drops']],
    ['needs-context', ['adds', 'bears-out']],
    ['needs-context', ['misses', 'bears-out']],
    ['supported', ['bears-out']],
  ])('%s: %j', (label, given) => {
    expect(ruleFor(given).label).toBe(label);
  });

  it('the same kinds give the same label, in whatever order and number', () => {
    fc.assert(
      fc.property(
        kinds.chain((given) =>
          fc.tuple(
            fc.constant(given),
            fc.shuffledSubarray(given, { minLength: given.length }),
            fc.array(fc.constantFrom(...given)),
          ),
        ),
        ([given, shuffled, again]) => ruleFor(given).label === ruleFor([...again, ...shuffled]).label,
      ),
    );
  });

  it('no claim is supported that nothing bears out, or that something limits', () => {
    fc.assert(
      fc.property(kinds, (given) => {
        if (ruleFor(given).label !== 'supported') return true;
        return (
          given.includes('bears-out') && given.every((kind) => ['bears-out', 'aim', 'silent'].includes(kind))
        );
      }),
    );
  });

  it('one more source that says otherwise never makes a claim supported', () => {
    fc.assert(fc.property(kinds, (given) => ruleFor([...given, 'says-otherwise']).label !== 'supported'));
  });

  it('gives none without a ground', () => {
    expect(() => ruleFor([])).toThrow(/no ground/);
  });

  it('each label has one rule', () => {
    expect(new Set(rules.map(({ label }) => label)).size).toBe(rules.length);
  });
});
