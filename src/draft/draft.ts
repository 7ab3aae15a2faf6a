// What npm run new makes: files that are new or changed, and what the author does next.

export interface Draft {
  /** Texts by path below the content folder. */
  files: ReadonlyMap<string, string>;
  /** Those among them that are there already and are changed. */
  changed: readonly string[];
  /** What to do next, a line for each step. */
  next: readonly string[];
}

/** It cannot be made; the message says what was found, what was expected and how to mend it. */
export class CannotDraft extends Error {}

/** @throws CannotDraft, in the form of all refusals */
export function cannot(found: string, expected: string, fix: string): never {
  throw new CannotDraft(`found     ${found}\nexpected  ${expected}\nfix       ${fix}`);
}
