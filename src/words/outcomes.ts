// Outcomes in words, the same wherever they are shown; a file of its own, as the script of a page needs no more.
import type { Outcome } from '../check/receipt.ts';

export const outcomeNames: Record<Outcome, string> = {
  reproduced: 'Reproduced',
  'not-reproduced': 'Not reproduced',
};

/** The outcome with its sign, so that it is told apart by more than words. */
export const outcomeSigns: Record<Outcome, string> = {
  reproduced: `= ${outcomeNames.reproduced}`,
  'not-reproduced': `≠ ${outcomeNames['not-reproduced']}`,
};
