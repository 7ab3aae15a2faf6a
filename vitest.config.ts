import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // The built site has its own run, after the build: see package.json.
    exclude: ['test/built/**'],
    // A guard against hanging; a slow machine must not fail a test.
    testTimeout: 60_000,
  },
});
