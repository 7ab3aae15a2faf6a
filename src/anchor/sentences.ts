// A text to its paragraphs and sentences.
import type { Span } from './span.ts';

/** Paragraphs stand apart by an empty line; each item of a list is one of its own. */
export function paragraphs(text: string): Span[] {
  const spans: Span[] = [];
  let open: { span: Span; numbered: boolean } | null = null;
  for (const { 0: line, index: start } of text.matchAll(/[^\n]*/g)) {
    const end = start + line.length;
    if (line.trim() === '') {
      if (line.length > 0 || text[start - 1] === '\n' || start === 0) open = null;
      continue;
    }
    const number = /^\s*(\d{1,3})[.)]\s/.exec(line)?.[1];
    const isItem = /^\s*[-*+•‣◦⁃]\s/.test(line) || number === '1' || (number && open?.numbered);
    if (open && !isItem) open.span.end = end;
    else {
      open = { span: { start, end }, numbered: number !== undefined };
      spans.push(open.span);
    }
  }
  return spans;
}

/**
 * The sentences of one paragraph, after Unicode's rules (UAX 29), which know no abbreviations: what only looks like the
 * end of a sentence is masked before. A stretch without a word is part of the sentence before it, or after it where it is
 * the first.
 */
export function sentences(text: string, paragraph: Span): Span[] {
  const words = text.slice(paragraph.start, paragraph.end);
  const length = words.trimEnd().length;
  // Most headings and items of lists: nothing ends before they do.
  if (length > 0 && !ENDS.test(words.slice(0, length - 1))) {
    return [{ start: paragraph.start, end: paragraph.start + length }];
  }
  const spans: Span[] = [];
  for (const { segment, index } of segmenter.segment(mask(words))) {
    const start = paragraph.start + index;
    const end = start + words.slice(index, index + segment.length).trimEnd().length;
    const last = spans.at(-1);
    const isWhole = hasWords(words.slice(index, index + segment.length));
    if (last && (!isWhole || !hasWords(text.slice(last.start, last.end)))) last.end = end;
    else spans.push({ start, end });
  }
  return spans;
}

/** Whether there is anything to read: "* * *" and a picture alone are no words. */
export const hasWords = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);

/** What Unicode's rules know as an end, and what is masked as one. */
const ENDS = /[\p{Sentence_Terminal}.\u2024\ufe52\uff0e…]/u;

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

const alternatives = (words: string): string => words.trim().split(/\s+/).join('|');

/** Stand before a name or a number, and never end a sentence. */
const OPENING = alternatives(`
  Gov Govs Lt Rep Reps Sen Sens Dr Drs Mr Mrs Ms Mx Messrs Prof Pres Hon Rev Fr Sr Sra Msgr
  Sgt Col Gen Capt Maj Cmdr Comdr Cdr Adm Brig Cpl Pvt Pfc Ens Cmd Det Insp Supt Atty Asst Assoc Dep Amb Del Ald Spc Spec Tpr Ofc
  Mt Ft Pt vs v cf viz approx ca e\\.g i\\.e Pub Stat Fed Reg Cir Supp F\\.Supp al`);

/** Stand before a number; before anything else they end a sentence or are whole words. */
const NUMBERED = alternatives(`
  No Nos N° Sec Secs Art Arts Ch Vol Vols Fig Figs Para Paras Cl Pt App Ex Div Amend Tit Subd Ord Res Bldg Rm Ste Apt Ext Op Eq
  p pp sec secs art ch vol fig figs para paras cl est
  Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec`);

/** Stand after a name or within one: they end a sentence only before a word that begins sentences. */
const CLOSING = alternatives(`
  Inc Co Cos Corp Ltd LLC LLP Bros Assn Dept Univ Natl Intl Jr Sr Esq Ph\\.D Ed\\.D etc
  St Ave Blvd Rd Hwy Pkwy Dist Twp Cnty Cty Sec
  Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun
  Ala Ariz Ark Calif Colo Conn Fla Ga Ill Ind Kan Ky La Md Mich Minn Miss Mont Neb Nev Okla Ore Pa Tenn Tex Va Vt Wash Wis Wyo Del`);

