import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { address, id } from '../src/fields.ts';
import { uri } from '../src/uri.ts';
import { hostileText } from './hostile.ts';
import { isUri } from './outputs/written.ts';
import { problemsOf, replace } from './project.ts';

describe('an address', () => {
  it.each([
    'https://example.org',
    'http://www.example.org/a/b?c=d#e',
    'HTTPS://EXAMPLE.ORG/',
    'https://example.org:8443/a',
    'https://münchen.example/préoccupations',
    'https://example.org/@name/a@b',
    'https://example.org/?url=https://other.example/',
    'https://a_b.example.org/100%/x|y',
    'https://web.archive.org/web/2025/https://example.org/',
    'https://example.org/a#:~:text=words',
  ])('is %s', (text) => {
    expect(address.safeParse(text).success).toBe(true);
    expect(isUri(uri(text)), uri(text)).toBe(true);
  });

  it.each([
    '',
    'example.org',
    '//example.org',
    '/claims/',
    'htp://example.org',
    'https//example.org',
    'https:example.org',
    'https:/example.org',
    'https://',
    'https:///path',
    'https://?q',
    'https://#a',
    'https://localhost/a',
    'https://example',
    'https://https://example.org',
    'https://.example.org',
    'https://example..org',
    'https://-a.example.org',
    'https://127.0.0.1/',
    'https://2130706433/',
    'https://[::1]/',
    'https://user@example.org/',
    'https://user:secret@example.org/',
    'https://@example.org/',
    'https://example.org/a b',
    ' https://example.org',
    'https://example.org/a\u00a0b',
    'https://example.org/a\u200bb',
    'https://example.org\\@evil.example/',
    'https://example.org/a\tb',
    'https://example.org/\u202egpj',
    'https://example.org:99999/',
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    'mailto:a@example.org',
    'ftp://example.org/',
    'blob:https://example.org/1',
    'vbscript:x',
    'view-source:https://example.org',
  ])('is not %j', (text) => expect(address.safeParse(text).success).toBe(false));

  it('is a URI in every output, whatever it is', () => {
    fc.assert(
      fc.property(hostileText, (path) => {
        const text = `https://example.org/${path}`;
        if (address.safeParse(text).success) expect(isUri(uri(text)), uri(text)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it.each(['htp://example.org', 'javascript:alert(1)', 'https://user@example.org', 'https://a.example/b c'])(
    'of a source or a standard is refused with file and line: %s',
    async (url) => {
      const problems = await problemsOf({
        'sources/report.yaml': replace(/^url: .*$/m, `url: ${url}`),
        'standards.yaml': replace(/url: .*$/m, `url: ${url}`),
      });
      expect(problems.map(({ file, field, code }) => [file, field?.split('.').at(-1), code])).toEqual(
        expect.arrayContaining([
          ['sources/report.yaml', 'url', 'value-malformed'],
          ['standards.yaml', 'url', 'value-malformed'],
        ]),
      );
      for (const { line } of problems.filter(({ field }) => field?.endsWith('url')))
        expect(line).toBeGreaterThan(1);
    },
  );
});

describe('an id', () => {
  it.each(['a', '40-states', 'com10', 'console', 'a'.repeat(80)])('is %s', (text) =>
    expect(id.safeParse(text).success).toBe(true),
  );
  it.each([
    '',
    '-a',
    'a-',
    'a--b',
    'A',
    'a_b',
    'é',
    'con',
    'nul',
    'aux',
    'prn',
    'com1',
    'lpt9',
    'a'.repeat(81),
    '..',
    'a/b',
    'a\n',
  ])('is not %j', (text) => expect(id.safeParse(text).success).toBe(false));
});
