// The built site in a real Chromium.
import { defineConfig } from '@playwright/test';
import { chromiumArguments, findChromium } from './src/integrations/chromium.mjs';

const port = 4329;
const executablePath = findChromium();

export default defineConfig({
  testDir: 'test',
  testMatch: '**/*.spec.ts',
  forbidOnly: true,
  fullyParallel: true,
  workers: 2,
  reporter: 'line',
  use: {
    baseURL: `http://localhost:${port}`,
    launchOptions: {
      ...(executablePath && { executablePath }),
      args: chromiumArguments,
    },
  },
  webServer: { command: `astro preview --ignore-lock --port ${port}`, port, reuseExistingServer: false },
});
