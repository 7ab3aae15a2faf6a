// What of a release no claim and no reason covers yet, ready to be pasted into its file.
import { paragraphs, sentences } from '../anchor/sentences.ts';
import { readFiles } from '../content/files.ts';
import { CannotDraft } from '../draft/draft.ts';
import { quoteList } from '../draft/fields.ts';
import { readOpenRelease } from '../draft/open-release.ts';
import { quoteMaker } from '../draft/open-words.ts';
import { overlaps } from '../anchor/span.ts';
import { unclaimedClasses } from '../anchor/coverage.ts';
import type { Command, Option } from './command.ts';
import { contentOption, mustBeThere } from './content.ts';
import type { Effects } from './effects.ts';
import { readOptions } from './options.ts';
import { during, Refusal, UsageError } from './stop.ts';

const options = { content: contentOption } as const satisfies Record<string, Option>;

export const coverageCommand: Command = {
  name: 'coverage',
  summary: 'Shows which words of a release nothing covers yet, ready to paste.',
  operands: '[RELEASE]',
  options,
  example: '',
  notes:
    'Claims count as they are, however unfinished; so does what is unclaimed and what is furniture. It exits with 1 if any words are left.',
  run,
};

async function run(args: readonly string[], { stdout, disk }: Effects): Promise<number> {
  const { values, operands } = readOptions(args, options);
  if (operands.length > 1) throw new UsageError(`found ${operands.length} releases, expected one`);
  mustBeThere(values.content, { disk });
  const files = await during('reading the content', () => readFiles(values.content, disk));
  const { release, file, open } = opened(() => readOpenRelease(files, operands[0] ?? null));
  const all = paragraphs(release.text).flatMap((paragraph) => sentences(release.text, paragraph));
  const whole = all.filter((sentence) => !open.some((words) => overlaps(words, sentence)));
  stdout(`# ${file}: of ${all.length} sentences, every word is covered in ${whole.length}.\n`);
  if (open.length === 0) return 0;
  const quoteOf = quoteMaker(release.text);
  const quotes = open.flatMap((span) => quoteOf(span) ?? []);
  stdout(`# Make a claim of them: npm run new -- claim ID --quote "words"
# or paste them here, each with its class (${unclaimedClasses.join(', ')}) and the reason:
${quoteList('unclaimed', quotes, ['class:', 'because:'])}`);
  return 1;
}

function opened<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof CannotDraft)) throw error;
    throw new Refusal(error.message, { cause: error });
  }
}
