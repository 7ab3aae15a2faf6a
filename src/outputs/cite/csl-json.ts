// A citation as CSL-JSON, which Zotero and Pandoc read.
import { jsonText } from '../../json.ts';
import type { CitationFormat } from './format.ts';

export const cslJson: CitationFormat = {
  name: 'CSL-JSON',
  mediaType: 'application/vnd.citationstyles.csl+json',
  write: (item) => jsonText([item]),
};
