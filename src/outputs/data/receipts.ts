// The receipts of each claim as one document that anyone can recompute.
import { documentSchema, withdrawnSchema } from '../../receipt-document/document.ts';
import format1 from '../../receipt-document/format-1.json' with { type: 'json' };
import { receiptDocument, withdrawnReceipt } from '../../receipt-document/write.ts';
import { jsonText } from '../../json.ts';
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
      jsonText(
        at.withdrawn === null ? receiptDocument(at.claim, at.release) : withdrawnReceipt(at.withdrawn),
      ),
    ),
};
