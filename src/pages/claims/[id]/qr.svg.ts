// A claim's permalink as a QR code, for paper.
import type { APIRoute, GetStaticPaths } from 'astro';
import { renderSVG } from 'uqr';
import { address, claimPath } from '../../../paths.ts';
import { site } from '../../../site/data.ts';

export const getStaticPaths = (() =>
  site.claims.map(({ id }) => ({ params: { id } }))) satisfies GetStaticPaths;

// ISO/IEC 18004 asks for a quiet zone of 4 modules; level M still reads with 15% of the symbol lost.
export const GET: APIRoute<never, { id: string }> = ({ params }) =>
  new Response(renderSVG(address(claimPath(params.id)), { ecc: 'M', border: 4, pixelSize: 1 }), {
    headers: { 'content-type': 'image/svg+xml' },
  });
