// Dates as the site prints them: 2 September 2025 or September 2, 2025; September 2025; 2025. Never read from a clock.
import { declared, type DateStyle } from '../declared.ts';

const MONTHS = [
  'January', 'February', 'March', 'April', 'May', 'June',
  'July', 'August', 'September', 'October', 'November', 'December',
]; // prettier-ignore

/**
 * A date as precise as it is known: "2025-09-02", "2025-09" or "2025".
 * @param style that of the site, if no other is given
 */
export function formatDate(date: string, style: DateStyle = declared().dates): string {
  const [year, month, day] = date.split('-');
  const name = month && MONTHS[Number(month) - 1];
  if (day === undefined) return [name, year].filter(Boolean).join(' ');
  return style === 'day first' ? `${Number(day)} ${name} ${year}` : `${name} ${Number(day)}, ${year}`;
}

/** A day where there is little room: 17 Sept 2025. */
export function shortDate(date: string): string {
  const [year, month, day] = date.split('-');
  return `${Number(day)} ${SHORT_MONTHS[Number(month) - 1]} ${year}`;
}

/** A month on an axis: Apr; and Jan 2026, with which a year begins. The time is midnight in UTC. */
export function shortMonth(time: Date): string {
  const month = time.getUTCMonth();
  return month === 0 ? `Jan ${time.getUTCFullYear()}` : SHORT_MONTHS[month]!;
}

// As the Associated Press shortens them, without the periods.
const SHORT_MONTHS = [
  'Jan',
  'Feb',
  'March',
  'April',
  'May',
  'June',
  'July',
  'Aug',
  'Sept',
  'Oct',
  'Nov',
  'Dec',
];

/** The day on which any claim was published or last changed. Dates of this form sort as text. */
export const lastModified = (claims: readonly { modified: string }[]): string =>
  claims.reduce((latest, { modified }) => (modified > latest ? modified : latest), '');
