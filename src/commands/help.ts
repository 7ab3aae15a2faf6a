// The help of a command, made from what it declares.
import type { Command } from './command.ts';

export const usage = ({ name, operands, options }: Command): string => {
  const of = Object.entries(options).map(([option, { takes, needed }]) => {
    const form = `--${option}${takes ? ` ${takes}` : ''}`;
    return needed ? form : `[${form}]`;
  });
  return ['usage: npm run', name, '--', operands, ...of].filter((part) => part !== '').join(' ');
};

export function help(command: Command): string {
  const { summary, options, example, notes } = command;
  const lines = Object.entries(options).map(([name, { takes, default: usual, about }]) => ({
    form: `--${name}${takes ? ` ${takes}` : ''}`,
    about: usual === undefined ? about : `${about} (default: ${usual})`,
  }));
  return `${summary}

${usage(command)}

${table([...lines, ...COMMON])}
${notes === undefined ? '' : `\n${notes}\n`}
Example: npm run ${command.name}${example === '' ? '' : ` -- ${example}`}
`;
}

/** What every command understands. */
export const COMMON = [
  { form: '--help, -h', about: 'this help' },
  { form: '--trace', about: 'where in the code an error was made' },
] as const;

export function table(lines: readonly { form: string; about: string }[]): string {
  const width = Math.max(...lines.map(({ form }) => form.length));
  return lines.map(({ form, about }) => `  ${form.padEnd(width)}  ${about}`).join('\n');
}
