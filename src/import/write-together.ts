// Several files written as one: all of them, or none.
import { rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

export interface Change {
  path: string;
  before: string;
  after: string;
}

/**
 * Writes every file beside its place first and then moves all of them there; where a step fails, what was moved gets its
 * text back and the error is thrown on. A machine that stops between two moves leaves a table with another hash than the
 * recorded one, and the build stops at it.
 */
export async function writeTogether(changes: readonly Change[]): Promise<void> {
  const written: string[] = [];
  const moved: Change[] = [];
  try {
    for (const { path, after } of changes) {
      await writeFile(beside(path), after);
      written.push(beside(path));
    }
    for (const change of changes) {
      await rename(beside(change.path), change.path);
      moved.push(change);
    }
  } catch (error) {
    for (const { path, before } of moved) await writeFile(path, before);
    for (const path of written) await rm(path, { force: true });
    throw error;
  }
}

/** A hidden name, so that the loader passes over it. */
const beside = (path: string): string => join(dirname(path), `.${basename(path)}.new`);
