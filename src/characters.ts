// Characters by number and name, for problems; and those that no text of the content may hold.
import { createRequire } from 'node:module';

/**
 * Signs that cannot go out as they came in: control characters but tab and line end, halves of surrogate pairs and
 * noncharacters, which XML 1.0 (section 2.2) or HTML cannot hold; and U+FFFD, which stands where a character was lost.
 */
const REFUSED = /[^\P{Cc}\t\n]|\p{Cs}|\p{Noncharacter_Code_Point}|\uFFFD/gu;

/** Each refused character of the text once, with where it stands first. */
export function refusedCharacters(text: string): Map<string, number> {
  const found = new Map<string, number>();
  for (const { 0: sign, index } of text.matchAll(REFUSED)) {
    if (!found.has(sign)) found.set(sign, index);
  }
  return found;
}

/** "U+2265". */
const codePoint = (sign: string): string =>
  `U+${sign.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;

/** The names are a megabyte, and only a problem asks for one. */
const nameOf = (sign: string): string | undefined =>
  (createRequire(import.meta.url)('unicode-name') as typeof import('unicode-name')).unicodeName(sign);

/** "≥ (U+2265, GREATER-THAN OR EQUAL TO)"; what cannot be shown, or is seen by nobody, by number and name alone. */
export function nameOfCharacter(sign: string): string {
  const named = [codePoint(sign), nameOf(sign)].filter(Boolean).join(', ');
  return /[\p{C}\p{Z}\p{M}]/u.test(sign) ? named : `${sign} (${named})`;
}
