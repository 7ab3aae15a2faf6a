// A claim's permalink as a QR code, for paper.
import { renderSVG } from 'uqr';
import { address, claimPath } from '../../paths.ts';
import { atEachId } from '../at-each-id.ts';
import type { Output } from '../output.ts';

export const qrCodes: Output = {
  path: 'claims/:claim/qr.svg',
  mediaType: 'image/svg+xml',
  name: 'QR code',
  about: 'The link to this claim.',
  needsAddress: true,
  files: (site) =>
    atEachId(site, ({ id, claim }) =>
      // ISO/IEC 18004 asks for a quiet zone of 4 modules; level M still reads with 15% of the symbol lost.
      renderSVG(address(claimPath(claim?.id ?? id)), { ecc: 'M', border: 4, pixelSize: 1 }),
    ),
};
