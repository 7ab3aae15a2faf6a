// No text of the content holds a character that an output could not: the one place where all of it comes in.
import { nameOfCharacter, refusedCharacters } from '../characters.ts';
import type { FieldPath, Problem } from '../problem.ts';
import type { Files } from './files.ts';

type Report = (problem: Problem) => void;

/** Reports each refused character of each file once, with the line on which it stands first. */
export function checkCharacters(files: Files, report: Report): void {
  for (const [file, text] of files) {
    for (const [sign, index] of refusedCharacters(text)) {
      report({ file, line: text.slice(0, index).split('\n').length, ...refused(sign) });
    }
  }
}

/** The same for what YAML makes of an escape such as "\u0007": the file itself does not hold it. */
export function checkEscapes(
  data: unknown,
  yaml: string,
  place: (path: FieldPath) => Pick<Problem, 'file' | 'line' | 'field'>,
  report: Report,
): void {
  if (!yaml.includes('\\')) return;
  const written = refusedCharacters(yaml);
  const check = (text: string, path: FieldPath) => {
    for (const sign of refusedCharacters(text).keys()) {
      if (!written.has(sign)) report({ ...place(path), ...refused(sign) });
    }
  };
  const visit = (value: unknown, path: FieldPath): void => {
    if (typeof value === 'string') check(value, path);
    if (value === null || typeof value !== 'object') return;
    for (const [key, inner] of Object.entries(value)) {
      check(key, path);
      visit(inner, [...path, Array.isArray(value) ? Number(key) : key]);
    }
  };
  visit(data, []);
}

function refused(sign: string): Pick<Problem, 'code' | 'found' | 'expected' | 'fix'> {
  return {
    code: 'character-refused',
    found: nameOfCharacter(sign),
    expected:
      'characters that every output can hold: no control characters, no noncharacters, no half of a pair',
    fix:
      sign === '\uFFFD'
        ? 'a character was lost here when the text was copied or converted: put it back'
        : sign === '\r'
          ? 'end lines with LF or CR LF'
          : 'remove it; it often comes with text that was copied from a PDF or a terminal',
  };
}
