// A label with its sign, so that labels are told apart by more than words and colour.
import type { Element } from 'hast';
import { h, s } from 'hastscript';
import { labels, type Label } from '../../../check/label.ts';
import { labelSigns } from '../../share/label-signs.ts';

/** @param marked underlined as its claims are in the text, to serve as the key */
export const labelWithSign = (label: Label, marked = false): Element =>
  h(
    'span',
    { className: ['label', `claim-${label}`] },
    s(
      'svg',
      { viewBox: '0 0 16 16', width: 16, height: 16, ariaHidden: 'true' },
      s('path', { d: labelSigns[label] }),
    ),
    ' ',
    h('span', marked ? { className: ['claim', `claim-${label}`] } : {}, labels[label].name),
  );
