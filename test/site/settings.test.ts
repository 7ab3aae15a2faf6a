// What site.yaml declares, and what it leaves out.
import { afterEach, describe, expect, it } from 'vitest';
import { declare, declared } from '../../src/declared.ts';
import { citedVersion, cslItem } from '../../src/outputs/cite/citation.ts';
import { citationFormats } from '../../src/outputs/cite/files.ts';
import { outputs } from '../../src/outputs/outputs.ts';
import { publish } from '../../src/outputs/publish.ts';
import { fullCartridge } from '../../src/outputs/teach/cartridge/full.ts';
import { offlineHtml } from '../../src/outputs/teach/html/offline.ts';
import { address } from '../../src/paths.ts';
import { sectionsOf } from '../../src/site/sections.ts';
import { warningsOf } from '../../src/site/warnings.ts';
import { reportAddress } from '../../src/words/contact.ts';
import { formatDate } from '../../src/words/dates.ts';
import { lacksOf } from '../../src/words/lacks.ts';
import { textKind } from '../../src/words/text.ts';
import { addressesOf } from '../cartridge-rules.ts';
import { build, problemsOf, replace, type Change } from '../project.ts';
import { settings } from '../settings.ts';

const site = await build();
const setting =
  (line: string): Change =>
  (text) =>
    `${text}${line}\n`;

/** What is made while the site has no address. */
function withoutOne<T>(made: () => T): T {
  globalThis.claimByClaimDeclared = { address: null, dates: 'day first', language: 'en-US' };
  const result = made();
  if (!(result instanceof Promise)) globalThis.claimByClaimDeclared = undefined;
  return result;
}

afterEach(() => {
  globalThis.claimByClaimDeclared = undefined;
});

