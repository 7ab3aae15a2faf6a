// The hash by which a reader can tell that a text is unchanged.
import { createHash } from 'node:crypto';

/** SHA-256 of bytes, or of a text in UTF-8, in 64 hexadecimal digits. */
export const sha256 = (of: string | Uint8Array): string => createHash('sha256').update(of).digest('hex');
