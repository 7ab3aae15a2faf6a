// What has become of a source: its page, or an archived copy of it, held against the words that are relied on.
import { createHash } from 'node:crypto';
import { foldCase } from '../anchor/fold.ts';
import type { Source } from '../content/source.ts';
import { show, type Problem } from '../problem.ts';
import { excerptsIn, type Standing } from './excerpt.ts';
import { readPage, type Page } from './page.ts';
import type { Answered, Unanswered, Visit } from './visit.ts';

/** What can have become of it, with what that means. The later names say that nothing is known. */
export const statuses = {
  ok: 'every excerpt stands there as it is quoted',
  moved: 'the same, at another address, to which a redirect leads that is meant to last (301 or 308)',
  gone: 'the address answers 404 or 410, there is no such host, or the page says that there is no such page',
  changed: 'words of an excerpt stand there otherwise, or not at all',
  retold:
    'the words stand there, but as those of another author or of another page; or some sentences of an excerpt are left out',
  unread:
    'the host answers with what this program cannot read: a picture, a file, a wall before the page, a page that a script fills',
  unreachable: 'the host does not answer, answers with an error, or asks programs to stay away',
} as const;

export type Status = keyof typeof statuses;

export interface Finding {
  status: Status;
  /** One for each excerpt, where it is them; empty if all is well. */
  problems: Problem[];
}

/** Which address of a source was visited. */
export type Which = 'url' | 'archived';

type Told = Pick<Problem, 'found' | 'expected' | 'fix'>;

/** What a visit at one of its addresses says about a source. */
export async function judge(source: Source, which: Which, visit: Visit): Promise<Finding> {
  const told = (status: Status, problem: Told, path: readonly string[] = [which]): Finding => ({
    status,
    problems: [problemOf(source, status, path, problem)],
  });
  if (visit.kind !== 'answered') return told(...unanswered(visit, which));
  const file = judgeFile(source, visit.body);
  if (file === 'same') return { status: 'ok', problems: [] };
  const page = await readPage(visit.type, visit.body);
  if ('unread' in page) {
    if (file === 'other')
      return told('changed', {
        found: 'another file at its address',
        expected: `the file with SHA-256 ${source.file!.sha256}`,
        fix: BY_HAND,
      });
    return told('unread', { found: page.unread, expected: 'a page or a document with words', fix: BY_HAND });
  }

  const standing = standingIn(page);
  const standings = source.excerpts.map((excerpt) => ({ excerpt, standing: standing(excerpt) }));
  const faulty = standings.filter((each) => each.standing.kind !== 'stands');
  if (faulty.length === standings.length) {
    const missing = missingPage(page, visit, source[which]!);
    if (missing !== null) return told('gone', goneAs(missing, which));
    const few = faulty.every((each) => each.standing.kind === 'missing') ? placeholder(page) : null;
    if (few !== null) return told('unread', { found: few, expected: 'the document itself', fix: BY_HAND });
  }
  if (faulty.length > 0) {
    const isRetold = faulty.every((each) => each.standing.kind === 'in-part');
    const status = isRetold ? 'retold' : 'changed';
    const problems = faulty.map(({ excerpt, standing: found }) =>
      problemOf(source, status, ['excerpts', excerpt.id, 'text'], differenceOf(excerpt.text, found, which)),
    );
    return { status, problems };
  }
  // An archive names its own addresses.
  if (which === 'archived') return { status: 'ok', problems: [] };
  const other = otherAuthor(source, page) ?? otherOriginal(source, page, visit.address);
  if (other !== null) return told('retold', other);
  if (visit.movedTo === null) return { status: 'ok', problems: [] };
  return told('moved', {
    found: `a redirect to ${visit.movedTo}`,
    expected: source.url,
    fix: 'write the new address as url',
  });
}

function unanswered({ kind, why }: Unanswered, which: Which): [Status, Told] {
  switch (kind) {
    case 'gone':
    case 'no-host':
      return ['gone', goneAs(why, which)];
    case 'too-large':
      return ['unread', { found: why, expected: 'a document that can be read', fix: BY_HAND }];
    case 'unreachable':
      return ['unreachable', { found: why, expected: 'the document', fix: LATER }];
  }
}

const LATER = 'nothing is known about the words; ask again later, or look yourself';
const BY_HAND = 'look at it yourself';

const goneAs = (why: string, which: Which): Told => ({
  found: why,
  expected: which === 'url' ? 'the document at its address' : 'the archived copy at its address',
  fix:
    which === 'url'
      ? 'give the address of an archived copy as archived (--archive looks for one), or where the document is now as url'
      : 'find another archived copy (--archive looks for one if you remove this), or remove it',
});

const CODES = {
  moved: 'source-moved',
  gone: 'source-gone',
  changed: 'source-changed',
  retold: 'source-retold',
  unread: 'source-unread',
  unreachable: 'source-unreachable',
} as const satisfies Record<Exclude<Status, 'ok'>, Problem['code']>;

/** Whoever follows a link that has moved still arrives, and of what could not be read nothing is known. */
const WARNINGS: ReadonlySet<Status> = new Set(['moved', 'unread', 'unreachable']);

const problemOf = (source: Source, status: Status, path: readonly string[], told: Told): Problem => ({
  code: CODES[status as keyof typeof CODES],
  ...source.place(path),
  ...told,
  ...(WARNINGS.has(status) && { severity: 'warning' }),
});

