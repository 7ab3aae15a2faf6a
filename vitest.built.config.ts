// Tests of the built site in dist.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: { include: ['test/built/**/*.test.ts'], testTimeout: 120_000, hookTimeout: 120_000 },
});
