// Verifies all content without building the site. Prints each claim's checks with outcome, result and margin, and how hard the
// words for readers are; or every problem.
// A warning stops nothing.
import { join, relative, sep } from 'node:path';
import { labels } from '../check/label.ts';
import { summaryInWords, type Receipt } from '../check/kinds.ts';
import { ContentError, formatWarnings, type Problem } from '../problem.ts';
import { draftsInWords } from '../freeze/freeze.ts';
import { cardProblems } from '../outputs/share/card-problems.ts';
import type { PublishedLesson } from '../site/lesson.ts';
import type { PublishedClaim, Site } from '../site/site.ts';
import { warningsOf } from '../site/warnings.ts';
import { readingGrade, targetGrade } from '../words/reading-level.ts';
import type { Command, Option } from './command.ts';
import { contentOption, readSite } from './content.ts';
import type { Effects } from './effects.ts';
import { readOptionsOnly } from './options.ts';
import { JSON_FORMAT } from './reporters/json.ts';
import { formatOption, readFormat, reporters } from './reporters/reporters.ts';
import { during } from './stop.ts';

const options = {
  content: contentOption,
  format: formatOption,
} as const satisfies Record<string, Option>;

export const checkCommand: Command = {
  name: 'check',
  summary: 'Verifies all content, without building the site.',
  operands: '',
  options,
  example: '--content content',
  notes: `--format github prints annotations for a pull request. --format json prints nothing but JSON, with problems or without:
${JSON_FORMAT}
npm prints two lines of its own before it: npm run --silent check -- --format json`,
  run,
};

async function run(args: readonly string[], effects: Effects): Promise<number> {
  const { content, format: name } = readOptionsOnly(args, options);
  const format = readFormat(name);
  const outcome = await during('checking the content', () => checked(content, effects));
  const warnings = 'problems' in outcome ? [] : warningsOf(outcome.site);
  if ('problems' in outcome || format !== 'terminal') {
    const pathOf = (file: string) => relative(effects.cwd, join(content, file)).split(sep).join('/');
    effects.stdout(reporters[format]('problems' in outcome ? outcome.problems : warnings, pathOf));
  } else {
    effects.stdout(formatWarnings(warnings));
  }
  if (!('problems' in outcome) && format !== 'json') effects.stdout(report(outcome.site, warnings.length));
  return 'problems' in outcome ? 1 : 0;
}

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

function report(site: Site, warnings: number): string {
  const checks = site.claims.reduce((sum, claim) => sum + claim.receipts.length, 0);
  const drafts = draftsInWords(site);
  return [
    ...site.claims.map(reportClaim),
    ...site.lessons.map(reportLesson),
    ...(drafts === null ? [] : [`${drafts}\n`]),
    `${count(site.claims.length, 'claim')}, ${count(checks, 'check')}, ${count(site.sources.length, 'source')}, ${count(site.datasets.length, 'dataset')}: no problems${warnings === 0 ? '' : `, ${count(warnings, 'warning')}`}.\n`,
  ].join('\n');
}

const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`;

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
