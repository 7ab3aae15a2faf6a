import { describe, expect, it } from 'vitest';
import { formatDate } from '../../src/words/dates.ts';

describe('dates', () => {
  it.each([
    ['2025-09-17', '17 September 2025'],
    ['2025-09', 'September 2025'],
    ['2025', '2025'],
    ['2025-01-01', '1 January 2025'],
  ])('%s', (date, expected) => {
    expect(formatDate(date)).toBe(expected);
  });
});