describe('a site without an address', () => {
  it('makes nothing that needs one', () => {
    const [all, made] = [publish(site, outputs), withoutOne(() => publish(site, outputs))].map((files) =>
      files.map(({ path }) => path),
    ) as [string[], string[]];
    const left = all
      .filter((path) => !made.includes(path))
      .map((path) => path.replace(/rise|towns|heading/, 'ID'));
    expect(new Set(left)).toEqual(
      new Set([
        'feed.xml',
        'feed.json',
        'corrections/feed.xml',
        'corrections/feed.json',
        'claims/ID/qr.svg',
        'embed/claims/ID/oembed.json',
        'teach/library-facts-links.imscc',
      ]),
    );
  });

  it('has no whole address of its own in anything that it makes', async () => {
    const texts = await withoutOne(async () => {
      const made = publish(site, outputs).filter(
        ({ write, path }) => write && !/\.(?:png|imscc|zip)$/.test(path),
      );
      return Promise.all(
        made.map(async ({ write, path }) => [path, new TextDecoder().decode(await write!())] as const),
      );
    });
    expect(texts.length).toBeGreaterThan(20);
    for (const [path, text] of texts)
      expect(text, path).not.toMatch(/claim-by-claim\.example|:\/\/(?:null|undefined|localhost)/);
    const packed = withoutOne(() => fullCartridge(site.front!));
    expect(addressesOf(packed)).not.toContain(expect.stringMatching(/^\/|example\/(?:claims|teach)/));
    expect([...packed.values()].join()).not.toMatch(/claim-by-claim\.example| href="\//);
    expect(withoutOne(() => offlineHtml(site.front!))).not.toMatch(/claim-by-claim\.example| href="\//);
  });

  it('is cited without one', () => {
    const [claim] = site.claims;
    for (const { write } of Object.values(citationFormats)) {
      const item = withoutOne(() => cslItem(citedVersion(claim!), site.settings));
      expect(write(item)).not.toMatch(/https?:|URL|UR  -|\burl\b/);
      expect(write(cslItem(citedVersion(claim!), site.settings))).toMatch(
        /https:\/\/claim-by-claim\.example\//,
      );
    }
  });

  it('says so, and that it names no contact, until both are set', () => {
    expect(withoutOne(() => lacksOf({ contact: undefined })).map(({ field }) => field)).toEqual([
      'address',
      'contact',
    ]);
    expect(lacksOf({ contact: 'mailto:a@example.org' })).toEqual([]);
    expect(withoutOne(() => warningsOf(site)).map(({ code }) => code)).toContain('address-unset');
    expect(warningsOf(site).map(({ code }) => code)).not.toContain('address-unset');
  });
});

it('an address is that of site.yaml, unless the variable SITE_URL gives another', () => {
  declare({ address: 'https://declared.example', dates: 'day first', language: 'en-US' });
  expect(declared().address).toBe('https://claim-by-claim.example');
  globalThis.claimByClaimDeclared = { ...declared(), address: 'https://declared.example' };
  expect(address('/claims/')).toBe('https://declared.example/claims/');
});

it('dates are printed as the site has them', () => {
  expect(formatDate('2025-09-02')).toBe('2 September 2025');
  declare({ address: null, dates: 'month first', language: 'en-US' });
  expect(['2025-09-02', '2025-09', '2025'].map((date) => formatDate(date))).toEqual([
    'September 2, 2025',
    'September 2025',
    '2025',
  ]);
});

describe('a report of an error', () => {
  const of = { claim: 'rise', version: 2, address: 'https://a.example/claims/rise/' };

  it('is an e-mail with the claim and its version in it', () => {
    const mail = new URL(reportAddress({ ...settings, contact: 'mailto:errors@example.org' }, of)!);
    expect(mail.pathname).toBe('errors@example.org');
    expect(mail.searchParams.get('subject')).toBe('Claim by Claim: Error in the claim rise, version 2');
    expect(mail.searchParams.get('body')).toBe('https://a.example/claims/rise/\r\n\r\nWhat is wrong:\r\n');
  });

  const form = (contact: string) => reportAddress({ ...settings, contact }, of);

  it('is a form with what it asks for filled in, and nothing else', () => {
    expect(form('https://a.example/report?c={claim}&v={version}&a={address}')).toBe(
      'https://a.example/report?c=rise&v=2&a=https%3A%2F%2Fa.example%2Fclaims%2Frise%2F',
    );
    expect(form('https://a.example/report')).toBe('https://a.example/report');
    expect(reportAddress({ ...settings, contact: 'https://a.example/?c={claim}' }, { address: '/' })).toBe(
      'https://a.example/?c=',
    );
  });

  it('leads nowhere where no contact is named', () => {
    expect(reportAddress(settings, of)).toBeNull();
  });
});

it.each([
  ['press release', 'a press release', 'the release'],
  ['press article', 'a press article', 'the article'],
  ['open letter', 'an open letter', 'the letter'],
  ['speech', 'a speech', 'the speech'],
])('a %s is %s, and %s', (name, a, the) => {
  expect(textKind(name)).toMatchObject({ name, a, the });
});

const names = async (change: Record<string, Change> = {}) =>
  sectionsOf(await build(change)).map(({ name }) => name);

describe('the navigation', () => {
  it('has what there is, in the usual order', async () => {
    expect(await names()).toEqual([
      'The leaflet',
      'Claims',
      'Sources',
      'Data',
      'Glossary',
      'Teach',
      'Method',
      'About',
      'Search',
    ]);
  });

  it('is that of site.yaml, without what is empty', async () => {
    expect(
      await names({
        'site.yaml': setting('navigation: [search, glossary, method, text]'),
        'glossary/base.md': null,
        'releases/leaflet/claims/rise.mdx': replace('see [the glossary](/glossary/#base)', 'see below'),
      }),
    ).toEqual(['Search', 'Method', 'The leaflet']);
  });
});

describe('site.yaml is refused where it', () => {
  it.each<[why: string, change: Change, code: string, field: string | undefined, fix: RegExp]>([
    ['is not there', null, 'site-missing', undefined, /add it, with name:/],
    ['has no name', replace('name: Library Facts\n', ''), 'field-missing', 'name', /add the field/],
    [
      'names a release that is not there',
      setting('front: leaflets'),
      'front-unknown',
      'front',
      /write "leaflet"/,
    ],
    [
      'names a section that is not there',
      setting('navigation: [text, claim]'),
      'section-unknown',
      'navigation.1',
      /write "claims"/,
    ],
    [
      'has a folder in its address',
      setting('address: https://a.example/facts'),
      'value-malformed',
      'address',
      /BASE_PATH=\/facts/,
    ],
    [
      'has an address without a scheme',
      setting('address: a.example'),
      'value-malformed',
      'address',
      /begin it with the scheme/,
    ],
    [
      'has a contact that is no address',
      replace('mailto:errors@example.org', 'errors@example.org'),
      'value-malformed',
      'contact',
      /./,
    ],
    [
      'has a form with an unknown part',
      replace('mailto:errors@example.org', 'https://a.example/{page}'),
      'value-malformed',
      'contact',
      /./,
    ],
    [
      'calls a text by an article',
      replace('kind: leaflet', 'kind: a leaflet'),
      'value-malformed',
      'kind',
      /./,
    ],
    ['is in another language than the program', setting('language: de'), 'value-malformed', 'language', /./],
    [
      'states a number in what it says of itself',
      setting('funding: 400 members pay.'),
      'hand-typed-number',
      'funding',
      /./,
    ],
  ])('%s', async (_, change, code, field, fix) => {
    const problems = await problemsOf({ 'site.yaml': change });
    expect(problems[0]).toMatchObject({
      code,
      file: 'site.yaml',
      ...(field && { field, fix: expect.stringMatching(fix) }),
    });
  });
});
