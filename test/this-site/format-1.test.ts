// The claims that the site published in the first format of records.
import canonicalize from 'canonicalize';
import { beforeAll, expect, it } from 'vitest';
import { loadSite } from '../../src/site/build.ts';
import type { Site } from '../../src/site/site.ts';
import { inFormat1 } from '../../src/version/changes.ts';
import { readRecord, recordOf, writeRecord, type RecordOfFormat2 } from '../../src/version/record.ts';

let site: Site;
beforeAll(async () => {
  site = await loadSite('content');
  // A guard against hanging, as for a test; a slow machine must not fail it.
}, 60_000);

const present = (id: string): RecordOfFormat2 =>
  recordOf(
    site.claims.find((claim) => claim.id === id)!,
    (name) => site.datasets.find((dataset) => dataset.name === name)!.sha256,
    (claim) => claim,
  );

it('are as they were published, to the last byte', () => {
  // Of a claim that was corrected since, the present state is another; in the end that may be all of them.
  const unchanged = site.claims.filter(({ version, frozen }) => frozen[version - 1]?.record.format === 1);
  for (const { id, version, frozen } of unchanged) {
    expect(`${canonicalize(inFormat1(present(id)))}\n`).toBe(frozen[version - 1]!.files.record);
  }
});

it('are read whole, the withdrawn ones too', () => {
  const withdrawn = site.formerClaims.filter((claim) => claim.kind === 'withdrawn');
  const versions = [...site.claims, ...withdrawn]
    .flatMap(({ frozen }) => frozen)
    .filter(({ record }) => record.format === 1);
  expect(versions).toHaveLength(18);
  for (const { files } of versions) expect(writeRecord(readRecord(files.record)!)).toBe(files.record);
});
