// Which characters are one and the same to a reader, and differ by typesetting only. Anchors, quotations, wordings,
// Text Fragments and the search all read by this one table.

interface Fold {
  /** The characters, as they stand in a class of a regular expression. */
  signs: string;
  as: string;
  why: string;
}

/**
 * The folds. What is not here counts: signs (− + ±), comparison marks (≥ ≤ < > ~ ≈), %, currencies, digits, the slash
 * and capital letters.
 */
export const folds: readonly Fold[] = [
  {
    signs: '“”„‟«»＂〝〞〟❝❞',
    as: '"',
    why: 'Double quotation marks: which form is used is a habit of countries and keyboards.',
  },
  {
    signs: '‘’‚‛‹›ʼ＇❛❜',
    as: "'",
    why: 'Apostrophes and single quotation marks: a keyboard has one sign for all of them.',
  },
  {
    signs: '‐‑‒–−﹣－',
    as: '-',
    why: 'Hyphens, en dashes and the sign of minus: a keyboard has one sign for all of them. None of them is ever left out.',
  },
  { signs: '―', as: '—', why: 'The horizontal bar looks like an em dash.' },
  { signs: '…', as: '...', why: 'An ellipsis is three points set as one sign.' },
  { signs: 'ﬀ', as: 'ff', why: 'Ligatures are letters set as one sign.' },
  { signs: 'ﬁ', as: 'fi', why: 'A ligature.' },
  { signs: 'ﬂ', as: 'fl', why: 'A ligature.' },
  { signs: 'ﬃ', as: 'ffi', why: 'A ligature.' },
  { signs: 'ﬄ', as: 'ffl', why: 'A ligature.' },
  { signs: 'ﬅﬆ', as: 'st', why: 'Ligatures.' },
  {
    signs: '\u00ad\u034f\u180e\u200b-\u200f\u2060\ufeff\ufe00-\ufe0f',
    as: '',
    why: 'Soft hyphens, joiners, marks of direction and variants of form: nobody sees them.',
  },
];

// White space is one space, however wide, and whether a line may be broken there; only the end of a paragraph is more.
const SPACE = /\s+/g;
const PARAGRAPH = /\n\s*\n|\u2029/;

const asOf = new Map(
  folds.flatMap(({ signs, as }) => expand(signs).map((sign): [string, string] => [sign, as])),
);
const FOLDED = new RegExp(`[${folds.map(({ signs }) => signs).join('')}]`, 'gu');

/** The text as it reads: two texts that differ by typesetting only give the same. The end of a paragraph is an empty line. */
export function fold(text: string): string {
  return text
    .replace(FOLDED, (sign) => asOf.get(sign)!)
    .normalize('NFC')
    .replace(SPACE, foldSpace);
}

const foldSpace = (space: string): string => (PARAGRAPH.test(space) ? '\n\n' : ' ');

/** Ligatures and what nobody sees alone, by the same table: what may be done to HTML without harm to its markup. */
export const foldLetters = (text: string): string =>
  text.replace(FOLDED, (sign) => (/^[a-z]*$/.test(asOf.get(sign)!) ? asOf.get(sign)! : sign));

/** The same where capital letters are left aside too. */
export const foldCase = (text: string): string => fold(text).toLowerCase();

/** The folded text, and for each of its code units where in the text it comes from; the last entry is the text's length. */
export function foldWithPlaces(text: string): { folded: string; places: Uint32Array } {
  const pieces: string[] = [];
  const places: number[] = [];
  for (const { 0: cluster, index } of text.matchAll(CLUSTER)) {
    const piece = fold(cluster);
    pieces.push(piece);
    for (let i = 0; i < piece.length; i += 1) places.push(index);
  }
  return { folded: pieces.join(''), places: Uint32Array.from([...places, text.length]) };
}

// What may become one character: a run of white space, Korean syllables, a letter with its marks. What nobody sees may
// stand between.
const UNSEEN = `[${folds.find(({ as }) => as === '')!.signs}]`;
const CLUSTER = new RegExp(
  String.raw`(?:\s${UNSEEN}*)+|[\u1100-\u11ff\uac00-\ud7a3](?:${UNSEEN}*[\u1160-\u11ff])+|\P{M}(?:${UNSEEN}*\p{M})*|\p{M}(?:${UNSEEN}*\p{M})*`,
  'gu',
);

function expand(signs: string): string[] {
  return [...signs.matchAll(/(.)(?:-(.))?/gsu)].flatMap(([, first = '', last = first]) => {
    const [from, to] = [first.codePointAt(0)!, last.codePointAt(0)!];
    return Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i));
  });
}
