// An address of this site in a document: whole, or the path alone while the site has no address.
import { z } from 'zod';

export const reference = z
  .string()
  .min(1)
  .meta({ format: 'uri-reference' })
  .describe('A whole address; from a site that has none yet, the path alone.');
