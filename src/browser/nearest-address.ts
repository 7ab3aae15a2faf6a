// The script of the page of errors: names the address that is nearest to the one that was asked for.
import { nearestAddress } from '../search/nearest.ts';
import { meant } from '../words/search.ts';

const place = document.querySelector<HTMLElement>('#nearest')!;
const { base, addresses } = place.dataset as { base: string; addresses: string };

void suggest().catch(() => undefined);

async function suggest(): Promise<void> {
  const known = (await (await fetch(addresses)).json()) as string[];
  const path = location.pathname.startsWith(base) ? location.pathname.slice(base.length) : location.pathname;
  const near = nearestAddress(path, known);
  if (near === null) return;
  const link = document.createElement('a');
  link.href = base + near.slice(1);
  link.textContent = near;
  place.append(meant, link, '?');
}
