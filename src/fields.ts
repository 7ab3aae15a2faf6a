// Field types that several kinds of file share.
import { z } from 'zod';

/** One or more characters; content has no empty fields. */
export const text = z.string().trim().min(1, 'a text that is not empty');

/** What a text is, in the singular: "press release". */
export const textKind = z
  .string()
  .regex(
    /^(?!(?:an?|the) )\p{L}[\p{L}\p{M}’-]*(?: [\p{L}\p{M}’-]+)*$/iu,
    'what the text is, in the singular and without “a” or “the”: press release',
  );

/** The longest id: with folders and endings around it, its path still fits every file system and archive. */
const LONGEST_ID = 80;

/** No file on Windows can have such a name, whatever its ending. */
const DEVICES = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

export const id = z
  .string()
  .max(LONGEST_ID, `an id of at most ${LONGEST_ID} characters`)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'an id: lower-case letters, digits and single hyphens')
  .refine((name) => !DEVICES.test(name), 'an id that is no device of Windows, such as con, nul or com1')
  .refine((name) => !(name in Object.prototype), 'an id that is no word of JavaScript, such as constructor');

/** Part of the name of a host (RFC 1123, section 2.1); underscores are seen, too. */
const HOST_PART = /^[a-z\d_](?:[a-z\d_-]{0,61}[a-z\d_])?$/;

/**
 * Whether a text is the address of a document on the web: http or https, a host with a domain, no name or password, nothing
 * that is not seen or that programs read in different ways. Letters of any alphabet may stand in it; outputs encode them.
 */
export function isWebAddress(given: string): boolean {
  if (!/^https?:\/\/[^/?#]/i.test(given) || /[\p{C}\p{Z}\\]/u.test(given) || !URL.canParse(given))
    return false;
  const { hostname } = new URL(given);
  const parts = hostname.split('.');
  const hasDomain = parts.length > 1 && /[a-z]/.test(parts.at(-1)!);
  return hasDomain && parts.every((part) => HOST_PART.test(part)) && !/^[^/?#]*\/\/[^/?#]*@/.test(given);
}

/** Where a document is: no script, no data, no other scheme that a link could carry. */
export const address = z
  .string()
  .refine((given) => /^https?:\/\//i.test(given), {
    error: 'an address that begins with https:// or http://',
    abort: true,
  })
  .refine(
    isWebAddress,
    'a host with its domain after that, as https://example.org/page; no space (%20), no backslash, no name or password, nothing invisible',
  );

/** SHA-256 in hexadecimal. */
export const hash = z.string().regex(/^[0-9a-f]{64}$/, 'a SHA-256 in 64 hexadecimal digits');

/** A calendar date that exists. */
export const date = z.iso.date('a date such as 2025-09-17');

/** A date as precise as it is known: 2025-09-17, "2025-09" or "2025". */
export const vagueDate = z.union([date, z.string().regex(/^\d{4}(?:-(?:0[1-9]|1[0-2]))?$/)], {
  error: 'a date such as 2025-09-17, or "2025-09" or "2025" in quotation marks where no more is known',
});

/** A reference to the exact words of a source: "report-2025:rise". */
export const excerptReference = z
  .string()
  .regex(/^[a-z0-9-]+:[a-z0-9-]+$/, 'a reference to an excerpt, as source:excerpt');

export interface ExcerptReference {
  source: string;
  excerpt: string;
}

export function splitReference(reference: string): ExcerptReference {
  const [source = '', excerpt = ''] = reference.split(':');
  return { source, excerpt };
}
