// A declared whole-number check to a linked one: both numbers read where they stand.
import type { z } from 'zod';
import { show, type FieldPath } from '../../problem.ts';
import { isTooLong, MOST_DIGITS } from '../../quantity/limits.ts';
import type { Quantity } from '../../quantity/quantity.ts';
import { withUnit } from '../../quantity/unit.ts';
import type { GivenNumber } from '../declare.ts';
import type { CheckId, Given, Provenance } from '../provenance.ts';
import type { Expected } from '../receipt.ts';
import { linkNumber, linkStatedText, readQuantity, type StatedText } from '../references.ts';
import { refuse, type Scope } from '../scope.ts';
import { withUnitBeside } from '../unit-beside.ts';
import type { wholeNumberSchema } from './declare.ts';
import { CAN_BE_PERCENTAGE, isTestable, MOST_DECIMALS } from './testable.ts';

export interface WholeNumberCheck extends Expected {
  kind: 'whole-number';
  /** A percentage with a last digit. */
  stated: Quantity;
  statedIn: Provenance;
  /** The whole number that it is a percentage of, 1 or more. */
  whole: Given;
}

export function linkWholeNumberCheck(
  id: CheckId,
  { asks, expect, states, of }: z.output<typeof wholeNumberSchema>,
  scope: Scope,
): WholeNumberCheck | null {
  const path: FieldPath = ['checks', id.check];
  const read = (
    number: StatedText | null,
    unit: GivenNumber['unit'],
    at: FieldPath,
    fits: (quantity: Quantity) => boolean,
    expected: string,
  ): Given | null => {
    const bare = number && readQuantity(number.text, at, scope);
    const quantity = bare && withUnitBeside(bare, number.text, unit, withUnit, at, scope);
    if (!number || !quantity) return null;
    if (fits(quantity)) return { quantity, provenance: number.provenance };
    return refuse(scope, at, {
      code: 'not-percentage-of-whole-number',
      found: show(number.text),
      expected,
      fix: `"${CAN_BE_PERCENTAGE}" compares a percentage with whole numbers`,
    });
  };
  const stated = read(
    linkStatedText(states, [...path, 'states'], scope),
    typeof states === 'string' ? undefined : states.unit,
    [...path, 'states'],
    isTestable,
    `a percentage such as "71.5%" or "about 71.5%", with at most ${MOST_DECIMALS} decimals`,
  );
  const whole = read(
    linkNumber(of, [...path, 'of'], scope),
    of.unit,
    [...path, 'of'],
    ({ unit, value, qualifier }) =>
      unit.kind === 'count' && value.d === 1n && value.gte(1) && !isTooLong(value) && qualifier === null,
    `a whole number, 1 or more, of at most ${MOST_DIGITS} digits`,
  );
  if (!stated || !whole) return null;
  return {
    kind: 'whole-number',
    id,
    asks,
    decisive: scope.isDecisive(id.check),
    expect,
    stated: stated.quantity,
    statedIn: stated.provenance,
    whole,
  };
}
