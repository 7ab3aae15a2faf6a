// Room for a name and a date: to type on a screen, or to write on paper.
import type { Element } from 'hast';
import { h } from 'hastscript';

export const nameAndDateFields = (): Element =>
  h(
    'p.who.sans',
    h('label', 'Name ', h('input', { type: 'text', autoComplete: 'off' })),
    ' ',
    h('label', 'Date ', h('input', { type: 'text', autoComplete: 'off' })),
  );

export const nameAndDateLines = (): Element =>
  h('p.name-and-date.sans', h('span', 'Name'), ' ', h('span', 'Date'));
