// The list of outputs with a site: every file that it has beside its pages, at its path.
import { createHash } from 'node:crypto';
import { hasAddress } from '../paths.ts';
import type { Site } from '../site/site.ts';
import type { Content, Digest, Output, OutputFile, PublishedFile } from './output.ts';

/** Every file of the outputs, in their order; without those that need an address while there is none. @throws Error where two have the same path */
export function publish(site: Site, outputs: readonly Output[]): PublishedFile[] {
  const all: PublishedFile[] = [];
  const taken = new Set<string>();
  for (const output of outputs.filter(({ needsAddress }) => !needsAddress || hasAddress())) {
    const files: OutputFile[] =
      'files' in output ? output.files(site, outputs) : [{ at: {}, write: () => output.write(site, all) }];
    for (const file of files) {
      const published = publishFile(output, file);
      if (taken.has(published.path)) throw new Error(`two outputs write ${published.path}`);
      taken.add(published.path);
      all.push(published);
    }
  }
  return all;
}

function publishFile(output: Output, { at, write, ...file }: OutputFile): PublishedFile {
  const path = pathOf(output.path, at);
  let digest: Digest | null = null;
  const bytes = async () => {
    if (!write) throw new Error(`${path} is made after the pages`);
    const content = bytesOf(await write());
    digest ??= { size: content.length, sha256: createHash('sha256').update(content).digest('hex') };
    return content;
  };
  return {
    ...file,
    output,
    path,
    write: write && bytes,
    digest: async () => {
      if (!digest) await bytes();
      return digest!;
    },
  };
}

/** "claims/:claim/receipt.json" with its names replaced. */
const pathOf = (pattern: string, at: OutputFile['at']): string =>
  pattern.replace(/:(\w+)/g, (_, name: string) => {
    const value = at[name];
    if (value === undefined) throw new Error(`${pattern}: nothing is given for "${name}"`);
    return value;
  });

const bytesOf = (content: Content): Uint8Array<ArrayBuffer> =>
  typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content);
