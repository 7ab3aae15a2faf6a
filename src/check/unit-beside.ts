// The unit that an author names beside a number whose text does not say what it counts.
import { show, type FieldPath } from '../problem.ts';
import type { Unit } from '../quantity/quantity.ts';
import { unitName } from '../quantity/unit.ts';
import { refuse, type Scope } from './scope.ts';

/**
 * What was read from a text, with the unit beside it.
 * @param complete puts the unit to it; null where the text names another one
 * @returns null, with the problem reported, where the two do not go together
 */
export function withUnitBeside<T>(
  read: T,
  text: string,
  unit: Unit | undefined,
  complete: (read: T, unit: Unit) => T | null,
  path: FieldPath,
  scope: Scope,
): T | null {
  if (unit === undefined) return read;
  return (
    complete(read, unit) ??
    refuse(scope, [...path, 'unit'], {
      code: 'unit-twice',
      found: `${show(unitName(unit))} beside ${show(text)}`,
      expected:
        'beside a number in a text, what is counted ("agencies"), "year", or the rest of a rate ("$ per officer")',
      fix: 'write the unit with the number itself, or leave out what its text says already',
    })
  );
}
