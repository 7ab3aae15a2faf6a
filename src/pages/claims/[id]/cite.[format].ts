// A claim for a reference manager: BibTeX, RIS, CSL-JSON.
import type { APIRoute, GetStaticPaths } from 'astro';
import { citationFiles, citedVersion, cslItem, type CitationFormat } from '../../../outputs/cite/citation.ts';
import type { PublishedClaim } from '../../../site/site.ts';
import { site } from '../../../site/data.ts';

export const getStaticPaths = (() =>
  site.claims.flatMap((claim) =>
    Object.keys(citationFiles).map((format) => ({ params: { id: claim.id, format }, props: { claim } })),
  )) satisfies GetStaticPaths;

export const GET: APIRoute<{ claim: PublishedClaim }, { id: string; format: CitationFormat }> = ({
  params,
  props,
}) => {
  const { type, write } = citationFiles[params.format];
  return new Response(write(cslItem(citedVersion(props.claim))), {
    headers: { 'content-type': `${type}; charset=utf-8` },
  });
};
