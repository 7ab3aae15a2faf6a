// Runs scripts of package.json at the same time, so that no core is idle, and prints what each said when it has ended.
import { spawn } from 'node:child_process';

const run = (script) =>
  new Promise((resolve) => {
    const said = [];
    const child = spawn('npm', ['run', script], { shell: process.platform === 'win32' });
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => said.push(data));
    child.on('error', (error) => said.push(Buffer.from(`${error.message}\n`)));
    child.on('close', (code) => {
      process.stdout.write(Buffer.concat(said));
      resolve(code ?? 1);
    });
  });

const codes = await Promise.all(process.argv.slice(2).map(run));
process.exitCode = Math.max(...codes);
