import { describe, expect, it } from 'vitest';
import { publishedAt } from '../src/published-at.ts';
import { processEffects } from '../src/commands/effects.ts';
import { main } from '../src/commands/main.ts';

describe('SITE_URL', () => {
  it.each([
    [undefined, null],
    ['https://example.org', 'https://example.org'],
    ['https://example.org/', 'https://example.org'],
    ['https://example.org//', 'https://example.org'],
    ['HTTPS://Example.ORG:443', 'https://example.org'],
    ['http://localhost:4321', 'http://localhost:4321'],
    ['https://münchen.example', 'https://xn--mnchen-3ya.example'],
  ])('%s is %s', (SITE_URL, origin) => {
    expect(publishedAt({ SITE_URL })).toEqual({ origin, base: '/' });
  });

  it.each([
    ['', /do not set it at all/],
    ['example.org', /https:\/\/example\.org/],
    ['localhost:4321', /https:\/\/localhost:4321/],
    ['example.org/folder', /https:\/\/example\.org\/folder/],
    ['//example.org', /from https:\/\/ on/],
    ['https://', /from https:\/\/ on/],
    ['https:///folder', /from https:\/\/ on/],
    ['https:example.org', /from https:\/\/ on/],
    ['https:/example.org', /from https:\/\/ on/],
    ['htp://example.org', /from https:\/\/ on/],
    ['ftp://example.org', /from https:\/\/ on/],
    ['javascript:alert(1)', /from https:\/\/ on/],
    ['mailto:a@example.org', /from https:\/\/ on/],
    ['file:///srv/site', /from https:\/\/ on/],
    ['https://exa mple.org', /from https:\/\/ on/],
    [' https://example.org', /from https:\/\/ on/],
    ['https://example.org:99999', /from https:\/\/ on/],
    ['https://exam\\ple.org', /from https:\/\/ on/],
    ['https://example.org/folder', /write https:\/\/example\.org here, .* BASE_PATH=\/folder$/m],
    ['https://example.org/a/b/', /write https:\/\/example\.org here, .* BASE_PATH=\/a\/b$/m],
    ['https://example.org/?a=b', /leave out .*: https:\/\/example\.org$/m],
    ['https://example.org#', /leave out .*: https:\/\/example\.org$/m],
    ['https://user@example.org', /from https:\/\/ on|leave out the name/],
    ['https://user:secret@example.org/', /from https:\/\/ on|leave out the name/],
  ])('%j is refused with the way to mend it', (SITE_URL, fix) => {
    expect(() => publishedAt({ SITE_URL })).toThrow(/^SITE_URL\n {2}found /);
    expect(() => publishedAt({ SITE_URL })).toThrow(fix);
  });
});

describe('BASE_PATH', () => {
  it.each([
    [undefined, '/'],
    ['', '/'],
    ['/', '/'],
    ['folder', '/folder/'],
    ['folder/', '/folder/'],
    ['/folder', '/folder/'],
    ['/folder//', '/folder/'],
    ['/review/copy-2_a.b~c', '/review/copy-2_a.b~c/'],
  ])('%s is %s', (BASE_PATH, base) => {
    expect(publishedAt({ BASE_PATH }).base).toBe(base);
  });

  it.each([
    'https://example.org/folder',
    '//example.org',
    '/a//b',
    '/a/../b',
    './a',
    '/a b',
    '/a?b',
    '/a#b',
    '/a%20b',
    '/é',
    '\\a',
    'C:/Program Files/Git/folder',
    ' ',
  ])('%j is refused', (BASE_PATH) => {
    expect(() => publishedAt({ BASE_PATH })).toThrow(/^BASE_PATH\n {2}found /);
  });
});

it('both are named where both are wrong, by every command before it does anything', async () => {
  let stderr = '';
  const effects = {
    ...processEffects,
    env: { SITE_URL: 'example.org', BASE_PATH: '/a b' },
    stderr: (text: string) => {
      stderr += text;
    },
  };
  expect(await main(['check'], effects)).toBe(2);
  expect(stderr).toMatch(/^BASE_PATH\n[^]*\nSITE_URL\n[^]*\n2 problems in the environment variables/);
});
