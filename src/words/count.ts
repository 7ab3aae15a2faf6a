/** "1 claim", "18 claims": of a noun whose plural is formed by an s. */
export const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;
