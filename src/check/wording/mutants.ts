// Changes to a comparison of wordings that have to turn its outcome.
import { fateOf, type Mutant } from '../mutant.ts';
import { verifyWording, type WordingReceipt } from './verify.ts';

/** Where the words are the same, each of them left out; where they are not, the one text put in the other's place. */
export function wordingMutants({ id, stated, other, outcome }: WordingReceipt): Mutant[] {
  const fate = (text: string) => fateOf(outcome, verifyWording(stated.text, text).outcome);
  if (outcome === 'not-reproduced') {
    return [{ check: id, kind: 'wording', change: 'the other text made the same', fate: fate(stated.text) }];
  }
  const words = other.text.split(/\s+/);
  return words.map((word, i) => ({
    check: id,
    kind: 'wording',
    change: `without the word “${word}”`,
    fate: fate(words.toSpliced(i, 1).join(' ')),
  }));
}
