// The receipt of a calculation as JSON: its schema, how it is written, and how it is computed again from its own fields.
import Fraction from 'fraction.js';
import type { z } from 'zod';
import { computed } from '../../quantity/computed.ts';
import { parseQuantity } from '../../quantity/parse.ts';
import type { Quantity } from '../../quantity/quantity.ts';
import {
  questionDocument,
  type DocumentOfKind,
  type GivenDocument,
  type ProvenanceDocument,
  type Repeated,
} from '../document.ts';
import { givenDocument, intervalDocument, numberDocument } from '../number-document.ts';
import { numberStandsIn } from '../../quantity/in-text.ts';
import { MOST_DIGITS } from '../../quantity/limits.ts';
import { readUnit, unitName, withUnit } from '../../quantity/unit.ts';
import type { Provenance } from '../provenance.ts';
import { readStated, statedWithUnit, unitOfStated } from './comparison.ts';
import type { calculationDocumentSchema, input } from './document-schema.ts';
import { FormulaError, parseFormula } from './formula.ts';
import { unitOfResult, UnitsDiffer } from './units.ts';
import {
  DivisionByZero,
  NumberTooLong,
  verifyCalculation,
  type CalculationReceipt,
  type Working,
} from './verify.ts';
import { formatStated, printResult } from './words.ts';

type CalculationDocument = z.output<typeof calculationDocumentSchema>;
type InputDocument = z.output<typeof input>;

export function writeCalculation(
  receipt: CalculationReceipt,
  provenanceOf: (provenance: Provenance) => ProvenanceDocument,
): CalculationDocument {
  const inputs = receipt.inputs.map((each) => ({ ...each, provenance: provenanceOf(each.provenance) }));
  return assembled(
    {
      ...questionDocument(receipt),
      formula: receipt.formula,
      stated: {
        text: formatStated(receipt.stated),
        unit: unitName(unitOfStated(receipt.stated)),
        provenance: provenanceOf(receipt.statedIn),
      },
      sameUnit: receipt.sameUnit,
      comparison: receipt.comparison,
    },
    inputs,
    receipt,
  );
}

/** What is given and what was computed, put together in the order of the published fields. */
function assembled(
  {
    id,
    asks,
    decisive,
    formula,
    stated: said,
    sameUnit,
    comparison,
  }: Pick<CalculationDocument, 'id' | 'asks' | 'decisive' | 'formula' | 'stated' | 'sameUnit' | 'comparison'>,
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
    result: { ...numberDocument(result), text: printResult(working).text, unit: unitName(working.unit) },
    stated: said,
    sameUnit,
    comparison,
    accepts: intervalDocument(accepts),
    margin: margin && numberDocument(margin),
    outcome: working.outcome,
  };
}

const givenInCalculation = (check: CalculationDocument): GivenDocument[] => [
  ...check.inputs.map(({ name: of, text: written, provenance, value, unit: printed }) => ({
    field: `inputs.${of}`,
    text: written,
    provenance,
    number: { value, unit: printed },
  })),
  { field: 'stated', text: check.stated.text, provenance: check.stated.provenance },
];

function repeatCalculation(check: CalculationDocument): Repeated<CalculationDocument> {
  const { formula, comparison, sameUnit } = check;
  const read = readStated(check.stated.text, comparison);
  const said = read && statedWithUnit(read, readUnit(check.stated.unit)!);
  if (!read) {
    const recomputed = `no number that "${comparison}" can compare`;
    return { field: 'stated.text', receipt: check.stated.text, recomputed };
  }
  if (!said)
    return { field: 'stated.unit', receipt: check.stated.unit, recomputed: unitName(unitOfStated(read)) };
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
    const unitOf = unitOfResult({ inputs, expression, stated: said, sameUnit });
    const working = verifyCalculation({ inputs, expression, stated: said, comparison }, unitOf);
    return { check: assembled(check, inputs, working) };
  } catch (error) {
    if (error instanceof UnitsDiffer) {
      const field = error.field === 'states' ? 'stated.unit' : error.field;
      return { field, receipt: error.fault.found, recomputed: error.fault.expected };
    }
    if (error instanceof NumberTooLong) {
      const field = error.path.join('.').replace('states', 'stated.text');
      return { field, receipt: error.message, recomputed: `at most ${MOST_DIGITS} digits` };
    }
    if (error instanceof FormulaError) return noValue(error.message);
    if (error instanceof DivisionByZero) return noValue(`${formula} divides by zero`);
    throw error;
  }
}

// A stated number is read from its text again, with the unit beside it; a computed one has its exact value only in `value`.
function readInput({ text: written, value, unit: named, provenance }: InputDocument): Quantity | null {
  const unitOf = readUnit(named)!;
  const isComputed = provenance.kind === 'query' || provenance.kind === 'result';
  if (isComputed) return computed(new Fraction(value.fraction), unitOf);
  const quantity = parseQuantity(written);
  return quantity && withUnit(quantity, unitOf);
}

export const document: DocumentOfKind<CalculationDocument> = {
  kind: 'calculation',
  given: givenInCalculation,
  standsIn: numberStandsIn,
  result: ({ result }) => result.fraction,
  repeat: repeatCalculation,
};
