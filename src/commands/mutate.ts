// npm run mutate [-- FOLDER]: changes every stated number, input, counted row and compared word, one at a time.
// Prints how many changes were noticed; exit 1 where one was not, or where a check has no change that could be.
import { stdout } from 'node:process';
import { mutationNames, type Mutant } from '../check/mutant.ts';
import { mutate } from '../site/mutation.ts';
import { loadSite } from '../site/build.ts';

const root = process.argv[2] ?? 'content';
const site = await loadSite(root);
const mutants = await mutate(site.claims, site.datasets);
const survivors = mutants.filter(({ fate }) => fate === 'survived');
const unmoved = site.claims
  .flatMap(({ receipts }) => receipts)
  .filter(({ id }) => !mutants.some(({ check, fate }) => isSame(check, id) && fate === 'turned'));

for (const { check, change } of survivors) stdout.write(`survived  ${name(check)}: ${change}\n`);
for (const { id } of unmoved) stdout.write(`cannot turn  ${name(id)}: no change turns its outcome\n`);
for (const kind of mutationNames) {
  stdout.write(`${kind.padEnd(8)} ${tally(mutants.filter((mutant) => mutant.kind === kind))}\n`);
}
stdout.write(`all      ${tally(mutants)}\n`);
process.exitCode = survivors.length + unmoved.length === 0 ? 0 : 1;

function tally(some: readonly Mutant[]): string {
  const count = (fate: Mutant['fate']) => some.filter((mutant) => mutant.fate === fate).length;
  return `${some.length} mutants: ${count('turned')} turned the outcome, ${count('stopped')} stopped the build, ${count('survived')} survived`;
}

function name({ claim, check }: Mutant['check']): string {
  return `${claim}/${check}`;
}

function isSame(a: Mutant['check'], b: Mutant['check']): boolean {
  return name(a) === name(b);
}
