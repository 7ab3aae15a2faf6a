// The files of each claim for reference managers.
import type { Output } from '../output.ts';
import { bibtex } from './bibtex.ts';
import { atEachId } from '../at-each-id.ts';
import { citedRecord, citedVersion, cslItem } from './citation.ts';
import { cslJson } from './csl-json.ts';
import type { CitationFormat } from './format.ts';
import { ris } from './ris.ts';

/** By extension, in the order in which they are offered. */
export const citationFormats = { bib: bibtex, ris, json: cslJson } as const satisfies Record<
  string,
  CitationFormat
>;

export const citationFiles: Output[] = Object.entries(citationFormats).map(
  ([extension, { name, mediaType, write }]) => ({
    path: `claims/:claim/cite.${extension}`,
    mediaType,
    name: `Citation (${name})`,
    about: 'How this version of the claim is cited, for a reference manager.',
    files: (site) =>
      atEachId(site, (at) =>
        write(
          cslItem(
            at.withdrawn === null ? citedVersion(at.claim) : citedRecord(at.withdrawn.last.record),
            site.settings,
          ),
        ),
      ),
  }),
);
