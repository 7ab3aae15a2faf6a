// The list of outputs, and what is made from it: each must follow from the list alone, so a toy output is put into it.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { roCrate } from '../../src/outputs/data/ro-crate.ts';
import { schemas } from '../../src/outputs/data/schemas.ts';
import { netlifyHeaders } from '../../src/outputs/host/headers.ts';
import type { Output } from '../../src/outputs/output.ts';
import { outputs } from '../../src/outputs/outputs.ts';
import { publish } from '../../src/outputs/publish.ts';
import { robots } from '../../src/outputs/robots.ts';
import { uri } from '../../src/uri.ts';
import { build } from '../project.ts';
import { isUri, textOf } from './written.ts';

const site = await build();
/** The list without what takes long to draw. */
const quick = outputs.filter(({ mediaType }) => mediaType !== 'image/png');

/** Counts how often it is written. */
function toy(): { output: Output; written: () => number } {
  let count = 0;
  const output: Output = {
    path: 'toys/:toy.txt',
    mediaType: 'text/plain',
    name: 'Toy',
    about: 'To play with.',
    schema: { name: 'toy', type: z.strictObject({}).meta({ title: 'A toy, version 1' }) },
    files: () => [
      {
        at: { toy: 'bear' },
        of: 'the bear',
        unlisted: true,
        write: () => {
          count += 1;
          return 'bär';
        },
      },
    ],
  };
  return { output, written: () => count };
}

interface Crate {
  '@graph': { '@id': string; '@type': string; hasPart?: { '@id': string }[] }[];
}

const crateOf = async (list: readonly Output[]): Promise<Crate> =>
  JSON.parse(await textOf(roCrate, site, list)) as Crate;

describe('an output of the list', () => {
  it('is in the RO-Crate with its size in bytes, its SHA-256 and its schema', async () => {
    const { '@graph': graph } = await crateOf([toy().output, ...quick]);
    expect(graph.find((entity) => entity['@id'] === 'toys/bear.txt')).toEqual({
      '@id': 'toys/bear.txt',
      '@type': 'File',
      name: 'Toy: the bear',
      description: 'To play with.',
      conformsTo: { '@id': 'schema/toy.json' },
      encodingFormat: 'text/plain',
      contentSize: '4',
      sha256: '15179450c8bc00b42d879e2d35f240cd5f84d0c118e44852275592c5463ae376',
    });
    expect(graph.map((entity) => entity['@id'])).toContain('schema/toy.json');
    const whole = graph.find((entity) => entity['@id'] === './')!;
    expect(whole.hasPart).toContainEqual({ '@id': 'toys/bear.txt' });
  });

  it('is written once, for its address and for the RO-Crate', async () => {
    const { output, written } = toy();
    const all = publish(site, [output, ...quick]);
    await all[0]!.write!();
    await all.find((file) => file.output === roCrate)!.write!();
    expect(written()).toBe(1);
  });

  it('has its content type in the headers for the host, once', async () => {
    const headers = await textOf(netlifyHeaders, site, [toy().output, ...outputs]);
    expect(headers).toContain('\n/toys/*.txt\n  Content-Type: text/plain; charset=utf-8\n');
    const paths = headers.match(/^\S.*/gm)!;
    expect(new Set(paths).size).toBe(paths.length);
    // Cloudflare reads no more.
    expect(paths.length).toBeLessThan(100);
  });

  it('is named in robots.txt where it is not to be listed', async () => {
    expect(await textOf(robots, site, [toy().output, robots])).toContain('\nDisallow: /toys/bear.txt\n');
    expect(await textOf(robots, site, [robots])).not.toContain('Disallow');
  });

  it('has its schema published once, with its own address', () => {
    const { output } = toy();
    const twice = { ...output, path: 'other/:toy.txt' };
    const files = publish(site, [output, twice, schemas]).filter((file) => file.output === schemas);
    expect(files.map(({ path }) => path)).toEqual(['schema/toy.json']);
    return expect(
      files[0]!.write!().then((bytes) => JSON.parse(new TextDecoder().decode(bytes))),
    ).resolves.toMatchObject({
      $id: 'https://claim-by-claim.example/schema/toy.json',
      title: 'A toy, version 1',
    });
  });

  it('may not have the path of another, or a name in its path for which nothing is given', () => {
    const { output } = toy();
    expect(() => publish(site, [output, output])).toThrow('two outputs write toys/bear.txt');
    expect(() => publish(site, [{ ...output, path: ':box/:toy.txt' }])).toThrow('nothing is given for "box"');
  });
});

