// What checks share: their names, the numbers they use and where those come from.
import type { Quantity } from '../quantity/quantity.ts';

export interface CheckId {
  claim: string;
  check: string;
}

/** Where a number or a wording comes from. */
export type Provenance =
  | { kind: 'quoted' }
  | { kind: 'excerpt'; source: string; excerpt: string }
  | { kind: 'query'; sql: string; datasets: readonly string[] }
  | { kind: 'result'; check: CheckId }
  | { kind: 'constant'; because: string };

/** A number with where it comes from. */
export interface Given {
  quantity: Quantity;
  provenance: Provenance;
}

export interface Input extends Given {
  /** As the formula has it. */
  name: string;
}

/** The words of a source, or of the claim. */
export interface Wording {
  text: string;
  provenance: Provenance;
}

/** The name of a dataset in SQL: hyphens become underscores. */
export const tableName = (dataset: string): string => dataset.replaceAll('-', '_');
