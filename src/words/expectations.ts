// What a student expects of a claim before seeing any source. The words fit no label, so that none is given away.

export interface Expectation {
  id: string;
  /** Ends the sentence that begins "The sources"; the last is a sentence by itself. */
  words: string;
}

/** Begins the sentence that each expectation ends. */
export const theSources = 'The sources …';

export const expectations: readonly Expectation[] = [
  { id: 'bear-out', words: 'will confirm it' },
  { id: 'in-part', words: 'will confirm it only in part' },
  { id: 'not', words: 'will not confirm it' },
  { id: 'no-source', words: 'cannot settle it: it cannot be checked' },
  { id: 'unsure', words: 'I cannot tell yet' },
];
