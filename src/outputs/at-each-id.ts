// The files of a claim: one at each id that it ever had, so that no address of a claim is ever empty.
import { claimAddresses, titleOf, type AtId } from '../site/claim-addresses.ts';
import type { Site } from '../site/site.ts';
import type { OutputFile } from './output.ts';

/** @param write makes the file at an id */
export const atEachId = (
  site: Pick<Site, 'releases'>,
  write: (at: AtId) => ReturnType<NonNullable<OutputFile['write']>>,
): OutputFile[] =>
  claimAddresses(site).map((at) => ({ at: { claim: at.id }, of: titleOf(at), write: () => write(at) }));
