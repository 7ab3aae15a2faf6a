// Text as it must not break anything: every plane of Unicode, control characters, halves of pairs, changes of direction, and the
// marks of the formats that are written.
import fc from 'fast-check';

const MARKS = [
  ']]>',
  '<![CDATA[',
  '</',
  '<!--',
  '-->',
  '&amp;',
  '&#0;',
  '\\',
  '{',
  '}',
  '$',
  '%',
  '#',
  '_',
  '~',
  '^',
  '"',
  "'",
  '\r\n',
  '\r',
  '\n',
  '\t',
  '\u0085',
  '\u2028',
  '\u2029',
  '\u00a0',
  '\u00ad',
  '\u200b',
  '\ufeff',
  '  - ',
  'ER  - ',
  '=',
  '+',
  '-',
  '@',
  ',',
  ';',
  '\u202e',
  '\u2066',
  '\u2069',
  '\ufffe',
  '\uffff',
  '\ufffd',
  '\u0301',
  '½',
  '≠',
  '≥',
  '\\$',
];

const mark = fc.constantFrom(...MARKS);

/** Any of it, halves of surrogate pairs included. */
export const hostileText = fc
  .array(
    fc.oneof(mark, fc.string({ unit: 'binary', maxLength: 4 }), fc.string({ maxLength: 4 }), loneHalf()),
    {
      maxLength: 12,
    },
  )
  .map((parts) => parts.join(''));

function loneHalf() {
  return fc.integer({ min: 0xd800, max: 0xdfff }).map((unit) => String.fromCharCode(unit));
}
