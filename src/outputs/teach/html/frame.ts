// Where a view is shown, and what differs there. All else is the same on a page, in a package and in a file by itself.
import type { Element } from 'hast';
import type { Site } from '../../../site/site.ts';

export interface Frame {
  /**
   * A page of this site can be typed into, loads QR codes, links to its own passages, and has PDFs and the other parts of
   * its lesson beside it. Null for what leaves the site.
   */
  page: SitePage | null;
  /** Begins every id, if one file holds several views that have the same ids. */
  scope: string;
  /** Where a student finds the working of a claim after answering; null if the teacher hands it out. */
  workingPath: (claim: string) => string | null;
  /** A link to the rows of a table. */
  rows: (dataset: Site['datasets'][number]) => Element;
}

interface SitePage {
  /** As `src/paths.ts` makes it. */
  path: string;
  /** Whether the build makes PDFs. */
  pdfs: boolean;
}
