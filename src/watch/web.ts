// One request to a host, with every way in which it can fail: politely, and never more than this program can hold.
import type { ClientRequest, IncomingHttpHeaders, IncomingMessage, RequestOptions } from 'node:http';
import { request as requestOpenly } from 'node:http';
import { request as requestSecurely } from 'node:https';
import type { Transform } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';

/** How the network is reached, passed in, so that a test brings hosts of its own and does not wait. */
export interface Reach {
  request: (url: URL, options: RequestOptions) => ClientRequest;
  /** @param pause in milliseconds */
  wait: (pause: number) => Promise<void>;
  /** How long an answer may take from the first byte to the last, in milliseconds. */
  patience: number;
}

/** That of this machine. */
export const network: Reach = {
  request: (url, options) =>
    (url.protocol === 'https:' ? requestSecurely : requestOpenly)(url, { agent: false, ...options }),
  wait: (pause) => new Promise((over) => void setTimeout(over, pause)),
  patience: 30_000,
};

export type Reply =
  | { kind: 'answer'; status: number; headers: IncomingHttpHeaders; body: Buffer }
  /** There is no host of that name. */
  | { kind: 'no-host'; why: string }
  /** The answer is longer than this program reads. */
  | { kind: 'too-large'; why: string }
  | { kind: 'failure'; why: string };

interface Asking {
  method?: 'GET' | 'POST';
  headers?: Record<string, string>;
  body?: string;
}

export type Web = (url: URL, asking?: Asking) => Promise<Reply>;

/** In bytes, unpacked. */
const MOST = 20 * 2 ** 20;

/** Requests to one host at once, and to all hosts. */
const PER_HOST = 2;
const IN_ALL = 10;

/** In milliseconds, before the second and the third try. */
const PAUSES = [2_000, 10_000];

/** A host that asks for a longer pause than this is left alone, in milliseconds. */
const LONGEST_PAUSE = 60_000;

/** @param name what this program calls itself before a host (User-Agent) */
export function webOf(reach: Reach, name: string): Web {
  const hosts = new Map<string, Gate>();
  const all = gate(IN_ALL);
  return (url, asking = {}) => {
    const host = hosts.get(url.host) ?? gate(PER_HOST);
    hosts.set(url.host, host);
    return host(async () => {
      for (let tries = 0; ; tries += 1) {
        const reply = await all(() => ask(url, asking, reach, name));
        const pause = tries < PAUSES.length ? pauseAfter(reply, PAUSES[tries]!) : null;
        if (pause === null) return reply;
        await reach.wait(pause);
      }
    });
  };
}

type Gate = <T>(work: () => Promise<T>) => Promise<T>;

/** Lets so many work at once; the others wait in the order in which they came. */
function gate(most: number): Gate {
  let free = most;
  const waiting: (() => void)[] = [];
  return async (work) => {
    if (free > 0) free -= 1;
    else await new Promise<void>((enter) => void waiting.push(enter));
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else free += 1;
    }
  };
}

/** How long to wait before the same is asked again; null where that makes no sense. */
function pauseAfter(reply: Reply, usual: number): number | null {
  if (reply.kind !== 'answer') return reply.kind === 'too-large' ? null : usual;
  if (reply.status !== 429 && reply.status < 500) return null;
  // In seconds; a date is rare, and then the usual pause does as well (RFC 9110, section 10.2.3).
  const asked = Number.parseInt(reply.headers['retry-after'] ?? '', 10) * 1000;
  if (Number.isNaN(asked)) return usual;
  return asked <= LONGEST_PAUSE ? Math.max(asked, usual) : null;
}

async function ask(
  url: URL,
  { method = 'GET', headers = {}, body }: Asking,
  { request, patience }: Reach,
  name: string,
): Promise<Reply> {
  const signal = AbortSignal.timeout(patience);
  try {
    const answer = await new Promise<IncomingMessage>((answered, failed) => {
      const asked = request(url, {
        method,
        signal,
        headers: {
          'user-agent': name,
          accept: 'text/html,application/xhtml+xml,application/pdf;q=0.9,*/*;q=0.5',
          'accept-language': 'en',
          'accept-encoding': 'gzip, deflate, br',
          ...headers,
        },
      });
      asked.once('response', answered).once('error', failed);
      asked.end(body);
    });
    return { kind: 'answer', status: answer.statusCode!, headers: answer.headers, body: await read(answer) };
  } catch (error) {
    return failureOf(error as NodeJS.ErrnoException, signal, url);
  }
}

class TooLarge extends Error {}

async function read(answer: IncomingMessage): Promise<Buffer> {
  const unpack = UNPACK[answer.headers['content-encoding']?.trim().toLowerCase() ?? '']?.();
  const coming = unpack ? answer.pipe(unpack) : answer;
  answer.once('error', (error) => void unpack?.destroy(error));
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of coming as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > MOST) throw new TooLarge();
      chunks.push(chunk);
    }
  } finally {
    answer.destroy();
  }
  return Buffer.concat(chunks);
}

const UNPACK: Readonly<Record<string, () => Transform>> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
};

function failureOf(error: NodeJS.ErrnoException, signal: AbortSignal, url: URL): Reply {
  if (error instanceof TooLarge) {
    return { kind: 'too-large', why: `an answer of more than ${MOST / 2 ** 20} MB` };
  }
  if (error.code === 'ENOTFOUND') return { kind: 'no-host', why: `no host ${url.hostname}` };
  if (signal.aborted) return { kind: 'failure', why: 'no whole answer in time' };
  if (error.code?.startsWith('Z_') || error.code === 'ERR_PADDING_2') {
    return { kind: 'failure', why: 'an answer that cannot be unpacked' };
  }
  return { kind: 'failure', why: FAILURES[error.code ?? ''] ?? error.message };
}

const FAILURES: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'a refused connection',
  ECONNRESET: 'an answer that is cut off',
  ERR_STREAM_PREMATURE_CLOSE: 'an answer that is cut off',
  EAI_AGAIN: 'no answer about the name of the host',
};
