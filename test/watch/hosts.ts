// Hosts that behave as a test says, all of them one server in the test's own process.
import {
  createServer,
  request,
  type IncomingMessage,
  type OutgoingHttpHeaders,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo, LookupFunction } from 'node:net';
import type { Reach } from '../../src/watch/web.ts';

/** What is told at an address without its scheme ("paper.test/page"), or how; the number counts its requests from 1. */
export type Telling =
  | string
  | ((answer: ServerResponse, asked: { message: IncomingMessage; number: number; body: string }) => void);

export interface Hosts {
  web: Reach;
  /** The addresses that were asked for, in order. */
  asked: string[];
  /** The pauses that were made, in milliseconds. */
  pauses: number[];
  /** The most requests that one host had open at once. */
  most: () => number;
  close: () => void;
}

/** Any host of the tellings is there, and no other; what it has no telling for it answers with 404. */
export async function hostsOf(tellings: Readonly<Record<string, Telling>>): Promise<Hosts> {
  const [asked, pauses]: [string[], number[]] = [[], []];
  const open = new Map<string, number>();
  let most = 0;
  const server = createServer((message, answer) => {
    const { host = '' } = message.headers;
    const address = host + message.url;
    asked.push(address);
    open.set(host, (open.get(host) ?? 0) + 1);
    most = Math.max(most, open.get(host)!);
    answer.once('close', () => open.set(host, open.get(host)! - 1));
    const number = asked.filter((other) => other === address).length;
    let body = '';
    message.on('data', (chunk: Buffer) => (body += chunk.toString()));
    message.on('end', () => {
      const telling = tellings[address] ?? tellings[address.replace(/\?.*/, '')];
      if (typeof telling === 'function') telling(answer, { message, number, body });
      else if (telling === undefined) answer.writeHead(404).end('Not found');
      else answer.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(telling);
    });
  });
  await new Promise<void>((listening) => void server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  const known = new Set(Object.keys(tellings).map((address) => address.split('/', 1)[0]!));
  return {
    asked,
    pauses,
    most: () => most,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
    web: {
      request: (url, options) => {
        const path = url.pathname + url.search;
        const headers = { ...(options.headers as OutgoingHttpHeaders), host: url.host };
        if (known.has(url.host)) return request({ ...options, host: '127.0.0.1', port, path, headers, agent: false }); // prettier-ignore
        return request({ ...options, host: url.hostname, path, headers, lookup: nowhere });
      },
      wait: async (pause) => void pauses.push(pause),
      patience: 10_000,
    },
  };
}

const nowhere: LookupFunction = (host, _, told) =>
  told(Object.assign(new Error(`getaddrinfo ENOTFOUND ${host}`), { code: 'ENOTFOUND' }), '', 4);

/** A page with some words in it, and what a real one has around them. */
export const page = (words: string, head = '<title>A page</title>'): string =>
  `<!doctype html><html><head><meta charset="utf-8">${head}<style>p { color: red }</style></head><body><nav>Home News</nav>${words}<script>var x = 'Trap';</script></body></html>`;
