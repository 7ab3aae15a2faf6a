// Whether words stand in a text as whole words, with their signs: "64" does not stand in "641%", nor "5%" in "−5%",
// nor "10" in "10 million". How both are set in type makes no difference.
import { fold } from './fold.ts';
import { occurrencesIn } from './occurrences.ts';

/** Reads the text once, for any number of words. Without a letter or digit, nothing stands anywhere. */
export function wholeWordsIn(text: string): (words: string) => boolean {
  const folded = fold(text);
  let occurrences: ReturnType<typeof occurrencesIn> | null = null;
  return (words) => {
    const wanted = fold(words).trim();
    if (!/[\p{L}\p{N}]/u.test(wanted)) return false;
    occurrences ??= occurrencesIn(folded);
    return occurrences(wanted).some((start) => isWhole(folded, wanted, start));
  };
}

/** The same for a text that is short or asked once. */
export const standsInWords = (words: string, text: string): boolean => wholeWordsIn(text)(words);

function isWhole(text: string, words: string, start: number): boolean {
  const end = start + words.length;
  const joint = {
    before: text.slice(Math.max(0, start - NEARBY), start),
    after: text.slice(end, end + NEARBY),
  };
  const [first, last] = [words.slice(0, NEARBY), words.slice(-NEARBY)];
  return !isCut(joint.before, first) && !isCut(last, joint.after);
}

/** In code units: longer than the longest words of numbers with what joins them. */
const NEARBY = 40;

/** Whether a word or a quantity runs over the place between two pieces of a text. */
const isCut = (left: string, right: string): boolean =>
  JOINTS.some(([before, after]) => before.test(left) && after.test(right));

const SIGN = String.raw`[-+±~≈≥≤<>=≠#№\p{Sc}]`;
const UNIT = String.raw`(?:hundreds?|thousands?|millions?|billions?|trillions?|dozens?|percent(?:age)?|per cent|bps|basis points|bn|[mk])(?![\p{L}\p{N}])`;
const SMALL =
  'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen';
const NUMBER = `(?:${SMALL}|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|billion|trillion|dozen|half|quarter)`;
const PART = String.raw`(?:half|thirds?|quarters?|fifths?|tenths?)(?![\p{L}\p{N}])`;

const pattern = (source: string) => new RegExp(source, 'iu');

/** What ends on the left and begins on the right where one word or one quantity has been cut in two. */
const JOINTS: readonly (readonly [RegExp, RegExp])[] = [
  // part|nership, 64|1, é|e
  [/[\p{L}\p{N}]\p{M}*$/u, /^[\p{L}\p{N}\p{M}]/u],
  // non|-citizens, non-|citizens, don|'t, 5|-10; but of the officer's pay it may be said that an officer has it
  [/[\p{L}\p{N}]\p{M}*$/u, /^(?!'s(?![\p{L}\p{N}]))['-][\p{L}\p{N}]/u],
  [/[\p{L}\p{N}]\p{M}*['-]$/u, /^[\p{L}\p{N}]/u],
  // 1|,000, 1,|000, 10|:30, 1|/2, .|5
  [/\p{N}$/u, /^[.,:/⁄]\p{N}/u],
  [/\p{N}[.,:/⁄]$/u, /^\p{N}/u],
  [/(?:^|[^\p{L}\p{N}.])\.$/u, /^\p{N}/u],
  // −|5%, ≥ |5, −|$5, US|$5: a dash with spaces around it is no sign
  [pattern(`${SIGN}$`), pattern(String.raw`^(?:\p{Sc}|\.?\p{N})`)],
  [/(?<!\p{N})[+±~≈≥≤<>=≠№\p{Sc}]\s$/u, /^(?:\p{Sc}|\.?\p{N})/u],
  [/(?<!\p{N})[+±~≈≥≤<>=≠№\p{Sc}]$/u, /^\s(?:\p{Sc}|\.?\p{N})/u],
  [/\p{L}$/u, /^\p{Sc}/u],
  // 641|%, 1,000|+, 500|€, 5| %
  [/\p{N}$/u, /^(?:\s?[%‰°]|[+±\p{Sc}])/u],
  [/\p{N}\s$/u, /^[%‰°]/u],
  // 10| 1/2, 10| ½
  [/\p{N}$/u, /^\s(?:\p{N}+[/⁄]\p{N}|\p{No})/u],
  [/\p{N}\s$/u, /^(?:\p{N}+[/⁄]\p{N}|\p{No})/u],
  // 10| million, five| percent
  [pattern(String.raw`(?:\p{N}|(?<!\p{L})${NUMBER})$`), pattern(String.raw`^[\s-]${UNIT}`)],
  [pattern(String.raw`(?:\p{N}|(?<!\p{L})${NUMBER})[\s-]$`), pattern(`^${UNIT}`)],
  // two| and a half, one thousand| and one
  [
    pattern(String.raw`(?:\p{N}|(?<!\p{L})${NUMBER})$`),
    pattern(String.raw`^\sand\s(?:an?|one|two|three)[\s-]${PART}`),
  ],
  [
    pattern(String.raw`(?:hundred|thousand|million|billion|trillion)$`),
    pattern(String.raw`^\s(?:and\s)?${NUMBER}(?!\p{L})`),
  ],
  [
    pattern(String.raw`(?:hundred|thousand|million|billion|trillion)\s(?:and\s)?$`),
    pattern(String.raw`^${NUMBER}(?!\p{L})`),
  ],
];
