// What a receipt document is sealed by: the hash of everything else in it.
import canonicalize from 'canonicalize';
import type { ReceiptDocument } from './document.ts';

export type Unsealed = Omit<ReceiptDocument, 'sha256'>;

/** The text whose SHA-256 is the seal: canonical JSON (RFC 8785) of the document without its own hash. */
export function sealedText(document: Unsealed & { sha256?: string }): string {
  const { sha256: _, ...rest } = document;
  return canonicalize(rest)!;
}
