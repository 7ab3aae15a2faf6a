// Changing a number of a check, with script and without.
import { expect, test } from '@playwright/test';

const CLAIM = '/claims/growth-641-percent/';

test('a reader changes a number and sees result, interval and outcome move', async ({ page }) => {
  const errors: string[] = [];
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  await page.goto(CLAIM);
  await page.getByText('Show the working').click();
  const check = page.locator('#check-growth');
  await check.getByText('What if the numbers were different?').click();
  const output = check.locator('output');
  await expect(output).toContainText(
    '= Reproduced. The rule is “rounds to”: a result counts if it is from 640.5%',
  );

  await check.getByLabel('after').fill('1002');
  await expect(output).toContainText('≠ Not reproduced.');
  await expect(output).toContainText(
    'The result is about 642.22%. It does not count, and misses by about 0.72 percentage points.',
  );

  await check.getByLabel('what is stated').fill('642%');
  await expect(output).toContainText(
    '= Reproduced. The rule is “rounds to”: a result counts if it is from 641.5%',
  );

  await check.getByLabel('before').fill('0');
  await expect(output).toContainText('divides by zero');

  await check.getByRole('button', { name: 'Back to the numbers of the check' }).click();
  await expect(output).toContainText('The result is about 641.48%. It counts');
  await expect(check.getByLabel('after')).toHaveValue('1001');
  expect(errors).toEqual([]);
});

test('the keyboard alone is enough', async ({ page }) => {
  await page.goto(CLAIM);
  await page.getByText('Show the working').click();
  const check = page.locator('#check-growth');
  await check.getByText('What if the numbers were different?').focus();
  await page.keyboard.press('Enter');
  await expect(check.getByLabel('before')).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(check.getByLabel('before')).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowUp');
  await expect(check.getByLabel('after')).toHaveValue('1002');
  await expect(check.locator('output')).toContainText('≠ Not reproduced.');
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('a table shows the values on either side of the turning point', async ({ page }) => {
    await page.goto(CLAIM);
    await page.getByText('Show the working').click();
    const check = page.locator('#check-growth');
    await check.getByText('What if the numbers were different?').click();
    await expect(check.getByLabel('after')).toBeHidden();
    await expect(check.getByRole('row', { name: '1,002 ≈ 642.22% ≠ Not reproduced' })).toBeVisible();
    await expect(check.getByRole('row', { name: '1,000 ≈ 640.74% = Reproduced' })).toBeVisible();
  });
});
