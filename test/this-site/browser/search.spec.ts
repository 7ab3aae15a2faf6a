// Finding things, in a real Chromium.
import { expect, test, type Page } from '@playwright/test';
import { violationsInLightAndDark } from './axe.ts';

const box = (page: Page) => page.getByRole('searchbox', { name: 'Words or numbers' });
const results = (page: Page) => page.locator('#results').getByRole('listitem');
const group = (page: Page, name: string) =>
  page.getByRole('list', { name, exact: true }).getByRole('listitem');
const titles = (page: Page) => results(page).getByRole('link');
const status = (page: Page) => page.getByRole('status');

test('finds a number, a source, a table and a term, each said to be what it is', async ({ page }) => {
  const noise: string[] = [];
  page.on('console', (message) => noise.push(message.text()));
  page.on('pageerror', (error) => noise.push(error.message));
  await page.goto('/search/');

  await box(page).fill('641');
  await expect(titles(page).first()).toHaveText('135 to 1,001 agreements is a 641% rise');
  await expect(results(page).first()).toHaveText(/^\s*Supported\s*135 to 1,001/);
  await expect(results(page).first().locator('mark').first()).toHaveText('641%');

  for (const [words, title, kind] of [
    ['Huntington Beach', /^Memorandum of Understanding/, 'Sources'],
    ['$7,500', /reimbursement/i, 'Sources'],
    ['border counties', /border/i, 'Tables'],
    ['tolerance', 'Tolerance', 'Terms'],
  ] as const) {
    await box(page).fill(words);
    await expect(group(page, kind).getByRole('link').first()).toHaveText(title);
  }
  expect(noise).toEqual([]);
});

test('shows claims first, then each other kind, a few of each with the rest on demand', async ({ page }) => {
  for (const words of ['287(g)', '287 (g)', 'sheriff', '1,001']) {
    await page.goto(`/search/?q=${encodeURIComponent(words)}`);
    await expect(page.locator('#results h2').first(), words).toHaveText(/^Claims \(\d+\)$/);
  }
  await page.goto('/search/?q=287(g)');
  await expect(page.locator('#results h2')).toHaveText([/^Claims/, /^Sources/, /^Tables/, /^Terms/]);
  await expect(group(page, 'Claims')).toHaveCount(5);
  const count = Number((await page.locator('#results h2').first().textContent())!.match(/\d+/));
  await page
    .getByRole('button', { name: `Show all ${count}`, exact: true })
    .first()
    .click();
  await expect(group(page, 'Claims')).toHaveCount(count);
});

test('asks what was meant where nothing has a word, and finds that', async ({ page }) => {
  await page.goto('/search/?q=sherrif+agreements');
  await expect(status(page)).toHaveText(
    'Nothing has “sherrif agreements”. Did you mean “sheriff agreements”?',
  );
  await expect(results(page)).toHaveCount(0);
  await status(page).getByRole('link').click();
  await expect(box(page)).toHaveValue('sheriff agreements');
  await expect(group(page, 'Claims').first()).toBeVisible();
  await box(page).fill('agreemnt');
  await expect(status(page)).toHaveText(/^\d+ results\. Did you mean “agreement”\?$/);
  await box(page).fill('zzxxqq');
  await expect(status(page)).toHaveText('Nothing found. Below is a list of everything.');
});

test('finds no field names and no addresses of sources', async ({ page }) => {
  for (const words of ['sha256', 'https', 'web.archive.org']) {
    await page.goto(`/search/?kind=source&q=${words}`);
    await expect(status(page)).toHaveText(/^Nothing/);
  }
});

test('is reached from the first page with its words', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('searchbox').fill('641%');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/search\/\?q=641%25$/);
  await expect(titles(page).first()).toHaveText('135 to 1,001 agreements is a 641% rise');
});

test('an address that leads nowhere names the pages with the nearest', async ({ page }) => {
  await page.goto('/claims/growth-640-percent/');
  await expect(page.locator('#near').getByRole('link')).toHaveText([
    '135 to 1,001 agreements is a 641% rise',
  ]);
  await page.locator('#near').getByRole('link').click();
  await expect(page).toHaveURL(/\/claims\/growth-641-percent\/$/);
  await page.goto('/zzxxqq/');
  await expect(page.getByRole('searchbox')).toBeVisible();
  await expect(page.locator('#near')).toBeHidden();
});

test('finds the same however the words are set', async ({ page }) => {
  await page.goto('/search/');
  for (const [plain, set] of [
    ["ICE's own list", 'ICEʼs\u00a0own list'],
    ['officers', 'of\u00adﬁcers'],
  ] as const) {
    const counts: (string | null)[] = [];
    for (const words of [plain, set]) {
      await box(page).fill('');
      await expect(status(page)).toHaveText('');
      await box(page).fill(words);
      await expect(status(page)).toHaveText(/^\d+ results$/);
      counts.push(await status(page).textContent());
    }
    expect(counts[1], set).toBe(counts[0]);
  }
});

test('fetches nothing before the first use', async ({ page }) => {
  const fetched: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('/pagefind/')) fetched.push(request.url());
  });
  await page.goto('/search/', { waitUntil: 'networkidle' });
  expect(fetched).toEqual([]);
  await box(page).fill('states');
  await expect(results(page).first()).toBeVisible();
  expect(fetched.length).toBeGreaterThan(2);
});

