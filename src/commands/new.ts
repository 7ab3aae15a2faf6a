// Begins a file, with what can be known of it filled in, and says what to do next. Nothing that is there is overwritten.
import { basename, join } from 'node:path';
import { readFiles, type Files } from '../content/files.ts';
import { finishWriting, writeTogether } from '../content/write-together.ts';
import { draftClaim } from '../draft/claim.ts';
import { draftDataset } from '../draft/dataset.ts';
import { CannotDraft, type Draft } from '../draft/draft.ts';
import { draftLesson } from '../draft/lesson.ts';
import { lessonFile } from '../content/places.ts';
import { readOpenRelease, releaseNamed, topicsIn } from '../draft/open-release.ts';
import { draftRelease } from '../draft/release.ts';
import { draftSite } from '../draft/site.ts';
import { draftSource } from '../draft/source.ts';
import { address, id as idField, vagueDate } from '../fields.ts';
import { visible } from '../problem.ts';
import type { Command, Option } from './command.ts';
import { contentOption, mustBeThere } from './content.ts';
import type { Effects } from './effects.ts';
import { didYouMean, readOptions } from './options.ts';
import { during, Refusal, UsageError } from './stop.ts';

const options = {
  text: { takes: 'FILE', about: 'release: the text, word for word, its headline first' },
  source: { takes: 'ID', about: 'release: the source of the text, where there is one already' },
  title: { takes: 'WORDS', about: 'release, source: the title of the document' },
  publisher: { takes: 'NAME', about: 'release, source: who published it' },
  published: { takes: 'DATE', about: 'release, source: when, as 2025-09-17, 2025-09 or 2025' },
  url: { takes: 'URL', about: 'release, source: where it is' },
  quote: { takes: 'WORDS', about: 'claim: its words in the text' },
  prefix: {
    takes: 'WORDS',
    about: 'claim: what stands right before them, where they stand in several places',
  },
  suffix: { takes: 'WORDS', about: 'claim: what stands right after them' },
  release: { takes: 'ID', about: 'claim, lesson: the release, where there are several' },
  content: contentOption,
} as const satisfies Record<string, Option>;

type Values = ReturnType<typeof readOptions<typeof options>>['values'];

/** What can be begun: which options it takes, and how it is made. */
interface Kind {
  operand: 'DIR' | 'ID' | 'FILE.csv';
  options: readonly (keyof typeof options)[];
  draft: (operand: string, values: Values, files: Files, effects: Effects) => Draft;
}

const ABOUT_SOURCE = ['title', 'publisher', 'published', 'url'] as const;

const kinds: Readonly<Record<string, Kind>> = {
  site: { operand: 'DIR', options: [], draft: (folder) => draftSite(folder) },
  release: {
    operand: 'ID',
    options: ['text', 'source', ...ABOUT_SOURCE],
    draft: (id, values, files, effects) => {
      const text = readNamed(needed(values, 'text'), effects);
      const { source } = values;
      if (source !== undefined && !files.has(`sources/${source}.yaml`)) {
        throw new UsageError(
          `--source ${source}: there is no such source${didYouMean(source, idsIn(files, 'sources'))}`,
        );
      }
      return draftRelease(id, text, source ?? null, knownOf(values), effects.today());
    },
  },
  claim: {
    operand: 'ID',
    options: ['quote', 'prefix', 'suffix', 'release'],
    draft: (id, values, files, effects) => {
      const quote = { exact: needed(values, 'quote'), prefix: values.prefix, suffix: values.suffix };
      return draftClaim(
        id,
        quote,
        readOpenRelease(files, values.release ?? null),
        topicsIn(files),
        effects.today(),
      );
    },
  },
  source: {
    operand: 'ID',
    options: ABOUT_SOURCE,
    draft: (id, values, _, effects) => draftSource(id, knownOf(values), effects.today()),
  },
  dataset: {
    operand: 'FILE.csv',
    options: [],
    draft: (file, _, __, effects) => {
      const bytes = readNamed(file, effects);
      const id = basename(file).replace(/\.csv$/i, '').toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, ''); // prettier-ignore
      return draftDataset(readId(id), bytes);
    },
  },
  lesson: {
    operand: 'ID',
    options: ['release'],
    draft: (id, values, files) => {
      const release = releaseNamed(files, values.release ?? null);
      const folder = lessonFile(release, '').replace(/[^/]*$/, '');
      return draftLesson(id, release, [...files.keys()].filter((file) => file.startsWith(folder)).length + 1);
    },
  },
};

