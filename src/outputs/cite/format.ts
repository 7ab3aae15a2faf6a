// What a format of reference managers is: it writes a citation.
import type { CslItem } from './citation.ts';

export interface CitationFormat {
  name: string;
  mediaType: string;
  write: (item: CslItem) => string;
}
