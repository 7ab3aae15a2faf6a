// The rows of a table: sorted and narrowed with script, whole without.
import { expect, test } from '@playwright/test';

const TABLE = '/data/largest-cities/';

test('a reader sorts by a column, back, and narrows the rows', async ({ page }) => {
  await page.goto(TABLE);
  const first = page.locator('.rows tbody tr:visible').first();
  await expect(first).toContainText('New York');
  const people = page.getByRole('columnheader', { name: 'Population' });
  await people.getByRole('button').click();
  await expect(people).toHaveAttribute('aria-sort', 'ascending');
  const numbers = await page.locator('.rows tbody td:nth-child(4)').allTextContents();
  const values = numbers.map((each) => Number(each.replaceAll(',', '')));
  expect(values).toEqual(values.toSorted((a, b) => a - b));
  await people.getByRole('button').click();
  await expect(people).toHaveAttribute('aria-sort', 'descending');
  await expect(first).toContainText('8,478,072');
  await page.getByRole('columnheader', { name: 'City' }).getByRole('button').click();
  await expect(people).not.toHaveAttribute('aria-sort');
  await expect(first).toContainText('Albuquerque');
  await page.getByRole('searchbox').fill('texas');
  await expect(page.getByText('7 of 50 rows')).toBeVisible();
  await expect(page.locator('.rows tbody tr:visible')).toHaveCount(7);
});

test('a reader opens the rows that a number is made of, and goes on to where many stand marked', async ({
  page,
}) => {
  await page.goto('/claims/border-and-major-cities/#check-fifty-cities');
  const check = page.locator('#check-fifty-cities');
  await check.getByText('The rows counted').click();
  await expect(check.locator('.rows-counted tbody tr')).toHaveCount(5);
  await expect(check.locator('.rows-counted')).toContainText('Jacksonville');

  await page.goto('/claims/under-noem-leadership/#check-signed-in-tenure');
  const many = page.locator('#check-signed-in-tenure');
  await many.getByText('The rows counted').click();
  await many.getByRole('link', { name: 'see them marked in their table' }).first().click();
  await expect(page.getByRole('heading', { name: 'The 65 rows added up' })).toBeVisible();
  const added = await page.locator('.rows tbody tr:visible td:last-child').allTextContents();
  expect(added).toHaveLength(65);
  expect(added.reduce((sum, each) => sum + Number(each), 0)).toBe(866);
  await page.getByRole('checkbox').uncheck();
  await expect(page.locator('.rows tbody tr:visible')).toHaveCount(251);
  await expect(page.locator('.rows tbody tr.marked')).toHaveCount(65);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('all rows are there in the order of the file, with yes and no for 1 and 0', async ({ page }) => {
    await page.goto('/data/border-counties/');
    await expect(page.locator('.rows tbody tr')).toHaveCount(23);
    await expect(page.getByRole('searchbox')).toBeHidden();
    const row = page.locator('.rows tr', { hasText: 'Yuma' });
    await expect(row.getByRole('cell')).toHaveText(['Arizona', 'Yuma', 'no', 'no', 'yes']);
    await expect(page.getByRole('columnheader', { name: 'Jail Enforcement Model' })).toContainText('jem');
    await expect(page.getByText('in the file 1 for yes and 0 for no').first()).toBeVisible();
  });
});
