// A YAML file, or a Markdown file with YAML front matter, parsed once and checked against its schema.
// Keeps the line of every field, so that a problem can say where it is.
import { isMap, LineCounter, parseDocument, type Document as YamlDocument } from 'yaml';
import type { z } from 'zod';
import { checkEscapes } from './characters.ts';
import { nearest, show, type FieldPath, type Problem } from '../problem.ts';

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

const FRONT_MATTER = /^---\n([\s\S]*?\n)?---\n/;

/** Parses a file against a schema; null, with the problems reported, where it does not fit. */
export function parseFile<S extends z.ZodType>(
  file: string,
  text: string,
  schema: S,
  report: (problem: Problem) => void,
): Parsed<z.output<S>> | null {
  const source = splitFrontMatter(file, text);
  if (!source) {
    report({
      code: 'front-matter-missing',
      file,
      line: 1,
      found: show(text.split('\n', 1)[0]),
      expected: 'front matter: YAML between two lines "---" at the very start of the file',
      fix: 'begin the file with ---, the fields, and --- on lines of their own',
    });
    return null;
  }
  const lines = new LineCounter();
  const yaml = parseDocument(source.yaml, { lineCounter: lines, prettyErrors: false });
  for (const error of yaml.errors) {
    report({
      code: 'yaml-malformed',
      file,
      line: lines.linePos(error.pos[0]).line + source.offset,
      found: error.message,
      expected: 'YAML',
      fix: 'quote a text that contains ": " or begins with a sign, and indent with spaces',
    });
  }
  if (yaml.errors.length > 0) return null;

  const place = (path: FieldPath = []): Pick<Problem, 'file' | 'line' | 'field'> => {
    const position = positionOf(yaml, path);
    const line = position === null ? undefined : lines.linePos(position).line + source.offset;
    return { file, line, field: path.length > 0 ? path.join('.') : undefined };
  };
  const data: unknown = yaml.toJS() ?? {};
  checkEscapes(data, source.yaml, place, report);
  const result = schema.safeParse(data);
  if (!result.success) {
    for (const issue of result.error.issues) report({ ...place(pathOf(issue)), ...explain(issue, data) });
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

// The line of the key where there is one, else of the nearest field around it.
function positionOf(yaml: YamlDocument, path: FieldPath): number | null {
  for (let depth = path.length; depth > 0; depth -= 1) {
    const parent = depth === 1 ? yaml.contents : yaml.getIn(path.slice(0, depth - 1), true);
    if (isMap(parent)) {
      const pair = parent.items.find((item) => String(item.key) === String(path[depth - 1]));
      const range = (pair?.key as { range?: [number] } | undefined)?.range;
      if (range) return range[0];
    }
    const node = yaml.getIn(path.slice(0, depth), true) as { range?: [number] } | undefined;
    if (node?.range) return node.range[0];
  }
  return null;
}

function pathOf(issue: z.core.$ZodIssue): FieldPath {
  const extra = issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
  return [...issue.path.map((part) => (typeof part === 'number' ? part : String(part))), ...extra];
}

function explain(issue: z.core.$ZodIssue, data: unknown): Omit<Problem, 'file' | 'line' | 'field'> {
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
        fix: 'correct the spelling or remove it; the fields are listed in src/content, one file for each kind',
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
        found: show(value),
        expected: issue.expected === 'string' ? 'a text' : `a value of type ${issue.expected}`,
        fix:
          value === undefined
            ? 'add the field'
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
