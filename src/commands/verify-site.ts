// Whether a copy of the site is whole and unchanged: each file against the list of hashes that was published with it.
import { join } from 'node:path';
import { Unzip, UnzipInflate } from 'fflate';
import { SUMS } from '../paths.ts';
import { visible } from '../problem.ts';
import { faultsOf } from '../published/sums.ts';
import type { Command, Option } from './command.ts';
import type { Effects } from './effects.ts';
import { readOptions } from './options.ts';
import { Refusal, UsageError } from './stop.ts';
import { sumsIn } from './sums.ts';

const options = {
  sums: { takes: 'FILE', about: `a list of hashes that you trust, instead of the ${SUMS} of the copy` },
} as const satisfies Record<string, Option>;

export const verifySiteCommand: Command = {
  name: 'verify-site',
  summary: 'Compares a copy of the site with its list of hashes.',
  operands: 'FOLDER|ZIP|URL',
  options,
  example: 'site.zip --sums SHA256SUMS',
  notes: `A folder or a ZIP is read offline. Below a URL each file of the list is fetched; what else is there is not known,
and files whose names begin with _ are for the host, which does not serve them: they are left out and counted.`,
  run,
};

/** In bytes, of all files of a copy together: some forty times the site. */
const MOST = 512 * 2 ** 20;

async function run(args: readonly string[], effects: Effects): Promise<number> {
  const { values, operands } = readOptions(args, options);
  const [copy, ...more] = operands;
  if (copy === undefined || more.length > 0) {
    throw new UsageError(`found ${operands.length} copies, expected one folder, ZIP or URL`);
  }
  const isUrl = /^https?:\/\//.test(copy);
  const files = isUrl ? new Map<string, Uint8Array>() : readCopy(copy, effects);
  const read = isUrl ? (path: string) => fetchFile(copy, path) : async (path: string) => files.get(path);
  const sums = await listOf(copy, values.sums, read, effects);

  const unserved = isUrl
    ? [...sums.keys()].filter((path) => path.startsWith('_') && !path.includes('/'))
    : [];
  for (const path of unserved) sums.delete(path);
  if (isUrl) await fetchAll(copy, [...sums.keys()], files);

  const faults = faultsOf(sums, files);
  for (const { path, what } of faults) effects.stdout(`${visible(path)}: ${what}\n`);
  const left = unserved.length > 0 ? ` ${unserved.length} for the host left out.` : '';
  effects.stdout(
    faults.length === 0
      ? `${sums.size} files, all as in the list.${left}\n`
      : `${sums.size} files in the list, ${faults.length} faults.${left}\n`,
  );
  return faults.length === 0 ? 0 : 1;
}

/** The files of a folder or of a ZIP. */
function readCopy(copy: string, { disk }: Effects): Map<string, Uint8Array> {
  const kind = disk.kindOf(copy);
  if (kind === null) throw new UsageError(`${copy}: there is no such folder or file`);
  if (kind === 'file') return unzip(disk.read(copy), copy);
  const files = new Map<string, Uint8Array>();
  for (const { path, kind: is } of disk.list(copy)) {
    if (is !== 'file')
      throw new Refusal(`${visible(join(copy, path))} is a link or a device, expected files only`);
    files.set(path, disk.read(join(copy, path)));
  }
  return files;
}

/** In memory, as far as the limit; nothing is ever written where a ZIP says. */
function unzip(bytes: Uint8Array, name: string): Map<string, Uint8Array> {
  const files = new Map<string, Uint8Array>();
  let total = 0;
  const unzipper = new Unzip((file) => {
    const chunks: Uint8Array[] = [];
    file.ondata = (error, chunk, isLast) => {
      if (error) throw new Refusal(`${name}: ${visible(file.name)} cannot be unpacked: ${error.message}`);
      total += chunk.length;
      if (total > MOST) throw new Refusal(`${name} unpacks to more than ${MOST / 2 ** 20} MB`);
      chunks.push(chunk);
      if (!isLast || file.name.endsWith('/')) return;
      if (files.has(file.name)) throw new Refusal(`${name} holds ${visible(file.name)} twice`);
      files.set(file.name, Buffer.concat(chunks));
    };
    file.start();
  });
  unzipper.register(UnzipInflate);
  try {
    unzipper.push(bytes, true);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal(`${name} is cut short or damaged: ${(error as Error).message}`, { cause: error });
  }
  if (files.size === 0) throw new Refusal(`${name} is no ZIP, or an empty one`);
  return files;
}

async function listOf(
  copy: string,
  trusted: string | undefined,
  read: (path: string) => Promise<Uint8Array | undefined>,
  { disk }: Effects,
): Promise<Map<string, string>> {
  if (trusted !== undefined && disk.kindOf(trusted) !== 'file') {
    throw new UsageError(`--sums ${trusted}: there is no such file`);
  }
  const bytes = trusted === undefined ? await read(SUMS) : disk.read(trusted);
  const where = trusted ?? `${SUMS} of ${copy}`;
  if (!bytes) throw new Refusal(`${where} is missing: a copy without it cannot be verified`);
  return sumsIn(bytes, where);
}

/** How many files are fetched at once, and how long each may take, in milliseconds. */
const AT_ONCE = 4;
const PATIENCE = 30_000;

async function fetchAll(
  root: string,
  paths: readonly string[],
  into: Map<string, Uint8Array>,
): Promise<void> {
  const coming = paths.values();
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (const path of coming) {
        const bytes = await fetchFile(root, path);
        if (bytes) into.set(path, bytes);
      }
    }),
  );
}

/** Undefined where the host says that it has no such file. */
async function fetchFile(root: string, path: string): Promise<Uint8Array | undefined> {
  const address = new URL(
    path.split('/').map(encodeURIComponent).join('/'),
    root.endsWith('/') ? root : `${root}/`,
  );
  let answer: Response;
  try {
    answer = await fetch(address, { signal: AbortSignal.timeout(PATIENCE) });
  } catch (error) {
    const { message, cause } = error as Error;
    throw new Refusal(`${address.href} cannot be read: ${cause instanceof Error ? cause.message : message}`);
  }
  if (answer.status === 404 || answer.status === 410) return undefined;
  if (!answer.ok) throw new Refusal(`${address.href} cannot be read: the host answers ${answer.status}`);
  return new Uint8Array(await answer.arrayBuffer());
}
