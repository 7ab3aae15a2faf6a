// The one program behind npm run check, recheck, freeze, mutate and dataset.
import { processEffects } from './effects.ts';
import { main } from './main.ts';

process.exitCode = await main(process.argv.slice(2), processEffects);
