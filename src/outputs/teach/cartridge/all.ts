// Every cartridge, with the name of its file below /teach/.
import type { Site } from '../../../site/site.ts';
import { SLUG } from '../../organization.ts';
import type { Output } from '../../output.ts';
import { zip } from '../../zip.ts';
import { fullCartridge } from './full.ts';
import { thinCartridge } from './thin.ts';

interface CartridgeFile {
  name: string;
  about: string;
  files: (site: Site) => Map<string, string>;
}

export const cartridges = {
  full: {
    name: `${SLUG}.imscc`,
    about: 'The lessons for a learning platform, whole: reading, worksheets, quiz, plans and keys.',
    files: fullCartridge,
  },
  thin: {
    name: `${SLUG}-links.imscc`,
    about: 'The lessons for a learning platform, as links to this site.',
    files: thinCartridge,
  },
} satisfies Record<string, CartridgeFile>;

export const cartridgeFiles: Output[] = Object.values(cartridges).map(({ name, about, files }) => ({
  path: `teach/${name}`,
  mediaType: 'application/vnd.ims.imsccv1p1',
  name: 'Common Cartridge 1.1',
  about,
  write: (site: Site) => zip(files(site)),
}));
