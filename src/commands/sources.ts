// Looks at the cited pages as they are on the web now, and says which of them no longer bear the words that are relied on.
import { join } from 'node:path';
import { readFiles } from '../content/files.ts';
import { parseFile } from '../content/document.ts';
import { sourceSchema, type Source } from '../content/source.ts';
import { finishWriting, writeTogether } from '../content/write-together.ts';
import { ContentError, formatProblems, formatWarnings, type Problem } from '../problem.ts';
import { nearestCapture, newCapture } from '../watch/internet-archive.ts';
import { judge, statuses, type Finding, type Status, type Which } from '../watch/judge.ts';
import { withArchived } from '../watch/record.ts';
import { ROBOT } from '../watch/robots.ts';
import { visitorOf, type Visit, type Visitor } from '../watch/visit.ts';
import { webOf, type Web } from '../watch/web.ts';
import type { Command, Option } from './command.ts';
import { contentOption, shownPath } from './content.ts';
import type { Effects } from './effects.ts';
import { table } from './help.ts';
import { didYouMean, readOptions } from './options.ts';
import { jsonWith } from './reporters/json.ts';
import { formatOption, readFormat, reporters } from './reporters/reporters.ts';
import { during, UsageError } from './stop.ts';

/** "ACCESS:SECRET" of an account of the Internet Archive. */
const KEY = 'ARCHIVE_ORG_KEY';

const options = {
  archive: { about: 'record an archived copy of each source that has none: the nearest, or else a new one' },
  content: contentOption,
  format: formatOption,
} as const satisfies Record<string, Option>;

export const sourcesCommand: Command = {
  name: 'sources',
  summary: 'Looks whether the cited pages still have the words that are relied on.',
  operands: 'check [SOURCE...]',
  options,
  example: 'check annual-report-2025 --archive',
  notes: `It visits the page of each source and its archived copy, at most two pages of a host at once, and keeps to robots.txt.
${table(Object.entries(statuses).map(([form, about]) => ({ form, about })))}
The first two and the last two do not fail a run. An archived copy is recorded as archived only if every excerpt stands in it.
For a new one, ${KEY} has to be ACCESS:SECRET of an account of the Internet Archive (https://archive.org/account/s3.php).`,
  run,
};

async function run(args: readonly string[], effects: Effects): Promise<number> {
  const { values, operands } = readOptions(args, options);
  const [what, ...asked] = operands;
  if (what !== 'check') {
    throw new UsageError(
      what === undefined ? 'found nothing to do' : `cannot ${what}${didYouMean(what, ['check'])}`,
    );
  }
  const format = readFormat(values.format);
  const folder = join(values.content, 'sources');
  if (values.archive) finishWriting(folder, effects.disk);
  const sources = await readSources(values.content, asked, effects);

  const web = webOf(effects.web, nameOf(effects));
  const visitor = visitorOf(web);
  const visits = sources.map(async (source) => await look(source, visitor));
  const isOnline = somethingAnswers(visits);
  const tell = format === 'terminal' ? effects.stdout : () => undefined;
  const all: Looked[] = [];
  for (const [i, source] of sources.entries()) {
    const looked = await during(`looking at ${source.id}`, async () =>
      judged(source, await visits[i]!, isOnline),
    );
    all.push(looked);
    tell(`${source.id}: ${looked.findings.map(inWords).join(', ')}\n`);
  }
  const archived = values.archive
    ? await during('looking for archived copies', () => archive(all, visitor, web, effects))
    : { problems: [], found: new Map<Source, string>() };
  await during('writing the sources, which are as they were', () => record(folder, archived.found, effects));
  for (const [{ id }, address] of archived.found) tell(`${id}: recorded ${address}\n`);

  const problems = [
    ...all.flatMap(({ findings }) => findings.flatMap((each) => each.problems)),
    ...archived.problems,
  ];
  const pathOf = shownPath(values.content, effects);
  if (format === 'json')
    effects.stdout(jsonWith({ sources: Object.fromEntries(all.map(entry)) }, problems, pathOf));
  else if (format === 'github') effects.stdout(reporters.github(problems, pathOf));
  else effects.stdout(report(all, problems));
  return problems.some(({ severity }) => severity !== 'warning') ? 1 : 0;
}

/** One that says who asks, and where to complain. */
const nameOf = ({ env }: Effects): string =>
  `${ROBOT}/1 (looks whether cited words still stand${env['SITE_URL'] === undefined ? '' : `; +${env['SITE_URL']}`})`;

