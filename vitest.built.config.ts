// Tests of the built site in dist.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/{built,this-site/built}/**/*.test.ts'],
    // As for the unit tests: loading modules anew for each file takes a quarter of the time.
    isolate: false,
    testTimeout: 300_000,
    hookTimeout: 300_000,
    // Two of the files build the site once more; builds at the same time share a cache.
    fileParallelism: false,
    env: { SITE_URL: 'https://claim-by-claim.example' },
  },
});
