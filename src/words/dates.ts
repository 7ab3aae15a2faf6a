// Dates as the site prints them: 17 September 2025, September 2025, 2025. Never read from a clock.
const MONTHS = [
  'January', 'February', 'March', 'April', 'May', 'June',
  'July', 'August', 'September', 'October', 'November', 'December',
]; // prettier-ignore

/** A date as precise as it is known: "2025-09-17", "2025-09" or "2025". */
export function formatDate(date: string): string {
  const [year, month, day] = date.split('-');
  const name = month && MONTHS[Number(month) - 1];
  return [day && String(Number(day)), name, year].filter(Boolean).join(' ');
}

/** The day on which any claim was published or last changed. Dates of this form sort as text. */
export const lastModified = (claims: readonly { modified: string }[]): string =>
  claims.reduce((latest, { modified }) => (modified > latest ? modified : latest), '');
