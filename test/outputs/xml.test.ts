import fc from 'fast-check';
import sax from 'sax';
import { describe, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { x, xml, xmlText } from '../../src/outputs/xml.ts';
import { hostileText } from '../hostile.ts';

/** Text and attribute as another program reads them, strictly. */
function readBack(document: string): { text: string; attribute: string } {
  const read = { text: '', attribute: '' };
  let inside = false;
  const parser = Object.assign(sax.parser(true), {
    onerror: (error: Error) => {
      throw error;
    },
    onattribute: ({ value }: { value: string }) => {
      read.attribute = value;
    },
    onopentag: () => {
      inside = true;
    },
    onclosetag: () => {
      inside = false;
    },
    ontext: (text: string) => {
      if (inside) read.text += text;
    },
  });
  parser.write(document).close();
  return read;
}

describe('XML', () => {
  it('holds any text as it is, but U+FFFD for what no XML may hold', () => {
    fc.assert(
      fc.property(hostileText, hostileText, (text, attribute) => {
        const document = xml(x('r', { a: attribute }, text));
        expect(readBack(document)).toEqual({ text: xmlText(text), attribute: xmlText(attribute) });
      }),
      { numRuns: 2000 },
    );
  });

  it('is well-formed for libxml2, whatever it holds', async () => {
    const samples = fc.sample(fc.tuple(hostileText, hostileText), 300);
    const whole = xml(x('r', {}, ...samples.map(([text, attribute]) => x('e', { a: attribute }, text))));
    const { errors } = await validateXML({
      xml: [{ fileName: 'a.xml', contents: whole }],
      schema: [ANYTHING],
    });
    expect(errors.map(({ rawMessage }) => rawMessage)).toEqual([]);
  });

  it('keeps line ends and tabs, which readers of XML would make something else of', () => {
    expect(x('e', { a: 'a\r\nb\tc' }, 'a\r\nb').xml).toBe('<e a="a&#13;&#10;b&#9;c">a&#13;\nb</e>');
  });
});

const ANYTHING = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:element name="r" type="xs:anyType"/></xs:schema>`;
