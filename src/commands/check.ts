// Verifies all content without building the site. Prints each claim's checks with outcome, result and margin, and how hard the
// words for readers are; or every problem.
// A warning stops nothing.
import { labels } from '../check/label.ts';
import { summaryInWords, type Receipt } from '../check/kinds.ts';
import { ContentError, formatWarnings, type Problem } from '../problem.ts';
import { counted } from '../words/count.ts';
import { draftsInWords } from '../freeze/freeze.ts';
import { cardProblems } from '../outputs/share/card-problems.ts';
import type { PublishedLesson } from '../site/lesson.ts';
import type { PublishedClaim, Site } from '../site/site.ts';
import { warningsOf } from '../site/warnings.ts';
import { readingGrade, targetGrade } from '../words/reading-level.ts';
import type { Command, Option } from './command.ts';
import { contentOption, readSite, shownPath } from './content.ts';
import type { Effects } from './effects.ts';
import { didYouMean, readOptions } from './options.ts';
import { JSON_FORMAT } from './reporters/json.ts';
import { formatOption, readFormat, reporters, type Format } from './reporters/reporters.ts';
import { during, UsageError } from './stop.ts';

const options = {
  watch: { about: 'check again after each change, until it is ended (Ctrl+C)' },
  content: contentOption,
  format: formatOption,
} as const satisfies Record<string, Option>;

export const checkCommand: Command = {
  name: 'check',
  summary: 'Verifies all content, without building the site.',
  operands: '[CLAIM...]',
  options,
  example: 'forty-states --watch',
  notes: `--format github prints annotations for a pull request. --format json prints nothing but JSON, with problems or without:
${JSON_FORMAT}
npm prints two lines of its own before it: npm run --silent check -- --format json`,
  run,
};

async function run(args: readonly string[], effects: Effects): Promise<number> {
  const { values, operands: claims } = readOptions(args, options);
  const { content, watch } = values;
  const format = readFormat(values.format);
  let status = await checkOnce(content, claims, format, effects);
  if (!watch) return status;
  for await (const _ of effects.changesOf(content)) {
    effects.stdout(`${'-'.repeat(40)}\n`);
    status = await checkOnce(content, claims, format, effects);
  }
  return status;
}

/** @param asked the claims that are asked for; empty for all content */
async function checkOnce(
  content: string,
  asked: readonly string[],
  format: Format,
  effects: Effects,
): Promise<number> {
  const isOwn = ofClaims(asked, content, effects);
  const outcome = await during('checking the content', () => checked(content, effects));
  const all = 'problems' in outcome ? outcome.problems : warningsOf(outcome.site);
  const told = all.filter(({ file }) => isOwn(file));
  const errors = told.filter(({ severity }) => severity !== 'warning');
  if (errors.length > 0 || format !== 'terminal') {
    effects.stdout(reporters[format](told, shownPath(content, effects)));
  } else {
    effects.stdout(formatWarnings(told));
  }
  if (format === 'json') return errors.length > 0 ? 1 : 0;
  if ('site' in outcome) effects.stdout(report(outcome.site, asked, told.length));
  else if (errors.length === 0) effects.stdout(elsewhere(asked, all.length));
  return errors.length > 0 ? 1 : 0;
}

/** Whether a file is one of the claims that are asked for. */
function ofClaims(asked: readonly string[], content: string, { disk }: Effects): (file: string) => boolean {
  if (asked.length === 0) return () => true;
  const files = disk.kindOf(content) === 'folder' ? disk.list(content).map(({ path }) => path) : [];
  const ids = files.flatMap((file) => CLAIM.exec(file)?.[1] ?? []);
  for (const id of asked) {
    if (!ids.includes(id)) throw new UsageError(`there is no claim ${id}${didYouMean(id, ids)}`);
  }
  return (file) => asked.includes(CLAIM.exec(file)?.[1] ?? '');
}

const CLAIM = /\/claims\/(?:.*\/)?([^/]+)\.mdx$/;

/** What can be said of claims without a problem where other files have some. */
const elsewhere = (asked: readonly string[], problems: number): string =>
  `${asked.join(', ')}: no problem; ${counted(problems, 'problem')} elsewhere: npm run check\n`;

async function checked(
  content: string,
  effects: Effects,
): Promise<{ site: Site } | { problems: readonly Problem[] }> {
  try {
    const site = await readSite(content, effects);
    const problems = await cardProblems(site);
    return problems.length > 0 ? { problems } : { site };
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    return { problems: error.problems };
  }
}

function report(site: Site, asked: readonly string[], warnings: number): string {
  if (asked.length > 0)
    return site.claims
      .filter(({ id }) => asked.includes(id))
      .map(reportClaim)
      .join('\n');
  const checks = site.claims.reduce((sum, claim) => sum + claim.receipts.length, 0);
  const drafts = draftsInWords(site);
  return [
    ...site.claims.map(reportClaim),
    ...site.lessons.map(reportLesson),
    ...(drafts === null ? [] : [`${drafts}\n`]),
    `${counted(site.claims.length, 'claim')}, ${counted(checks, 'check')}, ${counted(site.sources.length, 'source')}, ${counted(site.datasets.length, 'dataset')}: no problems${warnings === 0 ? '' : `, ${counted(warnings, 'warning')}`}.\n`,
  ].join('\n');
}

function reportClaim({ id, label, receipts, finding, question }: PublishedClaim): string {
  const width = Math.max(0, ...receipts.map((receipt) => receipt.id.check.length));
  return [
    `${id}: ${labels[label].name}`,
    ...receipts.map((receipt) => `  ${receipt.id.check.padEnd(width)}  ${reportCheck(receipt)}`),
    `  reading level: finding ${gradeInWords(finding.text)}, question ${gradeInWords(question)}`,
    '',
  ].join('\n');
}

function reportLesson({ id, tasks }: PublishedLesson): string {
  const asked = tasks.map(({ ask }) => ask.text).join(' ');
  return `lesson ${id}: ${tasks.length} tasks, ${gradeInWords(asked)}\n`;
}

// For the author to look at; hard words can be the right ones.
function gradeInWords(text: string): string {
  const grade = readingGrade(text);
  return `grade ${Math.max(0, grade).toFixed(1)}${grade > targetGrade ? ` (aim for ${targetGrade})` : ''}`;
}

function reportCheck(receipt: Receipt): string {
  return `${receipt.outcome.padEnd('not-reproduced'.length)}  ${summaryInWords(receipt)}`;
}
