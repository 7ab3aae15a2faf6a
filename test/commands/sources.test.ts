// npm run sources -- check, before hosts that behave and hosts that misbehave in every way.
import type { ServerResponse } from 'node:http';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it, test } from 'vitest';
import { inFolder, memoryDisk, type MemoryDisk } from '../memory-disk.ts';
import { hostsOf, page, type Hosts, type Telling } from '../watch/hosts.ts';
import { run } from './run.ts';

const WORDS =
  '287(g) partnerships have increased 641%—from 135 agreements to 1,001. The agency’s list has “40 states”.';
const AT = 'paper.test/page';

/** A source of the page, with lines of its own. */
const source = (more = '', url = `http://${AT}`): string => `# Read twice
title: 'A report' # as the page has it
publisher: The Paper
published: 2025-09-17
url: ${url}
${more}kind: reporting
read: { how: live page, on: 2025-09-20 }

excerpts:
  rise:
    text: 287(g) partnerships have increased 641%—from 135 agreements to 1,001. The agency's list has "40 states".
`;

let hosts: Hosts;
let on: MemoryDisk;
afterEach(() => hosts.close());

interface Given {
  sources?: Record<string, string>;
  args?: string[];
  env?: Record<string, string>;
  patience?: number;
}

async function sources(
  tellings: Record<string, Telling>,
  { sources: files = { paper: source() }, args = [], env = {}, patience }: Given = {},
) {
  hosts = await hostsOf(tellings);
  on = memoryDisk(
    new Map(
      inFolder('content/sources', new Map(Object.entries(files).map(([id, text]) => [`${id}.yaml`, text]))),
    ),
  );
  const web = { ...hosts.web, ...(patience !== undefined && { patience }) };
  return run(['sources', 'check', ...args], { on, env, web });
}

/** What a run says of the one source, and its problems. */
async function check(tellings: Record<string, Telling>, given: Given = {}) {
  const { status, stdout, stderr } = await sources(tellings, { ...given, args: ['--format', 'json'] });
  expect(stderr).toBe('');
  const said = JSON.parse(stdout) as {
    sources: { paper: { url: string; archived?: string } };
    problems: { code: string; severity: string; line: number; field: string; found: string; fix: string }[];
  };
  return { exits: status, ...said.sources.paper, problems: said.problems };
}

const raw =
  (status: number, headers: Record<string, string>, body?: string | Buffer): Telling =>
  (answer) =>
    void answer.writeHead(status, headers).end(body);

const html = { 'content-type': 'text/html' };

