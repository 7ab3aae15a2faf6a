// What the site says about a lesson: how long it takes, for whom it is, which tasks a step uses.

/** "45 minutes". */
export const minutesInWords = (minutes: number): string => `${minutes} minutes`;

/** In the middle of a sentence. */
export const grades = 'grades 9 to 12';

/** The levels of a rubric, from the lowest to the highest. */
export const levelNames = ['Not yet', 'On the way', 'Reached', 'Beyond'] as const;

/** By itself, in a plan. */
export const forWhom = 'Grades 9 to 12; notes for college below';

const list = new Intl.ListFormat('en-US');

/** "Task 1", "Tasks 2, 3, and 4". */
export const tasksInWords = (tasks: readonly number[]): string =>
  `${tasks.length === 1 ? 'Task' : 'Tasks'} ${list.format(tasks.map(String))}`;
