// Several files written as one: all of them or none, whatever fails and whenever the machine stops.
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import type { Disk } from './disk.ts';
import { decode } from './files.ts';

/**
 * Writes every file beside its place first, then notes that all are there, then moves them. Where a step fails, what was
 * moved gets its text back and the error is thrown on. Where the process is killed, `finishWriting` ends it or undoes it.
 * @param files texts by path below `root`
 */
export function writeTogether(root: string, files: ReadonlyMap<string, string>, disk: Disk): void {
  const places = [...files.keys()].map((path) => join(root, path));
  const before = new Map(places.map((place) => [place, textOf(place, disk)]));
  try {
    note(root, { ready: false, paths: [...files.keys()] }, disk);
    for (const [path, text] of files) disk.write(beside(join(root, path)), text);
    note(root, { ready: true, paths: [...files.keys()] }, disk);
    for (const place of places) disk.rename(beside(place), place);
  } catch (error) {
    for (const [place, text] of before) {
      if (disk.kindOf(beside(place)) === 'file') disk.remove(beside(place));
      if (text === textOf(place, disk)) continue;
      if (text === null) disk.remove(place);
      else disk.write(place, text);
    }
    disk.remove(journalOf(root));
    throw error;
  }
  disk.remove(journalOf(root));
}

/**
 * What a killed `writeTogether` left: finished if every file had been written beside its place, else undone. Only for what
 * is about to write itself, since another process may be at it.
 */
export function finishWriting(root: string, disk: Disk): 'finished' | 'undone' | null {
  const journal = textOf(journalOf(root), disk);
  if (journal === null) return null;
  // A journal that was cut off is older than any file beside its place.
  const { ready, paths } = readJournal(journal) ?? { ready: false, paths: [] };
  for (const path of paths) {
    const place = join(root, path);
    if (!ready) disk.remove(beside(place));
    else if (disk.kindOf(beside(place)) === 'file') disk.rename(beside(place), place);
  }
  disk.remove(journalOf(root));
  return ready ? 'finished' : 'undone';
}

// Hidden names, so that the loader passes over them.
const beside = (path: string): string => join(dirname(path), `.${basename(path)}.new`);
const journalOf = (root: string): string => join(root, '.writing.json');

const below = z.string().refine((path) => !/^[/\\]|^\w:|(?:^|[/\\])\.\.(?:[/\\]|$)/.test(path));
const journalSchema = z.strictObject({ ready: z.boolean(), paths: z.array(below) });
type Journal = z.output<typeof journalSchema>;

/** At one stroke, so that the note says either the one or the other. */
function note(root: string, journal: Journal, disk: Disk): void {
  const passing = `${journalOf(root)}.new`;
  disk.write(passing, JSON.stringify(journal));
  disk.rename(passing, journalOf(root));
}

function readJournal(text: string): Journal | null {
  try {
    return journalSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

const textOf = (path: string, disk: Disk): string | null =>
  disk.kindOf(path) === 'file' ? decode(disk.read(path)) : null;
