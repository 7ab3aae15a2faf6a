// Problems for a person: grouped by file, each with what was found, what was expected and what to do.
import { formatProblems } from '../../problem.ts';
import type { Reporter } from './reporter.ts';

export const terminal: Reporter = (problems) => `${formatProblems(problems)}\n`;
