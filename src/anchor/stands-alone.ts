// Whether a number stands in a text as it is, and not as part of another number or word.

/** "135" stands alone in "from 135 to 1,001"; "1" and "35" do not. */
export function standsAlone(number: string, text: string): boolean {
  const escaped = number.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`(?<![\\p{L}\\p{N}]|\\p{N}[.,])${escaped}(?![\\p{L}\\p{N}]|[.,]\\p{N})`, 'u').test(text);
}
