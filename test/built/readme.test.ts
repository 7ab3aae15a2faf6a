// "Annotate another release" in the README, followed to the letter: its commands run, its files filled in as it shows.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parse, parseDocument } from 'yaml';
import { find, pageAt, readPages, text } from './dist.ts';

const [section] = /^## Annotate another release$[^]*?(?=^## )/m.exec(readFileSync('README.md', 'utf8'))!;
/** The blocks of the section: commands, or what stands in a file. */
const blocks = Array.from(
  section.matchAll(/^```(\w+)(?: (\S+))?\n([^]*?)^```$/gm),
  ([, language, file, body]) => ({
    language: language!,
    file: file ?? null,
    body: body!,
  }),
);

/** Sets the fields of a YAML file or of a front matter; `undecided` gives way to what was decided. */
function fillIn(path: string, fields: string): void {
  const before = readFileSync(path, 'utf8');
  const [whole, front] = path.endsWith('.yaml') ? [before, before] : /^---\n([^]*?)\n---\n/.exec(before)!;
  const document = parseDocument(front.replaceAll(/^ *#.*\n/gm, ''));
  for (const [field, value] of Object.entries(parse(fields) as object)) document.set(field, value);
  document.delete('undecided');
  const after = path.endsWith('.yaml') ? String(document) : `---\n${String(document)}---\n`;
  writeFileSync(
    path,
    before.replace(whole, () => after),
  );
}

it('what the README says leads from an empty folder to a built site with the claim and its first version', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'claim-by-claim-'));
  const refused: string[] = [];
  // As for a reader: without the address that these tests publish at.
  const { SITE_URL: _, ...reader } = process.env;
  const env = { ...reader, CHROMIUM_PATH: join(folder, 'none') };
  for (const { language, file, body } of blocks) {
    if (language === 'text') writeFileSync(join(folder, file!), body);
    else if (file) fillIn(join(folder, 'content', file), body);
    else {
      for (const command of body.trim().split('\n')) {
        try {
          execFileSync('sh', ['-c', command.replaceAll('../flyer', folder)], {
            env,
            stdio: 'pipe',
            encoding: 'utf8',
          });
        } catch (error) {
          refused.push(`${command.replace(/ +#.*/, '')}\n${(error as { stdout: string }).stdout}`);
        }
      }
    }
  }
  // The first two say what is open, and for that end with 1.
  expect(refused.map((each) => each.split('\n')[0])).toEqual([
    'npm run coverage -- flyer --content ../flyer/content',
    'npm run check -- --content ../flyer/content',
  ]);
  const open = [...refused[1]!.matchAll(/^(\S+\.(?:mdx|yaml)):\d+ {2}(\S+)$/gm)].map(([, where]) => where);
  expect(new Set(open)).toEqual(new Set(['releases/flyer/claims/rise.mdx', 'sources/flyer.yaml']));
  const pages = await readPages(join(folder, 'site'));
  expect(find(pageAt(pages, '/claims/rise/'), 'h1').map(text).join()).toContain('Visits rose by 50%');
  expect(pages.map(({ path }) => path)).toContain('/claims/rise/v/1/');
  expect(existsSync(join(folder, 'content/releases/flyer/registry.yaml'))).toBe(true);
}, 120_000);
