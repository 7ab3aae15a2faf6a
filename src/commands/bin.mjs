// The one program behind npm run check, coverage, dataset, freeze, mutate, new, recheck, schemas, sources and verify-site.
import * as module from 'node:module';
import { refuseNode } from '../here.mjs';

const refusal = refuseNode(process.versions.node);
if (refusal) {
  console.error(refusal);
  process.exitCode = 70;
} else {
  // Before a command is loaded: reading the code anew each time would take longer than most of what it does.
  module.enableCompileCache('node_modules/.cache/compiled');
  const { processEffects } = await import('./effects.ts');
  const { main } = await import('./main.ts');
  process.exitCode = await main(process.argv.slice(2), processEffects);
}
