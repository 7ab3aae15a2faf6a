// A new source: the form of its file.
import { schemaFile, sourceFile } from '../content/places.ts';
import { sourceKinds } from '../content/source.ts';
import type { Draft } from './draft.ts';
import { quoted, schemaLine } from './fields.ts';

/** What is known of a source already; the rest is left to be filled in. */
export interface Known {
  title?: string | undefined;
  publisher?: string | undefined;
  /** 2025-09-17, "2025-09" or "2025". */
  published?: string | undefined;
  url?: string | undefined;
  kind?: string | undefined;
  /** Words of it that are relied on, and whether they are a heading. */
  excerpt?: { text: string; isHeading: boolean } | undefined;
}

/** @param today as 2026-11-26: the day on which it is said to be read */
export function draftSource(id: string, known: Known, today: string): Draft {
  const file = sourceFile(id);
  const text = `${schemaLine(file, schemaFile('source'))}title:${of(known.title)}
publisher:${of(known.publisher)}
# 2025-09-17, or "2025-09" or "2025"; without a date remove the line.
published:${known.published === undefined ? '' : ` ${known.published.length < 10 ? quoted(known.published) : known.published}`}
url:${known.url === undefined ? '' : ` ${known.url}`}
# ${Object.keys(sourceKinds).join(', ')}; a source of the kind advocacy has a position: the side that it argues for.
kind:${known.kind === undefined ? '' : ` ${known.kind}`}
read:
  # stored copy, live page or counted from the file
  how: live page
  on: ${today}
# Whole sentences, of at most 45 words each. What is a title or an entry of a table has fragment: heading or fragment: cell.
excerpts:
  ${known.excerpt?.isHeading ? 'headline' : 'first'}:
    text:${of(known.excerpt?.text)}
${known.excerpt?.isHeading ? '    fragment: heading\n' : ''}`;
  return {
    files: new Map([[file, text]]),
    changed: [],
    next: [
      `fill in what is empty in ${file}`,
      `cite it in the prose of a claim: [@${id}:${known.excerpt?.isHeading ? 'headline' : 'first'}]`,
    ],
  };
}

/** A text after the name of its field; nothing where it is not known. */
const of = (value: string | undefined): string => (value === undefined ? '' : ` ${quoted(value)}`);
