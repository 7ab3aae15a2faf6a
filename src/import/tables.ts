// Agreements to tables: the rows that a list gives to each dataset counted from lists.
import type { Row } from '../content/dataset.ts';
import { agencyKey, type Agreement } from './agreements.ts';
import { models, type AgencyKind } from './names.ts';

interface Agency {
  place: string;
  /** The kind in its first row. */
  kind: AgencyKind | null;
  models: ReadonlySet<string>;
  agreements: number;
}

/**
 * The rows by the name of the dataset, for the list of a day (YYYY-MM-DD) in the file of that name. Kinds are counted where
 * the list tells them.
 */
export function countTables(
  agreements: readonly Agreement[],
  asOf: string,
  file: string,
): Map<string, Row[]> {
  const agencies = [...Map.groupBy(agreements, agencyKey).values()].map((rows): Agency => ({
    place: rows[0]!.place.name,
    kind: rows[0]!.kind,
    models: new Set(rows.map(({ model }) => model)),
    agreements: rows.length,
  }));
  const tables = new Map<string, Row[]>([
    ['agreements-by-signing-date', bySigningDate(agreements)],
    ['agreements-by-state', byState(agencies)],
    ['agreements-timeline', [{ ...totals(agreements, agencies), file }]],
  ]);
  if (agreements.every(({ kind }) => kind !== null)) tables.set('agencies-by-kind', byKind(agencies));
  return new Map([...tables].map(([name, rows]) => [name, rows.map((row) => ({ as_of: asOf, ...row }))]));
}

function byKind(agencies: readonly Agency[]): Row[] {
  return [...Map.groupBy(agencies, ({ kind }) => kind!)].map(([kind, of]) => ({
    kind,
    agencies: BigInt(of.length),
    agreements: BigInt(of.reduce((sum, each) => sum + each.agreements, 0)),
  }));
}

function bySigningDate(agreements: readonly Agreement[]): Row[] {
  return [...Map.groupBy(agreements, ({ signed }) => signed)].flatMap(([signed, rows]) =>
    signed === null ? [] : [{ signed, agreements: BigInt(rows.length) }],
  );
}

function byState(agencies: readonly Agency[]): Row[] {
  const holds = (agency: Agency) => models.map((model) => (agency.models.has(model) ? 1n : 0n));
  const groups = Map.groupBy(agencies, (agency) => [agency.place, ...holds(agency)].join());
  return [...groups.values()].map((of) => {
    const [jem, tfm, wso] = holds(of[0]!) as [bigint, bigint, bigint];
    return { state: of[0]!.place, jem, tfm, wso, agencies: BigInt(of.length) };
  });
}

function totals(agreements: readonly Agreement[], agencies: readonly Agency[]): Row {
  const places = [...new Set(agreements.map(({ place }) => place))];
  const placesOf = (kind: string) => BigInt(places.filter((place) => place.kind === kind).length);
  const under = (model: string) => BigInt(agreements.filter((each) => each.model === model).length);
  return {
    agreements: BigInt(agreements.length),
    agencies: BigInt(agencies.length),
    states: placesOf('state'),
    territories: placesOf('territory'),
    jem: under('jem'),
    tfm: under('tfm'),
    wso: under('wso'),
  };
}
