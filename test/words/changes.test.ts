// What is said of two versions of a claim.
import { describe, expect, it } from 'vitest';
import { changesBetween } from '../../src/version/changes.ts';
import { inFormat1 } from '../../src/version/changes.ts';
import type { RecordOfFormat1 } from '../../src/version/format-1.ts';
import type { ClaimRecord, RecordOfFormat2 } from '../../src/version/record.ts';
import { changeInWords } from '../../src/words/changes.ts';
import { build } from '../project.ts';

const { claims } = await build();
const present = (id: string) => claims.find((claim) => claim.id === id)!.records[0] as RecordOfFormat2;

/** The record after a change to a copy of it. */
function after<R>(of: R, edit: (copy: R) => void): R {
  const copy = structuredClone(of);
  edit(copy);
  return copy;
}

const difference = (before: ClaimRecord, now: ClaimRecord) => changesBetween(before, now).map(changeInWords);

const sentences = (before: ClaimRecord, now: ClaimRecord): string[] =>
  difference(before, now).map(({ what }) => what);

const record = inFormat1(present('rise')) as RecordOfFormat1;
const towns = inFormat1(present('towns')) as RecordOfFormat1;
const edited = (edit: (copy: RecordOfFormat1) => void, of = record) => after(of, edit);

describe('what changed between two versions of the first format', () => {
  it.each<[string, (copy: RecordOfFormat1) => void]>([
    [
      'The label changed from Supported to Needs context.',
      (copy) => {
        copy.label = 'needs-context';
      },
    ],
    [
      'The outcome of “Is going from 200 to 300 a rise of 50%?” changed from Reproduced to Not reproduced.',
      (copy) => {
        copy.checks[0]!.outcome = 'not-reproduced';
      },
    ],
    [
      'The result of “Is going from 200 to 300 a rise of 50%?” changed from 50% to about 49.75%.',
      (copy) => {
        copy.checks[0]!.result = 'about 49.75%';
      },
    ],
    [
      'In “Is going from 200 to 300 a rise of 50%?”, before changed from 200 to 199.',
      (copy) => {
        copy.checks[0]!.inputs[0]!.text = '199';
      },
    ],
    [
      'The label no longer rests on “Is going from 200 to 300 a rise of 50%?”.',
      (copy) => {
        copy.checks[0]!.decisive = false;
      },
    ],
    [
      'A check was removed: “Does the report give the same number of visits?” (Not reproduced: 301).',
      (copy) => {
        copy.checks.pop();
      },
    ],
    [
      'It now cites Town Paper, Visits: “So many.”.',
      (copy) => {
        copy.sources.push({
          source: 'paper',
          publisher: 'Town Paper',
          title: 'Visits',
          excerpt: 'many',
          words: 'So many.',
        });
      },
    ],
    [
      'It no longer cites Town Library, Report of the library.',
      (copy) => {
        copy.sources.shift();
      },
    ],
    [
      '“Since then” has a new entry of 2 April 2025: It closed.',
      (copy) => {
        copy.since.push({ date: '2025-04-02', what: 'It closed.' });
      },
    ],
    [
      'The context changed in capital letters, punctuation or line breaks only.',
      (copy) => {
        copy.context[0] = copy.context[0]!.replace('.', '!');
      },
    ],
    [
      'The same words and numbers are now in another order.',
      (copy) => {
        copy.checks.reverse();
      },
    ],
    [
      'The address changed from /claims/rise/ to /claims/growth/.',
      (copy) => {
        copy.id = 'growth';
      },
    ],
  ])('says: %s', (sentence, edit) => {
    expect(sentences(record, edited(edit))).toEqual([sentence]);
  });

  it('says what was added where it was there before the other way round', () => {
    const fewer = edited((copy) => {
      copy.checks.pop();
      copy.sources.shift();
      copy.since.pop();
    });
    expect(sentences(fewer, record)).toEqual([
      'A check was added: “Does the report give the same number of visits?” (Not reproduced: 301).',
      'It now cites Town Library, Report of the library.',
      '“Since then” has a new entry of 20 January 2025: The library counted again.',
    ]);
  });

  it('says that a table changed in which checks count', () => {
    const other = edited((copy) => {
      copy.tables[0]!.sha256 = '0'.repeat(64);
    }, towns);
    expect(sentences(towns, other)).toEqual(['The table “towns”, in which the checks count, changed.']);
  });

  it('shows words that changed with a few around them', () => {
    const long = edited((copy) => {
      copy.context = [`${'one two three four five six seven '.repeat(3)}old end`];
    });
    const now = edited((copy) => {
      copy.context = [long.context[0]!.replace('old', 'new')];
    });
    expect(difference(long, now)).toEqual([
      {
        what: 'The context changed:',
        words: [
          { kind: 'same', text: '… two three four five six seven' },
          { kind: 'removed', text: 'old' },
          { kind: 'added', text: 'new' },
          { kind: 'same', text: 'end' },
        ],
      },
    ]);
  });

  it('is empty for the same state, whatever its number and its corrections', () => {
    const next = edited((copy) => {
      copy.version = 2;
      copy.corrections.push({ date: '2025-05-01', kind: 'typo', because: 'A reason.' });
    });
    expect(difference(record, next)).toEqual([]);
  });

  it('has a sentence of its own for each word, number and name that may change, however deep', () => {
    const leaves = [record, towns].flatMap((of) => pathsOf(of).map((path) => ({ of, path })));
    expect(leaves.length).toBeGreaterThan(50);
    for (const { of, path } of leaves) {
      const now = edited((copy) => change(copy, path), of);
      expect(sentences(of, now), path.join('.')).not.toEqual([]);
      // That would be said of what no sentence was made for.
      expect(sentences(of, now).join(), path.join('.')).not.toMatch(/in another order/);
    }
  });
});

