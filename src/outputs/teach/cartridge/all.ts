// Every cartridge, with the name of its file below /teach/.
import { hasAddress } from '../../../paths.ts';
import { teachable } from '../../../site/release.ts';
import type { PublishedRelease } from '../../../site/site.ts';
import type { Output } from '../../output.ts';
import { zip } from '../../zip.ts';
import { fullCartridge } from './full.ts';
import { thinCartridge } from './thin.ts';

interface CartridgeFile {
  /** Of its file, after the name of the release. */
  ending: string;
  about: string;
  files: (site: PublishedRelease) => Map<string, string>;
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
export const cartridgePath = ({ slug }: Pick<PublishedRelease, 'slug'>, name: keyof typeof all): string =>
  `teach/${slug}${all[name].ending}.imscc`;

export const cartridges: Output = {
  path: 'teach/:cartridge.imscc',
  mediaType: 'application/vnd.ims.imsccv1p1',
  name: 'Common Cartridge 1.1',
  about: 'The lessons for a learning platform.',
  files: ({ releases }) =>
    teachable(releases).flatMap((release) =>
      [full, ...(hasAddress() ? [thin] : [])].map(({ ending, about, files }) => ({
        at: { cartridge: `${release.slug}${ending}` },
        ...(release.isOneOfMany && { of: release.title }),
        about,
        write: () => zip(files(release)),
      })),
    ),
};
