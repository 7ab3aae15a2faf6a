// A small XML document from nested elements.
import type { Element, ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';

/** An element; attributes that are undefined are left out. */
export const x = (
  tagName: string,
  properties: Record<string, string | undefined>,
  ...children: (Element | string)[]
): Element => ({
  type: 'element',
  tagName,
  properties,
  children: children.map((child): ElementContent =>
    typeof child === 'string' ? { type: 'text', value: child } : child,
  ),
});

/** The document with this root. The space "svg" keeps names as they are written and closes every element. */
export const xml = (root: Element): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${toHtml(root, { space: 'svg' })}\n`;
