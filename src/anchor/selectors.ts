// A quote as the selectors of the W3C Web Annotation Data Model, sections 4.2.4 and 4.2.5.
import type { Span } from './span.ts';

export interface Selectors {
  quote: { exact: string; prefix: string; suffix: string };
  /** In Unicode code points, as the model asks; the end is not included. */
  position: { start: number; end: number };
}

const CONTEXT = 32;

/** The quote with as much text around it, in code points, as makes it stand once. */
export function selectors(text: string, { start, end }: Span): Selectors {
  const before = Array.from(text.slice(0, start));
  const exact = text.slice(start, end);
  const after = Array.from(text.slice(end));
  for (let length = CONTEXT; ; length *= 2) {
    const prefix = before.slice(-length).join('');
    const suffix = after.slice(0, length).join('');
    const run = prefix + exact + suffix;
    if (text.indexOf(run) !== text.lastIndexOf(run)) continue;
    return {
      quote: { exact, prefix, suffix },
      position: { start: before.length, end: before.length + Array.from(exact).length },
    };
  }
}