/** Whether the bytes are those of the file that was read, where the source says which. */
function judgeFile({ file }: Source, body: Buffer): 'same' | 'other' | null {
  if (!file) return null;
  return createHash('sha256').update(body).digest('hex') === file.sha256 ? 'same' : 'other';
}

function standingIn({ readings }: Page): (excerpt: Source['excerpts'][number]) => Standing {
  const all = readings.map(excerptsIn);
  return (excerpt) => {
    const [first, ...others] = all;
    const standing = first!(excerpt);
    if (standing.kind === 'stands') return standing;
    return others.map((stands) => stands(excerpt)).find(({ kind }) => kind === 'stands') ?? standing;
  };
}

function differenceOf(text: string, standing: Standing, which: Which): Told {
  const expected = `the words ${show(text)}`;
  const page = which === 'url' ? 'the page' : 'the archived copy';
  const fix = `if ${page} was corrected, see what follows for the claims that rest on these words; quote them as they stand now, or give the archived copy in which they stand`;
  switch (standing.kind) {
    case 'altered': {
      const [from, to] = [standing.expected, standing.found];
      const first =
        from === ''
          ? `${show(to)} is added`
          : to === ''
            ? `${show(from)} is missing`
            : `${show(to)} in place of ${show(from)}`;
      return { found: `${show(standing.passage)}; first difference: ${first}`, expected, fix };
    }
    case 'in-part':
      return {
        found:
          standing.missing === null
            ? 'its sentences apart from one another or in another order'
            : `a part of it; left out is ${show(standing.missing)}`,
        expected,
        fix,
      };
    default:
      return { found: `nothing like it on ${page}`, expected, fix };
  }
}

/** What says that a page answers in place of one that is gone (a “soft 404”); null where nothing does. */
function missingPage({ title, readings }: Page, visit: Answered, asked: string): string | null {
  if (NOT_FOUND.test(title)) return `a page with the title ${show(title)}`;
  const [from, to] = [new URL(asked), new URL(visit.address)];
  if (to.pathname === '/' && to.search === '' && from.pathname.length > 1)
    return `a redirect to the front page ${to.href}`;
  const words = readings[0]!.trim();
  if (words.length < SHORT && NOT_FOUND.test(words)) return `a page that says ${show(words)}`;
  return null;
}

const NOT_FOUND =
  /(?<![\p{L}\p{N}])(?:404|410 gone|(?:page|article|document|file|content|story|post) (?:(?:is|was|has been|cannot be|can’t be|can't be|could not be|couldn’t be|couldn't be) )?(?:not |no longer )?(?:found|removed|deleted|moved|unavailable|available|exist)|(?:does|do)(?: not|n’t|n't) exist|not found|no longer (?:available|exists?))(?![\p{L}\p{N}])/iu;

/** In characters: a page of its own is longer. */
const SHORT = 2000;

/** What stands in place of a page: a wall before it, or a page that only a script fills; null where the page is there. */
function placeholder({ readings }: Page): string | null {
  const words = readings[0]!.trim();
  if (words.length >= SHORT) return null;
  return words === '' ? 'a page without words' : `a page of few words: ${show(words)}`;
}

/** Names are held against one another by their last word: initials and middle names come and go. */
function otherAuthor({ author, publisher, via }: Source, { authors }: Page): Told | null {
  if (!author || authors.length === 0) return null;
  const told = foldCase(authors.join(' '));
  const isKnown = [...author.map(lastWord), publisher, ...(via ? [via] : [])].some((name) =>
    told.includes(foldCase(name)),
  );
  if (isKnown) return null;
  return {
    found: `the page names ${authors.map(show).join(', ')} as author`,
    expected: author.join(', '),
    fix: 'see whose words they are; correct author, or say under retells what the page retells',
  };
}

const lastWord = (name: string): string => name.trim().split(/\s+/).at(-1)!;

/** A source that says itself whose words it carries is not asked. */
function otherOriginal({ via, retells }: Source, { original, readings }: Page, address: string): Told | null {
  if (via !== undefined || retells !== undefined) return null;
  const [phrase] = REPOSTED.exec(readings[0]!) ?? [];
  const elsewhere =
    original !== null &&
    URL.canParse(original, address) &&
    siteOf(new URL(original, address)) !== siteOf(new URL(address));
  if (!elsewhere && phrase === undefined) return null;
  return {
    found: elsewhere ? `the page names ${show(original)} as its original` : `the page says ${show(phrase)}`,
    expected: 'the source’s own page',
    fix: 'see whose words they are; cite the original, or say under via or retells whose words the page carries',
  };
}

/** The last two parts of a host's name: www.example.org and news.example.org are one site. */
const siteOf = ({ hostname }: URL): string => hostname.split('.').slice(-2).join('.');

const MONTHS = 'January|February|March|April|May|June|July|August|September|October|November|December';
const REPOSTED = new RegExp(
  String.raw`(?<!\p{L})(?:(?:[Oo]riginally|[Ff]irst) (?:published|appeared) (?:at|in|by) (?!${MONTHS})\p{Lu}[^\n.]{0,60}|[Rr]e-?(?:published|posted) (?:from|with (?:the )?permission)[^\n.]{0,60})`,
  'u',
);
