import { describe, expect, it } from 'vitest';
import { answerInWords, isYesOrNo } from '../../src/words/receipt.ts';
import { build } from '../project.ts';

describe('a question is answered', () => {
  it.each([
    ['Does ICE’s list of the day name more than 1,000 agencies?', true],
    ['Are these the words with which DHS describes the program?', true],
    ['Were 71.7% of the arrests of people who were convicted, as its report says?', true],
    ['In 2025, did the list name more than 1,000?', true],
    ['How many states have none?', false],
    ['What would it cost in a year for all officers that are counted?', false],
    ['From which rate on is there an award?', false],
    ['Of those whom ICE itself had arrested, how many were convicted or charged?', false],
    ['Issues rose by how much?', false],
  ])('%s by yes or no: %s', (question, expected) => {
    expect(isYesOrNo(question)).toBe(expected);
  });

  it('with what was found', async () => {
    const { claims } = await build();
    const answers = claims.flatMap(({ receipts }) => receipts.map(answerInWords));
    expect(answers).toEqual([
      'Yes: 50%',
      'Yes: the same 4 words',
      'Yes: 10 of 20',
      'Yes: 50%',
      'No: 301',
      'No: 4',
    ]);
  });
});
