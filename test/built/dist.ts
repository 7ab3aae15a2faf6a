// The built site as files: pages parsed, links read out.
import { readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import type { Element, Root } from 'hast';
import { selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { origin as originOfSite } from '../../src/paths.ts';

/** Of the site that is tested, which has one. */
export const origin = originOfSite()!;

export interface BuiltPage {
  /** The address below the site's root: "/claims/". */
  path: string;
  html: string;
  tree: Root;
}

// The file for a USB stick is no page of the site: it brings its style along and has its own test.
const OFFLINE = /-offline\.html$/;

/** Every HTML page of a built site. */
export async function readPages(dist: string): Promise<BuiltPage[]> {
  const files = await readdir(dist, { recursive: true });
  return files
    .filter((file) => file.endsWith('.html') && !OFFLINE.test(file))
    .toSorted()
    .map((file) => {
      const html = readFileSync(`${dist}/${file}`, 'utf8');
      const path = `/${file.replaceAll('\\', '/').replace(/(?:^|(?<=\/))index\.html$/, '')}`;
      return { path, html, tree: unified().use(rehypeParse).parse(html) };
    });
}

/** @throws where there is no page at the address */
export function pageAt(pages: readonly BuiltPage[], path: string): BuiltPage {
  const found = pages.find((each) => each.path === path);
  if (!found) throw new Error(`no page at ${path}`);
  return found;
}

export const oneLine = (passage: string): string => passage.replace(/\s+/g, ' ').trim();

export const find = (page: BuiltPage, selector: string): Element[] => selectAll(selector, page.tree);

export const text = (element: Element): string => oneLine(toString(element));
