// Every page in a real Chromium: accessible, quiet, readable on a phone, whole on paper, without script.
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { violations, violationsInLightAndDark } from './axe.ts';

const PAGES = readdirSync('dist', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.html'))
  // The former address of a claim leads on before anything can be measured.
  .filter((file) => !readFileSync(`dist/${file}`, 'utf8').includes('http-equiv="refresh"'))
  // The page of errors has its own test.
  .filter((file) => file !== '404.html')
  .map((file) => `/${file.replaceAll('\\', '/').replace(/(?:^|(?<=\/))index\.html$/, '')}`)
  .toSorted();

// Pages of one template that differ in their words only: axe looks at every tenth of them; all else is asked of each, and
// the tests of the built site read the HTML of each.
const ALIKE = /^\/sources\/.|^\/embed\/|\/v\/\d+\/|^\/teach\/sets\//;
const alike = PAGES.filter((path) => ALIKE.test(path));

// Some pages to a test: a browser page for each would take longer than what is looked at.
const groups = Array.from({ length: Math.ceil(PAGES.length / 20) }, (_, i) =>
  PAGES.slice(20 * i, 20 * i + 20),
);

for (const paths of groups) {
  test(`pages are accessible, quiet and fit a narrow screen: ${paths.at(0)} to ${paths.at(-1)}`, async ({
    page,
    context,
    baseURL,
  }) => {
    test.setTimeout(240_000);
    const found: string[] = [];
    page.on('request', (request) => {
      if (!request.url().startsWith(`${baseURL}/`)) found.push(`request to ${request.url()}`);
    });
    page.on('console', (message) => found.push(`console: ${message.text()}`));
    page.on('pageerror', (error) => found.push(`error: ${error.message}`));
    for (const path of paths) found.push(...(await look(page, path)).map((each) => `${path} ${each}`));
    expect(found).toEqual([]);
    expect(await context.cookies()).toEqual([]);
  });
}

/** What is wrong with a page. All rules in the light; in the dark and on a phone, those whose answer depends on colours and on sizes. */
async function look(page: Page, path: string): Promise<string[]> {
  await page.setViewportSize({ width: 280, height: 800 });
  await page.emulateMedia({ colorScheme: 'light' });
  const status = (await page.goto(path))?.status();
  const found = [
    ...(status === 200 ? [] : [`has status ${status}`]),
    ...(await sideways(page, 280, '100%')),
    ...(await sideways(page, 390, '200%')),
  ];
  await page.evaluate(() => document.documentElement.removeAttribute('style'));
  if (alike.indexOf(path) % 10 > 0) return found;
  await page.setViewportSize({ width: 1280, height: 900 });
  found.push(...(await violationsInLightAndDark(page)));
  await page.setViewportSize({ width: 390, height: 900 });
  found.push(...(await violations(page, 'sizes')).map((each) => `on a phone ${each}`));
  found.push(...(await smallTexts(page)));
  return found;
}

/** Words on a chart that are smaller than 12 pixels; versions that are frozen have theirs as they were. */
const smallTexts = (page: Page): Promise<string[]> =>
  page.locator('.chart svg.narrow').evaluateAll((charts) =>
    charts.flatMap((svg) => {
      const scale = svg.getBoundingClientRect().width / (svg as SVGSVGElement).viewBox.baseVal.width;
      return [...svg.querySelectorAll('text')]
        .filter((text) => !(Number.parseFloat(getComputedStyle(text).fontSize) * scale >= 12))
        .map((text) => `on a phone has the small text “${text.textContent}”`);
    }),
  );

/** Whether the page scrolls sideways in a width, with text of a size. */
async function sideways(page: Page, width: number, size: string): Promise<string[]> {
  await page.setViewportSize({ width, height: 800 });
  const overflow = await page.evaluate((each) => {
    const root = document.documentElement;
    root.style.fontSize = each;
    return root.scrollWidth - root.clientWidth;
  }, size);
  return overflow > 0 ? [`scrolls sideways by ${overflow} px at ${width} px with text of ${size}`] : [];
}

test('an address that does not exist gets a page with the ways on', async ({ page }) => {
  const response = await page.goto('/claims/growth-641/');
  expect(response?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is no page at this address');
  expect(await violations(page, 'all')).toEqual([]);
  await page
    .getByRole('list')
    .getByRole('link', { name: '135 to 1,001 agreements is a 641% rise' })
    .last()
    .click();
  await expect(page).toHaveURL(/\/claims\/growth-641-percent\/$/);
});
