// The sign of each label: it tells labels apart where colors cannot be seen. Paths in a square of 16 by 16.
import type { Label } from '../../check/label.ts';

const DISC = 'M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1Z';

/** The path of each sign, to be filled by the rule "evenodd". */
export const labelSigns: Record<Label, string> = {
  supported: `${DISC}m-1 10L3.6 7.6l1.3-1.3L7 8.4l4.1-4.1 1.3 1.3Z`,
  'needs-context': `${DISC}m0 1.8a5.2 5.2 0 0 1 0 10.4Z`,
  unsupported: `${DISC}m0 1.8a5.2 5.2 0 1 1 0 10.4A5.2 5.2 0 0 1 8 2.8Z`,
  contradicted: `${DISC}m3.3 9L10 11.3l-2-2-2 2L4.7 10l2-2-2-2L6 4.7l2 2 2-2L11.3 6l-2 2Z`,
  'not-checkable': `${DISC}M4 7.1h8v1.8H4Z`,
};
