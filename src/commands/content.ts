// The content folder as the commands are given it.
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

/**
 * The site that the folder describes.
 * @throws UsageError where there is no such folder, ContentError with every problem of its files
 */
export async function readSite(folder: string, { disk }: Effects): Promise<Site> {
  if (disk.kindOf(folder) !== 'folder') throw new UsageError(`--content ${folder}: there is no such folder`);
  return loadSite(folder, disk);
}
