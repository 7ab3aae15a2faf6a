// The receipts of each claim as one document that anyone can recompute.
import { documentSchema, withdrawnSchema } from '../../receipt-document/document.ts';
import format1 from '../../receipt-document/format-1.json' with { type: 'json' };
import { receiptDocument, withdrawnReceipt } from '../../receipt-document/write.ts';
import { jsonText } from '../../json.ts';
import type { PublishedClaim, PublishedRelease } from '../../site/site.ts';
import { atEachId } from '../at-each-id.ts';
import type { Output, Schema } from '../output.ts';

/** A receipt of a former version stays as it was published, and so does what it has to fit. */
export const receiptSchema: Schema = {
  name: 'receipt',
  type: documentSchema,
  former: [format1],
  instead: withdrawnSchema,
};

export const receipts: Output = {
  path: 'claims/:claim/receipt.json',
  mediaType: 'application/json',
  name: 'Receipt',
  about: 'Every check of this claim with its whole working.',
  schema: receiptSchema,
  files: (site) =>
    atEachId(site, (at) =>
      at.withdrawn === null ? receiptText(at.claim, at.release) : jsonText(withdrawnReceipt(at.withdrawn)),
    ),
};

/** The file as it is published. */
export const receiptText = (claim: PublishedClaim, release: PublishedRelease): string =>
  jsonText(receiptDocument(claim, release));
