// A claim for sites that embed by oEmbed.
import type { APIRoute, GetStaticPaths } from 'astro';
import { oembed } from '../../../../publish/embed.ts';
import { jsonResponse } from '../../../../publish/json-response.ts';
import type { PublishedClaim } from '../../../../site.ts';
import { site } from '../../../../site-data.ts';

export const getStaticPaths = (() =>
  site.claims.map((claim) => ({ params: { id: claim.id }, props: { claim } }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ claim: PublishedClaim }> = ({ props }) => jsonResponse(oembed(props.claim));