export const newCommand: Command = {
  name: 'new',
  summary: 'Begins a site, a release, a claim, a source, a table or a lesson.',
  operands: Object.entries(kinds)
    .map(([kind, { operand }]) => `${kind} ${operand}`)
    .join('|'),
  options,
  example: 'claim forty-states --quote "across 40 states"',
  notes: `What can be known is filled in, the rest is left empty; npm run check says what each empty field expects.
Nothing that is there is overwritten, and where one file cannot be written, none is.`,
  run,
};

async function run(args: readonly string[], effects: Effects): Promise<number> {
  const { values, operands } = readOptions(args, options);
  const [name, operand, ...more] = operands;
  const kind = name !== undefined && Object.hasOwn(kinds, name) ? kinds[name]! : null;
  if (!kind || name === undefined) {
    const known = Object.keys(kinds);
    throw new UsageError(name === undefined ? `found nothing to begin, expected ${known.join(', ')}` : `cannot begin ${name}${didYouMean(name, known)}`); // prettier-ignore
  }
  if (operand === undefined || more.length > 0) {
    throw new UsageError(
      `found ${operands.length - 1} names, expected npm run new -- ${name} ${kind.operand}`,
    );
  }
  const given = (Object.keys(options) as (keyof typeof options)[]).filter((option) => option !== 'content' && values[option] !== undefined); // prettier-ignore
  const foreign = given.find((option) => !kind.options.includes(option));
  if (foreign !== undefined) throw new UsageError(`--${foreign} says nothing about a ${name}`);
  if (kind.operand === 'ID') readId(operand);

  const { disk } = effects;
  const content = kind.operand === 'DIR' ? operand : values.content;
  if (kind.operand === 'DIR') mustBeNew(operand, effects);
  else {
    mustBeThere(content, effects);
    finishWriting(content, disk);
  }
  const files =
    kind.operand === 'DIR'
      ? new Map<string, string>()
      : await during('reading the content', () => readFiles(content, disk));
  const draft = drafted(() => kind.draft(operand, values, files, effects));
  const taken = [...draft.files.keys()].find((file) => files.has(file) && !draft.changed.includes(file));
  if (taken !== undefined) {
    throw new Refusal(`${join(content, taken)} is there already. Nothing was written.`);
  }
  await during('writing, which changed nothing', () => writeTogether(content, draft.files, disk));
  for (const file of draft.files.keys()) {
    effects.stdout(`${draft.changed.includes(file) ? 'changed' : 'written'}  ${join(content, file)}\n`);
  }
  effects.stdout(`\nNext:\n${draft.next.map((step) => `  ${step}\n`).join('')}`);
  return 0;
}

function drafted(make: () => Draft): Draft {
  try {
    return make();
  } catch (error) {
    if (!(error instanceof CannotDraft)) throw error;
    const lines = error.message.split('\n').map((line) => `  ${line}`);
    throw new Refusal(`${lines.join('\n')}\nNothing was written.`, { cause: error });
  }
}

/** A folder is begun where nothing is, or an empty one. */
function mustBeNew(folder: string, { disk }: Effects): void {
  const kind = disk.kindOf(folder);
  if (kind === 'file' || (kind === 'folder' && disk.list(folder).length > 0)) {
    throw new Refusal(`${folder} is there already, and not empty. Nothing was written.`);
  }
}

function needed(values: Values, option: 'text' | 'quote'): string {
  const value = values[option];
  if (value === undefined)
    throw new UsageError(`--${option} is missing: --${option} ${options[option].takes}`);
  return value;
}

function readNamed(file: string, { disk }: Effects): Uint8Array {
  if (disk.kindOf(file) !== 'file') throw new UsageError(`${file}: there is no such file`);
  return disk.read(file);
}

function readId(id: string): string {
  const read = idField.safeParse(id);
  if (!read.success) throw new UsageError(`${visible(id)}: expected ${read.error.issues.map(({ message }) => message).join('; ')}`); // prettier-ignore
  return id;
}

const idsIn = (files: Files, folder: string): string[] =>
  [...files.keys()].flatMap((file) => new RegExp(`^${folder}/(.+)\\.yaml$`).exec(file)?.[1] ?? []);

function knownOf({ title, publisher, published, url }: Values) {
  if (published !== undefined && !vagueDate.safeParse(published).success) {
    throw new UsageError(`--published ${published}: expected a date as 2025-09-17, 2025-09 or 2025`);
  }
  const read = url === undefined ? null : address.safeParse(url);
  if (read && !read.success) throw new UsageError(`--url ${url}: expected ${read.error.issues[0]!.message}`);
  return { title, publisher, published, url };
}
