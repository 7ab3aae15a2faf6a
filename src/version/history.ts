// The versions of a claim: the frozen ones read and set beside its present state. A published claim that changed without
// an entry, an entry without a change and a version out of order stop the build.
import type { Claim } from '../content/claim.ts';
import type { FrozenFiles } from '../content/frozen.ts';
import { show, type Problem } from '../problem.ts';
import { idsOf, type Registry } from '../content/registry.ts';
import { changesBetween, hasSameResults, isSameRecord, type Change } from './changes.ts';
import { dateOf, readRecord, type ClaimRecord } from './record.ts';

type Report = (problem: Problem) => void;

/** Says a change in a sentence, with the words around it if words changed. */
export type SayChange = (change: Change) => {
  what: string;
  words: readonly { kind: 'same' | 'removed' | 'added'; text: string }[];
};

/** A published state of a claim, as it stays at /claims/<id>/v/<version>/. */
export interface FrozenVersion {
  record: ClaimRecord;
  files: FrozenFiles;
  /** SHA-256 of the style, which is its name. */
  style: string;
}

export interface History {
  /** From 1; one more with each correction. */
  version: number;
  /** The date of the present version. */
  modified: string;
  /** Every version, oldest first; the last one is the present state. */
  records: ClaimRecord[];
  /** The versions that are frozen, oldest first: all, or all but the present one. */
  frozen: FrozenVersion[];
}

/** The history of a claim whose present state is `record`, its frozen versions given. */
export function historyOf(
  record: ClaimRecord,
  frozen: FrozenVersion[],
  { place }: Pick<Claim, 'place'>,
  say: SayChange,
  report: Report,
): History {
  reportDisorder(record, place, report);
  const last = frozen.at(-1)?.record;
  const ahead = record.version - frozen.length;
  if (ahead > 1) reportAhead(frozen.length, place, report);
  else if (ahead < 0) reportBehind(record, frozen.length, place, report);
  else if (last && ahead === 0) reportSilentChange(last, record, place, say, report);
  else if (last) reportEntry(last, record, place, report);
  return {
    version: record.version,
    modified: dateOf(record),
    records: [...frozen.map((version) => version.record), ...(ahead > 0 ? [record] : [])],
    frozen,
  };
}

/** The frozen versions of a claim under all its names, oldest first. */
export function frozenVersions(
  id: string,
  registry: Registry,
  files: ReadonlyMap<string, FrozenFiles[]>,
  report: Report,
): FrozenVersion[] {
  const versions = idsOf(id, registry).flatMap((name) =>
    (files.get(name) ?? []).map((each, i) => ({
      id: name,
      files: each,
      style: registry.entries.get(name)!.versions[i]!.style,
      place: registry.place([name, 'versions', i, 'record']),
    })),
  );
  return versions.flatMap(({ id: name, files: each, style, place }, i): FrozenVersion[] => {
    const record = readRecord(each.record);
    if (record?.id === name && record.version === i + 1) return [{ record, files: each, style }];
    report({
      ...place,
      code: 'frozen-record-misplaced',
      found: record ? `the record of ${record.id}, version ${record.version}` : 'a file that is no record',
      expected: `the record of ${name}, version ${i + 1}, as npm run freeze writes it`,
      fix: 'restore the registry and the frozen files from the history of the repository',
    });
    return [];
  });
}

function reportDisorder(
  { published, corrections }: ClaimRecord,
  place: Claim['place'],
  report: Report,
): void {
  for (const [i, { date }] of corrections.entries()) {
    const earlier = corrections[i - 1]?.date ?? published;
    if (date >= earlier) continue;
    report({
      ...place(['corrections', i, 'date']),
      code: 'correction-out-of-order',
      found: `${date}, which is before ${earlier}`,
      expected: 'corrections from the oldest to the newest, none before the claim was published',
      fix: 'put them in order; add a new one at the end',
    });
  }
}

