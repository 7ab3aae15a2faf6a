// The receipts of a claim as one document that anyone can recompute.
import type { APIRoute, GetStaticPaths } from 'astro';
import { jsonResponse } from '../../../outputs/json.ts';
import { receiptDocument } from '../../../receipt-document/write.ts';
import type { PublishedClaim } from '../../../site/site.ts';
import { site } from '../../../site/data.ts';

export const getStaticPaths = (() =>
  site.claims.map((claim) => ({ params: { id: claim.id }, props: { claim } }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ claim: PublishedClaim }> = ({ props }) =>
  jsonResponse(receiptDocument(props.claim, site));
