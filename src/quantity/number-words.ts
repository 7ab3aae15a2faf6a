// The words of English numbers. Maps, so that no word of a text can be a property of an object ("constructor").

export const ONES = new Map(
  ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'].map((word, n) => [
    word,
    n,
  ]),
);

export const TEENS = new Map(
  [
    'ten', 'eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen',
  ].map((word, n) => [word, n + 10]),
); // prettier-ignore

export const TENS = new Map(
  ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'].map((word, n) => [
    word,
    (n + 2) * 10,
  ]),
);

/** Multipliers that may follow a numeral or a spelled number. "Hundred" is none: it is a place, as tens are. */
export const SCALES = new Map([
  ['thousand', 1_000n],
  ['million', 1_000_000n],
  ['billion', 1_000_000_000n],
  ['trillion', 1_000_000_000_000n],
]);

/** Letters after a numeral that stand for a scale. */
export const SCALE_LETTERS = new Map([
  ['k', 1_000n],
  ['K', 1_000n],
  ['M', 1_000_000n],
  ['mn', 1_000_000n],
  ['mln', 1_000_000n],
  ['bn', 1_000_000_000n],
  ['tn', 1_000_000_000_000n],
]);

/** The same of money only: elsewhere they are metres, millimetres, bytes and tonnes as well. */
export const SCALE_LETTERS_OF_MONEY = new Map([
  ['m', 1_000_000n],
  ['mm', 1_000_000n],
  ['MM', 1_000_000n],
  ['b', 1_000_000_000n],
  ['B', 1_000_000_000n],
  ['t', 1_000_000_000_000n],
  ['T', 1_000_000_000_000n],
]);

/** What "half", "a third" and "two fifths" divide by; also the last words of ordinals. */
export const PARTS = new Map([
  ['half', 2], ['third', 3], ['quarter', 4], ['fourth', 4], ['fifth', 5], ['sixth', 6], ['seventh', 7],
  ['eighth', 8], ['ninth', 9], ['tenth', 10], ['eleventh', 11], ['twelfth', 12], ['thirteenth', 13],
  ['fourteenth', 14], ['fifteenth', 15], ['sixteenth', 16], ['seventeenth', 17], ['eighteenth', 18],
  ['nineteenth', 19], ['twentieth', 20], ['thirtieth', 30], ['fortieth', 40], ['fiftieth', 50],
  ['sixtieth', 60], ['seventieth', 70], ['eightieth', 80], ['ninetieth', 90], ['hundredth', 100],
  ['thousandth', 1_000], ['millionth', 1_000_000], ['billionth', 1_000_000_000], ['trillionth', 1_000_000_000_000],
]); // prettier-ignore

/** The parts that are no ordinals. */
export const ONLY_PARTS = new Set(['half', 'quarter']);

/** Ordinals that are no parts. */
export const ONLY_ORDINALS = new Set(['first', 'second']);

export const VULGAR = new Map<string, [number, number]>([
  ['½', [1, 2]], ['⅓', [1, 3]], ['⅔', [2, 3]], ['¼', [1, 4]], ['¾', [3, 4]], ['⅕', [1, 5]], ['⅖', [2, 5]],
  ['⅗', [3, 5]], ['⅘', [4, 5]], ['⅙', [1, 6]], ['⅚', [5, 6]], ['⅐', [1, 7]], ['⅛', [1, 8]], ['⅜', [3, 8]],
  ['⅝', [5, 8]], ['⅞', [7, 8]], ['⅑', [1, 9]], ['⅒', [1, 10]],
]); // prettier-ignore

const VAGUE = ['dozens', 'hundreds', 'thousands', 'millions', 'billions', 'trillions'];

const NUMBER_WORDS = new Set([
  ...ONES.keys(), ...TEENS.keys(), ...TENS.keys(), ...SCALES.keys(), ...VAGUE, 'hundred', 'dozen', 'half',
]); // prettier-ignore

/** Whether a word is part of a number, so that it cannot be the noun of one. */
export const isNumberWord = (word: string): boolean => NUMBER_WORDS.has(word);
