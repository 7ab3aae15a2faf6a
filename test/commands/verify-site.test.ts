// npm run verify-site, on a folder, a ZIP and a host.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { zip } from '../../src/outputs/zip.ts';
import { SUMS } from '../../src/paths.ts';
import { writeSums } from '../../src/published/sums.ts';
import { inFolder, memoryDisk } from '../memory-disk.ts';
import { run } from './run.ts';

const pages = new Map([
  ['index.html', '<p>Read</p>'],
  ['data/a b.csv', 'a,b\n'],
  ['_headers', '/*\n'],
]);
const sums = writeSums(new Map([...pages].map(([path, text]) => [path, Buffer.from(text)])));
const site = new Map([...pages, [SUMS, sums]]);
const changed = new Map([...site, ['index.html', '<p>Changed</p>'], ['extra.html', '']]);
const faults = 'index.html: differs\nextra.html: not in the list\n3 files in the list, 2 faults.\n';

const verify = (files: [string, string | Uint8Array][], ...args: string[]) =>
  run(['verify-site', ...args], { on: memoryDisk(new Map(files)) });

describe('a folder', () => {
  it('is whole if each file is as in the list', async () => {
    const { status, stdout } = await verify(inFolder('copy', site), 'copy');
    expect({ status, stdout }).toEqual({ status: 0, stdout: '3 files, all as in the list.\n' });
  });

  it('is not, if a file was changed or added: each is named', async () => {
    const { status, stdout } = await verify(inFolder('copy', changed), 'copy');
    expect({ status, stdout }).toEqual({ status: 1, stdout: faults });
  });

  it('is held against a list that the reader trusts', async () => {
    const forged = writeSums(new Map([...changed].map(([path, text]) => [path, Buffer.from(text)])));
    const copy = inFolder('copy', new Map([...changed, [SUMS, forged]]));
    expect((await verify(copy, 'copy')).status).toBe(0);
    const { status, stdout } = await verify([...copy, ['mine', sums]], 'copy', '--sums', 'mine');
    expect({ status, stdout }).toEqual({ status: 1, stdout: faults });
  });

  it('cannot be verified without a list, or by one that is none', async () => {
    expect((await verify(inFolder('copy', pages), 'copy')).stdout).toBe(
      'SHA256SUMS of copy is missing: a copy without it cannot be verified\n',
    );
    expect((await verify(inFolder('copy', new Map([...site, [SUMS, 'x\n']])), 'copy')).stdout).toMatch(
      /^SHA256SUMS of copy, line 1: expected a hash of 64 digits/,
    );
  });
});

describe('a ZIP', () => {
  it('is read as the folder is', async () => {
    expect((await verify([['site.zip', zip(site)]], 'site.zip')).stdout).toBe(
      '3 files, all as in the list.\n',
    );
    expect((await verify([['site.zip', zip(changed)]], 'site.zip')).stdout).toBe(faults);
  });

  it('that was cut short or is none is refused, or lacks files', async () => {
    expect((await verify([['site.zip', 'text']], 'site.zip')).stdout).toBe(
      'site.zip is no ZIP, or an empty one\n',
    );
    const { status } = await verify([['site.zip', zip(site).slice(0, 120)]], 'site.zip');
    expect(status).toBe(1);
  });
});

/** What the command says of a host that serves the files, and answers with a status where it has none. */
const served = async (files: ReadonlyMap<string, string>, status = 404) => {
  const server = createServer(({ url }, answer) => {
    const file = files.get(decodeURIComponent(url!.replace('/facts/', '')));
    answer.writeHead(file === undefined ? status : 200).end(file);
  });
  await new Promise<void>((listening) => void server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  try {
    return await verify([], `http://127.0.0.1:${port}/facts`);
  } finally {
    server.close();
    server.closeAllConnections();
  }
};

describe('a host', () => {
  it('is asked for every file of the list but those that are for itself', async () => {
    const { status, stdout } = await served(site);
    expect({ status, stdout }).toEqual({
      status: 0,
      stdout: '2 files, all as in the list. 1 for the host left out.\n',
    });
  });

  it('that changes a page or lacks a file is found out', async () => {
    const { stdout } = await served(new Map([...changed].filter(([path]) => path !== 'data/a b.csv')));
    expect(stdout).toMatch(/^data\/a b\.csv: missing\nindex\.html: differs\n/m);
  });

  it('that is in trouble, or is not there, is named', async () => {
    expect((await served(new Map(), 500)).stdout).toMatch(
      /SHA256SUMS cannot be read: the host answers 500\n$/,
    );
    expect((await verify([], 'http://127.0.0.1:1/')).stdout).toMatch(/SHA256SUMS cannot be read: /);
  });
});

it('says what it takes', async () => {
  expect((await verify([], 'gone')).stderr).toMatch(/^gone: there is no such folder or file\n/);
  expect((await run(['verify-site'])).status).toBe(2);
});
