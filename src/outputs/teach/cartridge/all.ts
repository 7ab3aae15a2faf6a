// Every cartridge, with the name of its file below /teach/.
import type { Site } from '../../../site/site.ts';
import { fullCartridge } from './full.ts';
import { thinCartridge } from './thin.ts';

interface CartridgeFile {
  name: string;
  files: (site: Site) => Map<string, string>;
}

export const cartridges = {
  full: { name: 'claim-by-claim.imscc', files: fullCartridge },
  thin: { name: 'claim-by-claim-links.imscc', files: thinCartridge },
} satisfies Record<string, CartridgeFile>;
