import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  answersAsText,
  countInWords,
  isGiven,
  readAnswers,
  writeAnswers,
} from '../../../src/outputs/teach/answers.ts';

describe('what a student has answered', () => {
  it('is read as it was written, but for what is empty', () => {
    const answer = fc.record({ text: fc.string(), expects: fc.constantFrom('', 'not', 'unsure') });
    fc.assert(
      fc.property(fc.dictionary(fc.stringMatching(/^[a-z-]{1,9}$/), answer), (answers) => {
        const given = Object.fromEntries(Object.entries(answers).filter(([, each]) => isGiven(each)));
        expect(readAnswers(writeAnswers(answers))).toEqual(given);
        if (Object.keys(given).length === 0) expect(writeAnswers(answers)).toBeNull();
      }),
    );
  });

  it.each([null, '', '3', 'null', '[1]', '{"a":3}', '{"a":{"text":1,"expects":""}}', '{'])(
    'is nothing where %j stands',
    (kept) => {
      expect(readAnswers(kept)).toEqual({});
    },
  );

  it('is counted by what is written, not by what is expected', () => {
    expect(
      countInWords([
        { text: 'a', expects: '' },
        { text: ' ', expects: 'not' },
      ]),
    ).toBe('1 of 2 answered');
  });

  it('is a text to hand in', () => {
    const asked = { quote: 'up 50%', question: 'How?', expects: '' };
    expect(
      answersAsText('Read first', 'R. Reader', [
        { ...asked, heading: 'Claim 1', text: ' Count. ', expectation: 'will confirm it' },
        { ...asked, heading: 'Claim 2', text: '', expectation: '' },
      ]),
    ).toBe(
      'Read first\nR. Reader\n\nClaim 1: “up 50%”\nHow?\nCount.\nThe sources … will confirm it\n\nClaim 2: “up 50%”\nHow?\n(no answer)\n',
    );
  });
});
