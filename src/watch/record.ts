// The address of an archived copy into the file of a source, which else stays as its author wrote it.
import canonicalize from 'canonicalize';
import { isMap, isScalar, parseDocument, stringify } from 'yaml';

/** What stands before `archived`, the nearest first. */
const BEFORE = ['via', 'url'];

/** The text of the file with the new field on a line of its own after the address. */
export function withArchived(yaml: string, address: string): string {
  const document = parseDocument(yaml);
  const before = BEFORE.map((name) => fieldOf(document.contents, name)).find((end) => end !== null);
  if (before === undefined || before === null) throw new Error('a source without an address');
  // A text over several lines ends with its last one.
  const end = yaml[before - 1] === '\n' ? before - 1 : yaml.indexOf('\n', before);
  const at = end < 0 ? yaml.length : end + 1;
  const line = `${end < 0 ? '\n' : ''}archived: ${stringify(address, { lineWidth: 0 }).trim()}\n`;
  const written = yaml.slice(0, at) + line + yaml.slice(at);
  const expected = { ...document.toJS(), archived: address };
  const found: unknown = parseDocument(written).toJS();
  if (canonicalize(found) !== canonicalize(expected))
    throw new Error('the file is written in a way that this program cannot add a line to');
  return written;
}

/** Where the value of a field ends. */
function fieldOf(contents: unknown, name: string): number | null {
  if (!isMap(contents)) return null;
  const pair = contents.items.find(({ key }) => isScalar(key) && key.value === name);
  return isScalar(pair?.value) ? (pair.value.range?.[1] ?? null) : null;
}
