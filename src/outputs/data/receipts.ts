// The receipts of each claim as one document that anyone can recompute.
import { documentSchema } from '../../receipt-document/document.ts';
import { receiptDocument } from '../../receipt-document/write.ts';
import { jsonText } from '../../json.ts';
import type { Output, Schema } from '../output.ts';

export const receiptSchema: Schema = { name: 'receipt', type: documentSchema };

export const receipts: Output = {
  path: 'claims/:claim/receipt.json',
  mediaType: 'application/json',
  name: 'Receipt',
  about: 'Every check of this claim with its whole working.',
  schema: receiptSchema,
  files: ({ releases }) =>
    releases.flatMap((release) =>
      release.claims.map((claim) => ({
        at: { claim: claim.id },
        of: claim.title,
        write: () => jsonText(receiptDocument(claim, release)),
      })),
    ),
};
