import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutsIn, excerptFaults } from '../../src/content/excerpt.ts';
import { problemsOf, replace } from '../project.ts';

const fields = (...args: Parameters<typeof excerptFaults>) =>
  excerptFaults(...args).map(({ field }) => field);

describe('an excerpt', () => {
  it.each([
    'We counted 301 visits.',
    '287(g) partnerships have increased 609%.',
    '$1,000 is the most!',
    '“Come and see us,” she said.',
    'She said “come and see us.”',
    'He wrote: ‘That is it.’',
    '(It was late.)',
    '[The] agency agreed.',
    'Participating agencies will have these opportunities:',
    'Is it so?',
    'Él llegó.',
    '¿Es así?',
    '今日は晴れです。',
  ])('that is whole is taken: %s', (text) => {
    expect(fields({ text })).toEqual([]);
  });

  it.each([
    ['we counted 301 visits.', ['text']],
    ['We counted 301 visits', ['text']],
    ['and counted 301 visits,', ['text', 'text']],
    ['“and it was late.”', ['text']],
    ['They came; they saw;', ['text']],
    ['élan was missing.', ['text']],
  ])('that is cut and does not say so is refused: %s', (text, expected) => {
    expect(fields({ text })).toEqual(expected);
  });

  it.each([
    ['… we counted 301 visits.', ['In May']],
    ['We counted 301 visits …', [null]],
    ['… counted … visits...', ['a', null, 'b']],
    ['She said “well… yes.”', [false as const]],
    ['We counted . . . visits.', ['many']],
  ])('that marks each cut and says what it leaves out is taken: %s', (text, omits) => {
    expect(fields({ text, omits })).toEqual([]);
  });

  it.each([
    ['… we counted 301 visits.', undefined, ['text']],
    ['… we counted … visits.', ['a'], ['omits']],
    ['We counted 301 visits.', ['a'], ['omits']],
    ['We counted 301 visits …', [], ['omits']],
  ])('with another number of cuts than omissions is refused: %s', (text, omits, expected) => {
    expect(fields({ text, omits })).toEqual(expected);
  });

  it('of a heading or an entry of a table need not be a sentence, but its cuts are said', () => {
    expect(fields({ text: 'visits up 50%', fragment: 'heading' })).toEqual([]);
    expect(fields({ text: 'visits … 50%', fragment: 'cell' })).toEqual(['text']);
  });

  it('has as many cuts as marks, wherever they stand', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('…', '...', 'word', 'Word.', '1,000')), (words) => {
        const text = words.join(' ');
        expect(cutsIn(text)).toBe(words.filter((word) => word === '…' || word === '...').length);
      }),
    );
  });

  it('is refused by its place in the file, with what to do', async () => {
    const problems = await problemsOf({
      'sources/report.yaml': replace('We counted 301 visits.', 'counted 301 visits.'),
    });
    expect(problems).toMatchObject([
      {
        code: 'excerpt-cut',
        field: 'excerpts.visits.text',
        fix: expect.stringMatching(/mark the cut with …/),
      },
    ]);
  });
});
