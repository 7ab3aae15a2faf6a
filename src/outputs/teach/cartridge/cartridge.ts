// A Common Cartridge 1.1 from a plain list of modules and entries.
import { style } from '../html/style.ts';
import { contentOf, pathOf, stylesheetPath, type Cartridge } from './entry.ts';
import { manifest } from './manifest.ts';

/** The files of a cartridge by their path. They are its whole content: the manifest lists each of the others. */
export function cartridgeFiles(cartridge: Cartridge): Map<string, string> {
  const entries = cartridge.modules.flatMap((module) => module.entries);
  const styled = entries.some(({ kind }) => kind === 'page');
  return new Map([
    ['imsmanifest.xml', manifest(cartridge)],
    ...(styled ? [[stylesheetPath, style] as const] : []),
    ...entries.map((entry) => [pathOf(entry), contentOf(entry)] as const),
  ]);
}
