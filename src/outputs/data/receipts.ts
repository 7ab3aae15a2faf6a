// The receipts of each claim as one document that anyone can recompute.
import { documentSchema } from '../../receipt-document/document.ts';
import format1 from '../../receipt-document/format-1.json' with { type: 'json' };
import { receiptDocument } from '../../receipt-document/write.ts';
import { jsonText } from '../../json.ts';
import type { Output, Schema } from '../output.ts';

/** A receipt of a former version stays as it was published, and so does what it has to fit. */
export const receiptSchema: Schema = { name: 'receipt', type: documentSchema, former: [format1] };

export const receipts: Output = {
  path: 'claims/:claim/receipt.json',
  mediaType: 'application/json',
  name: 'Receipt',
  about: 'Every check of this claim with its whole working.',
  schema: receiptSchema,
  files: (site) =>
    site.claims.map((claim) => ({
      at: { claim: claim.id },
      of: claim.title,
      write: () => jsonText(receiptDocument(claim, site)),
    })),
};
