// A claim for sites that embed by oEmbed.
import type { APIRoute, GetStaticPaths } from 'astro';
import { oembed } from '../../../../outputs/share/embed.ts';
import { jsonResponse } from '../../../../outputs/json.ts';
import type { PublishedClaim } from '../../../../site/site.ts';
import { site } from '../../../../site/data.ts';

export const getStaticPaths = (() =>
  site.claims.map((claim) => ({ params: { id: claim.id }, props: { claim } }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ claim: PublishedClaim }> = ({ props }) => jsonResponse(oembed(props.claim));
