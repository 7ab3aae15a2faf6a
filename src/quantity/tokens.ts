// A text as the words, numerals and signs that a reader of numbers sees, typography folded away.

export interface Token {
  /** A break is an empty line: nothing is read across it. */
  kind: 'word' | 'numeral' | 'sign' | 'break';
  /** Folded: one kind of hyphen, digits of one width, nothing invisible. */
  text: string;
  /** In lower case, with a straight apostrophe. */
  lower: string;
  /** Whether no space stands before it. */
  tight: boolean;
  /** Where it stands in the text, in code units. */
  start: number;
  end: number;
}

/** Signs that are printed otherwise and mean the same. */
const FOLDED = new Map([
  ['\u2010', '-'], // hyphen
  ['\u2011', '-'], // non-breaking hyphen
  ['\u2012', '–'], // figure dash
  ['\u2044', '/'], // fraction slash
  ['\u2215', '/'], // division slash
]);

// Soft hyphens, joiners and marks of direction that do not turn digits round; FOLDED; the signs of ASCII in full width.
const INVISIBLE = /[\u00AD\u200B-\u200F\u2060\uFEFF]/;
const TYPOGRAPHY = /([\u00AD\u200B-\u200F\u2060\uFEFF])|[\u2010-\u2012\u2044\u2215]|([\uFF01-\uFF5E])/g;

// Thin spaces group digits, as in the SI; wider ones may as well part two numbers.
const NUMERAL = /\.?[0-9]+(?:[.,][0-9]+|[\u2009\u202F][0-9]{3}(?![0-9]))*/y;
const WORD = /[\p{L}\p{M}]+(?:['’ʼ][\p{L}\p{M}]+)*/uy;
const SPACE = /\s+/y;

/** The tokens of a text, in its order. Takes time in proportion to the length of the text. */
export function tokenize(text: string): Token[] {
  const { folded, origin } = fold(text);
  const tokens: Token[] = [];
  let tight = false;
  const match = (pattern: RegExp, at: number) => {
    pattern.lastIndex = at;
    return pattern.exec(folded)?.[0];
  };
  for (let at = 0; at < folded.length;) {
    const space = match(SPACE, at);
    const word = space ?? match(WORD, at);
    const found = word ?? numeralAt(at) ?? String.fromCodePoint(folded.codePointAt(at)!);
    const end = at + found.length;
    if (space !== undefined) {
      tight = false;
      if (/\n\s*\n/.test(space)) push('break', '\n');
    } else {
      const digits = /[0-9]$/.test(found);
      push(word === undefined ? (digits ? 'numeral' : 'sign') : 'word', found);
      tight = true;
    }
    at = end;

    function push(kind: Token['kind'], written: string) {
      const lower = written.toLowerCase().replaceAll(/[’ʼ]/g, "'");
      const from = end - found.length;
      const [first, last] = origin ? [origin[from]!, origin[end - 1]!] : [from, end - 1];
      tokens.push({ kind, text: written, lower, tight, start: first, end: last + 1 });
    }
  }
  return tokens;

  function numeralAt(at: number): string | undefined {
    const joined = folded[at] === '.' && at > 0 && /[\p{L}\p{N}]/u.test(folded[at - 1]!);
    return joined ? undefined : match(NUMERAL, at);
  }
}

/** The text folded, and for each place in it the place in the text; null where they are the same. */
function fold(text: string): { folded: string; origin: Uint32Array | null } {
  const folded = text.replace(TYPOGRAPHY, (sign, invisible, wide) => {
    if (invisible) return '';
    return wide ? String.fromCharCode(sign.charCodeAt(0) - 0xfee0) : FOLDED.get(sign)!;
  });
  if (folded.length === text.length) return { folded, origin: null };
  const origin = new Uint32Array(folded.length);
  let at = 0;
  for (let from = 0; from < text.length; from += 1) {
    if (INVISIBLE.test(text[from]!)) continue;
    origin[at] = from;
    at += 1;
  }
  return { folded, origin };
}
