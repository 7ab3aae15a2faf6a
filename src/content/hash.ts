// The hash by which a reader can tell that a text is unchanged.
import { createHash } from 'node:crypto';

/** SHA-256 of the text in UTF-8, in 64 hexadecimal digits. */
export const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');
