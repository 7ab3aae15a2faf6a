import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { FileSystemConfigLoader, HtmlValidate } from 'html-validate/node';
import { describe, expect, it } from 'vitest';
import { readPages } from './dist.ts';

const VNU = 'node_modules/vnu-jar/build/dist/vnu.jar';

describe('every built page', async () => {
  const pages = await readPages('dist');

  it('passes html-validate', async () => {
    const validator = new HtmlValidate(new FileSystemConfigLoader());
    const faults: string[] = [];
    for (const { path, html } of pages) {
      const report = await validator.validateString(html, `dist${path}index.html`);
      for (const { messages } of report.results) {
        faults.push(...messages.map(({ ruleId, message, line }) => `${path}:${line} ${ruleId}: ${message}`));
      }
    }
    expect(faults).toEqual([]);
  });

  it('has no error for the Nu HTML checker', async () => {
    const run = promisify(execFile)('java', ['-jar', VNU, '--errors-only', '--skip-non-html', 'dist'], {
      maxBuffer: 2 ** 26,
    });
    await expect(run).resolves.toMatchObject({ stderr: '' });
  });
});
