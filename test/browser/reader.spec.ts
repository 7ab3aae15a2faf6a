// What a reader does, with script switched off.
import { expect, test } from '@playwright/test';

test.use({ javaScriptEnabled: false });

test('goes from the words of the release to the working of a claim, and back to the words', async ({
  page,
}) => {
  await page.goto('/');
  await page.getByRole('link', { name: 'more than 1,000 agencies' }).click();
  await expect(page).toHaveURL(/\/claims\/thousand-agencies\/$/);
  await expect(page.locator('.lead')).toContainText('ICE’s list names 832 agencies');
  await page.getByRole('link', { name: '832' }).click();
  await expect(page).toHaveURL(/#check-agencies$/);
  await expect(page.locator('#check-agencies')).toContainText('Not reproduced');
  await page.getByRole('link', { name: 'See it in the text' }).click();
  await expect(page).toHaveURL(/\/#claim-thousand-agencies$/);
  await expect(page.locator('#claim-thousand-agencies')).toBeInViewport();
});

test('opens each of two claims that share words', async ({ page }) => {
  await page.goto('/');
  const shared = page.locator('a.claim-shared');
  await expect(shared).toHaveText('from 135 agreements to 1,001');
  await expect(page.locator('#claim-baseline-135')).toBeVisible();
  await page.getByRole('link', { name: /^Claim 7 ?: Supported$/ }).click();
  await expect(page.locator('#note-baseline-135')).toBeInViewport();
  await page
    .locator('#note-baseline-135')
    .getByRole('link', { name: /^Working/ })
    .click();
  await expect(page).toHaveURL(/\/claims\/baseline-135\/$/);
});

test('unfolds a check for context and follows its number to the table it was counted in', async ({
  page,
}) => {
  await page.goto('/claims/growth-641-percent/');
  const check = page.locator('#check-agencies');
  await expect(check.getByText('Where it comes from')).toBeHidden();
  await check.locator('summary').first().click();
  await expect(check.getByText('Where it comes from')).toBeVisible();
  await check.getByRole('link', { name: '287(g) agreements and agencies over time' }).first().click();
  await expect(page).toHaveURL(/\/data\/agreements-timeline\/$/);
  await expect(
    page.getByRole('link', {
      name: 'Is the rise 641% if agencies are counted instead of agreements?',
    }),
  ).toBeVisible();
});

test('reads the exact words of a source from a note, and every claim that uses them', async ({ page }) => {
  await page.goto('/claims/awards-for-identification/');
  await expect(page.locator('#check-key-word mark')).toHaveText(['identification', 'location']);
  await page.locator('#note-1').getByRole('link').first().click();
  await expect(page).toHaveURL(/\/sources\/dhs-2025-09-02\/$/);
  await expect(page.locator('#awards')).toContainText(
    'based on the successful location of illegal aliens provided by ICE',
  );
});

test('downloads the rows of a table', async ({ page }) => {
  await page.goto('/data/award-tiers/');
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Download the rows as CSV' }).click();
  expect((await download).suggestedFilename()).toBe('award-tiers.csv');
});

test.describe('by keyboard', () => {
  test('reaches the text first', async ({ page }) => {
    await page.goto('/');
    await page.keyboard.press('Tab');
    await expect(page.getByRole('link', { name: 'Skip to the text' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/#main$/);
  });
});

test.describe('on a wide screen', () => {
  test.use({ viewport: { width: 1280, height: 900 } });

  test('sees each note beside its paragraph', async ({ page }) => {
    await page.goto('/');
    const words = await page.locator('#claim-growth-641-percent').boundingBox();
    const note = await page.locator('#note-growth-641-percent').boundingBox();
    expect(note!.x).toBeGreaterThan(words!.x + 300);
    expect(Math.abs(note!.y - words!.y)).toBeLessThan(200);
  });
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('sees each note under its paragraph', async ({ page }) => {
    await page.goto('/');
    const words = await page.locator('#claim-growth-641-percent').boundingBox();
    const note = await page.locator('#note-growth-641-percent').boundingBox();
    expect(note!.y).toBeGreaterThan(words!.y);
    expect(note!.x).toBeLessThan(60);
  });
});

test('finds folded checks open on paper', async ({ page }) => {
  await page.goto('/claims/growth-641-percent/');
  const folded = page.locator('#check-agencies table').first();
  await expect(folded).toBeHidden();
  await page.emulateMedia({ media: 'print' });
  expect((await folded.boundingBox())?.height).toBeGreaterThan(50);
  await expect(page.getByRole('navigation', { name: 'Site' })).toBeHidden();
});
