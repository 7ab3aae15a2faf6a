// npm run check [-- FOLDER]: verifies all content without building the site.
// Prints each claim's checks with outcome, result and margin, and how hard the words for readers are; or every problem,
// and exit 1 on any.
import { stdout } from 'node:process';
import { ContentError } from '../problem.ts';
import type { PublishedLesson } from '../site/lesson.ts';
import { readingGrade, targetGrade } from '../words/reading-level.ts';
import { loadSite } from '../site/build.ts';
import type { PublishedClaim, Site } from '../site/site.ts';
import { draftsInWords } from '../freeze/freeze.ts';
import { labels } from '../check/label.ts';
import { summaryInWords, type Receipt } from '../check/kinds.ts';

const root = process.argv[2] ?? 'content';

try {
  stdout.write(report(await loadSite(root)));
} catch (error) {
  if (!(error instanceof ContentError)) throw error;
  stdout.write(`${error.message}\n`);
  process.exitCode = 1;
}

function report(site: Site): string {
  const checks = site.claims.reduce((sum, claim) => sum + claim.receipts.length, 0);
  const drafts = draftsInWords(site);
  return [
    ...site.claims.map(reportClaim),
    ...site.lessons.map(reportLesson),
    ...(drafts === null ? [] : [`${drafts}\n`]),
    `${site.claims.length} claims, ${checks} checks, ${site.sources.length} sources, ${site.datasets.length} datasets: no problems.\n`,
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
