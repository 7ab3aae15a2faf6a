// Which state of a claim is published, and since when.
import type { PublishedClaim } from '../site.ts';

export interface Edition {
  /** From 1. */
  version: number;
  published: string;
  /** The day of the newest version. */
  modified: string;
}

export const editionOf = ({ version, published, modified }: PublishedClaim): Edition => ({
  version,
  published,
  modified,
});

/** The day on which anything was last published. */
export const lastModified = (claims: readonly PublishedClaim[]): string =>
  claims.reduce((latest, { modified }) => (modified > latest ? modified : latest), '');
