// The text of a release is the words themselves. What Markdown would read in them is refused, so that no sign is published
// that the original does not have, and nothing that it has is lost.
import { show, type Problem } from '../problem.ts';
import { hasWords } from '../anchor/sentences.ts';
import type { Parsed } from './document.ts';

interface Sign {
  /** What it is, as Markdown reads it. */
  name: string;
  /** Read in each block, that is between empty lines; none takes long, whatever the block is. */
  pattern: RegExp;
  fix: string;
}

const PLAIN = 'leave out the signs, and keep the words';

/** What Markdown has (CommonMark 0.31, tables and footnotes), but for items of lists, which are read as such. */
const SIGNS: readonly Sign[] = [
  {
    name: 'a heading with #',
    pattern: /^ {0,3}#{1,6}[ \t]+.*$/gm,
    fix: 'leave out the #, keep an empty line before and after, and list the words under headings',
  },
  {
    name: 'a line of = or - below words, which makes them a heading',
    pattern: /(?<=\S.*\n) {0,3}(?:=+|--+) *$/gm,
    fix: 'leave out the line, and list the words under headings; a line of signs between paragraphs stands by itself',
  },
  { name: 'a block quotation with >', pattern: /^ {0,3}>.*$/gm, fix: PLAIN },
  { name: 'a block of code', pattern: /^ {0,3}(?:```|~~~).*$/gm, fix: PLAIN },
  {
    name: 'a line that begins with a tab or four spaces',
    pattern: /^(?: {4}|\t)[ \t]*(?![-*+•‣◦⁃ \t]|\d{1,3}[.)])\S.*$/gm,
    fix: 'leave out the spaces',
  },
  {
    name: 'a table',
    pattern: /^ *\|.*$|^ *:?-+:? *(?:\| *:?-+:? *)+$/gm,
    fix: 'write each row as a paragraph, as the original reads aloud',
  },
  { name: 'the target of a link or note', pattern: /^ {0,3}\[[^\][\n]+\]:/gm, fix: PLAIN },
  {
    name: 'a line break inside a paragraph, made with spaces or a backslash',
    pattern: /(?<=\S)(?: {2,}|\\)(?=\n)/g,
    fix: 'leave out the spaces or the backslash; begin a paragraph of its own, after an empty line, where the original does',
  },
  {
    name: 'a separator of lines or paragraphs (U+2028, U+2029)',
    pattern: /[\u2028\u2029]/g,
    fix: 'end lines with LF, and paragraphs with an empty line',
  },
  { name: 'a picture', pattern: /!\[[^\][\n]*\][([]/g, fix: 'leave it out; a caption is a paragraph' },
  { name: 'a link', pattern: /(?<!!)\[[^\][\n]*\](?:\([^()\n]*\)|\[)/g, fix: PLAIN },
  {
    name: 'a note',
    pattern: /\[\^[^\][\n]+\]/g,
    fix: 'write the mark of the note as the original prints it',
  },
  {
    name: 'HTML or an address in < >',
    pattern: /<(?:[/!?]?[a-z][^<>]*|!--)>?/gi,
    fix: PLAIN,
  },
  {
    name: 'emphasis with * or _',
    pattern:
      /(?<![\p{L}\p{N}*])\*{1,3}(?=[^\s*])[^*]*(?<=[^\s*])\*{1,3}(?![\p{L}\p{N}*])|(?<![\p{L}\p{N}_])_{1,3}(?=[^\s_])[^_]*(?<=[^\s_])_{1,3}(?![\p{L}\p{N}_])/gu,
    fix: PLAIN,
  },
  { name: 'words struck through with ~~', pattern: /~~(?=\S)[^~]*~~/g, fix: PLAIN },
  { name: 'code in ` `', pattern: /`[^`]+`/g, fix: PLAIN },
  {
    name: 'a backslash before a sign',
    pattern: /\\[!-/:-@[-`{-~]/g,
    fix: 'leave out the backslash',
  },
  {
    name: 'a character written as &name;',
    pattern: /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/gi,
    fix: 'write the character itself',
  },
];

/** Of one kind, at most so many are told. */
const MOST = 5;

/**
 * Reports what of the text Markdown would read as more than words, each with its line.
 * @param literal signs that the original has just so: nothing in them is reported
 */
export function checkMarkup(
  { file, body, bodyLine }: Parsed<unknown>,
  literal: readonly string[],
  report: (problem: Problem) => void,
): void {
  const told = new Map<string, number>();
  const text = withoutLiteral(body, literal);
  for (const { 0: block, index } of text.matchAll(/[^\n]+(?:\n(?![ \t]*\n)[^\n]+)*/g)) {
    for (const { name, pattern, fix } of SIGNS) {
      for (const match of block.matchAll(pattern)) {
        // "###" at the end of a release is an ornament: there are no words in it to be a heading.
        if (name.startsWith('a heading') && !hasWords(match[0])) continue;
        const count = (told.get(name) ?? 0) + 1;
        told.set(name, count);
        if (count > MOST) break;
        report({
          code: 'release-markup',
          file,
          line: bodyLine + body.slice(0, index + match.index).split('\n').length - 1,
          found: `${name}: ${show(match[0].trim() || surroundings(block, match.index))}`,
          expected: 'the words of the original alone; nothing reads Markdown here',
          fix: `${fix}; if the original has these very signs, list them under literal`,
        });
      }
    }
  }
}

// As long as before, and without a sign in it.
function withoutLiteral(text: string, literal: readonly string[]): string {
  return literal.reduce(
    (left, words) => left.replaceAll(words, (found) => found.replace(/[^\n]/g, 'x')),
    text,
  );
}

const surroundings = (text: string, at: number): string => text.slice(Math.max(0, at - 20), at + 20);