/** After initials and what stands after a name, one of these begins a new sentence; any other capital may go on with the name. */
const BEGINNING = alternatives(`
  The A An This That These Those Such Some Any All Each Every Both Many Most Much More Several Few No None Nobody Another Other
  I You He She It We They My Your His Her Its Our Their There Here
  In On At By For From To Of With Without Within Under Over Over After Before Since Until During Through Between Among Across Against
  About Above Along According As Because Although Though While When Where Whether If Unless Once Then Thus Therefore However
  Moreover Furthermore Meanwhile Instead Also Additionally And But Or Nor So Yet Still Not Only Even Just Today Yesterday
  Tomorrow Now Who What Which Why How Whose Is Are Was Were Do Does Did Has Have Had Can Could Will Would Should May Might
  Must Please Let See Beginning Nearly Almost Roughly Last Next One Two Three Four Five Six Seven Eight Nine Ten`);

/** After an hour these go on with it. */
const HOUR_GOES_ON = alternatives(`
  Mon Monday Tue Tues Tuesday Wed Wednesday Thu Thurs Thursday Fri Friday Sat Saturday Sun Sunday
  January February March April May June July August September October November December
  Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec
  Eastern Central Mountain Pacific Alaska Hawaii Atlantic Greenwich ET CT MT PT EST EDT CST CDT MST MDT PST PDT UTC GMT`);

const LEFT = String.raw`(?<![\p{L}\p{N}])`;
const QUOTE = String.raw`["“‘'(\[]*`;
const begins = String.raw`\s+${QUOTE}(?:(?:${BEGINNING})(?![\p{L}\p{N}])|\p{N})`;

/** What only looks like an end, and what to read for each of its characters. The masked text has the same length. */
const MASKS: readonly (readonly [RegExp, (words: string) => string])[] = [
  // A line may be broken anywhere.
  [/[\n\r\u0085\u2028\u2029]/g, () => ' '],
  // It rose.[1] Then: the number of a note belongs to what stands before it.
  [/(?<=[.!?…]["”’')\]]*)(?:\[[\p{L}\p{N}][\p{L}\p{N},–-]{0,7}\])+/gu, (note) => ')'.repeat(note.length)],
  // An ellipsis with spaces ends a sentence only where it has a fourth point.
  [
    /\.(?:[ \u00a0]\.)+/g,
    (points) => points.replaceAll('.', ',').slice(0, -1) + (points.length === 5 ? ',' : '.'),
  ],
  [/…/g, () => '.'],
  // “Now?” she asked; Yahoo! in the market
  [/[!?]+(?=["”’')\]]*\s+\p{Ll})/gu, (signs) => ','.repeat(signs.length)],
  // Words left out of a quotation: [...]
  [/\[\.{3,4}\]/g, (points) => ','.repeat(points.length)],
  // 1. The first item. 2.) The second item.
  [/(?<=(?:^|[.!?]\s+)(?:[-*+•‣◦⁃]\s?)?(?:\d{1,3}|[a-z]))\.(?=\)?\s)/gu, () => ','],
  [new RegExp(String.raw`(?<=${LEFT}(?:${OPENING}))\.(?=[\s,])`, 'gu'), () => ','],
  [new RegExp(String.raw`(?<=${LEFT}(?:${NUMBERED}))\.(?=\s*[#§]?\p{N})`, 'gu'), () => ','],
  [
    new RegExp(String.raw`(?<=${LEFT}(?:U\.S\.C|C\.F\.R|F\.R|Pub[.,] L))\.(?=\s*[#§]?\s*\p{N})`, 'gu'),
    () => ',',
  ],
  // At 5 p.m. Mr. Smith: no sentence is an hour alone.
  [/(?<=(?:^|[.!?]\s+)(?:At|By|Around|Before|After|Since|Until)\s[\d:]+\s[ap]\.?m)\.(?=\s)/giu, () => ','],
  [new RegExp(String.raw`(?<=\b[apAP]\.[mM])\.(?=\s+(?:${HOUR_GOES_ON})(?!\p{L}))`, 'gu'), () => ','],
  [
    new RegExp(
      String.raw`(?<=${LEFT}(?:\p{L}(?:\.\p{L})*|${CLOSING})(?<!\b[apAP]\.[mM]))\.(?=\s)(?!${begins})`,
      'gu',
    ),
    () => ',',
  ],
  // Unicode's rules look beyond a number for the first letter: It has 40. 12 states are new.
  [/(?<=[^.\s,][.]["”’')\]]*\s+["“‘'([]*[$€£]?)\p{Nd}/gu, (digit) => 'A'.repeat(digit.length)],
];

const mask = (words: string): string =>
  MASKS.reduce((masked, [looksLikeEnd, read]) => masked.replace(looksLikeEnd, read), words);
