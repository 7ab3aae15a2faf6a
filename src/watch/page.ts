// What an answer of a host says: its words, and whom it names as author and as original.
import type { Element, Root } from 'hast';
import { toText } from 'hast-util-to-text';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';

export interface Page {
  /** The words, in each way in which they may be meant: a hyphen at the end of a line of a PDF may belong to the word. */
  readings: string[];
  title: string;
  authors: string[];
  /** The address that the page gives as that of its original, where it does; relative or whole. */
  original: string | null;
}

/**
 * The page that some bytes are, or in words what they are that cannot be read.
 * @param type the value of Content-Type
 */
export async function readPage(type: string, body: Buffer): Promise<Page | { unread: string }> {
  const [media = ''] = type
    .toLowerCase()
    .split(';', 1)
    .map((part) => part.trim());
  if (body.subarray(0, 1024).includes('%PDF-')) return readPdf(body);
  const isHtml = media === '' ? /^\s*</.test(body.toString('latin1', 0, 1024)) : HTML.has(media);
  if (!isHtml && !media.startsWith('text/')) return { unread: `a file of type ${media || 'unknown'}` };
  const text = decoded(body, type);
  if (isHtml) return readHtml(text);
  return { readings: [text], title: '', authors: [], original: null };
}

const HTML: ReadonlySet<string> = new Set(['text/html', 'application/xhtml+xml']);

/**
 * Bytes as text. A mark of byte order decides; then, since no other text looks like it, UTF-8; then what host or page say;
 * then windows-1252, as browsers have it.
 */
function decoded(body: Buffer, type: string): string {
  const start = body.toString('latin1', 0, 2048);
  const said = /charset\s*=\s*["']?([\w:.-]+)/i;
  const declared = (said.exec(type) ??
    said.exec(/<meta[^>]*>/gi.exec(start)?.[0] ?? '') ??
    said.exec(start))?.[1];
  const mark = start.startsWith('\xff\xfe') ? 'utf-16le' : start.startsWith('\xfe\xff') ? 'utf-16be' : null;
  // These are not ASCII with other letters, and may look like UTF-8 by chance.
  const first = mark ?? (/^(?:utf-16|iso-2022)/i.test(declared ?? '') ? declared! : 'utf-8');
  for (const label of [first, 'utf-8', declared ?? 'windows-1252', 'windows-1252']) {
    try {
      return new TextDecoder(label, { fatal: true }).decode(body);
    } catch {
      // The next one.
    }
  }
  return new TextDecoder(declared?.toLowerCase() === 'utf-8' ? 'utf-8' : 'windows-1252').decode(body);
}

function readHtml(html: string): Page | { unread: string } {
  try {
    const tree = unified().use(rehypeParse).parse(html);
    const facts = factsOf(tree);
    return { ...facts, readings: [`${facts.title}\n\n${toText(tree)}`] };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return { unread: 'a page whose elements are too deep inside one another' };
  }
}

function factsOf(tree: Root): Omit<Page, 'readings'> {
  const authors = new Set<string>();
  let [title, original]: [string, string | null] = ['', null];
  visit(tree, 'element', (element) => {
    const { tagName, properties } = element;
    switch (tagName) {
      case 'title':
        title ||= toText(element).trim();
        break;
      case 'link':
        if ([properties['rel']].flat().includes('canonical')) original = textOf(properties['href']) || null;
        break;
      case 'meta':
        if (AUTHOR.test(textOf(properties['name'] ?? properties['property']))) {
          authors.add(textOf(properties['content']));
        }
        break;
      case 'script':
        if (properties['type'] === 'application/ld+json')
          authorsIn(element).forEach((name) => authors.add(name));
        break;
      default:
    }
  });
  // Some give the address of an author.
  return {
    title,
    original,
    authors: [...authors].filter((name) => name.trim() !== '' && !/^https?:/.test(name)),
  };
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

const AUTHOR =
  /^(?:author|byl|parsely-author|sailthru\.author|article:author|citation_author|dc(?:terms)?\.creator)$/i;

/** Authors of structured data (https://schema.org/author), as far as they are given by name. */
function authorsIn(script: Element): string[] {
  const [text] = script.children;
  try {
    return names(JSON.parse(text?.type === 'text' ? text.value : 'null'));
  } catch {
    return [];
  }
}

function names(data: unknown): string[] {
  if (Array.isArray(data)) return data.flatMap(names);
  if (typeof data !== 'object' || data === null) return [];
  const { author, '@graph': graph } = data as { author?: unknown; '@graph'?: unknown };
  const own = [author]
    .flat()
    .map((each) => (typeof each === 'object' && each !== null ? (each as { name?: unknown }).name : each));
  return [...own.flat().filter((name) => typeof name === 'string'), ...names(graph)];
}

/** In pages; of longer documents the beginning is read. */
const MOST_PAGES = 1000;

async function readPdf(body: Buffer): Promise<Page | { unread: string }> {
  // Only where there is a PDF: it is the largest part of this program.
  const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  try {
    const document = await getDocument({
      data: new Uint8Array(body),
      verbosity: VerbosityLevel.ERRORS,
      isEvalSupported: false,
    }).promise;
    const pages: string[] = [];
    for (let number = 1; number <= Math.min(document.numPages, MOST_PAGES); number += 1) {
      const { items } = await (await document.getPage(number)).getTextContent();
      pages.push(items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join(''));
    }
    const text = pages.join('\n');
    await document.loadingTask.destroy();
    if (text.trim() === '') return { unread: 'a PDF of pictures, without words' };
    const readings = [text, text.replace(/-\n/g, '-'), text.replace(/-\n/g, '')];
    return { readings: [...new Set(readings)], title: '', authors: [], original: null };
  } catch (error) {
    return { unread: `a PDF that cannot be read (${(error as Error).message})` };
  }
}
