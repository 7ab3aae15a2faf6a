import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // The built site has its own run, after the build: see package.json.
    exclude: ['test/{built,this-site/built}/**'],
    // The files of a worker share its modules: no test changes what one holds, and loading them takes longer than most tests.
    isolate: false,
    // What a test sees made is made, and not found. The site has an address, as a published one does.
    env: { CLAIM_BY_CLAIM_CACHE: 'off', SITE_URL: 'https://claim-by-claim.example' },
    // All cores, where the default leaves one of them idle: of two, that is half.
    maxWorkers: '100%',
    // A guard against hanging; a slow machine must not fail a test.
    testTimeout: 240_000,
    hookTimeout: 240_000,
  },
});
