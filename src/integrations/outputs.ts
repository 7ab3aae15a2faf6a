// Astro's share of the outputs: on the dev server each is found at its address, as it is in the built site. Of a route that does
// not itself end in ".json" or the like, as the one for all outputs, Astro's "always" would have a slash after it: "/claims.json/".
import type { AstroIntegration } from 'astro';

export const outputAddresses = (): AstroIntegration => ({
  name: 'claim-by-claim:outputs',
  hooks: {
    'astro:config:setup': ({ command, updateConfig }) => {
      if (command === 'dev') updateConfig({ trailingSlash: 'ignore' });
    },
  },
});
