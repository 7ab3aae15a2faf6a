// One address visited as a polite reader does: the rules of the host first, redirects followed, each address once.
import { isWebAddress } from '../fields.ts';
import { allows } from './robots.ts';
import type { Reply, Web } from './web.ts';

export type Visit = Answered | Unanswered;

export interface Answered {
  kind: 'answered';
  /** Where the answer came from, after all redirects. */
  address: string;
  /** Where redirects that are meant to last lead from the address that was asked; null without one. */
  movedTo: string | null;
  /** The value of Content-Type; empty where there is none. */
  type: string;
  body: Buffer;
}

export interface Unanswered {
  kind: 'gone' | 'no-host' | 'unreachable' | 'too-large';
  why: string;
}

export type Visitor = (address: string) => Promise<Visit>;

const MOST_REDIRECTS = 10;

/** Remembers what it was told, so that no address is asked for twice. */
export function visitorOf(web: Web): Visitor {
  const robots = remembering((origin) => readRobots(new URL('/robots.txt', origin), web));
  return remembering((address) => follow(new URL(address), robots, web));
}

function remembering<T>(ask: (key: string) => Promise<T>): (key: string) => Promise<T> {
  const known = new Map<string, Promise<T>>();
  return (key) => {
    const answer = known.get(key) ?? ask(key);
    known.set(key, answer);
    return answer;
  };
}

type Robots = { kind: 'rules'; text: string } | { kind: 'no-host' | 'unreachable'; why: string };

async function follow(asked: URL, robots: (origin: string) => Promise<Robots>, web: Web): Promise<Visit> {
  let url = asked;
  let movedTo: string | null = null;
  let isLasting = true;
  const seen = new Set<string>();
  for (;;) {
    url.hash = '';
    if (seen.has(url.href) || seen.size > MOST_REDIRECTS) {
      return { kind: 'unreachable', why: 'redirects without end' };
    }
    seen.add(url.href);
    const rules = await robots(url.origin);
    if (rules.kind !== 'rules') return rules;
    if (!allows(rules.text, url.pathname + url.search)) {
      return {
        kind: 'unreachable',
        why: `the robots.txt of ${url.host}, which asks programs not to read it`,
      };
    }
    const reply = await web(url);
    if (reply.kind !== 'answer') return { kind: kindOf(reply), why: reply.why };
    const next = redirectOf(reply, url);
    if (next === null) return visitOf(reply, url, movedTo);
    if (typeof next === 'string') return { kind: 'unreachable', why: next };
    isLasting &&= reply.status === 301 || reply.status === 308;
    if (isLasting) movedTo = next.href;
    url = next;
  }
}

type Answer = Reply & { kind: 'answer' };

function visitOf({ status, headers, body }: Answer, url: URL, movedTo: string | null): Visit {
  if (status === 404 || status === 410) return { kind: 'gone', why: `${url.href} answers ${status}` };
  if (status < 200 || status >= 300) return { kind: 'unreachable', why: `${url.href} answers ${status}` };
  return { kind: 'answered', address: url.href, movedTo, type: headers['content-type'] ?? '', body };
}

const kindOf = ({ kind }: Exclude<Reply, Answer>): Unanswered['kind'] =>
  kind === 'failure' ? 'unreachable' : kind;

/** Where an answer leads; null where it is no redirect, a text where it leads nowhere that can be followed. */
function redirectOf({ status, headers: { location } }: Answer, from: URL): URL | string | null {
  if (![301, 302, 303, 307, 308].includes(status)) return null;
  if (location === undefined || !URL.canParse(location, from)) return `a redirect to nowhere (${status})`;
  const to = new URL(location, from);
  return isWebAddress(to.href) ? to : `a redirect to ${to.href}, which is no address of the web`;
}

/** A host without rules has none (4xx); one that fails may have any, so that it is left alone (RFC 9309, section 2.3.1). */
async function readRobots(start: URL, web: Web): Promise<Robots> {
  let url = start;
  for (let hops = 0; hops <= 5; hops += 1) {
    const reply = await web(url);
    if (reply.kind === 'no-host') return { kind: 'no-host', why: reply.why };
    if (reply.kind !== 'answer') return { kind: 'unreachable', why: `${url.href}: ${reply.why}` };
    const next = redirectOf(reply, url);
    if (next instanceof URL) {
      url = next;
      continue;
    }
    if (reply.status >= 500 || reply.status === 429) {
      return { kind: 'unreachable', why: `${url.href} answers ${reply.status}` };
    }
    return { kind: 'rules', text: reply.status < 300 ? reply.body.toString('utf8') : '' };
  }
  return { kind: 'rules', text: '' };
}
