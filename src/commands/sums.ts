// A list of hashes as a command is given it.
import { decode } from '../content/files.ts';
import { readSums } from '../published/sums.ts';
import { Refusal } from './stop.ts';

/** The hash of each file of the list, by path. @param where what the reader is told of it @throws Refusal */
export function sumsIn(bytes: Uint8Array, where: string): Map<string, string> {
  const sums = readSums(decode(bytes) ?? '');
  if (sums instanceof Map) return sums;
  throw new Refusal(
    `${where}, line ${sums.line}: expected a hash of 64 digits, two spaces and a path of its own`,
  );
}
