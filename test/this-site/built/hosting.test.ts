// The built site on real servers, as it says that they should be set up: each kind of file with its type and its headers.
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { contentType } from '../../../src/outputs/output.ts';
import { outputs } from '../../../src/outputs/outputs.ts';
import { publish } from '../../../src/outputs/publish.ts';
import { loadSite } from '../../../src/site/build.ts';
import { isInstalled, serve, type Answer, type Running, type Server } from '../servers.ts';

const site = await loadSite('content');
const claim = site.claims[0]!.id;
const file = (path: string): Buffer => readFileSync(`dist/${path}`);
/** The first and the last file of each output. */
const samples = [
  ...Map.groupBy(
    // What is for the host itself need not be served: Caddy hides each file of its configuration.
    publish(site, outputs).filter(({ path, write }) => write !== null && !path.startsWith('_')),
    ({ output }) => output,
  ).values(),
].flatMap((files) => [...new Set([files[0]!, files.at(-1)!])]);

const HTML = 'text/html; charset=utf-8';
const UNFRAMED = "frame-ancestors 'none'";

function expectEverywhere({ headers }: Answer, path: string): void {
  expect(headers, path).toMatchObject({
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'strict-origin-when-cross-origin',
    'strict-transport-security': 'max-age=31536000',
  });
  expect(headers['permissions-policy'], path).toContain('camera=()');
}

// npm run setup -- --test installs both on Debian and Ubuntu.
const servers = (['nginx', 'caddy'] satisfies Server[]).map((name) => {
  const installed = isInstalled(name);
  const title = installed ? name : `${name} is not installed here, so it was not tried whether it`;
  return { name, installed, title };
});
describe.each(servers)('$title', ({ name, installed }) => {
  let running: Running | null = installed ? serve(name, resolve('dist')) : null;
  afterAll(() => {
    running?.stop();
    running = null;
  });
  const unless = { skip: !installed };
  const get = (path: string, headers?: Record<string, string>) => running!.get(path, headers);

  it('sends each output whole, as what it is', unless, async () => {
    expect(samples.length).toBeGreaterThan(outputs.length - 5);
    for (const { path, output } of samples) {
      const answer = await get(`/${path}`, { 'accept-encoding': 'br' });
      expect(answer.status, path).toBe(200);
      expect(answer.headers['content-type'], path).toBe(contentType(output));
      expectEverywhere(answer, path);
      expect(answer.body.equals(file(path)), path).toBe(true);
    }
    expect((await get('/SHA256SUMS')).headers['content-type']).toBe('text/plain; charset=utf-8');
    expect((await get('/site.zip')).headers['content-type']).toBe('application/zip');
  });

  it(
    'sends pages that no other site may frame and that are asked for again, and cards that any may',
    unless,
    async () => {
      for (const path of ['', 'claims/', `claims/${claim}/`, 'data/', 'method/']) {
        const answer = await get(`/${path}`);
        expect(answer, path).toMatchObject({
          status: 200,
          headers: { 'content-type': HTML, 'cache-control': 'no-cache', 'content-security-policy': UNFRAMED },
        });
        expectEverywhere(answer, path);
        expect(answer.body.equals(file(`${path}index.html`)), path).toBe(true);
        const again = await get(`/${path}`, { 'if-none-match': answer.headers.etag! });
        expect(again.status, path).toBe(304);
      }
      const card = await get(`/embed/claims/${claim}/`);
      expect(card).toMatchObject({ status: 200, headers: { 'content-type': HTML } });
      expect(card.headers).not.toHaveProperty('content-security-policy');
      expectEverywhere(card, 'the card');
    },
  );

  it('lets files with a hash in their names be kept for a year', unless, async () => {
    const types = { css: 'text/css', js: 'text/javascript', woff2: 'font/woff2' };
    for (const [ending, type] of Object.entries(types)) {
      const asset = readdirSync('dist/_astro').find((each) => each.endsWith(`.${ending}`));
      const { status, headers } = await get(`/_astro/${asset}`);
      expect(status).toBe(200);
      expect(headers['content-type']).toBe(type.startsWith('text/') ? `${type}; charset=utf-8` : type);
      expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
    }
  });

  it('answers with the page for it where there is nothing, whatever was asked for', unless, async () => {
    for (const path of ['/gone/', '/_astro/gone.js', '/claims/gone/receipt.json', '/embed/claims/gone/']) {
      const answer = await get(path);
      expect(answer, path).toMatchObject({
        status: 404,
        headers: { 'content-type': HTML, 'cache-control': 'no-cache', 'content-security-policy': UNFRAMED },
      });
      expectEverywhere(answer, path);
      expect(answer.body.equals(file('404.html')), path).toBe(true);
    }
  });

  it('leads from a folder without its slash to its page, wherever it stands itself', unless, async () => {
    const { status, headers } = await get('/claims');
    expect([301, 308]).toContain(status);
    expect(headers.location).toBe('/claims/');
  });

  it('packs text for the way, by what the browser can read', unless, async () => {
    const encodings = running!.sendsBrotli ? ['br', 'gzip'] : ['gzip'];
    for (const path of ['', 'claims.json', 'claims.csv', `claims/${claim}/receipt.json`, 'feed.xml']) {
      for (const encoding of encodings) {
        const { headers, body } = await get(`/${path}`, { 'accept-encoding': encoding });
        expect(headers['content-encoding'], `${path} as ${encoding}`).toBe(encoding);
        expect(headers.vary, path).toMatch(/accept-encoding/i);
        expect(body.equals(file(path || 'index.html')), path).toBe(true);
      }
      expect((await get(`/${path}`)).headers).not.toHaveProperty('content-encoding');
    }
    const picture = await get('/card.png', { 'accept-encoding': 'br, gzip' });
    expect(picture.headers).not.toHaveProperty('content-encoding');
  });
});
