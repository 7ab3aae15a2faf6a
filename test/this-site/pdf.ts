// What is printed: the words, and what a reader of the file is told about them.
import { getDocument, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

export interface Pdf {
  /** The words of each page. */
  pages: string[];
  /** Width and height of each page in points. */
  sizes: [number, number][];
  tagged: boolean;
  language: string | undefined;
  title: string | undefined;
  /** The same as the metadata packet has it (XMP), and the part of PDF/UA that it names. */
  packet: { title: string | undefined; language: string | undefined; part: string | undefined };
  /** Whether a reader's window is to show the title in place of the file's name. */
  showsTitle: boolean;
  /** The kinds of tags on all pages. */
  roles: string[];
  /** The texts for pictures. */
  alternatives: string[];
  /** The titles in order, of all levels. */
  bookmarks: string[];
  /** Addresses that links lead to, with their descriptions. */
  links: { url: string; description: string }[];
}

export async function readPdf(pdf: Buffer): Promise<Pdf> {
  const { document, pages } = await open(pdf);
  const trees = (await Promise.all(pages.map((page) => page.getStructTree()))) as (Node | null)[];
  const tags = trees.flatMap((tree) => (tree ? withChildren(tree) : []));
  const annotations = (await Promise.all(pages.map((page) => page.getAnnotations()))).flat() as {
    url?: string;
    contentsObj?: { str: string };
  }[];
  const { info: given, metadata } = await document.getMetadata();
  const info = given as { Language?: string; Title?: string };
  const viewer: { DisplayDocTitle?: boolean } | null = await document.getViewerPreferences();
  const inPacket = (name: string) => [metadata?.get(name)].flat()[0];
  const outline = ((await document.getOutline()) ?? []) as Bookmark[];
  return {
    pages: await Promise.all(pages.map(wordsOf)),
    sizes: pages.map(({ view: [left = 0, bottom = 0, right = 0, top = 0] }) => [right - left, top - bottom]),
    tagged: (await document.getMarkInfo())?.Marked === true,
    language: info.Language,
    title: info.Title,
    packet: {
      title: inPacket('dc:title'),
      language: inPacket('dc:language'),
      part: inPacket('pdfuaid:part'),
    },
    showsTitle: viewer?.DisplayDocTitle === true,
    roles: tags.flatMap(({ role }) => role ?? []),
    alternatives: tags.flatMap(({ alt }) => alt ?? []),
    bookmarks: outline.flatMap(titlesOf),
    links: annotations.flatMap(({ url, contentsObj }) =>
      url === undefined ? [] : { url, description: contentsObj?.str ?? '' },
    ),
  };
}

interface Node {
  role?: string;
  alt?: string;
  children?: Node[];
}

const withChildren = (node: Node): Node[] => [node, ...(node.children ?? []).flatMap(withChildren)];

interface Bookmark {
  title: string;
  items: Bookmark[];
}

const titlesOf = ({ title, items }: Bookmark): string[] => [title, ...items.flatMap(titlesOf)];

/** The words of each page of a PDF. */
export async function pagesOf(pdf: Buffer): Promise<string[]> {
  const { pages } = await open(pdf);
  return Promise.all(pages.map(wordsOf));
}

async function open(pdf: Buffer) {
  const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
  const numbers = Array.from({ length: document.numPages }, (_, i) => i + 1);
  return { document, pages: await Promise.all(numbers.map((number) => document.getPage(number))) };
}

async function wordsOf(page: PDFPageProxy): Promise<string> {
  const { items } = await page.getTextContent();
  return items
    .map((item) => ('str' in item ? item.str : ''))
    .join(' ')
    .replace(/\s+/g, ' ');
}

/** Without spaces, and letters one by one: text of a PDF has spaces moved and letters drawn as one. */
export const squeeze = (words: string): string => words.normalize('NFKC').replace(/\s+/g, '');