/** Only the sources are read: what else is wrong with the content makes no difference to them. */
async function readSources(content: string, asked: readonly string[], { disk }: Effects): Promise<Source[]> {
  const folder = join(content, 'sources');
  if (disk.kindOf(folder) !== 'folder') throw new UsageError(`${folder}: there is no such folder`);
  const files = await readFiles(folder, disk);
  const ids = [...files.keys()].map((file) => file.replace(/\.yaml$/, ''));
  for (const id of asked) {
    if (!ids.includes(id)) throw new UsageError(`there is no source ${id}${didYouMean(id, ids)}`);
  }
  const problems: Problem[] = [];
  const sources = [...files].flatMap(([file, text]): Source[] => {
    const id = file.replace(/\.yaml$/, '');
    if (asked.length > 0 && !asked.includes(id)) return [];
    const parsed = parseFile(`sources/${file}`, text, sourceSchema, (problem) => problems.push(problem));
    if (!parsed) return [];
    const excerpts = Object.entries(parsed.data.excerpts).map(([name, words]) => ({ id: name, ...words }));
    return [{ ...parsed.data, id, excerpts, place: parsed.place }];
  });
  if (problems.length > 0) throw new ContentError(problems);
  return sources;
}

/** What was found at each address of a source. */
interface Looked {
  source: Source;
  findings: (Finding & { which: Which })[];
}

const look = (source: Source, visit: Visitor): Promise<[Which, Visit][]> =>
  Promise.all(
    (['url', 'archived'] as const).flatMap((which) => {
      const address = source[which];
      return address === undefined ? [] : [visit(address).then((answer): [Which, Visit] => [which, answer])];
    }),
  );

/** Where no host at all is known, it is this machine that lacks the network. */
async function somethingAnswers(visits: readonly Promise<[Which, Visit][]>[]): Promise<boolean> {
  return (await Promise.all(visits)).flat().some(([, { kind }]) => kind !== 'no-host');
}

async function judged(
  source: Source,
  visits: readonly [Which, Visit][],
  isOnline: Promise<boolean>,
): Promise<Looked> {
  const findings = visits.map(async ([which, visit]) => {
    const known: Visit =
      visit.kind === 'no-host' && !(await isOnline)
        ? { kind: 'unreachable', why: `${visit.why}, nor any other` }
        : visit;
    return { which, ...(await judge(source, which, known)) };
  });
  return { source, findings: await Promise.all(findings) };
}

const inWords = ({ which, status }: Looked['findings'][number]): string =>
  which === 'url' ? status : `archived copy ${status}`;

const entry = ({ source, findings }: Looked): [string, object] => [
  source.id,
  Object.fromEntries(findings.map(({ which, status }) => [which, status])),
];

function report(all: readonly Looked[], problems: readonly Problem[]): string {
  const warnings = problems.filter(({ severity }) => severity === 'warning');
  const errors = problems.filter(({ severity }) => severity !== 'warning');
  const counts = Map.groupBy(all, ({ findings }) => findings[0]!.status);
  const names = (Object.keys(statuses) as Status[]).filter((status) => counts.has(status));
  const summary = `${all.length} sources: ${names.map((status) => `${counts.get(status)!.length} ${status}`).join(', ')}`;
  return [
    '\n',
    formatWarnings(warnings),
    errors.length === 0 ? '' : `${formatProblems(errors, 'found.')}\n`,
    `${summary}.\n`,
  ].join('');
}

/** An archived copy for each source that has none, as far as every excerpt stands in one. */
async function archive(all: readonly Looked[], visit: Visitor, web: Web, effects: Effects) {
  const found = new Map<Source, string>();
  const problems: Problem[] = [];
  const key = effects.env[KEY];
  const bears = async (source: Source, capture: string) =>
    (await judge({ ...source, archived: capture }, 'archived', await visit(capture))).status === 'ok';
  await Promise.all(
    all.map(async ({ source, findings }) => {
      if (source.archived !== undefined) return;
      const fail = (why: string) =>
        problems.push({
          code: 'source-not-archived',
          ...source.place(['url']),
          found: why,
          expected: 'an archived copy in which every excerpt stands',
          fix: 'look for one by hand, or go on without',
          severity: 'warning',
        });
      const nearest = await nearestCapture(source.url, source.published ?? source.read.on, web);
      if (typeof nearest === 'string') return void fail(nearest);
      if (nearest && (await bears(source, nearest.address))) return void found.set(source, nearest.address);
      const had = nearest
        ? `in ${nearest.address} the excerpts do not stand`
        : 'no capture by the Internet Archive';
      if (!['ok', 'moved'].includes(findings[0]!.status)) return void fail(`${had}, nor on the page now`);
      if (key === undefined) return void fail(`${had}, and no ${KEY} with which to ask for a new one`);
      const made = await newCapture(source.url, key, web, effects.web.wait);
      if (typeof made === 'string') return void fail(`${had}; ${made}`);
      if (!(await bears(source, made.address)))
        return void fail(`in ${made.address} the excerpts do not stand`);
      found.set(source, made.address);
    }),
  );
  return { found, problems };
}

function record(folder: string, found: ReadonlyMap<Source, string>, { disk }: Effects): void {
  const files = [...found].map(([{ id }, address]): [string, string] => {
    const file = `${id}.yaml`;
    const text = new TextDecoder().decode(disk.read(join(folder, file)));
    return [file, withArchived(text, address)];
  });
  if (files.length > 0) writeTogether(folder, new Map(files), disk);
}
