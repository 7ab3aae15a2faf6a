// Are these the same words? Capitals, punctuation and line breaks are left aside; every word counts.
import { diffArrays } from 'diff';

/** A run of words that both texts have, or only the first ("removed"), or only the second ("added"). */
export interface Passage {
  kind: 'same' | 'removed' | 'added';
  text: string;
}

export interface WordingComparison {
  same: boolean;
  /** Number of words in each text. */
  words: [number, number];
  /** How many words stand in only one of the texts. */
  different: number;
  passages: Passage[];
}

interface Word {
  shown: string;
  compared: string;
}

/** Compares two wordings word by word; the passages read in order give the difference. */
export function compareWording(first: string, second: string): WordingComparison {
  const [a, b] = [splitWords(first), splitWords(second)];
  const changes = diffArrays(a, b, { comparator: (x, y) => x.compared === y.compared });
  const passages = changes.map(({ added, removed, value }): Passage => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value.map((word) => word.shown).join(' '),
  }));
  const different = changes
    .filter(({ added, removed }) => added || removed)
    .reduce((sum, { value }) => sum + value.length, 0);
  return { same: different === 0, words: [a.length, b.length], different, passages };
}

/** Whether the words stand in the text one after the other; capitals and punctuation are left aside. */
export function hasWords(words: string, text: string): boolean {
  const [sought, all] = [words, text].map((each) => splitWords(each).map(({ compared }) => compared));
  if (sought!.length === 0) return false;
  return all!.some((_, start) => sought!.every((word, i) => all![start + i] === word));
}

function splitWords(text: string): Word[] {
  return text
    .normalize('NFC')
    .split(/[\s–—]+/u)
    .map((shown) => ({
      shown,
      compared: shown
        .replace(/[’‘]/g, "'")
        .replace(/^[^\p{L}\p{N}$]+|[^\p{L}\p{N}%]+$/gu, '')
        .toLowerCase(),
    }))
    .filter((word) => word.compared !== '');
}