// As the hosts read it: a name is one part of a path, an asterisk is anything.
const fits = (pattern: string, path: string) =>
  new RegExp(`^${pattern.replace(/[.+?]/g, '\\$&').replace(/\*/g, '.*').replace(/:\w+/g, '[^/]+')}$`).test(
    path,
  );

/** The headers of a file, as a host puts them together. */
const headersOf = async (path: string): Promise<Record<string, string[]>> => {
  const found: Record<string, string[]> = {};
  for (const [pattern, ...lines] of (await textOf(netlifyHeaders, site))
    .split('\n\n')
    .map((rule) => rule.trim().split('\n'))) {
    if (!fits(pattern!, path)) continue;
    for (const line of lines) {
      const [, name, value] = /^ {2}([\w-]+): (.+)$/.exec(line)!;
      (found[name!] ??= []).push(value!);
    }
  }
  return found;
};

describe('the headers for the host', () => {
  it('give each file one content type, its own', async () => {
    const rules = [
      ...(await textOf(netlifyHeaders, site)).matchAll(/^(\S+)\n {2}Content-Type: (\S+?)(?:;.*)?$/gm),
    ];
    for (const { path, output } of publish(site, outputs)) {
      const types = rules.filter(([, pattern]) => fits(pattern!, `/${path}`)).map(([, , type]) => type);
      expect(types, path).toEqual([output.mediaType]);
    }
  });

  it.each([
    '/',
    '/claims/',
    '/claims/rise/',
    '/claims/rise/v/1/',
    '/404.html',
    '/releases/',
    '/releases/leaflet/',
    '/teach/key/',
    '/method/',
    '/search/',
  ])('let no other site frame %s, and forbid to guess, to track and to use a device', async (path) => {
    expect(await headersOf(path)).toEqual({
      'X-Content-Type-Options': ['nosniff'],
      'Referrer-Policy': ['strict-origin-when-cross-origin'],
      'Permissions-Policy': [expect.stringContaining('geolocation=()')],
      'Strict-Transport-Security': ['max-age=31536000'],
      'Content-Security-Policy': ["frame-ancestors 'none'"],
    });
  });

  it('let every site frame a card', async () => {
    expect(await headersOf('/embed/claims/rise/')).not.toHaveProperty('Content-Security-Policy');
  });

  it('let files be kept whose names change with them, and say each thing once', async () => {
    expect((await headersOf('/_astro/Page.D4XiFvdt.css'))['Cache-Control']).toEqual([
      'public, max-age=31536000, immutable',
    ]);
    for (const { path } of publish(site, outputs)) {
      for (const [name, values] of Object.entries(await headersOf(`/${path}`)))
        expect(values, `${path} ${name}`).toHaveLength(1);
    }
  });
});

describe('an address in an output', () => {
  it.each([
    ['https://a.example/préo', 'https://a.example/pr%C3%A9o'],
    ['https://a.example/pr%C3%A9o?a=b c#d|e', 'https://a.example/pr%C3%A9o?a=b%20c#d%7Ce'],
    ['https://münchen.example/[1]^100%', 'https://xn--mnchen-3ya.example/%5B1%5D%5E100%25'],
    ['https://a.example/a_(b)/~c;d=1,2', 'https://a.example/a_(b)/~c;d=1,2'],
  ])('%s is %s', (url, expected) => expect(uri(url)).toBe(expected));

  it('is a URI, and is one already where it is written again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (path, query) => {
        const once = uri(`https://a.example/${path}?q=${query}`);
        expect(isUri(once), once).toBe(true);
        expect(uri(once)).toBe(once);
      }),
    );
  });
});
