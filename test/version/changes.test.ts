// What a record keeps is seen when it changes: of one field, however deep, and across the two formats.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changesBetween, type Change } from '../../src/version/changes.ts';
import { inFormat1 } from '../../src/version/changes.ts';
import type { RecordOfFormat1 } from '../../src/version/format-1.ts';
import { readRecord, writeRecord, type RecordOfFormat2 } from '../../src/version/record.ts';
import { changeInWords } from '../../src/words/changes.ts';
import { build } from '../project.ts';
import { edited, member, otherValue, placesOf, put, type Path } from './edits.ts';

const { claims } = await build();
/** The tiny project has every kind of check. */
const records = claims.map((claim) => claim.records[0] as RecordOfFormat2);
const rise = records.find(({ id }) => id === 'rise')!;
const printed = inFormat1(rise) as RecordOfFormat1;

const kinds = (changes: readonly Change[]): string[] => changes.map(({ kind }) => kind);

const LEFT_ASIDE = new Set<unknown>(['format', 'version', 'corrections']);

/** Every place in the records of which this holds. */
const places = (holds: (value: unknown, path: Path) => boolean): { record: RecordOfFormat2; path: Path }[] =>
  records.flatMap((record) =>
    placesOf(record)
      .filter((path) => !LEFT_ASIDE.has(path[0]) && holds(member(record, path), path))
      .map((path) => ({ record, path })),
  );

// What has a kind has the fields of its kind: a provenance changes whole, and a check of another kind is another check.
const isOne = (value: unknown, path: Path) =>
  path.at(-1) === 'provenance' || ((typeof value !== 'object' || value === null) && path.at(-1) !== 'kind');

describe('two states of a claim in the second format', () => {
  it('differ, and a sentence says so, if any one word, number or name is another', () => {
    expect(places(isOne).length).toBeGreaterThan(150);
    for (const { record, path } of places(isOne)) {
      const check = (value: unknown) => {
        const after = edited(record, (copy) => put(copy, path, value));
        const changes = changesBetween(record, after);
        expect(kinds(changes), path.join('.')).not.toEqual([]);
        // That would be said of what no sentence was made for.
        expect(kinds(changes), path.join('.')).not.toContain('order');
        for (const change of changes) {
          const { what } = changeInWords(change);
          const [, was, is] = /changed from (.*) to (.*)\.$/.exec(what) ?? [];
          if (was !== undefined) expect(was, what).not.toBe(is);
        }
        expect(readRecord(writeRecord(after))).toEqual(after);
      };
      fc.assert(fc.property(otherValue(path, member(record, path)), check), { numRuns: 4 });
    }
  });

  it('differ if a list has one member fewer, or its members stand in another order', () => {
    for (const { record, path } of places((value) => Array.isArray(value))) {
      const list = member(record, path) as unknown[];
      const withList = (other: unknown[]) => edited(record, (copy) => put(copy, path, other));
      for (const i of list.keys()) {
        const without = withList(list.toSpliced(i, 1));
        expect(changesBetween(record, without), path.join('.')).not.toEqual([]);
        expect(changesBetween(without, record), path.join('.')).not.toEqual([]);
      }
      const turned = changesBetween(record, withList(list.toReversed()));
      expect(turned.length > 0, path.join('.')).toBe(list.length > 1);
    }
  });

  it('do not differ by their numbers and corrections', () => {
    for (const record of records) {
      const next = edited(record, (copy) => {
        copy.version = 2;
        copy.corrections.push({ date: '2025-05-01', kind: 'typo', because: 'A reason.' });
      });
      expect(changesBetween(record, next)).toEqual([]);
    }
  });
});

describe('a state in the first format and one in the second', () => {
  it('are the same if the second is printed as the first was', () => {
    for (const record of records) {
      expect(changesBetween(inFormat1(record) as RecordOfFormat1, record)).toEqual([]);
      expect(changesBetween(record, inFormat1(record) as RecordOfFormat1)).toEqual([]);
    }
  });

  it('differ by what is printed: what the first format does not know is left aside', () => {
    const after = edited(rise, (copy) => {
      copy.label = 'needs-context';
      copy.sources[0]!.url = 'https://elsewhere.example/';
    });
    expect(kinds(changesBetween(printed, after))).toEqual(['label']);
    expect(kinds(changesBetween(rise, after))).toEqual(['label', 'source-address']);
  });

  it('differ by a result that was printed otherwise', () => {
    const before = edited(printed, (copy) => {
      copy.checks[0]!.result = 'about 49.75%';
    });
    expect(changesBetween(before, rise)).toMatchObject([
      {
        kind: 'check-result',
        before: { result: { kind: 'printed', text: 'about 49.75%' } },
        after: { result: { kind: 'printed', text: '50%' } },
      },
    ]);
  });
});

it('a check that is of another kind now is another check', () => {
  const heading = records.find(({ id }) => id === 'heading')!;
  const after = edited(heading, (copy) => {
    copy.checks[0] = { ...copy.checks[2]!, id: copy.checks[0]!.id };
  });
  expect(kinds(changesBetween(heading, after))).toEqual(['check-removed', 'check-added']);
});
