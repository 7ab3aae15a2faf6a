// Problems for another program.
import { inOrder, type Problem } from '../../problem.ts';
import type { Reporter } from './reporter.ts';

/** What `json` writes, for the help. */
export const JSON_FORMAT = `{ "problems": [ {
  "severity":  "error", or "warning" for what stops nothing
  "code":      which fault it is, of those in src/codes.ts
  "file":      path from the folder in which the command runs: "content/sources/report.yaml"
  "line":      from 1; null where the fault has no line
  "field":     dotted path such as "checks.growth.states"; null where the fault is in no field
  "found":     what is there
  "expected":  what should be there
  "fix":       what to do
} ] }`;

export const json: Reporter = (problems, pathOf) => jsonWith({}, problems, pathOf);

/** The same with more fields before the problems. */
export const jsonWith = (more: object, ...[problems, pathOf]: Parameters<Reporter>): string =>
  `${plain(JSON.stringify({ ...more, problems: inOrder(problems).map((problem) => entry(problem, pathOf)) }, null, 2))}\n`;

const entry = (
  { severity, code, file, line, field, found, expected, fix }: Problem,
  pathOf: (file: string) => string,
) => ({
  severity: severity ?? 'error',
  code,
  file: pathOf(file),
  line: line ?? null,
  field: field ?? null,
  found,
  expected,
  fix,
});

// JSON.stringify leaves the later control characters and the marks of direction as they are.
const plain = (text: string): string =>
  text.replace(
    /[\u007f-\u009f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
