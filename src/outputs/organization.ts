// The site as an organization, for every document that names who made it.
import type { Organization } from 'schema-dts';
import type { Settings } from '../content/site.ts';
import { address, href } from '../paths.ts';

/** The license of the site's own words (LICENSE-CONTENT). */
export const CONTENT_LICENSE = 'https://creativecommons.org/licenses/by/4.0/';

/** schema.org: the policies are pages of this site. */
export const organization = ({ name }: Settings) =>
  ({
    '@type': 'Organization',
    '@id': organizationId(),
    name,
    url: address(href('/')),
    logo: address(href('/icon.svg')),
    publishingPrinciples: address(href('/method/')),
    correctionsPolicy: address(href('/corrections/')),
  }) as const satisfies Organization;

/** Its identifier in linked data. */
export const organizationId = (): string => `${address(href('/'))}#organization`;
