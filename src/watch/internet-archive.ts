// The Internet Archive: which captures it has, and asking for a new one.
// Availability: https://archive.org/help/wayback_api.php. Save Page Now 2:
// https://archive.org/details/spn-2-public-api-page-docs-2023-01-22
import { z } from 'zod';
import type { Web } from './web.ts';

const available = z.object({
  archived_snapshots: z.object({
    closest: z.object({ available: z.literal(true), timestamp: z.string().regex(/^\d{14}$/) }).optional(),
  }),
});

/** The capture that is nearest to a date (2025-09-17, "2025-09" or "2025"); null where there is none, a text if it does not say. */
export async function nearestCapture(
  url: string,
  near: string,
  web: Web,
): Promise<{ address: string } | null | string> {
  const query = new URLSearchParams({ url, timestamp: near.replaceAll('-', '') });
  const reply = await web(new URL(`https://archive.org/wayback/available?${query}`), JSON_ONLY);
  const said = read(reply, available);
  if (typeof said === 'string') return said;
  const { closest } = said.archived_snapshots;
  return closest ? { address: captureOf(closest.timestamp, url) } : null;
}

const started = z.object({ job_id: z.string().regex(/^[\w-]+$/) });
const progress = z.object({
  status: z.enum(['pending', 'success', 'error']),
  timestamp: z
    .string()
    .regex(/^\d{14}$/)
    .optional(),
  message: z.string().optional(),
});

/** In milliseconds: how long between two questions whether a capture is made, and how often. */
const PAUSE = 10_000;
const QUESTIONS = 18;

/**
 * Asks for a capture of the page as it is now, and waits for it.
 * @param key "ACCESS:SECRET" of an account of the Internet Archive (https://archive.org/account/s3.php)
 * @returns a text where none was made
 */
export async function newCapture(
  url: string,
  key: string,
  web: Web,
  wait: (pause: number) => Promise<void>,
): Promise<{ address: string } | string> {
  const headers = { ...JSON_ONLY.headers, authorization: `LOW ${key}` };
  const job = read(
    await web(new URL('https://web.archive.org/save'), {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ url, skip_first_archive: '1' }).toString(),
    }),
    started,
  );
  if (typeof job === 'string') return job;
  for (let asked = 0; asked < QUESTIONS; asked += 1) {
    await wait(PAUSE);
    const said = read(
      await web(new URL(`https://web.archive.org/save/status/${job.job_id}`), { headers }),
      progress,
    );
    if (typeof said === 'string') return said;
    if (said.status === 'success' && said.timestamp) return { address: captureOf(said.timestamp, url) };
    if (said.status === 'error') return `the Internet Archive says: ${said.message ?? 'it made no capture'}`;
  }
  return 'the Internet Archive made no capture in time';
}

const JSON_ONLY = { headers: { accept: 'application/json' } };

const captureOf = (timestamp: string, url: string): string =>
  `https://web.archive.org/web/${timestamp}/${url}`;

function read<S extends z.ZodType>(reply: Awaited<ReturnType<Web>>, schema: S): z.output<S> | string {
  if (reply.kind !== 'answer') return `the Internet Archive: ${reply.why}`;
  if (reply.status !== 200) return `the Internet Archive answers ${reply.status}`;
  try {
    return schema.parse(JSON.parse(reply.body.toString('utf8')));
  } catch {
    return 'the Internet Archive answers with something unexpected';
  }
}
