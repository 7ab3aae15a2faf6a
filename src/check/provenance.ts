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
  /** The rows are null where the query is no single count, sum, least, greatest or cell of rows, or has too many to tell. */
  | { kind: 'query'; sql: string; datasets: readonly string[]; rows: readonly RowsCounted[] | null }
  | { kind: 'result'; check: CheckId }
  | { kind: 'constant'; because: string };

/** What a query does with its rows to get its number. */
export type UseOfRows = 'counted' | 'distinct' | 'added' | 'least' | 'greatest' | 'read';

/** The rows of one dataset that a number is made of. */
export interface RowsCounted {
  dataset: string;
  use: UseOfRows;
  /** The columns that the query names, in the order of the dataset. */
  columns: string[];
  /** Places among the dataset's rows, from 0, upward. */
  rows: number[];
}

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
