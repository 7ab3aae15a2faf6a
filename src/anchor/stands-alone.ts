// Whether a number stands in a text as it is, and not as part of another number or word.

/** "135" stands alone in "from 135 to 1,001"; "1" and "35" do not. The number has at least one character. */
export function standsAlone(number: string, text: string): boolean {
  for (let start = text.indexOf(number); start >= 0; start = text.indexOf(number, start + 1)) {
    const end = start + number.length;
    const before = text.slice(Math.max(0, start - LONGEST_JOINT), start);
    const after = text.slice(end, end + LONGEST_JOINT);
    if (!JOINED_BEFORE.test(before) && !JOINED_AFTER.test(after)) return true;
  }
  return false;
}

const JOINED_BEFORE = /(?:[\p{L}\p{N}]|\p{N}[.,])$/u;
const JOINED_AFTER = /^(?:[\p{L}\p{N}]|[.,]\p{N})/u;

/** In code units: a digit may take two, the sign beside it one. */
const LONGEST_JOINT = 3;
