// Several files written as one: all of them, or none.
import { basename, dirname, join } from 'node:path';
import type { Disk } from '../content/disk.ts';

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
export function writeTogether(changes: readonly Change[], disk: Disk): void {
  const written: string[] = [];
  const moved: Change[] = [];
  try {
    for (const { path, after } of changes) {
      disk.write(beside(path), after);
      written.push(beside(path));
    }
    for (const change of changes) {
      disk.rename(beside(change.path), change.path);
      moved.push(change);
    }
  } catch (error) {
    for (const { path, before } of moved) disk.write(path, before);
    for (const path of written) disk.remove(path);
    throw error;
  }
}

/** A hidden name, so that the loader passes over it. */
const beside = (path: string): string => join(dirname(path), `.${basename(path)}.new`);
