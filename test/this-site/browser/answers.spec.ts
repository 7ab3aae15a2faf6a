// What a student answers, kept on the device and handed in as text.
import { readFile } from 'node:fs/promises';
import { expect, test, type Page } from '@playwright/test';
import { violationsInLightAndDark } from './axe.ts';

const PAGE = '/teach/read/?claims=forty-states,growth-641-percent&expects=yes';
const bar = (page: Page) => page.getByRole('region', { name: 'Your answers' });
const states = (page: Page) => page.getByRole('textbox', { name: 'Your answer to claim 13' });
const press = (page: Page, name: string) => bar(page).getByRole('button', { name, exact: true }).click();

test('answers are counted, there again when the page is opened anew, and gone once they are cleared', async ({
  page,
}) => {
  await page.goto(PAGE);
  await expect(page.getByText('is kept in this browser, on this device')).toBeVisible();
  await expect(bar(page)).toContainText('0 of 2 answered');
  await states(page).fill('I would count them.');
  await page
    .locator('#question-forty-states')
    .getByRole('radio', { name: 'will confirm it', exact: true })
    .check();
  await expect(bar(page)).toContainText('1 of 2 answered');
  await page.goto('/teach/');
  await page.goto(PAGE);
  await expect(states(page)).toHaveValue('I would count them.');
  await expect(
    page.locator('#question-forty-states').getByRole('radio', { name: 'will confirm it', exact: true }),
  ).toBeChecked();
  await expect(bar(page)).toContainText('1 of 2 answered');
  expect(await violationsInLightAndDark(page)).toEqual([]);

  page.once('dialog', (dialog) => void dialog.dismiss());
  await press(page, 'Clear');
  await expect(states(page)).toHaveValue('I would count them.');
  page.once('dialog', (dialog) => void dialog.accept());
  await press(page, 'Clear');
  await expect(states(page)).toHaveValue('');
  await expect(bar(page)).toContainText('0 of 2 answered');
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
});

test('answers that are given in two tabs are all kept', async ({ page, context }) => {
  const other = await context.newPage();
  await page.goto(PAGE);
  await other.goto(PAGE);
  await states(page).fill('I would count them.');
  await other.getByRole('textbox', { name: 'Your answer to claim 6' }).fill('I would divide.');
  await page.reload();
  await expect(bar(page)).toContainText('2 of 2 answered');
  await expect(states(page)).toHaveValue('I would count them.');
});

test('answers are copied and saved as one text, with the name that is on the page and not kept', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(PAGE);
  await page.getByRole('textbox', { name: 'Name' }).fill('R. Reader');
  await states(page).fill('I would count them.\nTwice.');
  await press(page, 'Copy');
  await expect(bar(page)).toContainText('Copied.');
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  const [, who] = copied.split('\n');
  expect(who).toBe('R. Reader');
  expect(copied).toContain('Claim 13: “across 40 states');
  expect(copied).toContain('I would count them.\nTwice.');
  expect(copied).toContain('(no answer)');
  const [download] = await Promise.all([page.waitForEvent('download'), press(page, 'Save as text')]);
  expect(download.suggestedFilename()).toBe('answers.txt');
  expect((await readFile(await download.path(), 'utf8')).replace('\ufeff', '')).toBe(copied);
  expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain('Reader');
});

test('where a browser forbids to keep anything, the page says what it says without script', async ({
  page,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('no', 'SecurityError');
      },
    });
  });
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto(PAGE);
  await states(page).fill('I would count them.');
  await expect(bar(page)).toContainText('1 of 2 answered');
  await expect(page.getByText('It is not sent or stored')).toBeVisible();
  expect(errors).toEqual([]);
});
