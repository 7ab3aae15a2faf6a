// Dates and years as English texts write them: with the numbers of names, the only ones that may be typed by hand.

const FULL = 'January|February|March|April|May|June|July|August|September|October|November|December';
const SHORT = 'Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec';
const MONTH = String.raw`(?:(?:${FULL})\b|(?:${SHORT})\b\.?)`;
const DAY = String.raw`(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?`;
const YEAR = String.raw`(?:1[6-9]|20)\d\d`;
const DASH = '[-\u2010-\u2015]';
/** 17; 17 and of 27; 2 to 5; 2–5 */
const DAYS = String.raw`${DAY}(?:(?:\s?${DASH}\s?|,\s|,?\s(?:and|or|to)\s(?:of\s)?)${DAY}){0,4}`;
const ALONE = String.raw`(?<![\p{L}\p{N}$€£]|\d[.,:/\-])`;
const END = String.raw`(?![\p{L}\p{N}%]|[.,:/\-]\d)`;

// A number before these counts them: "2000 agencies" is no year.
const VERBS =
  'is|was|has|does|says|shows|gives|sets|makes|as|its|this|thus|less|unless|across|plus|perhaps|always';
const COUNTED = String.raw`(?!\s(?:(?!(?:${VERBS})\b)\p{Ll}[\p{Ll}-]{0,30}[^s\P{Ll}]s|people|persons|men|women|children|police|staff|percent|per\scent|dozen|hundred|thousand|million|billion|of\s(?:the|these|those|them|all|our|its|their)|other|more|new|local|different)(?![\p{L}]))`;

const patterns = [
  // 2 September 2025; September 2, 2025; Sept. 2–5, 2025; 2025-09-02
  String.raw`${ALONE}(?:the\s)?${DAYS}\s(?:of\s)?${MONTH},?\s${YEAR}${END}`,
  String.raw`${ALONE}${MONTH}\s${DAYS},?\s${YEAR}${END}`,
  String.raw`${ALONE}${YEAR}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])${END}`,
  // 2 September; September 2
  String.raw`${ALONE}${DAYS}\s(?:of\s)?${MONTH}(?!\s\d)`,
  String.raw`${ALONE}${MONTH}\s${DAYS}${END}${COUNTED}`,
  // September 2025
  String.raw`${ALONE}${MONTH},?\s${YEAR}${END}${COUNTED}`,
  // 2021 to 2024; 2021–24
  String.raw`(?<!\b(?:rose|risen|grew|grown|increased?|climbed|jumped|went|up|fell|fallen|dropped|declined|down|rise|growth)\s(?:from\s)?)${ALONE}${YEAR}(?:\sto\s|\s?${DASH}\s?|/)(?:${YEAR}|\d\d)${END}${COUNTED}`,
  // FY 2025; in 2025; the 2025 list; the office’s 2025 list
  String.raw`(?<=\bFY\s?)${YEAR}${END}${COUNTED}`,
  String.raw`(?<=(?<!\b(?:rose|risen|grew|grown|increased?|climbed|jumped|went|up|fell|fallen|dropped|declined|down|rise|growth)\s)\b(?:in|of|since|by|until|till|from|before|after|during|between|through|for|and|or|to|the|a|into|year|years|fiscal|calendar|spring|summer|autumn|fall|winter|early|late|mid|midyear|end|[Ii]n|[Ss]ince|[Bb]y|[Ff]rom|[Bb]efore|[Aa]fter|[Dd]uring|[Bb]etween|[Tt]he|[Uu]ntil|[Ff]iscal)[\s-])${YEAR}${END}${COUNTED}`,
  String.raw`(?<=[’']s?\s|\()${YEAR}${END}${COUNTED}`,
].map((pattern) => new RegExp(pattern, 'gu'));

const LENGTHS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Puts signs of no meaning in the place of every date and year of a text; the rest of it stays where it is. */
export const withoutDates = (text: string): string =>
  patterns.reduce(
    (rest, pattern) => rest.replace(pattern, (date) => (exists(date) ? '\0'.repeat(date.length) : date)),
    text,
  );

/** Whether every month has the days that a date names. */
function exists(date: string): boolean {
  const iso = /^(\d{4})-(\d\d)-(\d\d)$/.exec(date);
  if (iso) return Number(iso[3]) <= lengthOf(Number(iso[2]), Number(iso[1]));
  const name = new RegExp(SHORT).exec(date)?.[0].slice(0, 3) ?? (date.includes('May') ? 'May' : '');
  const month = FULL.split('|').findIndex((each) => name !== '' && each.startsWith(name)) + 1;
  if (month === 0) return true;
  const year = /\d{4}/.exec(date)?.[0];
  const days =
    date
      .match(/\d+/g)
      ?.map(Number)
      .filter((number) => number < 100) ?? [];
  return days.every((day) => day >= 1 && day <= lengthOf(month, Number(year ?? 2000)));
}

const lengthOf = (month: number, year: number): number =>
  month === 2 && (year % 4 !== 0 || (year % 100 === 0 && year % 400 !== 0)) ? 28 : (LENGTHS[month - 1] ?? 0);

/** A date that is read in two ways, or in a form that has an order of its own: 9/2/2025, 2.9.2025. */
export const AMBIGUOUS_DATE = /^\d{1,2}([/.-])\d{1,2}\1(?:\d{4}|\d\d)$/;
