// The picture that stands beside a shared link to a claim.
import type { APIRoute, GetStaticPaths } from 'astro';
import { cardPng } from '../../../outputs/share/card-picture.ts';
import { CARD, claimCard } from '../../../outputs/share/card.ts';
import type { PublishedClaim } from '../../../site/site.ts';
import { site } from '../../../site/data.ts';

export const getStaticPaths = (() =>
  site.claims.map((claim) => ({ params: { id: claim.id }, props: { claim } }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ claim: PublishedClaim }> = async ({ props }) =>
  new Response(await cardPng(claimCard(props.claim, site)), { headers: { 'content-type': CARD.type } });