describe('the words stand, however they are sent and set', () => {
  test.each<[string, Telling]>([
    ['as they are', page(`<p>${WORDS}</p>`)],
    [
      'as entities',
      page(
        '<p>287&#40;g) partnerships have increased 641&percnt;&mdash;from 135&nbsp;agreements to 1&#x2c;001. The agency&rsquo;s list has &ldquo;40&nbsp;states&rdquo;.</p>',
      ),
    ],
    [
      'over several elements and lines',
      page(`<div><p>287(g) part<b>ner</b>ships have <i>increased
        641%</i>—from <a href="/x">135</a> agreements to 1,001.</p><div><p>The agency’s list has “40 <wbr>states”.</p></div></div>`),
    ],
    ['with soft hyphens', page(`<p>${WORDS.replace('partnerships', 'part\u00adner\u00adships')}</p>`)],
    ['packed by gzip', raw(200, { ...html, 'content-encoding': 'gzip' }, gzipSync(page(WORDS)))],
    ['packed by Brotli', raw(200, { ...html, 'content-encoding': 'br' }, brotliCompressSync(page(WORDS)))],
    [
      'in windows-1252, said by the page',
      raw(200, html, Buffer.from(page(WORDS).replace('utf-8', 'windows-1252').replaceAll('—', '\x97').replaceAll('’', '\x92').replaceAll('“', '\x93').replaceAll('”', '\x94'), 'latin1')), // prettier-ignore
    ],
    ['in UTF-8, called ISO-8859-1 by the host', raw(200, { 'content-type': 'text/html; charset=iso-8859-1' }, page(WORDS))], // prettier-ignore
    ['in windows-1252, called UTF-8 by the host', raw(200, { 'content-type': 'text/html; charset=utf-8' }, Buffer.from(page(WORDS.replace('—', '\x97').replace('’', '\x92').replace('“', '\x93').replace('”', '\x94')), 'latin1'))], // prettier-ignore
    ['in UTF-16 with its mark', raw(200, html, Buffer.from(`\ufeff${page(WORDS)}`, 'utf16le'))],
    ['as plain text', raw(200, { 'content-type': 'text/plain' }, WORDS)],
    ['without a type', raw(200, {}, page(WORDS))],
    ['after 503 and 429', (answer, { number }) => void (number < 3 ? answer.writeHead(number === 1 ? 503 : 429, { 'retry-after': '5' }).end() : answer.end(page(WORDS)))], // prettier-ignore
    [
      'after an answer that was cut off',
      (answer, { number }) => {
        if (number > 1) answer.end(page(WORDS));
        else answer.writeHead(200, { 'content-length': '9999' }).write(WORDS, () => void answer.destroy());
      },
    ],
  ])('%s', async (_, telling) => {
    expect(await check({ [AT]: telling })).toEqual({ exits: 0, url: 'ok', problems: [] });
  });

  it('behind a redirect for now', async () => {
    const said = await check({ [AT]: raw(302, { location: '/now' }), 'paper.test/now': page(WORDS) });
    expect(said).toEqual({ exits: 0, url: 'ok', problems: [] });
  });

  it('with cuts, in their order', async () => {
    const cut = source().replace(/ {4}text: .*\n/, '    text: "287(g) partnerships have increased 641%—… The agency’s list has “40 states”."\n    omits:\n      - from 135 agreements to 1,001.\n'); // prettier-ignore
    expect((await check({ [AT]: page(WORDS) }, { sources: { paper: cut } })).url).toBe('ok');
    const [first, second] = [WORDS.slice(0, 68), WORDS.slice(68)];
    hosts.close();
    expect((await check({ [AT]: page(`${second}. ${first}`) }, { sources: { paper: cut } })).url).toBe(
      'retold',
    );
  });
});

it('waits longer before each try, as long as a host asks within reason, and says who it is', async () => {
  let name: string | undefined;
  const busy: Telling = (answer, { message, number }) => {
    name = message.headers['user-agent'];
    answer.writeHead(503, number === 1 ? { 'retry-after': '5' } : {}).end();
  };
  await sources({ [AT]: busy }, { env: { SITE_URL: 'https://facts.example' } });
  expect(hosts.pauses).toEqual([5000, 10_000]);
  expect(name).toBe('claim-by-claim/1 (looks whether cited words still stand; +https://facts.example)');
  hosts.close();
  await sources({ [AT]: raw(429, { 'retry-after': '86400' }) });
  expect(hosts.pauses).toEqual([]);
});

/** So many turns of the loop later: a third request would have come by then. */
const afterTurns = (turns: number, work: () => void): void =>
  turns === 0 ? work() : void setImmediate(() => afterTurns(turns - 1, work));

it('asks a host for two pages at once at most, for its rules first, and for no page twice', async () => {
  const ids = Array.from({ length: 8 }, (_, i) => `p${i}`);
  const waiting: ServerResponse[] = [];
  const inPairs: Telling = (answer) => {
    if (waiting.push(answer) === 2)
      afterTurns(50, () => waiting.splice(0).forEach((each) => each.end(page(WORDS))));
  };
  const tellings = Object.fromEntries(ids.map((id) => [`paper.test/${id}`, inPairs]));
  const files = Object.fromEntries(ids.map((id) => [id, source('', `http://paper.test/${id}`)]));
  const { status } = await sources(tellings, { sources: { ...files, again: files['p0']! } });
  expect(status).toBe(0);
  expect(hosts.asked[0]).toBe('paper.test/robots.txt');
  expect(hosts.asked.toSorted()).toEqual(
    [...ids.map((id) => `paper.test/${id}`), 'paper.test/robots.txt'].toSorted(),
  );
  expect(hosts.most()).toBe(2);
});

