// The checks of a claim computed again on its page.
import { readdirSync, readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { expect, test, type Page } from '@playwright/test';

const claims = readdirSync('content/releases/dhs-287g-1000-partnerships/claims').map((file) =>
  file.replace('.mdx', ''),
);

const recompute = async (page: Page, claim: string) => {
  await page.goto(`/claims/${claim}/`);
  await page.getByRole('button', { name: 'Recompute here' }).click();
  return page.locator('.found');
};

test('every check of every claim is computed again and agrees, with nothing loaded before it is asked for', async ({
  page,
}) => {
  const scripts: string[] = [];
  page.on('request', (request) => {
    if (request.resourceType() === 'script') scripts.push(request.url());
  });
  for (const claim of claims) {
    scripts.length = 0;
    await page.goto(`/claims/${claim}/`);
    expect(scripts.filter((url) => /recompute\.|numbers\./.test(url))).toEqual([]);
    const checks = await page.locator('.receipt').count();
    scripts.length = 0;
    await page.getByRole('button', { name: 'Recompute here' }).click();
    const found = page.locator('.found');
    await expect(found, claim).toContainText('All that was compared agrees.');
    await expect(found.locator('li a[href^="#check-"]')).toHaveCount(checks);
    // Compressed by Brotli, as the build does.
    const bytes = scripts.reduce(
      (sum, url) => sum + brotliCompressSync(readFileSync(`dist${new URL(url).pathname}`)).length,
      0,
    );
    expect(bytes, claim).toBeLessThan(25_000);
    await expect(found.locator('li').first()).toHaveText(/^The receipt: SHA-256 [0-9a-f]{12}…$/);
  }
});

test('a receipt, a table or an article that was changed afterwards is told', async ({ page }) => {
  await page.route('**/agreements-timeline.csv', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: (await response.text()).replace('1001', '1002') });
  });
  let found = await recompute(page, 'growth-641-percent');
  await expect(found).toContainText('1 of what was compared differs.');
  await expect(found.locator('[data-sign="✗"]')).toContainText('agreements-timeline.csv');

  await page.route('**/receipt.json', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: (await response.text()).replace('641', '642') });
  });
  found = await recompute(page, 'growth-641-percent');
  await expect(found.locator('li')).toHaveCount(1);
  await expect(found.locator('[data-sign="✗"]')).toContainText('its SHA-256 is');
});

test('a forged result is found by the computation, not by its hash alone', async ({ page }) => {
  await page.route('**/receipt.json', async (route) => {
    const response = await route.fetch();
    const receipt = (await response.json()) as { checks: { result: { fraction: string } }[] };
    receipt.checks[0]!.result.fraction = '7';
    await route.fulfill({ response, body: JSON.stringify(receipt) });
  });
  await page.goto('/claims/growth-641-percent/');
  // As if the page had been built with the forged receipt.
  await page.evaluate(async () => {
    const bytes = await (await fetch('receipt.json')).arrayBuffer();
    const hash = [...new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))];
    document.querySelector<HTMLElement>('[data-receipt]')!.dataset['sha256'] = hash
      .map((byte) => byte.toString(16).padStart(2, '0'))
      .join('');
  });
  await page.getByRole('button', { name: 'Recompute here' }).click();
  await expect(page.locator('.found [data-sign="✗"]').first()).toContainText(
    'result.fraction is 7 in the receipt, 866/135 here',
  );
});

test('offline it says that nothing was recomputed, and can be tried again', async ({ page }) => {
  await page.route('**/receipt.json', (route) => route.abort());
  const found = await recompute(page, 'sheahan-title');
  await expect(found).toContainText('Nothing was recomputed');
  await page.unroute('**/receipt.json');
  await page.getByRole('button', { name: 'Recompute here' }).click();
  await expect(found).toContainText('All that was compared agrees');
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('there is no button that does nothing', async ({ page }) => {
    await page.goto('/claims/growth-641-percent/');
    await expect(page.getByRole('button', { name: 'Recompute here' })).toBeHidden();
  });
});
