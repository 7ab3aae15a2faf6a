// Which pages a reader may have meant whose address leads nowhere.
import { nearest } from '../problem.ts';

/**
 * Up to three addresses whose last part is like that of the one asked for, the nearest first.
 * @param path below the root of the site: "/claims/growth-640-percent/"
 */
export function addressesNear(path: string, known: readonly string[]): string[] {
  const asked = lastPart(path);
  if (asked === '') return [];
  const left = new Map(known.map((address) => [address, lastPart(address)]));
  const near: string[] = [];
  while (near.length < 3) {
    const part = startsAlike(asked, left.values()) ?? nearest(asked, left.values());
    const found = [...left].find(([, each]) => each === part);
    if (part === null || found === undefined) break;
    near.push(found[0]);
    left.delete(found[0]);
  }
  return near;
}

/** An address that was cut short: the first that goes on as it ends. */
const startsAlike = (asked: string, parts: Iterable<string>): string | null =>
  asked.length < 4 ? null : ([...parts].find((part) => part.startsWith(asked)) ?? null);

const lastPart = (path: string): string =>
  path
    .replace(/\.html?$/, '')
    .split('/')
    .findLast((part) => part !== '' && part !== 'index')
    ?.toLowerCase() ?? '';
