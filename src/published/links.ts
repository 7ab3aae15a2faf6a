// Whether every link of the built pages leads to a file of the site.
import type { SiteFiles } from './sums.ts';

export interface DeadLink {
  /** The file that holds it. */
  page: string;
  /** As written. */
  link: string;
}

// The pages are written by this program: attributes in double quotes, with nothing but entities in them.
const LINK = /<(?:a|link|script|img|source|iframe)\s[^>]*?\s?(?:href|src)="([^"]*)"/g;

/**
 * The links that lead nowhere.
 * @param root the address of the site with its base path: "https://example.org/facts/"; of any host, if it has none
 */
export function deadLinks(files: SiteFiles, root: string): DeadLink[] {
  const base = new URL(root);
  return [...files].flatMap(([page, bytes]) => {
    if (!page.endsWith('.html')) return [];
    const from = new URL(page.replace(/(?:^|(?<=\/))index\.html$/, ''), base);
    const html = new TextDecoder().decode(bytes);
    const links = new Set(Array.from(html.matchAll(LINK), ([, link]) => link!.replaceAll('&amp;', '&')));
    return [...links].filter((link) => !leads(link, from, base, files)).map((link) => ({ page, link }));
  });
}

function leads(link: string, from: URL, base: URL, files: SiteFiles): boolean {
  const url = URL.parse(link, from);
  if (!url) return false;
  if (url.origin !== base.origin) return true;
  if (!url.pathname.startsWith(base.pathname)) return false;
  const path = decodeURIComponent(url.pathname.slice(base.pathname.length));
  return files.has(path === '' || path.endsWith('/') ? `${path}index.html` : path);
}
