// The content folder as a map from path to text: the only place that reads it.
import { join } from 'node:path';
import { disk, type Disk, type Listed } from './disk.ts';
import { ContentError, type Problem } from '../problem.ts';

/** Text by path below the content folder, with forward slashes, in path order. */
export type Files = ReadonlyMap<string, string>;

const MOST_BYTES = 5_000_000;

/** Of prose: Markdown takes two seconds to read 80 kB of the shortest paragraphs. A page has 5 to 10 kB. */
const MOST_BYTES_OF_PROSE = 80_000;

const mostBytes = (path: string): number =>
  path.endsWith('.mdx') || path.startsWith('glossary/') ? MOST_BYTES_OF_PROSE : MOST_BYTES;

/**
 * Reads every file below `root`; what cannot be read is reported and left out. A byte order mark is dropped and line ends are made LF, so that a text is the same on every
 * machine.
 * @param report is given everything that is not a plain file in UTF-8 of at most 5 MB, or 80 kB of prose
 * @throws the system's error where there is no such folder
 */
export function readReporting(root: string, from: Disk, report: (problem: Problem) => void): Files {
  const texts = from.list(root).flatMap((listed): [string, string][] => {
    const fault = faultOf(listed);
    const bytes = fault === null ? from.read(join(root, listed.path)) : null;
    const text = bytes && decode(bytes);
    if (text !== null) return [[listed.path, text]];
    report({ file: listed.path, ...(fault ?? faultOfEncoding(bytes!)) });
    return [];
  });
  return new Map(texts.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/**
 * The same where nothing can be done with a part of the files.
 * @throws ContentError with everything that cannot be read
 */
export async function readFiles(root: string, from: Disk = disk): Promise<Files> {
  const problems: Problem[] = [];
  const files = readReporting(root, from, (problem) => problems.push(problem));
  if (problems.length > 0) throw new ContentError(problems);
  return files;
}

/** UTF-8 as text; null where it is something else. */
export function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).replaceAll('\r\n', '\n');
  } catch {
    return null;
  }
}

type Fault = Omit<Problem, 'file'>;

/** Which encoding it seems to be, and where it first is no UTF-8. */
function faultOfEncoding(bytes: Uint8Array): Fault & Pick<Problem, 'line'> {
  const isWide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const isText = !isWide && !bytes.includes(0);
  return {
    code: 'file-not-utf8',
    ...(isText && { line: firstOtherLine(bytes) }),
    found: isWide
      ? 'text in UTF-16'
      : isText
        ? 'bytes that are not UTF-8, as an editor writes them in Windows-1252 or Latin-1'
        : 'bytes that are no text',
    expected: 'text in UTF-8',
    fix: 'save it again as UTF-8 in your editor; pictures and other binary files do not belong here',
  };
}

/** The line that is the first not to be UTF-8, from 1. */
function firstOtherLine(bytes: Uint8Array): number {
  let [line, start] = [1, 0];
  for (;;) {
    const end = bytes.indexOf(0x0a, start);
    if (end < 0 || decode(bytes.subarray(start, end)) === null) return line;
    [line, start] = [line + 1, end + 1];
  }
}

function faultOf({ kind, size, path }: Listed): Fault | null {
  const most = mostBytes(path);
  if (kind === 'file' && size <= most) return null;
  if (kind === 'file') {
    return {
      code: 'file-too-large',
      found: `a file of ${size.toLocaleString('en-US')} bytes`,
      expected: `at most ${most.toLocaleString('en-US')} bytes`,
      fix: 'split it, or leave out what is not used',
    };
  }
  return {
    code: 'file-not-plain',
    found: kind === 'link' ? 'a symbolic link' : 'a pipe, a socket or a device',
    expected: 'plain files and folders only',
    fix: kind === 'link' ? 'put a copy of the file in its place' : 'remove it',
  };
}
