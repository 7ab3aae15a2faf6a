// Two wordings to the runs of words that they share and do not share, to be shown.
import { diffArrays } from 'diff';
import { splitWords } from './compare.ts';

/** A run of words that both texts have, or only the first ("removed"), or only the second ("added"). */
export interface Passage {
  kind: 'same' | 'removed' | 'added';
  text: string;
}

/** Read in order they give the difference; of words that count as the same, those of the second text. */
export const passagesOf = (first: string, second: string): Passage[] =>
  diffArrays(splitWords(first), splitWords(second), {
    comparator: (x, y) => x.compared === y.compared,
  }).map(({ added, removed, value }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value.map((word) => word.shown).join(' '),
  }));
