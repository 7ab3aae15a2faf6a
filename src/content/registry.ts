// Every claim id ever published, with its quote: an id never moves, never vanishes and never means other words.
import { z } from 'zod';
import type { Claim } from './claim.ts';
import { parseFile, type Parsed } from './document.ts';
import type { Entry } from './entries.ts';
import { date, hash, id, text } from '../fields.ts';
import { nearest, show, type Problem } from '../problem.ts';

type Report = (problem: Problem) => void;
type Place = ReturnType<Parsed<unknown>['place']>;

const registrySchema = z.record(
  id,
  z.strictObject({
    /** The words that the id means, forever. */
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
  /** Where it is, or is to be, below the content folder. */
  file: string;
  entries: Map<string, RegistryEntry>;
  /** The id that was renamed to this one. */
  formerIds: ReadonlyMap<string, string>;
  place: Parsed<unknown>['place'];
}

/** The registry of the release: empty where there is no file yet; null, with the problems reported, where it cannot be read. */
export function readRegistry(release: string, entry: Entry | undefined, report: Report): Registry | null {
  const file = registryFile(release);
  if (!entry) return { file, entries: new Map(), formerIds: new Map(), place: () => ({ file }) };
  if (entry.text === null) return null;
  const parsed = parseFile(file, entry.text, registrySchema, report);
  if (!parsed) return null;
  const ids = Object.entries(parsed.data);
  // Of two ids that were renamed to one, which is reported, the first counts.
  const formerIds = new Map(
    ids.toReversed().flatMap(([former, { renamed }]) => (renamed === undefined ? [] : [[renamed, former]])),
  );
  return { file, entries: new Map(ids), formerIds, place: parsed.place };
}

export const registryFile = (release: string): string => `releases/${release}/registry.yaml`;

/** Reports every promise of the registry that the claims do not keep. */
export function linkRegistry(
  registry: Registry,
  claims: readonly Claim[],
  brokenClaims: ReadonlySet<string>,
  report: Report,
): void {
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const known = new Set([...byId.keys(), ...brokenClaims, ...registry.entries.keys()]);
  for (const [claimId, entry] of registry.entries) {
    const claim = byId.get(claimId);
    const isThere = claim !== undefined || brokenClaims.has(claimId);
    if (isThere && (entry.renamed ?? entry.withdrawn)) reportReturned(claimId, entry, registry, report);
    if (!isThere && !entry.renamed && !entry.withdrawn) reportMissing(claimId, registry, claims, report);
    if (claim && claim.quote !== entry.quote) {
      report({
        code: 'claim-quote-changed',
        ...claim.place(['quote']),
        found: show(claim.quote),
        expected: `the quote for which the id "${claimId}" was published: ${show(entry.quote)}`,
        fix: 'restore the quote, or give the file a new name: an id is never used for other words',
      });
    }
    if (entry.renamed) reportBadRename(claimId, entry, registry, byId, known, report);
    if (entry.withdrawn && entry.versions.length === 0) {
      report({
        code: 'withdrawn-before-frozen',
        ...registry.place([claimId, 'withdrawn']),
        found: 'a claim withdrawn before any version of it was frozen',
        expected: 'at least one version, to which its page can lead',
        fix: 'take the id out of the registry if it was never published, or restore its versions',
      });
    }
  }
}

/** Reports ids that two releases lay claim to: the id of a claim, present or former, is its address. */
export function reportSharedIds(
  releases: readonly { registry: Registry | null; claims: readonly Claim[] }[],
  report: Report,
): void {
  const owners = new Map<string, string>();
  for (const { registry, claims } of releases) {
    const own = new Map([
      ...[...(registry?.entries.keys() ?? [])].map((each): [string, Place] => [
        each,
        registry!.place([each]),
      ]),
      ...claims.map((claim): [string, Place] => [claim.id, claim.place()]),
    ]);
    for (const [claimId, place] of own) {
      const owner = owners.get(claimId);
      owners.set(claimId, place.file);
      if (owner === undefined) continue;
      report({
        code: 'claim-id-in-two-releases',
        ...place,
        found: `the id "${claimId}", which ${owner} has as well`,
        expected: 'an id of its own for every claim of the site, whether it is there, renamed or withdrawn',
        fix: 'give a claim that was never published another id',
      });
    }
  }
}

/** The ids that a claim has had, the first one first. */
export function idsOf(claimId: string, { formerIds }: Registry): string[] {
  const ids = [claimId];
  for (;;) {
    const former = formerIds.get(ids[0]!);
    if (former === undefined || ids.includes(former)) return ids;
    ids.unshift(former);
  }
}

function reportReturned(claimId: string, entry: RegistryEntry, registry: Registry, report: Report): void {
  const what = entry.renamed ? 'renamed' : 'withdrawn';
  report({
    code: 'claim-id-spent',
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
    code: 'claim-missing',
    ...registry.place([claimId]),
    found: `no claim with the id "${claimId}", which was published`,
    expected: 'a claim file of that name: a permalink never goes away',
    fix: like
      ? `name the file ${claimId}.mdx again, or write under the id: renamed: ${like.id}`
      : 'restore the file, or write under the id: withdrawn: (below it date: and because:), or renamed: other-id',
  });
}

function reportBadRename(
  claimId: string,
  { quote, renamed = '' }: RegistryEntry,
  registry: Registry,
  claims: ReadonlyMap<string, Claim>,
  known: ReadonlySet<string>,
  report: Report,
): void {
  const place = () => registry.place([claimId, 'renamed']);
  const target = registry.entries.get(renamed)?.quote ?? claims.get(renamed)?.quote;
  const twin = registry.formerIds.get(renamed)!;
  if (!known.has(renamed)) {
    const like = nearest(renamed, known);
    report({
      ...place(),
      code: 'rename-to-unknown-claim',
      found: show(renamed),
      expected: 'the id of a claim',
      fix: like ? `did you mean "${like}"?` : 'name the claim that it became',
    });
  } else if (leadsInCycle(claimId, registry)) {
    report({
      ...place(),
      code: 'rename-cycle',
      found: `a cycle of names through ${show(renamed)}`,
      expected: 'a way that ends at a claim',
      fix: 'correct the names',
    });
  } else if (target !== undefined && target !== quote) {
    report({
      ...place(),
      code: 'rename-to-other-words',
      found: `${show(renamed)}, which means ${show(target)}`,
      expected: `a claim with the same quote: ${show(quote)}`,
      fix: 'withdraw this id instead: a reader who follows it must find the words it was given for',
    });
  } else if (twin !== claimId) {
    report({
      ...place(),
      code: 'rename-repeated',
      found: `${show(renamed)}, which "${twin}" was renamed to as well`,
      expected: 'one former id',
      fix: 'withdraw one of them',
    });
  }
}

function leadsInCycle(claimId: string, { entries }: Registry): boolean {
  const passed = new Set<string>();
  for (let next: string | undefined = claimId; next !== undefined; next = entries.get(next)?.renamed) {
    if (passed.has(next)) return true;
    passed.add(next);
  }
  return false;
}
