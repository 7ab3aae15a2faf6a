// What was found about a claim, in three axes that are never merged: numbers, wording, and what the sources show (the label).
import type { Answered } from './receipt.ts';

export const labels = {
  supported: {
    name: 'Supported',
    means: 'The sources confirm the words as they are.',
  },
  'needs-context': {
    name: 'Needs context',
    means:
      'The words have a basis, but a reader who sees only them would miss something that changes the picture.',
  },
  unsupported: {
    name: 'Not supported',
    means: 'No source we found confirms the words. That is not proof that they are wrong.',
  },
  contradicted: {
    name: 'Contradicted',
    means: 'The sources say otherwise.',
  },
  'not-checkable': {
    name: 'Not checkable',
    means: 'An aim, an opinion, a hope or a forecast: no source could settle it.',
  },
} as const;

export type Label = keyof typeof labels;

export const labelNames = Object.keys(labels) as [Label, ...Label[]];

/** What the deciding checks of a claim that compute a number found; apart from what the sources show. */
export type Numbers = 'reproduced' | 'partly-reproduced' | 'not-reproduced' | 'nothing-to-compute';

/** What those that compare two wordings found. */
export type WordingFound = 'same' | 'partly-same' | 'different' | 'nothing-to-compare';

/** @param receipts of checks that compute */
export const numbersOf = (receipts: readonly Answered[]): Numbers =>
  inAll(receipts, ['reproduced', 'partly-reproduced', 'not-reproduced', 'nothing-to-compute']);

/** @param receipts of checks that compare two wordings */
export const wordingOf = (receipts: readonly Answered[]): WordingFound =>
  inAll(receipts, ['same', 'partly-same', 'different', 'nothing-to-compare']);

/** What is so if all deciding checks are reproduced, some, none, and if there is none. */
function inAll<T>(receipts: readonly Answered[], [all, some, none, empty]: readonly [T, T, T, T]): T {
  const decisive = receipts.filter((receipt) => receipt.decisive);
  const reproduced = decisive.filter((receipt) => receipt.outcome === 'reproduced').length;
  if (decisive.length === 0) return empty;
  if (reproduced === decisive.length) return all;
  return reproduced === 0 ? none : some;
}

export const numbersNames: Record<Numbers, string> = {
  reproduced: 'Reproduced',
  'partly-reproduced': 'Reproduced in part',
  'not-reproduced': 'Not reproduced',
  'nothing-to-compute': 'Nothing to compute',
};

export const wordingNames: Record<WordingFound, string> = {
  same: 'Word for word',
  'partly-same': 'Word for word in part',
  different: 'Not word for word',
  'nothing-to-compare': 'Nothing to compare',
};
