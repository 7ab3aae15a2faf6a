// A citation as RIS. By hand: the library for it breaks lines after 70 characters, and with them addresses and titles.
import type { CslItem } from './citation.ts';
import type { CitationFormat } from './format.ts';

export const ris: CitationFormat = {
  name: 'RIS',
  mediaType: 'application/x-research-info-systems',
  write: (item) =>
    tags(item)
      .map(([tag, value]) => `${tag}  - ${oneLine(value)}\n`)
      .join(''),
};

const tags = ({
  id,
  title,
  author: [site],
  issued,
  URL,
  language,
}: CslItem): [tag: string, value: string][] => {
  const [[year, ...monthAndDay]] = issued['date-parts'];
  const [month, day] = monthAndDay.map((number) => String(number).padStart(2, '0'));
  return [
    ['TY', 'ELEC'],
    ['AU', site.literal],
    ['DA', `${year}/${month}/${day}/`],
    ['PY', String(year)],
    ['ID', id],
    ['LA', language],
    ['TI', title],
    ...(URL === undefined ? [] : [['UR', URL] as [string, string]]),
    ['ER', ''],
  ];
};

// A tag ends with its line, and programs know other line ends than LF, too.
const oneLine = (value: string): string => value.replace(/[\s\p{Cc}]+/gu, ' ');
