// Every cartridge, with the name of its file below /teach/.
import { hasAddress } from '../../../paths.ts';
import type { Site } from '../../../site/site.ts';
import type { Output } from '../../output.ts';
import { zip } from '../../zip.ts';
import { fullCartridge } from './full.ts';
import { thinCartridge } from './thin.ts';

interface CartridgeFile {
  /** Of its file, after the id of the site. */
  ending: string;
  about: string;
  files: (site: Site) => Map<string, string>;
}

const full: CartridgeFile = {
  ending: '',
  about: 'The lessons for a learning platform, whole: reading, worksheets, quiz, plans and keys.',
  files: fullCartridge,
};

/** There is nothing in it while there is no address to lead to. */
const thin: CartridgeFile = {
  ending: '-links',
  about: 'The lessons for a learning platform, as links to this site.',
  files: thinCartridge,
};

const all = { full, thin };

/** The path of a cartridge, below the root of the site. */
export const cartridgePath = ({ settings }: Pick<Site, 'settings'>, name: keyof typeof all): string =>
  `teach/${settings.id}${all[name].ending}.imscc`;

export const cartridges: Output = {
  path: 'teach/:cartridge.imscc',
  mediaType: 'application/vnd.ims.imsccv1p1',
  name: 'Common Cartridge 1.1',
  about: 'The lessons for a learning platform.',
  files: (site) =>
    [full, ...(hasAddress() ? [thin] : [])].map(({ ending, about, files }) => ({
      at: { cartridge: `${site.settings.id}${ending}` },
      about,
      write: () => zip(files(site)),
    })),
};
