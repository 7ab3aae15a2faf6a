// The content folder as the commands are given it.
import { readFiles, type Files } from '../content/files.ts';
import type { Option } from './command.ts';
import type { Effects } from './effects.ts';
import { UsageError } from './stop.ts';

export const contentOption = {
  takes: 'DIR',
  default: 'content',
  about: 'the folder of the content',
} as const satisfies Option;

/**
 * Every file of the folder.
 * @throws UsageError where there is no such folder, ContentError where a file cannot be text of the content
 */
export async function readContent(folder: string, { disk }: Effects): Promise<Files> {
  if (disk.kindOf(folder) !== 'folder') throw new UsageError(`--content ${folder}: there is no such folder`);
  return readFiles(folder, disk);
}
