// The built site in a real Chromium.
import { defineConfig } from '@playwright/test';
import { findChromium } from './.ci/chromium.mjs';

const port = 4329;
const executablePath = findChromium();

export default defineConfig({
  testDir: 'test/browser',
  forbidOnly: true,
  fullyParallel: true,
  workers: 2,
  reporter: 'line',
  use: {
    baseURL: `http://localhost:${port}`,
    launchOptions: {
      ...(executablePath && { executablePath }),
      // Containers run as root; the pages are our own.
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
    },
  },
  webServer: { command: `astro preview --ignore-lock --port ${port}`, port, reuseExistingServer: false },
});