describe('the words do not stand there', () => {
  it('changed: one character is another; tells the passage and the first difference, with file, line and field', async () => {
    const said = await check({ [AT]: page(`<p>${WORDS.replace('641', '614')}</p>`) });
    expect(said).toMatchObject({ exits: 1, url: 'changed' });
    expect(said.problems).toEqual([
      expect.objectContaining({
        code: 'source-changed',
        severity: 'error',
        line: 11,
        field: 'excerpts.rise.text',
      }),
    ]);
    expect(said.problems[0]!.found).toContain(
      '"287(g) partnerships have increased 614%—from 135 agreements to 1,001."',
    );
    expect(said.problems[0]!.found).toMatch(/first difference: "614%—from" in place of "641%—from"$/);
  });

  it('changed: a number goes on where the excerpt has its end', async () => {
    const said = await check({ [AT]: page(`<p>${WORDS.replace('1,001.', '1,001.5.')}</p>`) });
    expect(said).toMatchObject({ exits: 1, url: 'changed' });
  });

  it('changed: nothing like it', async () => {
    const said = await check({ [AT]: page(`<p>${'Another day, another story. '.repeat(100)}</p>`) });
    expect(said).toMatchObject({
      exits: 1,
      url: 'changed',
      problems: [{ found: 'nothing like it on the page' }],
    });
  });

  it('retold: a sentence of an excerpt is left out', async () => {
    const said = await check({ [AT]: page(`<p>${WORDS.slice(0, WORDS.indexOf(' The'))}</p>`) });
    expect(said).toMatchObject({ exits: 1, url: 'retold' });
    expect(said.problems[0]!.found).toMatch(/left out is "The agency's list/);
  });

  it('retold: they are another’s words', async () => {
    const by = source('author: [Ann Smith]\n');
    const page1 = page(WORDS, '<meta name="author" content="Bob Jones">');
    expect(await check({ [AT]: page1 }, { sources: { paper: by } })).toMatchObject({
      url: 'retold',
      problems: [{ found: 'the page names "Bob Jones" as author' }],
    });
    hosts.close();
    const page2 = page(WORDS, '<script type="application/ld+json">{"@graph":[{"author":[{"name":"A. Smith"}]}]}</script>'); // prettier-ignore
    expect((await check({ [AT]: page2 }, { sources: { paper: by } })).url).toBe('ok');
    for (const [body, found] of [
      [
        page(WORDS, '<link rel="canonical" href="https://other.example/story">'),
        /other\.example\/story" as its original$/,
      ],
      [
        page(`${WORDS} <p>This article was originally published by The Guardian.</p>`),
        /says "originally published by The Guardian"$/,
      ],
    ] as const) {
      hosts.close();
      const said = await check({ [AT]: body });
      expect(said).toMatchObject({ exits: 1, url: 'retold' });
      expect(said.problems[0]!.found).toMatch(found);
      hosts.close();
      expect((await check({ [AT]: body }, { sources: { paper: source('via: The Guardian\n') } })).url).toBe(
        'ok',
      );
    }
    hosts.close();
    expect((await check({ [AT]: page(WORDS, '<link rel="canonical" href="https://www.paper.test/page?x">') })).url).toBe('ok'); // prettier-ignore
  });
});

describe('the page is elsewhere or nowhere', () => {
  it('moved: a redirect that is meant to last, and the words stand where it leads; a warning', async () => {
    const said = await check({
      [AT]: raw(301, { location: 'http://new.test/a' }),
      'new.test/a': raw(308, { location: '/b' }),
      'new.test/b': raw(302, { location: '/c' }),
      'new.test/c': page(WORDS),
    });
    expect(said).toMatchObject({
      exits: 0,
      url: 'moved',
      problems: [
        {
          code: 'source-moved',
          severity: 'warning',
          field: 'url',
          line: 5,
          found: 'a redirect to http://new.test/b',
        },
      ],
    });
  });

  test.each<[string, Record<string, Telling>]>([
    ['404', { 'paper.test/other': '' }],
    ['410', { [AT]: raw(410, {}) }],
    ['a redirect to 404', { [AT]: raw(301, { location: '/gone' }) }],
    ['no such host, where others are', { 'other.test/': page(WORDS) }],
    [
      'a page that says so with 200',
      { [AT]: page('News of the day. '.repeat(300), '<title>Page not found | The Paper</title>') },
    ],
    [
      'the front page in place of it',
      { [AT]: raw(301, { location: '/' }), 'paper.test/': page('News of the day. '.repeat(300)) },
    ],
  ])('gone: %s', async (_, tellings) => {
    const files = { paper: source(), other: source('', 'http://other.test/') };
    const said = await check({ 'other.test/': page(WORDS), ...tellings }, { sources: files });
    expect(said).toMatchObject({ exits: 1, url: 'gone' });
    expect(said.problems.map(({ code }) => code)).toEqual(['source-gone']);
  });
});

const SLOW: Telling[] = [() => undefined, (answer) => void answer.writeHead(200, html).write('<p>')];

describe('nothing is known about the words: a warning', () => {
  test.each<[string, Record<string, Telling>, RegExp]>([
    ['no host at all', {}, /^no host paper\.test, nor any other$/],
    ['500', { [AT]: raw(500, {}) }, /answers 500$/],
    ['403', { [AT]: raw(403, {}) }, /answers 403$/],
    [
      'redirects in a circle',
      { [AT]: raw(302, { location: '/b' }), 'paper.test/b': raw(302, { location: '/page' }) },
      /^redirects without end$/,
    ],
    [
      'redirects that go on',
      {
        [AT]: raw(302, { location: '/b/' }),
        ...Object.fromEntries(
          Array.from({ length: 12 }, (_, i) => [
            `paper.test/${'b/'.repeat(i + 1)}`,
            raw(302, { location: 'b/' }),
          ]),
        ),
      },
      /^redirects without end$/,
    ],
    [
      'a redirect to a file',
      { [AT]: raw(302, { location: 'file:///etc/passwd' }) },
      /no address of the web$/,
    ],
    [
      'a redirect to this machine',
      { [AT]: raw(302, { location: 'http://127.0.0.1/' }) },
      /no address of the web$/,
    ],
    [
      'an answer cut off each time',
      {
        [AT]: (answer) =>
          void answer.writeHead(200, { 'content-length': '9999' }).write('<p>', () => answer.destroy()),
      },
      /cut off/,
    ],
    [
      'an answer that cannot be unpacked',
      { [AT]: raw(200, { 'content-encoding': 'gzip' }, 'text') },
      /cannot be unpacked/,
    ],
    [
      'robots.txt says no',
      { [AT]: page(WORDS), 'paper.test/robots.txt': 'User-agent: *\nDisallow: /page' },
      /robots\.txt/,
    ],
    [
      'robots.txt fails',
      { [AT]: page(WORDS), 'paper.test/robots.txt': raw(503, {}) },
      /robots\.txt answers 503$/,
    ],
  ])('unreachable: %s', async (_, tellings, found) => {
    const said = await check(tellings);
    expect(said).toMatchObject({ exits: 0, url: 'unreachable', problems: [{ severity: 'warning' }] });
    expect(said.problems[0]!.found).toMatch(found);
    // What a host asks to leave alone is not asked for.
    if (tellings['paper.test/robots.txt']) expect(hosts.asked).not.toContain(AT);
  });

  it('unreachable: no answer, or one without an end, in time', async () => {
    for (const telling of SLOW) {
      const said = await check({ [AT]: telling }, { patience: 50 });
      expect(said).toMatchObject({ url: 'unreachable', problems: [{ found: 'no whole answer in time' }] });
      hosts.close();
    }
  });

  test.each<[string, Telling, RegExp]>([
    ['a picture', raw(200, { 'content-type': 'image/png' }, '\x89PNG'), /of type image\/png$/],
    [
      'a page for scripts only',
      '<!doctype html><div id="root"></div><script src="app.js"></script>',
      /without words/,
    ],
    [
      'a wall',
      page('<p>We value your privacy. Accept all cookies to go on.</p>'),
      /^a page of few words: ".*Accept all cookies/,
    ],
    ['a huge answer', (answer) => void answer.end(Buffer.alloc(21 * 2 ** 20)), /more than 20 MB$/],
    [
      'a small answer that unpacks to a huge one',
      raw(200, { 'content-encoding': 'gzip' }, gzipSync(Buffer.alloc(100 * 2 ** 20))),
      /more than 20 MB$/,
    ],
    ['elements without end inside one another', page('<div>'.repeat(50_000)), /too deep/],
    ['a PDF that is none', raw(200, {}, '%PDF-1.7 broken'), /^a PDF that cannot be read/],
  ])('unread: %s', async (_, telling, found) => {
    const said = await check({ [AT]: telling });
    expect(said).toMatchObject({ exits: 0, url: 'unread', problems: [{ severity: 'warning' }] });
    expect(said.problems[0]!.found).toMatch(found);
  });
});

const sheet = (body: string) => ({ [AT]: raw(200, { 'content-type': 'application/vnd.ms-excel' }, body) });

it('holds a file against the hash that its source gives', async () => {
  const sha256 = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
  const files = { paper: source(`file: { name: list.xlsx, bytes: 3, sha256: ${sha256} }\n`) };
  expect((await check(sheet('abc'), { sources: files })).url).toBe('ok');
  hosts.close();
  expect(await check(sheet('abd'), { sources: files })).toMatchObject({ exits: 1, url: 'changed' });
});

const CAPTURE = 'web.archive.org/web/20250918080000/http://paper.test/page';
const MADE = 'web.archive.org/web/20261126080000/http://paper.test/page';
const closest = (timestamp?: string) =>
  JSON.stringify({ archived_snapshots: timestamp ? { closest: { available: true, timestamp } } : {} });

describe('archived copies', () => {
  it('are looked at like pages', async () => {
    const files = { paper: source(`archived: http://${CAPTURE}\n`) };
    const whole = { [AT]: page(WORDS), [CAPTURE]: page(WORDS, `<link rel="canonical" href="http://${AT}">`) };
    expect(await check(whole, { sources: files })).toMatchObject({ exits: 0, url: 'ok', archived: 'ok' });
    hosts.close();
    const said = await check({ [AT]: page(WORDS), [CAPTURE]: page('') }, { sources: files });
    expect(said).toMatchObject({ exits: 0, url: 'ok', archived: 'unread' });
    hosts.close();
    expect(await check({ [AT]: page(WORDS), 'web.archive.org/': '' }, { sources: files })).toMatchObject({
      exits: 1,
      url: 'ok',
      archived: 'gone',
    });
  });

  it('are recorded if the words stand in them, on a line of their own, and all else stays as it was', async () => {
    const query = 'archive.org/wayback/available?url=http%3A%2F%2Fpaper.test%2Fpage&timestamp=20250917';
    const { status, stdout } = await sources(
      { [AT]: raw(404, {}), [query]: closest('20250918080000'), [CAPTURE]: page(WORDS) },
      { args: ['--archive'] },
    );
    expect(status).toBe(1);
    expect(stdout).toContain(`paper: gone\npaper: recorded https://${CAPTURE}\n`);
    expect(on.texts('content/sources').get('paper.yaml')).toBe(source(`archived: https://${CAPTURE}\n`));
    expect([...on.files.keys()]).toEqual(['content/sources/paper.yaml']);
  });

  it('are made with a key, where there is none with the words and the page has them', async () => {
    let asked = '';
    const tellings: Record<string, Telling> = {
      [AT]: page(WORDS),
      'archive.org/wayback/available': closest('20250918080000'),
      [CAPTURE]: page('Other words. '.repeat(300)),
      'web.archive.org/save': (answer, { message, body }) => {
        asked = `${message.method} ${message.headers.authorization} ${body}`;
        answer.end('{"job_id":"spn2-1"}');
      },
      'web.archive.org/save/status/spn2-1': (answer, { number }) =>
        void answer.end(
          number === 1 ? '{"status":"pending"}' : '{"status":"success","timestamp":"20261126080000"}',
        ),
      [MADE]: page(WORDS),
    };
    const { stdout } = await sources(tellings, {
      args: ['--archive'],
      env: { ARCHIVE_ORG_KEY: 'me:secret' },
    });
    expect(asked).toBe('POST LOW me:secret url=http%3A%2F%2Fpaper.test%2Fpage&skip_first_archive=1');
    expect(stdout).toContain(`paper: recorded https://${MADE}\n`);
    expect(hosts.pauses).toEqual([10_000, 10_000]);
    hosts.close();
    const without = await sources(tellings, { args: ['--archive'] });
    expect(without.status).toBe(0);
    expect(without.stdout).toMatch(/the excerpts do not stand, and no ARCHIVE_ORG_KEY/);
    expect(on.texts('content/sources').get('paper.yaml')).toBe(source());
  });

  test.each<[string, Telling, RegExp]>([
    ['fails', raw(500, {}), /the Internet Archive answers 500/],
    ['says something else', '<html>', /something unexpected/],
    ['has none', closest(), /no capture by the Internet Archive, and no ARCHIVE_ORG_KEY/],
  ])('are not recorded where the Internet Archive %s', async (_, telling, why) => {
    const tellings = { [AT]: page(WORDS), 'archive.org/wayback/available': telling };
    const { status, stdout } = await sources(tellings, { args: ['--archive'] });
    expect(status).toBe(0);
    expect(stdout).toMatch(why);
    expect(on.texts('content/sources').get('paper.yaml')).toBe(source());
  });
});

describe('what it prints', () => {
  const two = { good: source('', 'http://paper.test/good'), paper: source() };
  const tellings = { 'paper.test/good': page(WORDS), [AT]: page(WORDS.replace('641', '614')) };

  it('is a line for each source, each problem, and a sum', async () => {
    const { status, stdout } = await sources(tellings, { sources: two });
    expect(status).toBe(1);
    expect(stdout).toMatch(
      /^good: ok\npaper: changed\n\nsources\/paper\.yaml:11 {2}excerpts\.rise\.text\n {2}found/,
    );
    expect(stdout).toMatch(/\n1 problem found\.\n2 sources: 1 ok, 1 changed\.\n$/);
  });

  it('is annotations for GitHub', async () => {
    const { stdout } = await sources(tellings, { sources: two, args: ['--format', 'github'] });
    expect(stdout).toMatch(
      /^::error file=content\/sources\/paper\.yaml,line=11,title=[^:]*::excerpts\.rise\.text%0A/,
    );
  });

  it('is about the sources that are named', async () => {
    const { stdout } = await sources(tellings, { sources: two, args: ['good'] });
    expect(stdout).toBe('good: ok\n\n1 sources: 1 ok.\n');
    hosts.close();
    const { status, stderr } = await sources({}, { sources: two, args: ['goof'] });
    expect(status).toBe(2);
    expect(stderr).toMatch(/^there is no source goof; did you mean good\?\n/);
  });

  it('is what is wrong with the files, and then no page is visited', async () => {
    const { status, stdout } = await sources(tellings, {
      sources: { paper: source().replace('url:', 'ulr:') },
    });
    expect(status).toBe(1);
    expect(stdout).toContain('sources/paper.yaml:');
    expect(hosts.asked).toEqual([]);
  });
});
