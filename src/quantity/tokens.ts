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
  ['\uFF0D', '-'], // full-width hyphen
]);

// Soft hyphens, joiners and marks of direction that do not turn digits round.
const INVISIBLE = /[\u00AD\u200B-\u200F\u2060\uFEFF]/;

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
      const [from, to] = [origin[end - found.length]!, origin[end - 1]! + 1];
      tokens.push({ kind, text: written, lower, tight, start: from, end: to });
    }
  }
  return tokens;

  function numeralAt(at: number): string | undefined {
    const joined = folded[at] === '.' && at > 0 && /[\p{L}\p{N}]/u.test(folded[at - 1]!);
    return joined ? undefined : match(NUMERAL, at);
  }
}

function fold(text: string): { folded: string; origin: Uint32Array } {
  const origin = new Uint32Array(text.length);
  let folded = '';
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at]!;
    if (INVISIBLE.test(sign)) continue;
    origin[folded.length] = at;
    // U+FF01 to U+FF5E are the signs of ASCII in full width.
    const wide = sign >= '\uFF01' && sign <= '\uFF5E' && !FOLDED.has(sign);
    folded += wide ? String.fromCharCode(sign.charCodeAt(0) - 0xfee0) : (FOLDED.get(sign) ?? sign);
  }
  return { folded, origin };
}
