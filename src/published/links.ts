// Whether every link of the built pages leads to a file of the site, and to a passage that is there.
import type { SiteFiles } from './sums.ts';

export interface DeadLink {
  /** The file that holds it. */
  page: string;
  /** As written. */
  link: string;
}

// The pages are written by this program: attributes in double quotes, with nothing but entities in them.
const LINK = /<(?:a|link|script|img|source|iframe)\s[^>]*?\s?(?:href|src)="([^"]*)"/g;

// A version stays as it was published, and so do its links: the pages that they lead to are there, a passage may be gone.
const VERSION = /\/v\/\d+\/index\.html$/;

/**
 * The links that lead nowhere.
 * @param root the address of the site with its base path: "https://example.org/facts/"; of any host, if it has none
 */
export function deadLinks(files: SiteFiles, root: string): DeadLink[] {
  const base = new URL(root);
  const hasPassage = passagesOf(files);
  return [...files].flatMap(([page, bytes]) => {
    if (!page.endsWith('.html')) return [];
    const from = new URL(page.replace(/(?:^|(?<=\/))index\.html$/, ''), base);
    const html = new TextDecoder().decode(bytes);
    const links = new Set(Array.from(html.matchAll(LINK), ([, link]) => link!.replaceAll('&amp;', '&')));
    const leads = (link: string): boolean => {
      const url = URL.parse(link, from);
      if (!url) return false;
      if (url.origin !== base.origin) return true;
      if (!url.pathname.startsWith(base.pathname)) return false;
      const path = decodeURIComponent(url.pathname.slice(base.pathname.length)).replace(
        /(?:^|(?<=\/))$/,
        'index.html',
      );
      if (!files.has(path)) return false;
      return (VERSION.test(page) && path !== page) || hasPassage(path, decodeURIComponent(url.hash.slice(1)));
    };
    return [...links].filter((link) => !leads(link)).map((link) => ({ page, link }));
  });
}

/** Whether a file has a passage of that id; the beginning and words that the browser looks for are in every one. */
function passagesOf(files: SiteFiles): (path: string, fragment: string) => boolean {
  const known = new Map<string, ReadonlySet<string>>();
  return (path, fragment) => {
    if (fragment === '' || fragment === 'top' || fragment.startsWith(':~:') || !path.endsWith('.html'))
      return true;
    const ids =
      known.get(path) ??
      new Set(
        Array.from(new TextDecoder().decode(files.get(path)).matchAll(/\sid="([^"]*)"/g), ([, id]) => id!),
      );
    known.set(path, ids);
    return ids.has(fragment.split(':~:')[0]!);
  };
}
