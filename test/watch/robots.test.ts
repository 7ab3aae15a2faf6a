// robots.txt, with the examples of RFC 9309 and what Google documents.
import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { allows } from '../../src/watch/robots.ts';

const any = (rules: string) => `User-agent: *\n${rules}`;

test.each<[string, string, boolean]>([
  ['', '/page', true],
  [any('Disallow:'), '/page', true],
  [any('Disallow: /'), '/page', false],
  [any('Disallow: /private'), '/private/page', false],
  [any('Disallow: /private'), '/public', true],
  [any('Disallow: /a\nAllow: /a/b'), '/a/b/c', true],
  [any('Disallow: /a/b\nAllow: /a'), '/a/b/c', false],
  [any('Disallow: /page\nAllow: /page'), '/page', true],
  [any('Disallow: *.pdf$'), '/x/report.pdf', false],
  [any('Disallow: *.pdf$'), '/x/report.pdf?a', true],
  [any('Disallow: /a*b*c'), '/axxbxxcx', false],
  [any('Disallow: /a*b*c'), '/axxcxxb', true],
  [any('Disallow: /a*a$'), '/a', true],
  [any('Disallow: /news?id='), '/news?id=1', false],
  [any('Disallow: /%7Ejoe/'), '/~joe/x', false],
  [any('Disallow: /a # not this'), '/a', false],
  ['user-agent: Other\nDisallow: /', '/page', true],
  ['User-agent: *\nDisallow: /\n\nUser-Agent: Claim-by-Claim/1.0\nAllow: /\n', '/page', true],
  ['User-agent: other\nUser-agent: claim-by-claim\nDisallow: /a', '/a', false],
  ['User-agent: claim-by-claim\nDisallow: /a\nSitemap: x\nUser-agent: other\nDisallow: /b', '/b', true],
  [
    'User-agent: claim-by-claim\nDisallow: /a\nUser-agent: *\nDisallow: /b\nUser-agent: claim-by-claim\r\nDisallow: /c',
    '/c',
    false,
  ],
  ['\ufeffUser-agent: *\nDisallow: /', '/', false],
])('%j lets this program read %s: %s', (robots, path, allowed) => {
  expect(allows(robots, path)).toBe(allowed);
});

it('answers at once, whatever the rules', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('*', 'a', 'b', '$', '%', '/')),
      fc.array(fc.constantFrom('a', 'b')),
      (rule, path) => {
        expect(typeof allows(any(`Disallow: /${rule.join('')}`), `/${path.join('')}`)).toBe('boolean');
      },
    ),
  );
  expect(allows(any(`Disallow: /${'*a'.repeat(5_000)}$`), `/${'a'.repeat(20_000)}b`)).toBe(true);
});
