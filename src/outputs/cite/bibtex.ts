// A citation as BibTeX. By hand: the library for it writes the day into the month, and leaves out signs that it does not know.
import type { CslItem } from './citation.ts';
import type { CitationFormat } from './format.ts';

export const bibtex: CitationFormat = {
  name: 'BibTeX',
  mediaType: 'application/x-bibtex',
  write: (item) =>
    [`@misc{${item.id},`, ...fields(item).map(([name, value]) => `\t${name} = ${value},`), '}', ''].join(
      '\n',
    ),
};

function fields({ title, author: [site], issued, URL, version }: CslItem): [name: string, value: string][] {
  const [[year, month, day]] = issued['date-parts'];
  return [
    // Braces within: the name is not a person's.
    ['author', `{{${escape(site.literal)}}}`],
    ['year', `{${year}}`],
    // A macro, so that each style writes it in its own way.
    ['month', MONTHS[month - 1]!],
    ['day', `{${day}}`],
    ['title', `{${keepCapitals(title)}}`],
    ['version', `{${version}}`],
    ...(URL === undefined
      ? []
      : [['url', `{${URL}}`] as [string, string], ['howpublished', `{${URL}}`] as [string, string]]),
  ];
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Styles write titles in small letters, but for the first; braces keep a word as it is. */
const keepCapitals = (title: string): string =>
  title
    .split(/([\p{L}\p{N}\p{M}]+)/u)
    .map((part, i) =>
      /\p{Lu}/u.test(i === 1 && title.startsWith(part) ? part.slice(1) : part) ? `{${part}}` : escape(part),
    )
    .join('');

/** Signs that TeX takes for commands, and pairs that it draws as one sign ("--" as a dash); the others are UTF-8. */
const escape = (text: string): string =>
  text
    .replace(/[\\~^]|[%&#$_{}]/g, (sign) => COMMANDS[sign] ?? `\\${sign}`)
    .replace(/(?<=([-'`,<>]))(?=\1)|(?<=[?!])(?=`)/g, '{}');

const COMMANDS: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};