function reportAhead(frozen: number, place: Claim['place'], report: Report): void {
  report({
    ...place(['corrections', frozen]),
    code: 'correction-before-freeze',
    found: `an entry for version ${frozen + 2}, while ${frozen === 0 ? 'no version' : `version ${frozen} of ${frozen}`} is frozen`,
    expected: `version ${frozen + 1} next`,
    fix:
      frozen === 0
        ? 'remove the entry: before its first freeze a claim simply changes'
        : 'say it in one entry, or run npm run freeze after the first',
  });
}

function reportBehind(record: ClaimRecord, frozen: number, place: Claim['place'], report: Report): void {
  report({
    ...place(['corrections']),
    code: 'correction-missing',
    found: `${record.corrections.length} entries, while version ${frozen} is frozen`,
    expected: 'an entry for each version after the first, and one more for a change',
    fix: 'restore the entries that are gone',
  });
}

function reportSilentChange(
  last: ClaimRecord,
  record: ClaimRecord,
  place: Claim['place'],
  say: SayChange,
  report: Report,
): void {
  if (isSameRecord(last, record)) return;
  const changes = changesBetween(last, record);
  report({
    ...place(changes.length > 0 ? [] : ['corrections']),
    code: changes.length > 0 ? 'change-without-correction' : 'frozen-correction-changed',
    found:
      changes.length > 0
        ? `a change without an entry: ${changes.map((change) => inShort(say(change))).join(' ')}`
        : 'an entry for a frozen version that is not what it was',
    expected: `the words and numbers of version ${last.version}, published on ${dateOf(last)}, or an entry that says why they changed`,
    fix:
      changes.length > 0
        ? 'undo the change, or add at the end of corrections: { date: ..., kind: changes-label | keeps-label | typo, because: ... }'
        : 'restore the date, kind and reason; what was said at the time stays',
  });
}

function reportEntry(last: ClaimRecord, record: ClaimRecord, place: Claim['place'], report: Report): void {
  const index = record.corrections.length - 1;
  if (JSON.stringify(record.corrections.slice(0, index)) !== JSON.stringify(last.corrections)) {
    report({
      ...place(['corrections']),
      code: 'frozen-correction-changed',
      found: 'an entry for a frozen version that is not what it was',
      expected: `the entries as version ${last.version} has them, and one more`,
      fix: 'restore the date, kind and reason of the earlier entries; what was said at the time stays',
    });
  }
  if (changesBetween(last, record).length === 0) {
    report({
      ...place(['corrections', index]),
      code: 'correction-without-change',
      found: `an entry, but nothing that differs from version ${last.version}`,
      expected: 'a change of words, numbers, label or sources',
      fix: 'make the change, or remove the entry',
    });
    return;
  }
  reportWrongKind(last, record, place(['corrections', index, 'kind']), report);
}

function reportWrongKind(
  last: ClaimRecord,
  record: ClaimRecord,
  place: Pick<Problem, 'file' | 'line' | 'field'>,
  report: Report,
): void {
  const { kind } = record.corrections.at(-1)!;
  const labelChanged = last.label !== record.label;
  if (labelChanged !== (kind === 'changes-label')) {
    report({
      ...place,
      code: 'correction-of-another-kind',
      found: `${kind}, while the label ${labelChanged ? `changed from ${last.label} to ${record.label}` : `is still ${record.label}`}`,
      expected: labelChanged ? 'changes-label' : 'keeps-label or typo',
      fix: 'correct the kind, or the label',
    });
  } else if (kind === 'typo' && !hasSameResults(last, record)) {
    report({
      ...place,
      code: 'correction-of-another-kind',
      found: 'typo, while a result or an outcome changed',
      expected: 'keeps-label',
      fix: 'correct the kind, or undo the change',
    });
  }
}

const inShort = ({ what, words }: ReturnType<SayChange>): string => {
  const changed = words
    .filter(({ kind }) => kind !== 'same')
    .map(({ kind, text }) => `${kind} ${show(text)}`);
  return [what, changed.join(', ')].filter(Boolean).join(' ');
};
