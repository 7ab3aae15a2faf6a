// Every download, in the order in which the data page lists them.
import { annotations } from './annotations.ts';
import { claimReviews } from './claim-reviews.ts';
import { claimsCsv } from './claims-csv.ts';
import { claimsJson } from './claims-json.ts';
import type { Download } from './download.ts';
import { roCrate } from './ro-crate.ts';
import { sources } from './sources.ts';

export const downloads: readonly Download[] = [
  claimsJson,
  claimsCsv,
  sources,
  claimReviews,
  annotations,
  roCrate,
];
