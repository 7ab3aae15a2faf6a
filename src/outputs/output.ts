// What an output is: a file of the built site that is no page, or a family of such files. Each declares itself in a header
// and writes itself; outputs.ts lists them, and whatever has to know the outputs is made from that list.
import type { z } from 'zod';
import type { Source } from '../content/source.ts';
import type { Site } from '../site/site.ts';

export type Content = string | Uint8Array;

/** An output is one file, or one for each of something: `write` or `files`. */
export type Output = Header & (One | Each);

interface Header {
  /** Where it is below the site's root. What differs from file to file is a name: "claims/:claim/receipt.json". */
  path: string;
  /** Without a charset: "text/csv". */
  mediaType: string;
  name: string;
  /** What is in it, in one sentence. */
  about: string;
  /** The rules of its format where that is this site's own. */
  schema?: Schema;
  /** Whether it is nothing without a whole address: not made while the site has none. */
  needsAddress?: true;
  /** Whether the data page offers it for the reader's own tools. */
  download?: true;
}

/** A format of this site's own. Outputs that share it name the same object. */
export interface Schema {
  /** It is published as schema/<name>.json. */
  name: string;
  type: z.ZodType;
  /** The JSON Schemas of its former versions: published documents of each name the same address. */
  former?: readonly object[];
  /** What may stand in place of such a document. */
  instead?: z.ZodType;
}

interface One {
  /** @param all every file of the list, this one included, for what describes the others */
  write: (site: Site, all: readonly PublishedFile[]) => Content | Promise<Content>;
}

interface Each {
  files: (site: Site, outputs: readonly Output[]) => OutputFile[];
}

/** One file of a family. */
export interface OutputFile {
  /** Stands in the path for its names: { claim: "growth-641-percent" }. */
  at: Readonly<Record<string, string>>;
  /** What it is of, for a list in which all files stand: the title of its claim or table. */
  of?: string;
  /** What is in it, where the header cannot say it for all. */
  about?: string;
  /** Sources whose words or numbers it holds. */
  basedOn?: readonly Source[];
  /** Where it holds the words of others: not under the license of this site. */
  ofOthers?: true;
  /** Not for search engines, and cannot say so itself. */
  unlisted?: boolean;
  /** Null for what is made from the built pages, after them. */
  write: (() => Content | Promise<Content>) | null;
}

/** A file of the site at its path, as publish.ts makes it. */
export interface PublishedFile extends Omit<OutputFile, 'at' | 'write'> {
  output: Output;
  /** Below the site's root: "claims/growth-641-percent/receipt.json". */
  path: string;
  /** Null for what is made from the built pages, after them. */
  write: (() => Promise<Uint8Array<ArrayBuffer>>) | null;
  /** Of what it writes. A file that was written is remembered by it, and is not written again to know it. */
  digest: () => Promise<Digest>;
}

export interface Digest {
  /** Bytes. */
  size: number;
  sha256: string;
}

/** The media type with the charset where it is text, as a server sends it. */
export const contentType = ({ mediaType }: Pick<Output, 'mediaType'>): string =>
  TEXT.test(mediaType) ? `${mediaType}; charset=utf-8` : mediaType;

// The formats of reference managers are text, too; JSON and XML by themselves say or imply their encoding.
const TEXT = /^text\/|^application\/x-(?:bibtex|research-info-systems)$/;

/** Whether it is text, which can be packed for the way. */
export const isText = (mediaType: string): boolean =>
  TEXT.test(mediaType) || /[/+](?:json|xml)$/.test(mediaType);
