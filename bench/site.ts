// npm run bench: how long the real site takes to check and to build, how much memory, and what a reader downloads.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { gzipSync } from 'node:zlib';
import { build } from 'astro';

const RUNS = 5;

const median = (numbers: number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]!;
const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(2)} s`;
const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;

async function time(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

const checks: number[] = [];
for (let run = 0; run < RUNS; run += 1) {
  checks.push(
    await time(() => execFileSync(process.execPath, ['src/commands/bin.mjs', 'check'], { stdio: 'ignore' })),
  );
}
const built = await time(() => build({ logLevel: 'error' }));

console.log(`node ${process.version}, ${cpus().length} cores`);
console.log(`check  ${seconds(median(checks))} (median of ${RUNS}: ${checks.map(seconds).join(', ')})`);
console.log(`build  ${seconds(built)}, peak memory ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`);
for (const page of ['index.html', 'claims/growth-641-percent/index.html']) {
  const html = readFileSync(`dist/${page}`);
  const linked = (pattern: RegExp) =>
    [...html.toString().matchAll(pattern)].map(([, path]) => readFileSync(`dist${path}`));
  const sizes = {
    html: [html],
    css: linked(/<link rel="stylesheet" href="([^"]+)"/g),
    script: linked(/<script[^>]+src="([^"]+)"/g),
    fonts: linked(/<link rel="preload" href="([^"]+)" as="font"/g),
  };
  for (const [kind, files] of Object.entries(sizes)) {
    const raw = files.reduce((sum, file) => sum + file.length, 0);
    const packed = files.reduce((sum, file) => sum + gzipSync(file).length, 0);
    console.log(`${page}  ${kind.padEnd(6)} ${kilobytes(raw)}, ${kilobytes(packed)} compressed`);
  }
}
