// How hard a text is to read, as the school grade of a reader who can follow it.

/** The grade that findings and questions aim at, or below. */
export const targetGrade = 10;

/**
 * The Flesch-Kincaid grade level: 0.39 × words per sentence + 11.8 × syllables per word − 15.59.
 * Source: J. P. Kincaid, R. P. Fishburne, R. L. Rogers and B. S. Chissom, Derivation of New Readability Formulas for Navy
 * Enlisted Personnel, Research Branch Report 8-75 (1975).
 * A number counts as one word of one syllable, so that a text is not called hard for its figures. A rough measure: it is
 * shown to authors and stops nothing.
 */
export function readingGrade(text: string): number {
  const sentences = Math.max(1, text.match(/[.!?](?=[”"’)]*(?:\s|$))/g)?.length ?? 0);
  const words = text.match(/[\p{L}\p{N}$][\p{L}\p{N}’'.,%()]*/gu) ?? [];
  if (words.length === 0) return 0;
  const syllables = words.reduce((sum, word) => sum + countSyllables(word), 0);
  return 0.39 * (words.length / sentences) + 11.8 * (syllables / words.length) - 15.59;
}

/**
 * Syllables of an English word, counted as its groups of vowels. A final e that is silent, and -es and -ed where they are
 * not spoken, do not count. Wrong for some words (two vowels spoken apart, as in "area"), close enough for an average.
 */
export function countSyllables(word: string): number {
  if (/\d/.test(word)) return 1;
  const letters = word.replace(/[^A-Za-z]/g, '');
  // An abbreviation is spoken letter by letter.
  if (/^[A-Z]{2,3}$/.test(letters)) return letters.length;
  const spoken = letters
    .toLowerCase()
    .replace(/(?<![^aeiouy]l)e$/, '')
    .replace(/(?<=[^aeiouytd])ed$/, '')
    .replace(/(?<![cgsxz]|ch|sh|[^aeiouy]l)es$/, '');
  return Math.max(1, spoken.match(/[aeiouy]+/g)?.length ?? 0);
}
