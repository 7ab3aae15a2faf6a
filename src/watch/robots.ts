// What a host asks programs to leave alone: robots.txt, as RFC 9309 reads it.

/** By which name rules may speak of this program. */
export const ROBOT = 'claim-by-claim';

/** In characters; what stands after that is not read (RFC 9309, section 2.5). */
const MOST = 500 * 1024;

interface Rule {
  allows: boolean;
  path: string;
}

/** Whether the rules of a robots.txt let this program read a path with its query ("/news?id=1"). */
export function allows(robots: string, path: string): boolean {
  const fitting = rulesFor(robots.slice(0, MOST)).filter((rule) => matches(rule.path, path));
  const longest = Math.max(0, ...fitting.map((rule) => rule.path.length));
  const deciding = fitting.filter((rule) => rule.path.length === longest);
  return deciding.length === 0 || deciding.some((rule) => rule.allows);
}

/** The rules of all groups for this program; where there are none, of those for any. */
function rulesFor(robots: string): Rule[] {
  const rules = new Map<string, Rule[]>();
  let names: string[] = [];
  let isNamed = false;
  for (const line of robots.split(/\r\n|[\r\n]/)) {
    const [, field = '', value = ''] = /^\s*([\w-]+)\s*:\s*([^#]*?)\s*(?:#.*)?$/.exec(line) ?? [];
    switch (field.toLowerCase()) {
      case 'user-agent': {
        if (!isNamed) names = [];
        isNamed = true;
        // Versions and comments after the name say nothing.
        const name = value.toLowerCase().split(/[/\s]/, 1)[0]!;
        names.push(name);
        if (!rules.has(name)) rules.set(name, []);
        break;
      }
      case 'allow':
      case 'disallow':
        isNamed = false;
        if (value === '') break;
        for (const name of names)
          rules.get(name)!.push({ allows: field.toLowerCase() === 'allow', path: value });
        break;
      default:
    }
  }
  return rules.get(ROBOT) ?? rules.get('*') ?? [];
}

/** `*` stands for any characters, `$` at the end for the end of the path; without backtracking, so that no rule takes long. */
function matches(rule: string, path: string): boolean {
  const isWhole = rule.endsWith('$');
  const [first = '', ...others] = (isWhole ? rule.slice(0, -1) : rule).split('*').map(plain);
  const at = plain(path);
  if (!at.startsWith(first)) return false;
  let end = first.length;
  for (const [i, part] of others.entries()) {
    const isLast = isWhole && i === others.length - 1;
    const start = isLast ? Math.max(end, at.length - part.length) : at.indexOf(part, end);
    if (start < 0 || !at.startsWith(part, start)) return false;
    end = start + part.length;
  }
  return !isWhole || end === at.length;
}

/** Letters may be percent-encoded or not. */
const plain = (path: string): string =>
  path.replace(/(?:%[\da-f]{2})+/gi, (encoded) => {
    try {
      return decodeURIComponent(encoded);
    } catch {
      return encoded.toUpperCase();
    }
  });
