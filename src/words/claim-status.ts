// What is said of a claim that is no more.
import { formatDate } from './dates.ts';

/** "Withdrawn on 2 September 2025: the table was wrong." */
export const withdrawnInWords = ({ date, because }: { date: string; because: string }): string =>
  `Withdrawn on ${formatDate(date)}: ${because}`;

/** In place of the label and the words: "Withdrawn: “more than 1,000”". */
export const withdrawnWords = ({ quote }: { quote: string }): string => `Withdrawn: “${quote}”`;
