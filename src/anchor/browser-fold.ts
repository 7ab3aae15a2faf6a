// Words as loosely as a browser compares them when it looks for a Text Fragment: Chromium asks ICU for base letters alone (its
// find-in-page, text_searcher_icu.cc), so that ß is ss, æ is ae, ø is o, ² is 2, and what nobody sees is nothing. The
// collation of this program is ICU’s as well, and is asked, not copied.
import { fold } from './fold.ts';

const collator = new Intl.Collator('en', { sensitivity: 'base' });

/** One of each kind of signs that are alike, sorted. A sign is alike to one or two plain letters, or to nothing, or to itself. */
const kinds: string[] = kindsToBeginWith();

const kindOf = new Map<string, string>();

/** Two texts that a browser could take for one another give the same. White space is left out. */
export const foldAsBrowsers = (text: string): string =>
  fold(text.normalize('NFKD'))
    .normalize('NFKD')
    .toLowerCase()
    // In l· the point counts as a mark of the l.
    .replace(/[\s\p{Cc}·]/gu, '')
    .replace(/\P{ASCII}/gu, alike);

function alike(sign: string): string {
  const known = kindOf.get(sign);
  if (known !== undefined) return known;
  const kind = findKind(sign);
  kindOf.set(sign, kind);
  return kind;
}

function findKind(sign: string): string {
  let [low, high] = [0, kinds.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const order = collator.compare(kinds[middle]!, sign);
    if (order === 0) return kinds[middle]!;
    if (order < 0) low = middle + 1;
    else high = middle;
  }
  kinds.splice(low, 0, sign);
  return sign;
}

function kindsToBeginWith(): string[] {
  const letters = Array.from('abcdefghijklmnopqrstuvwxyz');
  const digits = Array.from('0123456789');
  const pairs = [
    ...letters.flatMap((a) => letters.map((b) => a + b)),
    ...digits.flatMap((a) => digits.map((b) => a + b)),
  ];
  const signs = Array.from('!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~');
  return ['', ...signs, ...digits, ...letters, ...pairs].sort(collator.compare);
}
