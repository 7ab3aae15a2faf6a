// Every claim id ever published, with its quote: an id never moves, never vanishes and never stands for other words.
import { z } from 'zod';
import type { Claim } from './claim.ts';
import { parseFile, type Parsed } from './document.ts';
import type { Entries } from './entries.ts';
import { date, hash, id, text } from '../fields.ts';
import { nearest, show, type Problem } from '../problem.ts';

type Report = (problem: Problem) => void;

const registrySchema = z.record(
  id,
  z.strictObject({
    /** The words that the id stands for, for ever. */
    quote: text,
    /** The id under which the claim goes on; this one leads there. */
    renamed: id.optional(),
    /** When and why the claim was taken back. */
    withdrawn: z.strictObject({ date, because: text }).optional(),
    /** SHA-256 of the frozen files of each version under this id, oldest first. Written by npm run freeze. */
    versions: z
      .array(z.strictObject({ record: hash, receipt: hash, article: hash, style: hash }))
      .default([]),
  }),
);

type RegistryEntry = z.output<typeof registrySchema>[string];

export interface Registry {
  /** Where it stands, or is to stand, below the content folder. */
  file: string;
  entries: Map<string, RegistryEntry>;
  place: Parsed<unknown>['place'];
}

/** The registry of the release: empty where there is no file yet; null, with the problems reported, where it cannot be read. */
export function readRegistry(release: string, entries: Entries, report: Report): Registry | null {
  const file = registryFile(release);
  const entry = entries.registry.find((each) => each.id === release);
  if (!entry) return { file, entries: new Map(), place: () => ({ file }) };
  const parsed = parseFile(file, entry.text, registrySchema, report);
  return parsed && { file, entries: new Map(Object.entries(parsed.data)), place: parsed.place };
}

export const registryFile = (release: string): string => `releases/${release}/registry.yaml`;

/** Reports every promise of the registry that the claims do not keep. */
export function linkRegistry(
  registry: Registry,
  claims: readonly Claim[],
  brokenClaims: ReadonlySet<string>,
  report: Report,
): void {
  for (const [claimId, entry] of registry.entries) {
    const claim = claims.find((each) => each.id === claimId);
    const isThere = claim !== undefined || brokenClaims.has(claimId);
    if (isThere && (entry.renamed ?? entry.withdrawn)) reportReturned(claimId, entry, registry, report);
    if (!isThere && !entry.renamed && !entry.withdrawn) reportMissing(claimId, registry, claims, report);
    if (claim && claim.quote !== entry.quote) {
      report({
        ...claim.place(['quote']),
        found: show(claim.quote),
        expected: `the quote for which the id "${claimId}" was published: ${show(entry.quote)}`,
        fix: 'restore the quote, or give the file a new name: an id is never used for other words',
      });
    }
    if (entry.renamed) reportBadRename(claimId, entry, registry, claims, brokenClaims, report);
    if (entry.withdrawn && entry.versions.length === 0) {
      report({
        ...registry.place([claimId, 'withdrawn']),
        found: 'a claim withdrawn before any version of it was frozen',
        expected: 'at least one version, to which its page can lead',
        fix: 'take the id out of the registry if it was never published, or restore its versions',
      });
    }
  }
}

/** The ids under which a claim has stood, the first one first. */
export function idsOf(claimId: string, { entries }: Registry): string[] {
  const ids = [claimId];
  for (;;) {
    const [former] = [...entries].find(([, { renamed }]) => renamed === ids[0]) ?? [];
    if (former === undefined || ids.includes(former)) return ids;
    ids.unshift(former);
  }
}

function reportReturned(claimId: string, entry: RegistryEntry, registry: Registry, report: Report): void {
  const what = entry.renamed ? 'renamed' : 'withdrawn';
  report({
    ...registry.place([claimId, what]),
    found: `a claim file for the id "${claimId}", which was ${what}`,
    expected: 'an id of its own for every claim; this one is spent',
    fix: `give the file another name, or take "${what}" out of the registry if it was never published so`,
  });
}

function reportMissing(claimId: string, registry: Registry, claims: readonly Claim[], report: Report): void {
  const like = claims.find(({ quote, id: other }) => {
    return quote === registry.entries.get(claimId)?.quote && !registry.entries.has(other);
  });
  report({
    ...registry.place([claimId]),
    found: `no claim with the id "${claimId}", which was published`,
    expected: 'a claim file of that name: a permalink never goes away',
    fix: like
      ? `name the file ${claimId}.mdx again, or write under the id: renamed: ${like.id}`
      : 'restore the file, or write under the id: withdrawn: { date: ..., because: ... }, or renamed: other-id',
  });
}

function reportBadRename(
  claimId: string,
  { quote, renamed = '' }: RegistryEntry,
  registry: Registry,
  claims: readonly Claim[],
  brokenClaims: ReadonlySet<string>,
  report: Report,
): void {
  const fault = (found: string, expected: string, fix: string) =>
    report({ ...registry.place([claimId, 'renamed']), found, expected, fix });
  const known = new Set([...claims.map((claim) => claim.id), ...brokenClaims, ...registry.entries.keys()]);
  const target = registry.entries.get(renamed)?.quote ?? claims.find((claim) => claim.id === renamed)?.quote;
  const twin = [...registry.entries].find(([other, each]) => each.renamed === renamed && other !== claimId);
  if (!known.has(renamed)) {
    const like = nearest(renamed, known);
    fault(
      show(renamed),
      'the id of a claim',
      like ? `did you mean "${like}"?` : 'name the claim that it became',
    );
  } else if (leadsInCircle(claimId, registry)) {
    fault(`a circle of names through ${show(renamed)}`, 'a way that ends at a claim', 'correct the names');
  } else if (target !== undefined && target !== quote) {
    fault(
      `${show(renamed)}, which stands for ${show(target)}`,
      `a claim with the same quote: ${show(quote)}`,
      'withdraw this id instead: a reader who follows it must find the words it was given for',
    );
  } else if (twin && twin[0] < claimId) {
    fault(
      `${show(renamed)}, which "${twin[0]}" was renamed to as well`,
      'one former id',
      'withdraw one of them',
    );
  }
}

function leadsInCircle(claimId: string, { entries }: Registry): boolean {
  const passed = new Set<string>();
  for (let next: string | undefined = claimId; next !== undefined; next = entries.get(next)?.renamed) {
    if (passed.has(next)) return true;
    passed.add(next);
  }
  return false;
}
