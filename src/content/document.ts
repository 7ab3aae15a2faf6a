// A YAML file, or a Markdown file with YAML front matter, parsed once and checked against its schema.
// Keeps the line of every field, so that a problem can say where it is.
import { LineCounter, type Document } from 'yaml';
import type { z } from 'zod';
import { refusedCharacters } from '../characters.ts';
import { checkEscapes } from './characters.ts';
import { nearest, show, type FieldPath, type Problem } from '../problem.ts';
import { isInBraces, positionOf, readYaml, TAB, typedAt } from './yaml.ts';

/** One content file with its data parsed to the schema's type. */
export interface Parsed<T> {
  file: string;
  data: T;
  /** The text after the front matter; empty for a YAML file. */
  body: string;
  /** The line of the file on which `body` begins, from 1. */
  bodyLine: number;
  /** Where a field is, for a problem. */
  place: (path?: FieldPath) => Pick<Problem, 'file' | 'line' | 'field'>;
}

const FRONT_MATTER = /^---\n([\s\S]*?\n)?---(?:\n|$)/;

/** Of one file, at most so many faults of fields are told in full. */
const MOST_ISSUES = 50;

/** Parses a file against a schema; null, with the problems reported, where it does not fit. */
export function parseFile<S extends z.ZodType>(
  file: string,
  text: string,
  schema: S,
  report: (problem: Problem) => void,
): Parsed<z.output<S>> | null {
  // Reported where all files come in.
  if (refusedCharacters(text).size > 0) return null;
  const source = splitFrontMatter(file, text);
  if (!source) {
    const [first = '', ...rest] = text.split('\n');
    report({
      code: 'front-matter-missing',
      file,
      line: 1,
      found: first === '---' ? 'a first line --- and no second one' : show(first),
      expected: 'front matter: YAML between two lines "---" at the very start of the file',
      fix: rest.some((line) => /^--- +$/.test(line))
        ? 'remove the spaces after ---'
        : 'begin the file with ---, the fields, and --- on lines of their own',
    });
    return null;
  }
  const lines = new LineCounter();
  lines.addNewLine(0);
  for (let at = source.yaml.indexOf('\n'); at >= 0; at = source.yaml.indexOf('\n', at + 1)) {
    lines.addNewLine(at + 1);
  }
  const lineOf = (position: number) => lines.linePos(position).line + source.offset;
  const tab = source.yaml.indexOf('\t');
  if (tab >= 0) {
    report({ file, line: lineOf(tab), ...TAB });
    return null;
  }
  const read = readYaml(source.yaml);
  if ('faults' in read) {
    for (const { at, ...fault } of read.faults) report({ file, line: lineOf(at), ...fault });
    return null;
  }
  const yaml = read.document;
  const place = (path: FieldPath = []): Pick<Problem, 'file' | 'line' | 'field'> => {
    const position = positionOf(yaml, path);
    const line = position === null ? undefined : lineOf(position);
    return { file, line, field: path.length > 0 ? path.join('.') : undefined };
  };
  const data: unknown = yaml.toJS() ?? {};
  checkEscapes(data, source.yaml, place, report);
  const result = schema.safeParse(data);
  if (!result.success) {
    const { issues } = result.error;
    for (const issue of issues.slice(0, MOST_ISSUES)) {
      report({ ...place(pathOf(issue)), ...explain(issue, data, yaml) });
    }
    if (issues.length > MOST_ISSUES) {
      report({
        code: 'value-malformed',
        file,
        found: `${issues.length - MOST_ISSUES} more faults of fields`,
        expected: 'none',
        fix: 'correct those above first',
      });
    }
    return null;
  }
  return { file, data: result.data, body: source.body, bodyLine: source.bodyLine, place };
}

function splitFrontMatter(file: string, text: string) {
  if (!/\.mdx?$/.test(file)) return { yaml: text, offset: 0, body: '', bodyLine: 1 };
  const match = FRONT_MATTER.exec(text);
  if (!match) return null;
  const bodyLine = match[0].split('\n').length;
  return { yaml: match[1] ?? '', offset: 1, body: text.slice(match[0].length), bodyLine };
}

function pathOf(issue: z.core.$ZodIssue): FieldPath {
  const extra = issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
  return [...issue.path.map((part) => (typeof part === 'number' ? part : String(part))), ...extra];
}

function explain(
  issue: z.core.$ZodIssue,
  data: unknown,
  yaml: Document,
): Omit<Problem, 'file' | 'line' | 'field'> {
  const value = issue.path.reduce<unknown>(
    (inner, key) => (inner as Record<PropertyKey, unknown> | undefined)?.[key],
    data,
  );
  switch (issue.code) {
    case 'unrecognized_keys':
      return {
        code: 'field-unknown',
        found: `the unknown field ${issue.keys.map(show).join(', ')}`,
        expected: 'a field that this kind of file has',
        fix: isInBraces(yaml, pathOf(issue).slice(0, -1))
          ? 'correct the spelling or remove it; if a sentence was cut off at a comma, put it in quotation marks'
          : 'correct the spelling or remove it; the fields are listed in src/content, one file for each kind',
      };
    case 'invalid_value': {
      const allowed = issue.values.map(String);
      const like = typeof value === 'string' ? nearest(value, allowed) : null;
      return {
        code: value === undefined ? 'field-missing' : 'value-not-in-list',
        found: show(value),
        expected: `one of ${allowed.join(', ')}`,
        fix: like ? `write "${like}"` : 'choose one of them',
      };
    }
    case 'invalid_type':
      return {
        code: value === undefined ? 'field-missing' : 'value-of-wrong-type',
        found: value === null ? 'no value' : (typedAt(yaml, pathOf(issue)) ?? show(value)),
        expected: issue.expected === 'string' ? 'a text' : `a value of type ${issue.expected}`,
        fix:
          value === undefined
            ? 'add the field'
            : issue.expected === 'boolean'
              ? 'write true or false'
              : 'write a value of that type; quote a text that looks like a number',
      };
    case 'invalid_key':
      return {
        code: 'name-malformed',
        found: show(issue.path.at(-1)),
        expected: issue.issues[0]?.message ?? issue.message,
        fix: 'give it a name of that form',
      };
    case 'custom':
      return {
        code: 'value-malformed',
        found: show(value),
        expected: issue.message,
        fix: typeof issue.params?.['fix'] === 'string' ? issue.params['fix'] : 'change it to that form',
      };
    default:
      return {
        code: value === undefined ? 'field-missing' : 'value-malformed',
        found: show(value),
        expected: issue.message,
        fix: value === undefined ? 'add the field' : 'change it to that form',
      };
  }
}
