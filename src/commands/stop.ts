// What a command can stop with; main.ts says what each does.
import { ContentError } from '../problem.ts';

/** The command line asks for something that there is not. */
export class UsageError extends Error {}

/** What the command was given has a fault, said in the message, and nothing was done. */
export class Refusal extends Error {}

/** Something failed that no one could foresee; says what was being done. */
export class Interruption extends Error {}

/** Runs the work; an error of the system or a fault of the program is thrown with what was being done. */
export async function during<T>(doing: string, work: () => T | Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Error) || isForeseen(error)) throw error;
    throw new Interruption(`while ${doing}: ${error.message}`, { cause: error });
  }
}

const isForeseen = (error: Error): boolean =>
  error instanceof ContentError || error instanceof Refusal || error instanceof UsageError;
