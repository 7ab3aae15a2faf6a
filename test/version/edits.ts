// Changes to one place of a record.
import fc from 'fast-check';

export type Path = readonly (string | number)[];

/** The record after a change to a copy of it. */
export function edited<R>(of: R, edit: (copy: R) => void): R {
  const copy = structuredClone(of);
  edit(copy);
  return copy;
}

/** Every place in a value, the value itself left out. */
export function placesOf(value: unknown, path: Path = []): Path[] {
  const inner =
    typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, each]) =>
          placesOf(each, [...path, Array.isArray(value) ? Number(key) : key]),
        )
      : [];
  return path.length === 0 ? inner : [path, ...inner];
}

export const member = (of: unknown, path: Path): unknown =>
  path.reduce((inner, key) => (inner as Record<string | number, unknown>)[key], of);

export function put(into: unknown, path: Path, value: unknown): void {
  (member(into, path.slice(0, -1)) as Record<string | number, unknown>)[path.at(-1)!] = value;
}

const text = fc.string({ minLength: 1, unit: 'grapheme' });
const id = fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8})?$/);
const fraction = fc
  .tuple(fc.integer(), fc.integer({ min: 2, max: 1_000_000 }))
  .map(([n, d]) => (d % 7 === 0 ? String(n) : `${n}/${d}`));
const end = fc.record({ value: fraction, included: fc.boolean() });
const count = fc.integer().map(String);
const day = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

const provenance = fc.oneof(
  fc.constant({ kind: 'quoted' }),
  fc.record({ kind: fc.constant('excerpt'), source: id, excerpt: id }),
  fc.record({ kind: fc.constant('query'), sql: text, datasets: fc.array(id) }),
  fc.record({ kind: fc.constant('result'), claim: fc.option(id), check: id }),
  fc.record({ kind: fc.constant('constant'), because: text }),
);

/** What may stand at a place, by the name of the field. */
const values: Record<string, fc.Arbitrary<unknown>> = {
  id,
  source: id,
  excerpt: id,
  check: id,
  claim: id,
  datasets: id,
  provenance,
  value: fraction,
  unit: fc.constantFrom('count', 'percent', 'USD'),
  low: end,
  high: end,
  counts: fc.record({ least: count, greatest: count }),
  least: count,
  greatest: count,
  outcome: fc.constantFrom('reproduced', 'not-reproduced'),
  label: fc.constantFrom('supported', 'needs-context', 'unsupported', 'contradicted', 'not-checkable'),
  published: day,
  date: day,
  sha256: fc.stringMatching(/^[0-9a-f]{64}$/),
};

/** Another value that a record may have at the place, where it has `value`. */
export function otherValue(path: Path, value: unknown): fc.Arbitrary<unknown> {
  const field = path.findLast((key) => typeof key === 'string')!;
  const arbitrary =
    path.at(-2) !== undefined && field === 'name' && path[0] === 'datasets'
      ? id
      : (values[field] ??
        (typeof value === 'boolean' ? fc.boolean() : typeof value === 'number' ? fc.nat() : text));
  return arbitrary.filter((other) => JSON.stringify(other) !== JSON.stringify(value));
}
