// Every page in a real Chromium: accessible, quiet, readable on a phone, whole on paper, without script.
import { readdirSync, readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';

const PAGES = readdirSync('dist', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.html'))
  // The former address of a claim leads on before anything can be measured.
  .filter((file) => !readFileSync(`dist/${file}`, 'utf8').includes('http-equiv="refresh"'))
  .map((file) => `/${file.replaceAll('\\', '/').replace(/(?:^|(?<=\/))index\.html$/, '')}`)
  .toSorted();

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

// All rules in the light; in the dark and on a phone, the rules whose answer depends on colours and on sizes.
const runs = [
  { name: 'in the light', width: 1280, colorScheme: 'light', rules: null },
  { name: 'in the dark', width: 1280, colorScheme: 'dark', rules: ['color-contrast', 'link-in-text-block'] },
  {
    name: 'on a phone',
    width: 390,
    colorScheme: 'light',
    rules: ['target-size', 'scrollable-region-focusable'],
  },
] as const;

for (const { name, width, colorScheme, rules } of runs) {
  test.describe(name, () => {
    test.use({ colorScheme, viewport: { width, height: 900 } });

    test(`no page has a violation of WCAG 2.2 AA ${name}`, async ({ page }) => {
      test.setTimeout(480_000);
      const violations: string[] = [];
      for (const path of PAGES) {
        await page.goto(path);
        // No page has frames, so one run sees all of it; the other mode opens a second page each time to put frames together.
        const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
        const result = await (rules ? axe.withRules([...rules]) : axe.withTags(WCAG)).analyze();
        for (const { id, nodes } of result.violations) {
          violations.push(`${path} ${id}: ${nodes.map((node) => node.html.slice(0, 100)).join(' ')}`);
        }
      }
      expect(violations).toEqual([]);
    });
  });
}

test('no page asks another site for anything, writes to the console or keeps anything on the device', async ({
  page,
  context,
  baseURL,
}) => {
  test.setTimeout(480_000);
  const noise: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(`${baseURL}/`)) noise.push(`request to ${request.url()}`);
  });
  page.on('console', (message) => noise.push(`console: ${message.text()}`));
  page.on('pageerror', (error) => noise.push(`error: ${error.message}`));
  for (const path of PAGES.filter((each) => each !== '/404.html')) {
    const response = await page.goto(path);
    expect(response?.status(), path).toBe(200);
  }
  expect(noise).toEqual([]);
  expect(await context.cookies()).toEqual([]);
});

test.describe('on a narrow screen', () => {
  test.use({ viewport: { width: 320, height: 800 } });

  test('no page scrolls sideways', async ({ page }) => {
    test.setTimeout(480_000);
    const wide: string[] = [];
    for (const path of PAGES) {
      await page.goto(path);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      if (overflow > 0) wide.push(`${path} by ${overflow} px`);
    }
    expect(wide).toEqual([]);
  });
});

test('an address that does not exist gets a page with the ways on', async ({ page }) => {
  const response = await page.goto('/claims/growth-641/');
  expect(response?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is no page at this address');
  await page.getByRole('link', { name: '135 to 1,001 agreements is a 641% rise' }).click();
  await expect(page).toHaveURL(/\/claims\/growth-641-percent\/$/);
});
