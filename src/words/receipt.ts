// The answer that a receipt gives to its question. What it found is put into words by its kind: check/kinds.ts.
import { resultInWords, type Receipt } from '../check/kinds.ts';
import { show } from '../problem.ts';

const AUXILIARY =
  /^(?:am|is|are|was|were|do|does|did|has|have|had|can|could|may|might|must|shall|should|will|would|ca(?=n[’'])|wo(?=n[’']))(?:n[’']t)?\b/i;
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

/**
 * Why yes and no would answer a question wrongly; null if they do not. Yes stands for “reproduced”, so the question asks for
 * what is tested: one that is tested by a count of none asks for none, and none begins with “Isn’t” or asks what differs.
 */
export function misasked(receipt: Receipt): { found: string; fix: string } | null {
  const { asks } = receipt;
  if (!isYesOrNo(asks)) return null;
  if (/^\p{L}+n[’']t\b|^\p{L}+ (?:it|this|that|they|these|those|there|he|she) not\b/iu.test(asks)) {
    return { found: `the question ${show(asks)}, which asks by denying`, fix: 'ask without “not”' };
  }
  if (receipt.kind === 'wording' && /\bdiffer(?:s|ent|ently|ence)?\b/i.test(asks)) {
    return {
      found: `the question ${show(asks)}, which asks what differs`,
      fix: 'ask whether the words are the same',
    };
  }
  if (
    asksForNone(receipt) &&
    !/\b(?:no|none|neither|never|nobody|nothing|nowhere|without|zero|0)\b/i.test(asks)
  ) {
    return {
      found: `the question ${show(asks)}, which would be answered with yes where the count is zero`,
      fix: 'ask whether there is none, or “How many …?”',
    };
  }
  return null;
}

const asksForNone = (receipt: Receipt): boolean =>
  receipt.kind === 'calculation' &&
  receipt.stated.kind === 'number' &&
  receipt.stated.number.value.equals(0) &&
  !['more than', 'at least'].includes(receipt.comparison);

/** The answer to the question of a check: "No: 832", "Yes: about 641.48%", "$500" */
export function answerInWords(receipt: Receipt): string {
  const result = resultInWords(receipt);
  if (!isYesOrNo(receipt.asks)) return `${result.charAt(0).toUpperCase()}${result.slice(1)}`;
  return `${receipt.outcome === 'reproduced' ? 'Yes' : 'No'}: ${result}`;
}
