import { describe, expect, it } from 'vitest';
import { difference } from '../../src/version/difference.ts';
import type { ClaimRecord } from '../../src/version/record.ts';
import { build } from '../project.ts';

const { claims } = await build();
const record = claims.find(({ id }) => id === 'rise')!.records[0]!;
const towns = claims.find(({ id }) => id === 'towns')!.records[0]!;

/** The record after a change to a copy of it. */
function edited(edit: (copy: ClaimRecord) => void, of = record): ClaimRecord {
  const copy = structuredClone(of);
  edit(copy);
  return copy;
}

const sentences = (before: ClaimRecord, after: ClaimRecord): string[] =>
  difference(before, after).map(({ what }) => what);

describe('the difference of two versions', () => {
  it.each<[string, (copy: ClaimRecord) => void]>([
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
      '“Is going from 200 to 300 a rise of 50%?” no longer decides the label.',
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
      'The same words and numbers now stand in another order.',
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
      '“Since then” has a new entry of 1 March 2025: The library counted again.',
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
    const after = edited((copy) => {
      copy.context = [long.context[0]!.replace('old', 'new')];
    });
    expect(difference(long, after)).toEqual([
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
      const after = edited((copy) => change(copy, path), of);
      expect(sentences(of, after), path.join('.')).not.toEqual([]);
      // That would be said of what no sentence was made for.
      expect(sentences(of, after).join(), path.join('.')).not.toMatch(/in another order/);
    }
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

function change(of: ClaimRecord, path: Path): void {
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
