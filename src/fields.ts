// Field types that several kinds of file share.
import { z } from 'zod';

/** One or more characters; content has no empty fields. */
export const text = z.string().trim().min(1, 'a text that is not empty');

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

/** Where a document is: no script, no data, no other scheme that a link could carry. */
export const address = z.url({
  protocol: z.regexes.httpProtocol,
  error: 'an address that begins with https:// or http://',
});

/** SHA-256 in hexadecimal. */
export const hash = z.string().regex(/^[0-9a-f]{64}$/, 'a SHA-256 in 64 hexadecimal digits');

/** A calendar date that exists. */
export const date = z.iso.date('a date such as 2025-09-17');

/** A date as precise as it is known: 2025-09-17, "2025-09" or "2025". */
export const vagueDate = z.union([date, z.string().regex(/^\d{4}(?:-(?:0[1-9]|1[0-2]))?$/)], {
  error: 'a date such as 2025-09-17, or "2025-09" or "2025" in quotation marks where no more is known',
});

/** A reference to the exact words of a source: "dhs-2025-09-17:rise". */
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
