// A small XML document from nested elements.

export interface Xml {
  xml: string;
}

/** An element; attributes that are undefined are left out, and strings are text. */
export function x(
  name: string,
  attributes: Record<string, string | undefined>,
  ...children: (Xml | string)[]
): Xml {
  const written = Object.entries(attributes)
    .map(([key, value]) => (value === undefined ? '' : ` ${key}="${escape(value)}"`))
    .join('');
  const content = children.map((child) => (typeof child === 'string' ? escape(child) : child.xml)).join('');
  return { xml: `<${name}${written}${content === '' ? '/>' : `>${content}</${name}>`}` };
}

/** The document with this root. */
export const xml = (root: Xml): string => `<?xml version="1.0" encoding="UTF-8"?>\n${root.xml}\n`;

/** The text without the characters that no XML document may hold, however they are written (XML 1.0, section 2.2). */
export const xmlText = (text: string): string =>
  text.replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '');

// ">" as well: "]]>" may not stand in a text (XML 1.0, section 2.4).
const escape = (text: string): string =>
  xmlText(text).replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
