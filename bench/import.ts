// npm run bench:import: how long a list takes to count, and the peak memory, at 1,000 and at 1,000,000 rows.
// The lists are written into a temporary folder; each is counted in a process of its own, by npm run dataset -- import.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import writeExcelFile from 'write-excel-file/node';

const STATES = ['ALABAMA', 'FLORIDA', 'NEW YORK', 'TEXAS', 'GUAM'];
const MODELS = ['Jail Enforcement Model', 'Task Force Model', 'Warrant Service Officer'];
const HEADINGS = 'STATE|LAW ENFORCEMENT AGENCY|TYPE|COUNTY|SUPPORT TYPE|SIGNED|MOA|ADDENDUM'.split('|');

/** Each agency has a row for each of three models. */
const rows = (count: number) =>
  Array.from({ length: count }, (_, i) => {
    const agency = Math.floor(i / MODELS.length);
    const signed = new Date(Date.UTC(2025, 0, 20 + (agency % 200)));
    return [
      STATES[agency % STATES.length]!,
      `County ${agency} Sheriff's Office`,
      'County',
      `County ${agency}`,
      MODELS[i % MODELS.length]!,
      { value: signed, type: Date, format: 'mm/dd/yyyy' },
      'link',
      null,
    ];
  });

// Run in the measured process as well: tells its peak memory in kilobytes when it ends.
const TELL_PEAK = 'process.on("exit", () => process.stderr.write(String(process.resourceUsage().maxRSS)))';

const folder = mkdtempSync(join(tmpdir(), 'claim-by-claim-'));
console.log(`node ${process.version}, ${cpus().length} cores`);
for (const count of [1_000, 1_000_000]) {
  const path = join(folder, `${count}.xlsx`);
  await writeExcelFile([HEADINGS, ...rows(count)]).toFile(path);
  const command = ['src/commands/bin.mjs', 'dataset', 'import', path, '--as-of', '2026-11-01'];
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', `data:text/javascript,${TELL_PEAK}`, ...command],
    { encoding: 'utf8' },
  );
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const result =
    status === 0
      ? `${seconds} s, peak memory ${Math.round(Number(stderr) / 1024)} MB`
      : `${seconds} s, failed\n${stdout}`;
  console.log(`${count} rows, ${(statSync(path).size / 1e6).toFixed(1)} MB: ${result}`);
}
rmSync(folder, { recursive: true });
