// Every output: what the built site has beside its pages. The endpoints, the RO-Crate, the data page, the headers for hosts,
// robots.txt, the schemas and the tests are made from this list: an output is one file and one line here.
import { citationFiles } from './cite/files.ts';
import { annotations } from './data/annotations.ts';
import { chartPictures, chartRows } from './data/charts.ts';
import { claimReviews } from './data/claim-reviews.ts';
import { claimsCsv } from './data/claims-csv.ts';
import { claimsJson } from './data/claims-json.ts';
import { sentencesCsv } from './data/coverage.ts';
import { frozenReceipts, frozenRecords, frozenStyles } from './data/frozen.ts';
import { receipts } from './data/receipts.ts';
import { frontText, releaseTexts } from './data/release-text.ts';
import { review } from './data/review.ts';
import { roCrate } from './data/ro-crate.ts';
import { schemas } from './data/schemas.ts';
import { sources } from './data/sources.ts';
import { tables, tablesForExcel } from './data/tables.ts';
import { feeds } from './feeds/files.ts';
import { caddyfile } from './host/caddy.ts';
import { netlifyHeaders } from './host/headers.ts';
import { nginxServer } from './host/nginx.ts';
import type { Output } from './output.ts';
import { robots } from './robots.ts';
import { claimCardFiles, frontCardFile, releaseCardFiles } from './share/card-files.ts';
import { oembeds } from './share/embed.ts';
import { qrCodes } from './share/qr.ts';
import { cartridges } from './teach/cartridge/all.ts';
import { offline } from './teach/offline.ts';
import { qti3 } from './teach/qti3.ts';
import { sheets } from './teach/sheets.ts';

/** The data page lists downloads in this order. */
export const outputs: readonly Output[] = [
  frontText,
  releaseTexts,
  tables,
  tablesForExcel,
  chartPictures,
  chartRows,
  receipts,
  claimsJson,
  claimsCsv,
  sentencesCsv,
  sources,
  review,
  claimReviews,
  annotations,
  schemas,
  ...feeds,
  ...citationFiles,
  frontCardFile,
  releaseCardFiles,
  claimCardFiles,
  qrCodes,
  oembeds,
  frozenRecords,
  frozenReceipts,
  frozenStyles,
  cartridges,
  qti3,
  offline,
  sheets,
  robots,
  netlifyHeaders,
  nginxServer,
  caddyfile,
  // Last, so that what it describes has been written before it and is not written again for it.
  roCrate,
];
