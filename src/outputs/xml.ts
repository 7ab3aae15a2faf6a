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
    .map(([key, value]) => (value === undefined ? '' : ` ${key}="${escape(value, IN_ATTRIBUTE)}"`))
    .join('');
  const content = children
    .map((child) => (typeof child === 'string' ? escape(child, IN_TEXT) : child.xml))
    .join('');
  return { xml: `<${name}${written}${content === '' ? '/>' : `>${content}</${name}>`}` };
}

/** The document with this root. */
export const xml = (root: Xml): string => `<?xml version="1.0" encoding="UTF-8"?>\n${root.xml}\n`;

/** The text as every XML document can hold it: U+FFFD stands for what none may (XML 1.0, section 2.2). */
export const xmlText = (text: string): string =>
  text.replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '\uFFFD');

// ">" as well: "]]>" may not stand in a text (XML 1.0, section 2.4). Line ends and tabs as numbers: what reads an attribute
// makes a space of them (3.3.3), and what reads a text makes a line feed of a carriage return (2.11).
const escape = (text: string, signs: RegExp): string =>
  xmlText(text).replace(signs, (sign) => `&#${sign.charCodeAt(0)};`);
const IN_TEXT = /[&<>"\r]/g;
const IN_ATTRIBUTE = /[&<>"\t\n\r]/g;
