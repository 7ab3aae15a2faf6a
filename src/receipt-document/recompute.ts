// A receipt document recomputed from its own fields alone: each check is read back, verified anew and compared.
import Fraction from 'fraction.js';
import { standsAlone } from '../anchor/stands-alone.ts';
import { computed } from '../quantity/computed.ts';
import { parseQuantity } from '../quantity/parse.ts';
import type { Quantity, Unit } from '../quantity/quantity.ts';
import { readStated } from '../check/calculation/comparison.ts';
import { FormulaError, parseFormula } from '../check/calculation/formula.ts';
import { verifyPossibility } from '../check/whole-number/verify.ts';
import type { Provenance } from '../check/receipt.ts';
import { DivisionByZero, verifyCalculation, verifyWording } from '../check/calculation/verify.ts';
import type {
  CalculationDocument,
  CheckDocument,
  InputDocument,
  PossibilityDocument,
  ProvenanceDocument,
  ReceiptDocument,
  UnitDocument,
} from './document.ts';
import { checkDocument, sealOf } from './write.ts';

/** Where a receipt and its recomputation part. */
export interface Difference {
  /** Dotted path in the document: checks.growth.result.fraction */
  field: string;
  receipt: string;
  recomputed: string;
}

/** The result of a check of any claim, where it is at hand: a fraction; null where it is not. */
export type ResultOf = (claim: string, check: string) => string | null;

/** The first difference between a document and what its own fields give; null where all agrees. */
export function recompute(document: ReceiptDocument, resultOf: ResultOf): Difference | null {
  for (const check of document.checks) {
    const difference = recomputeCheck(check, document.claim.quote, resultOf);
    if (difference) return { ...difference, field: `checks.${check.id}.${difference.field}` };
  }
  const seal = sealOf(document);
  return seal === document.sha256 ? null : { field: 'sha256', receipt: document.sha256, recomputed: seal };
}

function recomputeCheck(check: CheckDocument, quote: string, resultOf: ResultOf): Difference | null {
  const misplaced = findMisplaced(check, quote, resultOf);
  if (misplaced) return misplaced;
  const repeated = repeat(check);
  return 'recomputed' in repeated ? repeated : firstDifference(check, repeated.check, '');
}

type Repeated = Difference | { check: CheckDocument };

function repeat(check: CheckDocument): Repeated {
  switch (check.kind) {
    case 'calculation':
      return repeatCalculation(check);
    case 'wording':
      return repeatWording(check);
    case 'possibility':
      return repeatPossibility(check);
  }
}

function repeatPossibility({ kind, id, asks, decisive, stated, whole }: PossibilityDocument): Repeated {
  const percentage = parseQuantity(stated.text);
  if (percentage?.unit.kind !== 'percent' || !percentage.step) {
    return { field: 'stated.text', receipt: stated.text, recomputed: 'no percentage' };
  }
  const quantity = parseQuantity(whole.text);
  if (quantity?.value.d !== 1n || quantity.value.lt(1)) {
    return { field: 'whole.text', receipt: whole.text, recomputed: 'no whole number, 1 or more' };
  }
  const receipt = verifyPossibility({
    kind,
    id: { claim: '', check: id },
    asks,
    decisive,
    stated: percentage,
    statedBy: carried(stated.provenance),
    whole: { quantity, provenance: carried(whole.provenance) },
  });
  return { check: checkDocument(receipt, restored) };
}

function repeatWording(check: CheckDocument & { kind: 'wording' }): Repeated {
  const { kind, asks, decisive, stated, other } = check;
  // Provenances are carried along untouched; the pair below finds them again.
  const receipt = verifyWording({
    kind,
    id: { claim: '', check: check.id },
    asks,
    decisive,
    stated: { text: stated.text, provenance: carried(stated.provenance) },
    other: { text: other.text, provenance: carried(other.provenance) },
  });
  return { check: checkDocument(receipt, restored) };
}