/** The first check, which is a calculation. */
function calculation({ checks: [check] }: RecordOfFormat2) {
  if (check?.kind !== 'calculation') throw new Error('the first check is no calculation');
  return check;
}

describe('what changed between two versions of the second format', () => {
  const [rise, heading] = [present('rise'), present('heading')];

  it.each<[string, RecordOfFormat2, (copy: RecordOfFormat2) => void]>([
    [
      'The result of “Is going from 200 to 300 a rise of 50%?” changed from 50% to about 49.67%.',
      rise,
      (copy) => {
        calculation(copy).result.value = '149/300';
      },
    ],
    [
      'In “Is going from 200 to 300 a rise of 50%?”, before changed from 200 to 199.',
      rise,
      (copy) => {
        Object.assign(calculation(copy).inputs[0]!, { text: '199', value: '199' });
      },
    ],
    [
      'In “Is the rise 50%?”, growth changed from 50% to about 49.67%.',
      heading,
      (copy) => {
        calculation(copy).inputs[0]!.value = '149/300';
      },
    ],
    [
      'In “Is going from 200 to 300 a rise of 50%?”, before changed from 200 (exactly 200, count) to 200 (exactly 200, percent).',
      rise,
      (copy) => {
        calculation(copy).inputs[0]!.unit = 'percent';
      },
    ],
    [
      'The address of the source Town Library, Report of the library changed from https://example.org/report to https://example.org/moved.',
      heading,
      (copy) => {
        copy.sources[0]!.url = 'https://example.org/moved';
      },
    ],
    [
      '“Is going from 200 to 300 a rise of 50%?” now tests “rounds to 51%”; it tested “rounds to 50%”.',
      rise,
      (copy) => {
        const check = calculation(copy);
        check.stated = { ...check.stated, text: '51%', numbers: [{ value: '51/100', unit: 'percent' }] };
        check.accepts.low = { value: '101/200', included: true };
      },
    ],
    [
      '“Is going from 200 to 300 a rise of 50%?” now accepts other results.',
      rise,
      (copy) => {
        calculation(copy).accepts.high = null;
      },
    ],
    [
      'The result of “Are these the words of the report?” changed from no word differs to words that differ: 2.',
      heading,
      (copy) => {
        Object.assign(copy.checks[1]!, { different: 2 });
      },
    ],
    [
      'The result of “Can 50% of 20 be a whole number of days?” changed from 10 of 20 to no whole number of 20.',
      heading,
      (copy) => {
        Object.assign(copy.checks[2]!, { counts: null });
      },
    ],
    [
      '“Is the rise 50%?” takes its numbers or words from another place.',
      heading,
      (copy) => {
        calculation(copy).inputs[0]!.provenance = { kind: 'result', claim: null, check: 'growth' };
      },
    ],
    [
      'A check was removed: “Can 50% of 20 be a whole number of days?” (Reproduced: 10 of 20).',
      heading,
      (copy) => {
        copy.checks.pop();
      },
    ],
  ])('says: %s', (sentence, before, edit) => {
    expect(sentences(before, after(before, edit))).toEqual([sentence]);
  });

  it('shows results that are printed alike in full', () => {
    const third = after(rise, (copy) => {
      calculation(copy).result.value = '16667/33333';
    });
    const other = after(rise, (copy) => {
      calculation(copy).result.value = '1666701/3333301';
    });
    expect(sentences(third, other)).toEqual([
      'The result of “Is going from 200 to 300 a rise of 50%?” changed from about 50.002% (exactly 16667/33333, percent) to about 50.002% (exactly 1666701/3333301, percent).',
    ]);
  });
});

type Path = (string | number)[];

/** Every leaf of what the difference looks at. */
function pathsOf(value: unknown, path: Path = []): Path[] {
  if (path.length === 1 && ['format', 'version', 'corrections'].includes(String(path[0]))) return [];
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([key, inner]) => pathsOf(inner, [...path, key]));
}

const OTHERS: Record<string, unknown> = {
  supported: 'contradicted',
  contradicted: 'supported',
  reproduced: 'not-reproduced',
  'not-reproduced': 'reproduced',
};

function change(of: RecordOfFormat1, path: Path): void {
  const parent = path
    .slice(0, -1)
    .reduce<Record<string | number, unknown>>(
      (inner, key) => inner[key] as Record<string | number, unknown>,
      of as never,
    );
  const key = path.at(-1)!;
  const value = parent[key] as string | boolean | null;
  parent[key] = typeof value === 'boolean' ? !value : (OTHERS[value ?? ''] ?? `${value ?? ''} other`);
}
