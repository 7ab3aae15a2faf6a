// YAML as it is written for an author: texts in quotation marks, so that no sign in them means anything.
import { stringify } from 'yaml';
import type { QuoteFields } from './open-words.ts';

/** A text on one line, in quotation marks. */
export const quoted = (text: string): string =>
  stringify(text, { lineWidth: 0, defaultStringType: 'QUOTE_DOUBLE' }).trim();

/** A list of quotes under a name, each with the further lines that are given; nothing where there are none. */
export function quoteList(
  name: string,
  quotes: readonly QuoteFields[],
  more: readonly string[] = [],
): string {
  if (quotes.length === 0) return '';
  const items = quotes.flatMap((each) =>
    [...quoteLines(each), ...more].map((line, i) => `${i === 0 ? '  - ' : '    '}${line}\n`),
  );
  return `${name}:\n${items.join('')}`;
}

export const quoteLines = (fields: QuoteFields): string[] =>
  (['quote', 'prefix', 'suffix'] as const).flatMap((name) =>
    fields[name] === undefined ? [] : [`${name}: ${quoted(fields[name])}`],
  );

/** The first line of a YAML file, by which editors find the schema of its kind. */
export const schemaLine = (file: string, schema: string): string =>
  `# yaml-language-server: $schema=${'../'.repeat(file.split('/').length - 1)}${schema}\n`;