function repeatCalculation(check: CalculationDocument): Repeated {
  const { kind, asks, decisive, formula, comparison } = check;
  const stated = readStated(check.stated.text, comparison);
  if (!stated) {
    const recomputed = `no number that "${comparison}" can compare`;
    return { field: 'stated.text', receipt: check.stated.text, recomputed };
  }
  const inputs: { name: string; quantity: Quantity; provenance: Provenance }[] = [];
  for (const input of check.inputs) {
    const quantity = readInput(input);
    if (!quantity) {
      return { field: `inputs.${input.name}.text`, receipt: input.text, recomputed: 'no number' };
    }
    inputs.push({ name: input.name, quantity, provenance: carried(input.provenance) });
  }
  try {
    const names = inputs.map(({ name }) => name);
    const receipt = verifyCalculation({
      kind,
      id: { claim: '', check: check.id },
      asks,
      decisive,
      inputs,
      formula,
      expression: parseFormula(formula, names),
      stated,
      statedBy: carried(check.stated.provenance),
      comparison,
    });
    return { check: checkDocument(receipt, restored) };
  } catch (error) {
    if (!(error instanceof FormulaError || error instanceof DivisionByZero)) throw error;
    return { field: 'formula', receipt: formula, recomputed: `no value: ${error.message}` };
  }
}

const carried = (provenance: ProvenanceDocument): Provenance => provenance as unknown as Provenance;
const restored = (provenance: Provenance): ProvenanceDocument => provenance as unknown as ProvenanceDocument;

// A stated number is read from its text again; a computed one has its exact value only in `value`.
function readInput({ text, value, unit, provenance }: InputDocument): Quantity | null {
  const isComputed = provenance.kind === 'query' || provenance.kind === 'result';
  return isComputed ? computed(new Fraction(value.fraction), UNITS[unit]) : parseQuantity(text);
}

const UNITS: Record<UnitDocument, Unit> = {
  count: { kind: 'count', noun: null },
  '%': { kind: 'percent' },
  $: { kind: 'money', currency: 'USD' },
};

/** A number that does not stand where its provenance says, or is not the result it names. */
function findMisplaced(check: CheckDocument, quote: string, resultOf: ResultOf): Difference | null {
  const holds =
    check.kind === 'wording' ? (words: string, text: string) => text.includes(words) : standsAlone;
  for (const { field, text, provenance } of placedTexts(check)) {
    const words = { quoted: quote, excerpt: provenance.kind === 'excerpt' ? provenance.words : '' };
    if (
      (provenance.kind === 'quoted' || provenance.kind === 'excerpt') &&
      !holds(text, words[provenance.kind])
    ) {
      return { field: `${field}.text`, receipt: text, recomputed: `not in “${words[provenance.kind]}”` };
    }
  }
  if (check.kind !== 'calculation') return null;
  for (const { name, value, provenance } of check.inputs) {
    const result = provenance.kind === 'result' ? resultOf(provenance.claim, provenance.check) : null;
    if (result !== null && result !== value.fraction) {
      return { field: `inputs.${name}.value.fraction`, receipt: value.fraction, recomputed: result };
    }
  }
  return null;
}

/** The numbers or words of a check that stand somewhere. */
function placedTexts(
  check: CheckDocument,
): { field: string; text: string; provenance: ProvenanceDocument }[] {
  const stated = { ...check.stated, field: 'stated' };
  switch (check.kind) {
    case 'calculation':
      return [...check.inputs.map((input) => ({ ...input, field: `inputs.${input.name}` })), stated];
    case 'wording':
      return [stated, { ...check.other, field: 'other' }];
    case 'possibility':
      return [{ ...check.whole, field: 'whole' }, stated];
  }
}

/** The first place where two documents of one shape part, in the order of the first one's fields. */
function firstDifference(receipt: unknown, recomputed: unknown, path: string): Difference | null {
  if (!isBranch(receipt) || !isBranch(recomputed)) {
    return Object.is(receipt, recomputed)
      ? null
      : { field: path, receipt: show(receipt), recomputed: show(recomputed) };
  }
  for (const key of new Set([...Object.keys(receipt), ...Object.keys(recomputed)])) {
    // An input is named, not counted: inputs.before rather than inputs.0.
    const named = (receipt[key] as { name?: string } | null)?.name ?? key;
    const found = firstDifference(receipt[key], recomputed[key], path === '' ? named : `${path}.${named}`);
    if (found) return found;
  }
  return null;
}

const isBranch = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
const show = (value: unknown): string =>
  typeof value === 'string' ? value : (JSON.stringify(value) ?? 'nothing');
