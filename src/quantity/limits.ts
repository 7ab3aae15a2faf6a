// How long a number may be. Press releases need sixteen digits; exact arithmetic on thousands of them takes minutes.
import type Fraction from 'fraction.js';

/** The most digits above, and below, the line of a fraction in lowest terms. */
export const MOST_DIGITS = 40;

const LIMIT = 10n ** BigInt(MOST_DIGITS);

export const isTooLong = ({ n, d }: Fraction): boolean => n >= LIMIT || d >= LIMIT;
