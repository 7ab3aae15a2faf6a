// What the search says of what it found.

const LIST = 'Below is a list of everything.';

export const searchLoading = 'Loading the index …';

/** "12 results", "1 result"; or that there is none, and what there is. */
export function foundInWords(count: number): string {
  if (count === 0) return `Nothing found. ${LIST}`;
  return count === 1 ? '1 result' : `${count} results`;
}

/** Before the words that were perhaps meant, and before a nearest address. */
export const meant = 'Did you mean ';

/** "Show all 14 sources" */
export const showAll = (count: number, group: string): string => `Show all ${count} ${group.toLowerCase()}`;

export const searchFailed = {
  /** On the built site. */
  built: `The search could not be loaded. ${LIST}`,
  /** While it is being worked on. */
  unbuilt: `The index is made by the build: run npm run build, then npm run preview. ${LIST}`,
} as const;

export const searchNeedsScript =
  'Searching needs JavaScript, which is off here. Below, everything is listed by name; “Find in page” of your browser finds a word in the list.';
