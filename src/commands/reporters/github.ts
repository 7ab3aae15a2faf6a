// Problems as annotations of a pull request: the workflow commands of GitHub Actions.
// https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions#setting-an-error-message
import { codes } from '../../codes.ts';
import { inOrder, visible, type Problem } from '../../problem.ts';
import type { Reporter } from './reporter.ts';

export const github: Reporter = (problems, pathOf) =>
  inOrder(problems)
    .map(
      (problem) =>
        `::${problem.severity ?? 'error'} ${properties(problem, pathOf(problem.file))}::${escapeMessage(message(problem))}\n`,
    )
    .join('');

function properties({ code, line }: Problem, file: string): string {
  const all = { file, line, title: codes[code] };
  return Object.entries(all)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}=${escapeProperty(String(value))}`)
    .join(',');
}

const message = ({ field, found, expected, fix }: Problem): string =>
  [...(field ? [field] : []), `found: ${found}`, `expected: ${expected}`, `fix: ${fix}`].join('\n');

// As @actions/core escapes them (command.ts). What is left of control characters is shown by number.
const escapeMessage = (text: string): string =>
  text
    .replaceAll('%', '%25')
    .split(/\r\n|[\r\n]/)
    .map(visible)
    .join('%0A');

const escapeProperty = (text: string): string =>
  escapeMessage(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
