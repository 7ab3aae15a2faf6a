// The receipt of a calculation as JSON: its schema, how it is written, and how it is computed again from its own fields.
import Fraction from 'fraction.js';
import { z } from 'zod';
import { computed } from '../../quantity/computed.ts';
import { parseQuantity } from '../../quantity/parse.ts';
import type { Quantity } from '../../quantity/quantity.ts';
import {
  given,
  givenDocument,
  interval,
  intervalDocument,
  name,
  number,
  numberDocument,
  outcome,
  question,
  questionDocument,
  stated,
  text,
  unit,
  unitDocument,
  UNITS,
  type GivenDocument,
  type ProvenanceDocument,
  type Repeated,
} from '../document.ts';
import type { Provenance } from '../provenance.ts';
import { comparisonNames, readStated } from './comparison.ts';
import { FormulaError, parseFormula } from './formula.ts';
import { DivisionByZero, verifyCalculation, type CalculationReceipt, type Working } from './verify.ts';
import { formatStated, printResult } from './words.ts';

const input = z.strictObject({ name: name.describe('The name in the formula.'), ...given });

export const calculationDocumentSchema = z.strictObject({
  kind: z.literal('calculation'),
  ...question,
  inputs: z.array(input).min(1),
  formula: text.describe('Arithmetic over the names of the inputs: + - * / and parentheses.'),
  result: z
    .strictObject({ ...number.shape, text, unit })
    .describe('The value of the formula; text as printed.'),
  stated,
  comparison: z.enum(comparisonNames),
  accepts: interval.describe('The results that count; null: without end.'),
  margin: number
    .nullable()
    .describe(
      'Distance of the result to the nearest end: positive inside, negative outside; null without an end.',
    ),
  outcome,
});

type CalculationDocument = z.output<typeof calculationDocumentSchema>;
type InputDocument = z.output<typeof input>;

export function writeCalculation(
  receipt: CalculationReceipt,
  provenanceOf: (provenance: Provenance) => ProvenanceDocument,
): CalculationDocument {
  const inputs = receipt.inputs.map((each) => ({ ...each, provenance: provenanceOf(each.provenance) }));
  return document(
    {
      ...questionDocument(receipt),
      formula: receipt.formula,
      stated: { text: formatStated(receipt.stated), provenance: provenanceOf(receipt.statedIn) },
      comparison: receipt.comparison,
    },
    inputs,
    receipt,
  );
}

/** What is given and what was computed, put together in the order of the published fields. */
function document(
  {
    id,
    asks,
    decisive,
    formula,
    stated: said,
    comparison,
  }: Pick<CalculationDocument, 'id' | 'asks' | 'decisive' | 'formula' | 'stated' | 'comparison'>,
  inputs: readonly { name: string; quantity: Quantity; provenance: ProvenanceDocument }[],
  working: Working,
): CalculationDocument {
  const { result, accepts, margin } = working;
  return {
    kind: 'calculation',
    id,
    asks,
    decisive,
    inputs: inputs.map((each) => ({
      name: each.name,
      ...givenDocument(each.quantity, each.provenance, working.tolerances[each.name]!),
    })),
    formula,
    result: { ...numberDocument(result), text: printResult(working).text, unit: unitDocument(working.unit) },
    stated: said,
    comparison,
    accepts: intervalDocument(accepts),
    margin: margin && numberDocument(margin),
    outcome: working.outcome,
  };
}

export const givenInCalculation = (check: CalculationDocument): GivenDocument[] => [
  ...check.inputs.map(({ name: of, text: written, provenance, value, unit: printed }) => ({
    field: `inputs.${of}`,
    text: written,
    provenance,
    number: { value, unit: printed },
  })),
  { field: 'stated', ...check.stated },
];

export function repeatCalculation(check: CalculationDocument): Repeated<CalculationDocument> {
  const { formula, comparison } = check;
  const said = readStated(check.stated.text, comparison);
  if (!said) {
    const recomputed = `no number that "${comparison}" can compare`;
    return { field: 'stated.text', receipt: check.stated.text, recomputed };
  }
  const inputs = [];
  for (const each of check.inputs) {
    const quantity = readInput(each);
    if (!quantity) return { field: `inputs.${each.name}.text`, receipt: each.text, recomputed: 'no number' };
    inputs.push({ name: each.name, quantity, provenance: each.provenance });
  }
  const noValue = (why: string) => ({ field: 'formula', receipt: formula, recomputed: `no value: ${why}` });
  try {
    const names = inputs.map((each) => each.name);
    const expression = parseFormula(formula, names);
    const working = verifyCalculation({ inputs, expression, stated: said, comparison });
    return { check: document(check, inputs, working) };
  } catch (error) {
    if (error instanceof FormulaError) return noValue(error.message);
    if (error instanceof DivisionByZero) return noValue(`${formula} divides by zero`);
    throw error;
  }
}

// A stated number is read from its text again; a computed one has its exact value only in `value`.
function readInput({ text: written, value, unit: printed, provenance }: InputDocument): Quantity | null {
  const isComputed = provenance.kind === 'query' || provenance.kind === 'result';
  return isComputed ? computed(new Fraction(value.fraction), UNITS[printed]) : parseQuantity(written);
}
