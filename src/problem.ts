// What is wrong with the content, in the author's terms. Problems are collected, never thrown one by one.
import type { Code } from './codes.ts';

export interface Problem {
  /** Which fault it is, for programs: "quote-not-in-release". */
  code: Code;
  /** Path below the content folder. */
  file: string;
  line?: number | undefined;
  /** Dotted path of the field: checks.growth.inputs.after */
  field?: string | undefined;
  found: string;
  expected: string;
  /** What to do. */
  fix: string;
  /** A warning stops nothing. */
  severity?: 'warning';
}

/** A field by its place in a file: checks, growth, inputs, after. */
export type FieldPath = readonly (string | number)[];

/** The content has problems; the message lists all of them. */
export class ContentError extends Error {
  readonly problems: readonly Problem[];
  constructor(problems: readonly Problem[]) {
    super(formatProblems(problems));
    this.name = 'ContentError';
    this.problems = problems;
  }
}

/** All problems, grouped by file and sorted by line, with a count and what follows from them at the end. */
export function formatProblems(
  problems: readonly Problem[],
  end = 'in the content. Nothing was built.',
): string {
  const count = problems.length === 1 ? '1 problem' : `${problems.length} problems`;
  return `${inOrder(problems).map(formatProblem).join('\n')}\n${count} ${end}`;
}

/** Warnings in the same form; empty if there are none. */
export const formatWarnings = (warnings: readonly Problem[]): string =>
  inOrder(warnings)
    .map((warning) => `warning  ${formatProblem(warning)}\n`)
    .join('');

/** By file, then by line. */
export const inOrder = (problems: readonly Problem[]): Problem[] =>
  problems.toSorted((a, b) => {
    if (a.file !== b.file) return a.file < b.file ? -1 : 1;
    return (a.line ?? 0) - (b.line ?? 0);
  });

function formatProblem({ file, line, field, found, expected, fix }: Problem): string {
  const place = line === undefined ? file : `${file}:${line}`;
  return [
    visible(field ? `${place}  ${field}` : place),
    `  found     ${indented(found)}`,
    `  expected  ${indented(expected)}`,
    `  fix       ${indented(fix)}`,
    '',
  ].join('\n');
}

/** Lines after the first stay below it, so that no text can pass for a line of the report's own. */
export const indented = (text: string): string => text.split('\n').map(visible).join('\n            ');

/**
 * A text on one line that commands nothing: what could move the cursor of a terminal, colour it or turn the direction of its
 * words is shown by number, as \x1b or \u202e. A tab stays.
 */
export const visible = (text: string): string =>
  text.replace(/[^\P{Cc}\t]|[\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu, (sign) => {
    const number = sign.charCodeAt(0).toString(16);
    return number.length <= 2 ? `\\x${number.padStart(2, '0')}` : `\\u${number.padStart(4, '0')}`;
  });

/** A value as it is shown in a problem: short, on one line. */
export function show(value: unknown): string {
  if (value === undefined) return 'nothing';
  const text = typeof value === 'string' ? `"${value}"` : JSON.stringify(value);
  const line = text.replace(/\s+/g, ' ');
  return line.length > 160 ? `${line.slice(0, 157)}...` : line;
}

/** The candidate that is most like the word, for "did you mean"; null where none is close. */
export function nearest(word: string, candidates: Iterable<string>): string | null {
  let best: string | null = null;
  let within = Math.floor(Math.max(2, word.length / 3));
  for (const candidate of candidates) {
    const distance = editDistance(word, candidate, within);
    if (distance === null) continue;
    best = candidate;
    within = distance - 1;
  }
  return best;
}

// Levenshtein (1966), one row at a time, and of a row only what can lie within `most` (Ukkonen 1985); null where it is more.
function editDistance(a: string, b: string, most: number): number | null {
  if (Math.abs(a.length - b.length) > most) return null;
  const far = most + 1;
  let [row, next] = [[0], [0]];
  for (let j = 1; j <= b.length + 1; j += 1) row.push(Math.min(j, far));
  for (let i = 1; i <= a.length; i += 1) {
    const first = Math.max(1, i - most);
    const last = Math.min(b.length, i + most);
    let least = first === 1 ? Math.min(i, far) : far;
    next[first - 1] = least;
    for (let j = first; j <= last; j += 1) {
      const change = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      const distance = Math.min(change, row[j]! + 1, next[j - 1]! + 1, far);
      next[j] = distance;
      if (distance < least) least = distance;
    }
    next[last + 1] = far;
    if (least === far) return null;
    [row, next] = [next, row];
  }
  return row[b.length] === far ? null : row[b.length]!;
}
