// A file that holds the whole site, or a kind of thing of it, for the reader's own tools.
import type { Site } from '../../site/site.ts';

export interface Download {
  /** Below the site's root: "claims.json". */
  path: string;
  name: string;
  /** What is in it, in one sentence. */
  about: string;
  mediaType: string;
  /** Where its JSON Schema is, below the site's root. */
  schema?: string;
  write: (site: Site) => string;
}
