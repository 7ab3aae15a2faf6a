// What is wrong with the content, in the author's terms. Problems are collected, never thrown one by one.

export interface Problem {
  /** Which fault it is, for programs: "quote-not-in-release". */
  code?: string;
  /** Path below the content folder. */
  file: string;
  line?: number | undefined;
  /** Dotted path of the field: checks.growth.inputs.after */
  field?: string | undefined;
  found: string;
  expected: string;
  /** What to do. */
  fix: string;
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
  const files = [...new Set(problems.map((problem) => problem.file))].sort();
  const groups = files.map((file) => {
    const own = problems.filter((problem) => problem.file === file);
    own.sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
    return own.map(formatProblem).join('\n');
  });
  const count = problems.length === 1 ? '1 problem' : `${problems.length} problems`;
  return `${groups.join('\n')}\n${count} ${end}`;
}

function formatProblem({ file, line, field, found, expected, fix }: Problem): string {
  const place = line === undefined ? file : `${file}:${line}`;
  return [
    field ? `${place}  ${field}` : place,
    `  found     ${found}`,
    `  expected  ${expected}`,
    `  fix       ${fix}`,
    '',
  ].join('\n');
}

/** A value as it is shown in a problem: short, on one line. */
export function show(value: unknown): string {
  if (value === undefined) return 'nothing';
  const text = typeof value === 'string' ? `"${value}"` : JSON.stringify(value);
  const line = text.replace(/\s+/g, ' ');
  return line.length > 160 ? `${line.slice(0, 157)}...` : line;
}

/** The candidate that is most like the word, for "did you mean"; null where none is close. */
export function nearest(word: string, candidates: Iterable<string>): string | null {
  let best: { candidate: string; distance: number } | null = null;
  for (const candidate of candidates) {
    const distance = editDistance(word, candidate);
    if (!best || distance < best.distance) best = { candidate, distance };
  }
  return best && best.distance <= Math.max(2, word.length / 3) ? best.candidate : null;
}

// Levenshtein (1966), one row at a time.
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, row[j]! + 1, next[j - 1]! + 1));
    }
    row = next;
  }
  return row[b.length]!;
}
