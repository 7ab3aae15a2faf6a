// Writes the JSON Schemas by which an editor helps while content is typed.
import { finishWriting, writeTogether } from '../content/write-together.ts';
import { editorSchemas } from '../draft/schemas.ts';
import type { Command, Option } from './command.ts';
import { contentOption, mustBeThere } from './content.ts';
import type { Effects } from './effects.ts';
import { readOptionsOnly } from './options.ts';
import { during } from './stop.ts';

const options = { content: contentOption } as const satisfies Record<string, Option>;

export const schemasCommand: Command = {
  name: 'schemas',
  summary: 'Writes JSON Schemas of all kinds of files, for editors.',
  operands: '',
  options,
  example: '',
  notes: `They stand in .schemas below the content folder. The YAML extension of VS Code finds them by .vscode/settings.json, and any
editor with yaml-language-server by the first line of files that npm run new begins.`,
  run,
};

async function run(args: readonly string[], { stdout, disk }: Effects): Promise<number> {
  const { content } = readOptionsOnly(args, options);
  mustBeThere(content, { disk });
  finishWriting(content, disk);
  const files = editorSchemas();
  await during('writing the schemas, which are as they were', () => writeTogether(content, files, disk));
  stdout(`${files.size} schemas written below ${content}/.schemas.\n`);
  return 0;
}
