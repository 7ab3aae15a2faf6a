// Changes every stated number, input, counted row and compared word, one at a time, and prints how many changes were noticed;
// and the same for slips that an editor could make.
import { mutationNames, type Mutant } from '../check/mutant.ts';
import { mutate } from '../site/mutation.ts';
import { slipKindNames, slipsOf } from '../site/slips.ts';
import type { Command, Option } from './command.ts';
import { contentOption, readSite } from './content.ts';
import type { Effects } from './effects.ts';
import { readOptionsOnly } from './options.ts';
import { during } from './stop.ts';

const options = { content: contentOption } as const satisfies Record<string, Option>;

export const mutateCommand: Command = {
  name: 'mutate',
  summary: 'Changes each number and word of each check, one at a time: does the check notice?',
  operands: '',
  options,
  example: '',
  notes: 'It exits with 1 where a change went unnoticed, or where no change turns the outcome of a check.',
  run,
};

async function run(args: readonly string[], effects: Effects): Promise<number> {
  const { content } = readOptionsOnly(args, options);
  const site = await during('checking the content', async () => readSite(content, effects));
  const mutants = await during('changing the checks', () => mutate(site.claims, site.datasets));
  const survivors = mutants.filter(({ fate }) => fate === 'survived');
  const turned = new Set(mutants.filter(({ fate }) => fate === 'turned').map(({ check }) => nameOf(check)));
  const unmoved = site.claims.flatMap(({ receipts }) => receipts).filter(({ id }) => !turned.has(nameOf(id)));

  for (const { check, change } of survivors) effects.stdout(`survived  ${nameOf(check)}: ${change}\n`);
  for (const { id } of unmoved) effects.stdout(`cannot turn  ${nameOf(id)}: no change turns its outcome\n`);
  for (const kind of mutationNames) {
    effects.stdout(`${kind.padEnd(8)} ${tally(mutants.filter((mutant) => mutant.kind === kind))}\n`);
  }
  effects.stdout(`all      ${tally(mutants)}\n`);

  const sources = new Map(site.sources.map((source) => [source.id, source]));
  const slips = await during('trying the slips of an editor', () =>
    slipsOf(site.claims, site.datasets, sources),
  );
  effects.stdout('\nSlips that an editor could make; one that goes unnoticed is told with the reason\n');
  for (const { check, change, reason } of slips) {
    if (reason !== null) effects.stdout(`survived  ${nameOf(check)}: ${change}: ${reason}\n`);
  }
  for (const kind of slipKindNames) {
    effects.stdout(`${kind.padEnd(8)} ${tally(slips.filter((slip) => slip.kind === kind))}\n`);
  }
  effects.stdout(`all      ${tally(slips)}\n`);
  return survivors.length + unmoved.length === 0 ? 0 : 1;
}

function tally(some: readonly Pick<Mutant, 'fate'>[]): string {
  const count = (fate: Mutant['fate']) => some.filter((mutant) => mutant.fate === fate).length;
  return `${some.length} mutants: ${count('turned')} turned the outcome, ${count('stopped')} stopped the build, ${count('survived')} survived`;
}

const nameOf = ({ claim, check }: Mutant['check']): string => `${claim}/${check}`;
