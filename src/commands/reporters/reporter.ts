// How problems are told: one shape for a person, for GitHub and for another program.
import type { Problem } from '../../problem.ts';

/**
 * All problems as one text that ends with a line end; it has no control characters but line ends.
 * @param pathOf the path of a problem's file from the folder in which the command runs, with forward slashes
 */
export type Reporter = (problems: readonly Problem[], pathOf: (file: string) => string) => string;
