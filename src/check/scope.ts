// What a check may refer to while it is linked, and how a reference that does not hold is reported.
import type { FieldPath, Problem } from '../problem.ts';
import type { CheckId } from './provenance.ts';

export interface Scope {
  quote: string;
  sources: ReadonlyMap<string, { excerpts: readonly { id: string; text: string }[] }>;
  /** Files with problems of their own; what refers to them is not reported. */
  broken: { sources: ReadonlySet<string>; claims: ReadonlySet<string> };
  /** Whether a check computes a number; null if none of that name is declared anywhere. */
  computesNumber: (id: CheckId) => boolean | null;
  /** Whether the claim's label rests on its check of that name. */
  isDecisive: (check: string) => boolean;
  /** Where a field is in its file. */
  place: (path?: FieldPath) => Pick<Problem, 'file' | 'line' | 'field'>;
  report: (problem: Problem) => void;
}

export type Fault = Pick<Problem, 'code' | 'found' | 'expected' | 'fix'>;

/** Reports a fault of a field; null, so that it can stand for what was looked for. */
export function refuse(scope: Scope, path: FieldPath, fault: Fault): null {
  scope.report({ ...scope.place(path), ...fault });
  return null;
}
