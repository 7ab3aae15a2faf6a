// What the site says about sources and lessons, each sentence once.
import { describe, expect, it } from 'vitest';
import { minutesInWords, tasksInWords } from '../../src/words/lesson.ts';
import { advocacyInWords, publishedInWords, publisherAndDate, readInWords } from '../../src/words/sources.ts';

describe('a source', () => {
  it('is named by its publisher, and by its date if it shows one', () => {
    expect(publisherAndDate({ publisher: 'ICE', published: '2025-09-17' })).toBe('ICE, 17 September 2025');
    expect(publisherAndDate({ publisher: 'ICE', published: '2025-09' })).toBe('ICE, September 2025');
    expect(publisherAndDate({ publisher: 'ICE' })).toBe('ICE');
    expect(publishedInWords({ publisher: 'ICE', published: '2025' })).toBe('Published by ICE, 2025.');
  });

  it.each([
    ['stored copy', 'Read in a stored copy on 3 November 2025'],
    ['live page', 'Read live on 3 November 2025'],
    ['counted from the file', 'Counted from the file on 3 November 2025'],
  ] as const)('says how it was read: %s', (how, words) => {
    expect(readInWords({ read: { how, on: '2025-11-03' } })).toBe(words);
  });

  it('that argues for a side says so', () => {
    expect(advocacyInWords({ position: 'for more visas' })).toBe('Advocacy, for more visas.');
    expect(advocacyInWords({})).toBeNull();
  });
});

describe('a lesson', () => {
  it('says how long it takes and which tasks a step uses', () => {
    expect(minutesInWords(45)).toBe('45 minutes');
    expect(tasksInWords([1])).toBe('Task 1');
    expect(tasksInWords([2, 3])).toBe('Tasks 2 and 3');
    expect(tasksInWords([2, 3, 4])).toBe('Tasks 2, 3, and 4');
  });
});
