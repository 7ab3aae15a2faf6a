// A citation as a ContextObject in a span (COinS, OpenURL 1.0 as ANSI/NISO Z39.88-2004, Dublin Core in key and value): the one way
// in which a page can tell Zotero an author who is no person.
import type { CslItem } from './citation.ts';

/** What stands in the title of the span. */
export function contextObject({ title, author: [site], issued, URL, language, ...item }: CslItem): string {
  const [date] = issued['date-parts'];
  return new URLSearchParams({
    ctx_ver: 'Z39.88-2004',
    rft_val_fmt: 'info:ofi/fmt:kev:mtx:dc',
    'rft.type': item.type,
    'rft.title': title,
    'rft.source': item['container-title'],
    'rft.aucorp': site.literal,
    'rft.date': date.map((part) => String(part).padStart(2, '0')).join('-'),
    ...(URL !== undefined && { 'rft.identifier': URL }),
    'rft.language': language,
  }).toString();
}
