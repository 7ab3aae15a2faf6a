// The one program behind npm run check, recheck, freeze, mutate and dataset.
import { enableCompileCache } from 'node:module';
import { processEffects } from './effects.ts';
import { main } from './main.ts';

// Before a command is loaded: reading the code anew each time would take longer than most of what it does.
enableCompileCache('node_modules/.cache/compiled');
process.exitCode = await main(process.argv.slice(2), processEffects);
