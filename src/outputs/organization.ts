// Who publishes this site, for every document that names it.
import type { Organization } from 'schema-dts';
import { address, href } from '../paths.ts';

/** The license of the site's own words (LICENSE-CONTENT). */
export const CONTENT_LICENSE = 'https://creativecommons.org/licenses/by/4.0/';

/** schema.org: the policies are pages of this site. */
export const organization = {
  '@type': 'Organization',
  '@id': `${address(href('/'))}#organization`,
  name: 'Claim by Claim',
  url: address(href('/')),
  logo: address(href('/icon.svg')),
  publishingPrinciples: address(href('/method/')),
  correctionsPolicy: address(href('/corrections/')),
} as const satisfies Organization;
