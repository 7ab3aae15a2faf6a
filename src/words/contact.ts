// Where a reader reports an error: an e-mail or a form, with what is reported filled in.
import type { Settings } from '../content/site.ts';

export interface Reported {
  /** The id of a claim, and its version. */
  claim?: string;
  version?: number;
  /** Of the page from which the reader comes; its path, while the site has no address. */
  address: string;
}

/** The link; null while the site names no contact. */
export function reportAddress(
  { contact, name }: Pick<Settings, 'contact' | 'name'>,
  { claim, version, address }: Reported,
): string | null {
  if (contact === undefined) return null;
  if (!contact.startsWith('mailto:')) {
    const parts: Record<string, string> = { claim: claim ?? '', version: String(version ?? ''), address };
    return contact.replaceAll(/\{(\w+)\}/g, (_, part: string) => encodeURIComponent(parts[part] ?? ''));
  }
  const what = claim === undefined ? 'Error' : `Error in the claim ${claim}, version ${version}`;
  const subject = encodeURIComponent(`${name}: ${what}`);
  // Lines of a mail end with CRLF (RFC 6068, section 5).
  const body = encodeURIComponent(`${address}\r\n\r\nWhat is wrong:\r\n`);
  return `${contact}?subject=${subject}&body=${body}`;
}
