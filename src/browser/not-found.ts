// The script of the page for an address that leads nowhere: suggests the pages whose addresses are nearest.
import { addressesNear } from '../search/addresses.ts';

const section = document.querySelector<HTMLElement>('#near')!;
const list = document.createElement('ul');
const root = section.dataset['root']!;

const response = await fetch(section.dataset['pages']!);
const pages = (await response.json()) as Record<string, string>;
const asked = location.pathname.slice(root.length - 1);
for (const address of addressesNear(asked, Object.keys(pages))) {
  const link = document.createElement('a');
  link.href = root + address.slice(1);
  link.textContent = pages[address]!;
  const item = document.createElement('li');
  item.append(link);
  list.append(item);
}
section.append(list);
section.hidden = list.childElementCount === 0;
