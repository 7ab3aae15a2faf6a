// Sorting and narrowing the rows of a table. Without script they stand in the order of the file, all of them.

for (const part of document.querySelectorAll<HTMLElement>('.rows')) {
  const body = part.querySelector('tbody')!;
  const rows = [...body.rows];
  const heads = [...part.querySelectorAll('th')];
  for (const [i, head] of heads.entries()) {
    const name = head.querySelector('span')!;
    const button = document.createElement('button');
    button.type = 'button';
    button.append(...name.childNodes);
    name.replaceWith(button);
    button.addEventListener('click', () => sort(i));
  }

  /** By a column: upward first, then downward, then as in the file. */
  function sort(column: number): void {
    const before = heads[column]!.ariaSort;
    const after = { none: 'ascending', ascending: 'descending', descending: 'none' }[before ?? 'none']!;
    for (const head of heads) head.removeAttribute('aria-sort');
    if (after === 'none') {
      body.append(...rows);
      return;
    }
    heads[column]!.ariaSort = after;
    const sign = after === 'ascending' ? 1 : -1;
    const key = (row: HTMLTableRowElement) => row.cells[column]!.textContent;
    const isNumber = heads[column]!.classList.contains('number');
    body.append(
      ...rows.toSorted(
        (a, b) => sign * (isNumber ? number(key(a)) - number(key(b)) : key(a).localeCompare(key(b), 'en')),
      ),
    );
  }

  const field = part.querySelector<HTMLInputElement>('[type=search]')!;
  const count = part.querySelector<HTMLElement>('[data-count]')!;
  const all = count.textContent;
  count.setAttribute('role', 'status');
  field.addEventListener('input', () => {
    const words = field.value.trim().toLowerCase();
    for (const row of rows) row.hidden = !row.textContent.toLowerCase().includes(words);
    const left = rows.filter((row) => !row.hidden).length;
    count.textContent = words === '' ? all : `${left} of ${all}`;
  });
  field.parentElement!.hidden = false;
}

/** “8,478,072” as a number. */
function number(text: string): number {
  return Number(text.replaceAll(',', '').replace('−', '-'));
}
