// The one program behind npm run check, recheck, freeze, mutate, verify-site and dataset.
import { refuseNode } from '../here.mjs';

const refusal = refuseNode(process.versions.node);
if (refusal) {
  console.error(refusal);
  process.exitCode = 70;
} else {
  const { processEffects } = await import('./effects.ts');
  const { main } = await import('./main.ts');
  process.exitCode = await main(process.argv.slice(2), processEffects);
}