test('narrows by kind, label and topic, with words and without, and says how many are left', async ({
  page,
}) => {
  await page.goto('/search/');
  const count = async () => Number.parseInt((await status(page).textContent()) ?? '', 10);
  await box(page).fill('reimbursement');
  await expect(status(page)).toHaveText(/^\d+ results$/);
  const all = await count();
  await page.getByLabel('Kind').selectOption('Claim');
  await expect.poll(count).toBeLessThan(all);
  await expect(page.locator('#results h2')).toHaveText([/^Claims/]);

  await box(page).fill('');
  await page.getByLabel('Kind').selectOption('All');
  await page.getByLabel('Label of a claim').selectOption('Contradicted');
  await expect(titles(page)).toHaveText([
    'Over 1,000 partnerships with local agencies',
    'More than 1,000 agencies',
  ]);
  await page.getByLabel('Label of a claim').selectOption('Not supported');
  await page.getByLabel('Topic of a claim').selectOption('Money');
  await expect(titles(page)).toHaveText(['Quarterly awards based on successful identification efforts']);
  await expect(status(page)).toHaveText('1 result');
  await page.getByLabel('Kind').selectOption('Source');
  await expect(status(page)).toHaveText('Nothing found. Below is a list of everything.');
});

test('keeps the search in the address, so that it can be passed on', async ({ page }) => {
  await page.goto('/search/');
  await box(page).fill('agencies');
  await page.getByLabel('Label of a claim').selectOption('Contradicted');
  await expect(page).toHaveURL(/\/search\/\?q=agencies&label=contradicted$/);
  await expect(titles(page).first()).toHaveText('More than 1,000 agencies');

  await page.goto('/');
  await page.goto('/search/?q=agencies&label=contradicted');
  await expect(box(page)).toHaveValue('agencies');
  await expect(page.getByLabel('Label of a claim')).toHaveValue('contradicted');
  await expect(titles(page).first()).toHaveText('More than 1,000 agencies');
});

test('takes any address calmly', async ({ page }) => {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('dialog', (dialog) => errors.push(dialog.message()));
  await page.goto(
    '/search/?q=%E0%A4%A<img src=x onerror=alert(1)>&kind=constructor&label=&topic=nonsense&page=9#x',
  );
  await expect(page.getByLabel('Kind')).toHaveValue('');
  await expect(status(page)).toHaveText(/^Nothing found|result/);
  await box(page).fill('641');
  await expect(titles(page).first()).toHaveText(/641%/);
  expect(errors).toEqual([]);
});

test('shows the first twenty, and the rest on demand', async ({ page }) => {
  await page.goto('/search/?kind=source');
  await expect(results(page)).toHaveCount(20);
  const more = page.getByRole('button', { name: /^Show all \d+$/ });
  const total = Number((await more.textContent())!.match(/\d+/));
  await more.click();
  await expect(results(page)).toHaveCount(total);
  await expect(titles(page).nth(20)).toBeFocused();
  await expect(more).toBeHidden();
});

test('works by keyboard alone: to the search, to a result, to its page', async ({ page }) => {
  await page.goto('/claims/');
  const link = page.getByRole('link', { name: 'Search', exact: true });
  for (let i = 0; i < 12 && !(await link.evaluate((each) => each === document.activeElement)); i += 1) {
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/search\/$/);
  for (let i = 0; i < 14 && !(await box(page).evaluate((each) => each === document.activeElement)); i += 1) {
    await page.keyboard.press('Tab');
  }
  await page.keyboard.type('641');
  await page.keyboard.press('Enter');
  await expect(titles(page).first()).toBeVisible();
  for (let i = 0; i < 5; i += 1) await page.keyboard.press('Tab');
  await expect(titles(page).first()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/claims\/growth-641-percent\/$/);
});

test('leads to the very term in the glossary', async ({ page }) => {
  await page.goto('/search/?q=tolerance&kind=term');
  await titles(page).first().click();
  await expect(page).toHaveURL(/\/glossary\/#tolerance$/);
  await expect(page.locator('#tolerance')).toBeInViewport();
});

test('has no violation of WCAG 2.2 AA with results, light and dark', async ({ page }) => {
  await page.goto('/search/?q=agencies');
  await expect(results(page).first()).toBeVisible();
  expect(await violationsInLightAndDark(page)).toEqual([]);
});

test('says so where the index cannot be loaded, and still has the list', async ({ page }) => {
  await page.route('**/pagefind/**', (route) => route.abort());
  await page.goto('/search/?q=641');
  await expect(status(page)).toHaveText('The search could not be loaded. Below is a list of everything.');
  await expect(page.getByRole('link', { name: '135 to 1,001 agreements is a 641% rise' })).toBeVisible();
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('lists everything by name, and shows no form that would do nothing', async ({ page }) => {
    await page.goto('/search/');
    await expect(page.getByRole('searchbox')).toBeHidden();
    for (const name of [
      '135 to 1,001 agreements is a 641% rise',
      'Tolerance',
      'Method',
      '287(g) agreements and agencies over time',
    ]) {
      await expect(page.getByRole('main').getByRole('link', { name, exact: true })).toBeVisible();
    }
  });
});
