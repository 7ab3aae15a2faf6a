// The content folder as the commands are given it.
import { join, relative, sep } from 'node:path';
import { loadSite } from '../site/build.ts';
import type { Site } from '../site/site.ts';
import type { Option } from './command.ts';
import type { Effects } from './effects.ts';
import { UsageError } from './stop.ts';

export const contentOption = {
  takes: 'DIR',
  default: 'content',
  about: 'the folder of the content',
} as const satisfies Option;

/** @throws UsageError where there is no such folder */
export function mustBeThere(folder: string, { disk }: Pick<Effects, 'disk'>): void {
  if (disk.kindOf(folder) !== 'folder') throw new UsageError(`--content ${folder}: there is no such folder`);
}

/** How a file of the content is named where the command runs: with forward slashes, on every machine. */
export const shownPath =
  (content: string, { cwd }: Pick<Effects, 'cwd'>) =>
  (file: string): string =>
    relative(cwd, join(content, file)).split(sep).join('/');

/**
 * The site that the folder describes.
 * @throws UsageError where there is no such folder, ContentError with every problem of its files
 */
export async function readSite(folder: string, { disk }: Effects): Promise<Site> {
  mustBeThere(folder, { disk });
  return loadSite(folder, disk);
}
