import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { labelNames, labels } from '../../src/check/label.ts';
import { findingsInWords, labelAndWords, readingTime } from '../../src/words/claim.ts';

describe('a claim in one line', () => {
  it('has its label before the words that it rates', () => {
    expect(labelAndWords({ label: 'contradicted', quote: 'more than 1,000 agencies' })).toBe(
      'Contradicted: “more than 1,000 agencies”',
    );
  });

  it('ends longer words after a whole word, and says that they go on', () => {
    const claim = {
      label: 'needs-context',
      quote: 'to detain individuals, identified as offenders',
    } as const;
    expect(labelAndWords(claim, 44)).toBe('Needs context: “to detain individuals…”');
    expect(labelAndWords(claim, 100)).toBe('Needs context: “to detain individuals, identified as offenders”');
  });

  it('is never longer than asked for, nor without its label and a quotation mark on either side', () => {
    const quote = fc
      .array(fc.stringMatching(/^[a-zA-Z0-9,.$%]{1,12}$/), { minLength: 1, maxLength: 40 })
      .map((words) => words.join(' '));
    fc.assert(
      fc.property(
        fc.constantFrom(...labelNames),
        quote,
        fc.integer({ min: 40, max: 120 }),
        (label, words, most) => {
          const line = labelAndWords({ label, quote: words }, most);
          expect(line.length).toBeLessThanOrEqual(most);
          expect(line.startsWith(`${labels[label].name}: “`)).toBe(true);
          expect(line.endsWith('”')).toBe(true);
          expect(words.startsWith(line.slice(line.indexOf('“') + 1, -1).replace(/…$/, ''))).toBe(true);
        },
      ),
    );
  });
});

const ARTICLE = { short: 'article' };

describe('all claims in one sentence', () => {
  it('counts each label, with the verb in the number of what is counted', () => {
    expect(
      findingsInWords(
        [
          { label: 'supported', count: 6 },
          { label: 'needs-context', count: 8 },
          { label: 'unsupported', count: 1 },
          { label: 'contradicted', count: 2 },
          { label: 'not-checkable', count: 1 },
        ],
        ARTICLE,
      ),
    ).toBe(
      'We checked 18 claims in this article: 6 are supported, 8 need context, 1 is not supported by any source we found, ' +
        '2 are contradicted by the sources, and 1 cannot be checked.',
    );
    expect(
      findingsInWords(
        [
          { label: 'supported', count: 1 },
          { label: 'needs-context', count: 1 },
          { label: 'unsupported', count: 2 },
          { label: 'contradicted', count: 1 },
        ],
        ARTICLE,
      ),
    ).toBe(
      'We checked 5 claims in this article: 1 is supported, 1 needs context, 2 are not supported by any source we found, ' +
        'and 1 is contradicted by the sources.',
    );
  });

  it('reads as a sentence with two labels, with one and with none', () => {
    expect(
      findingsInWords(
        [
          { label: 'supported', count: 1 },
          { label: 'contradicted', count: 2 },
        ],
        ARTICLE,
      ),
    ).toBe('We checked 3 claims in this article: 1 is supported and 2 are contradicted by the sources.');
    expect(findingsInWords([{ label: 'supported', count: 1 }], ARTICLE)).toBe(
      'We checked 1 claim in this article: 1 is supported.',
    );
    expect(findingsInWords([], ARTICLE)).toBe('No claim of this article has been checked.');
  });
});

it.each([
  [0, '1 minute'],
  [300, '1 minute'],
  [476, '2 minutes'],
  [1190, '5 minutes'],
])('%i words take %s', (words, time) => {
  expect(readingTime(['word '.repeat(words)])).toBe(time);
});
