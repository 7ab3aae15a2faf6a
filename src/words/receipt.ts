// Outcomes in words, the same wherever they are shown. What a receipt found is put into words by its kind: check/kinds.ts.
import { resultInWords, type Receipt } from '../check/kinds.ts';
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

const AUXILIARY =
  /^(?:am|is|are|was|were|do|does|did|has|have|had|can|could|may|might|must|shall|should|will|would)\b/i;
const INTERROGATIVE = /\b(?:how|what|when|where|which|who|whom|whose|why)\b/i;

/**
 * Whether a question is answered by yes or no: it, or its part after a comma, begins with a verb such as "is", before any
 * part that asks for something else: "In 2025, did it rise?", not "Of those held, how many were convicted?"
 */
export function isYesOrNo(question: string): boolean {
  const parts = question.split(/[,;:]\s+/);
  const asks = parts.find((part) => AUXILIARY.test(part) || INTERROGATIVE.test(part)) ?? '';
  return AUXILIARY.test(asks);
}

/** The answer to the question of a check: "No: 832", "Yes: about 641.48%", "$500" */
export function answerInWords(receipt: Receipt): string {
  const result = resultInWords(receipt);
  if (!isYesOrNo(receipt.asks)) return `${result.charAt(0).toUpperCase()}${result.slice(1)}`;
  return `${receipt.outcome === 'reproduced' ? 'Yes' : 'No'}: ${result}`;
}
