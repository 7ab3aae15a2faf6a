// Who publishes this site, for every document that names it.
import type { Organization } from 'schema-dts';
import { address, href } from '../paths.ts';

/** The site's name, and the same for file names and identifiers. */
export const SITE = 'Claim by Claim';
export const SLUG = 'claim-by-claim';

/** The license of the site's own words (LICENSE-CONTENT). */
export const CONTENT_LICENSE = 'https://creativecommons.org/licenses/by/4.0/';

/** schema.org: the policies are pages of this site. */
export const organization = {
  '@type': 'Organization',
  '@id': `${address(href('/'))}#organization`,
  name: SITE,
  url: address(href('/')),
  logo: address(href('/icon.svg')),
  publishingPrinciples: address(href('/method/')),
  correctionsPolicy: address(href('/corrections/')),
} as const satisfies Organization;
