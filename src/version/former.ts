// What is at the permalink of a claim that was renamed or withdrawn.
import type { FrozenFiles } from '../content/frozen.ts';
import type { Problem } from '../problem.ts';
import type { Registry } from '../content/registry.ts';
import { frozenVersions, type FrozenVersion } from './history.ts';
import { dateOf } from './record.ts';

export type FormerClaim =
  /** The claim goes on under another id. */
  | { kind: 'renamed'; id: string; quote: string; to: string }
  /** Its versions stay, oldest first; there is at least one. */
  | {
      kind: 'withdrawn';
      id: string;
      quote: string;
      date: string;
      because: string;
      frozen: FrozenVersion[];
      last: FrozenVersion;
      /** Where the registry says so. */
      place: () => Pick<Problem, 'file' | 'line' | 'field'>;
    };

/** Every former claim of the registry, in its order. */
export function formerClaims(
  registry: Registry,
  frozen: ReadonlyMap<string, FrozenFiles[]>,
  report: (problem: Problem) => void,
): FormerClaim[] {
  return [...registry.entries].flatMap(([id, { quote, renamed, withdrawn }]): FormerClaim[] => {
    if (renamed !== undefined) return [{ kind: 'renamed', id, quote, to: presentId(renamed, registry) }];
    if (!withdrawn) return [];
    const versions = frozenVersions(id, registry, frozen, report);
    const last = versions.at(-1);
    if (!last) return [];
    if (withdrawn.date < dateOf(last.record)) {
      report({
        ...registry.place([id, 'withdrawn', 'date']),
        code: 'withdrawn-before-its-last-version',
        found: `${withdrawn.date}, which is before its version ${last.record.version} of ${dateOf(last.record)}`,
        expected: 'a day on or after that of its last version',
        fix: 'correct the date',
      });
    }
    const place = () => registry.place([id, 'withdrawn']);
    return [{ kind: 'withdrawn', id, quote, ...withdrawn, frozen: versions, last, place }];
  });
}

function presentId(id: string, registry: Registry): string {
  const renamed = registry.entries.get(id)?.renamed;
  return renamed === undefined ? id : presentId(renamed, registry);
}
