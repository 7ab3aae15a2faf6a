// What every command has.
import type { Effects } from './effects.ts';

export interface Option {
  /** What it takes, in capitals: DIR, or [DIR] where it may stay alone. Without this the option is a switch. */
  takes?: string;
  default?: string;
  /** Nothing can be done without it. */
  needed?: true;
  /** One line. */
  about: string;
}

export interface Command {
  name: string;
  /** One line. */
  summary: string;
  /** What comes before the options: "FILE-OR-FOLDER". Empty where nothing does. */
  operands: string;
  options: Readonly<Record<string, Option>>;
  /** What is after the name in one example. */
  example: string;
  /** More lines for the help. */
  notes?: string;
  /**
   * Runs it and gives the exit status: 0, or 1 where what it looked at has a fault.
   * @throws UsageError, ContentError, Refusal
   */
  run: (args: readonly string[], effects: Effects) => Promise<number>;
}
