// Names with numbers in them, such as "Title 42" and "COVID-19": prose may have these numbers as they are typed.
import { z } from 'zod';
import { text } from '../fields.ts';

const name = z
  .string()
  .regex(
    /^(?=.*\d)(?=.*\p{L}|.*§)[\p{L}\p{N}§$&.()/-]+(?: [\p{L}\p{N}§$&.()/-]+)*$/u,
    'a name that has a letter and a digit, such as 401(k), with single spaces',
  );

/** What each name is the name of, by the name, letter for letter. */
export const namesSchema = z.record(name, text);

/** Finds the names in a text, as whole words; null where there are none. */
export function namesPattern(names: Iterable<string>): RegExp | null {
  const longestFirst = [...names].toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1));
  if (longestFirst.length === 0) return null;
  const forms = longestFirst.map((each) =>
    // A line of the file may end within a name, and hyphens and spaces may be those that keep it on one line.
    RegExp.escape(each)
      .replaceAll(/\\x20| /g, '\\s+')
      .replaceAll(/\\x2d|-/g, '[-\u2010\u2011]'),
  );
  return new RegExp(
    String.raw`(?<![\p{L}\p{N}$€£]|\d[.,\-–])(?:${forms.join('|')})(?![\p{L}\p{N}%]|[.,\-–\u2011]\d)`,
    'gu',
  );
}
