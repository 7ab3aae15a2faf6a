// A teacher makes a selection, and students open it: always by the address.
import { expect, test, type Page } from '@playwright/test';
import { pagesOf } from '../pdf.ts';
import { violationsInLightAndDark } from './axe.ts';

const BUILD = '/teach/build/';
const CHOSEN = '?claims=growth-641-percent,forty-states&lines=5&expects=no&paragraph=yes';

const ticked = (page: Page) =>
  page
    .getByRole('checkbox')
    .evaluateAll((boxes) =>
      boxes.flatMap((each) => ((each as HTMLInputElement).checked ? [(each as HTMLInputElement).value] : [])),
    );
const parts = (page: Page) =>
  page
    .locator('[data-claim]:visible')
    .evaluateAll((all) => all.map((each) => (each as HTMLElement).dataset['claim']));

// Playwright looks for no text in a noscript element by itself.
const withoutScript = (page: Page) => page.locator('noscript p');

async function choose(page: Page): Promise<void> {
  await page.goto(BUILD);
  await page.getByRole('button', { name: 'None' }).click();
  await page.getByRole('checkbox', { name: 'rising by 641%' }).check();
  await page.getByRole('checkbox', { name: 'across 40 states' }).check();
  await page.getByLabel('Lines to write on').selectOption('5 lines');
  await page.getByLabel('Boxes for what students expect').selectOption('Without boxes');
  await page.getByLabel('Above each question').selectOption('The whole paragraph');
}

test('the address holds the choice: after a reload, on the way back, and for somebody else', async ({
  page,
  browser,
  baseURL,
}) => {
  const noise: string[] = [];
  page.on('console', (message) => noise.push(message.text()));
  page.on('pageerror', (error) => noise.push(error.message));
  await choose(page);
  await expect(page).toHaveURL(`${BUILD}${CHOSEN}`);
  await expect(page.locator('output')).toHaveText('Chosen: 2 of 18 claims.');

  const isAsChosen = async (shown: Page) => {
    expect(await ticked(shown)).toEqual(['growth-641-percent', 'forty-states']);
    await expect(shown.getByLabel('Lines to write on')).toHaveValue('5');
    await expect(shown.getByLabel('Boxes for what students expect')).toHaveValue('no');
    await expect(shown.getByLabel('Above each question')).toHaveValue('yes');
    for (const part of ['read', 'worksheet', 'key']) {
      await expect(shown.locator(`#address-${part}`)).toHaveText(`${baseURL}/teach/${part}/${CHOSEN}`);
    }
  };
  await isAsChosen(page);
  await page.reload();
  await isAsChosen(page);
  await page.getByRole('link', { name: 'The worksheet', exact: true }).click();
  await expect(page).toHaveURL(`/teach/worksheet/${CHOSEN}`);
  await page.goBack();
  await isAsChosen(page);
  const context = await browser.newContext();
  const other = await context.newPage();
  await other.goto(page.url());
  await isAsChosen(other);
  await context.close();
  expect(noise).toEqual([]);
});

test('everything chosen needs nothing in the address, and nothing chosen is no selection', async ({
  page,
}) => {
  await page.goto(BUILD);
  await expect(page.locator('output')).toHaveText('Chosen: 18 of 18 claims.');
  await page.getByRole('button', { name: 'Law' }).click();
  await expect(page).toHaveURL(/\?claims=[^&]+$/);
  await page.getByRole('button', { name: 'None' }).click();
  await expect(page.locator('output')).toHaveText('Tick one claim or more.');
  await expect(page.getByRole('link', { name: 'The key', exact: true })).toBeHidden();
  await page.getByRole('button', { name: 'All' }).click();
  await expect(page).toHaveURL(BUILD);
  await expect(page.getByRole('link', { name: 'The key', exact: true })).toBeVisible();
});

test('the keyboard alone is enough', async ({ page }) => {
  await page.goto(BUILD);
  await page.getByRole('button', { name: 'None' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('checkbox', { name: 'over 1,000 partnerships' }).focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await expect(page).toHaveURL(`${BUILD}?claims=over-1000-local-partnerships,surpassed-1000-agreements`);
  await page.getByRole('button', { name: 'See what you get' }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'The reading', exact: true })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/teach/read/?claims=over-1000-local-partnerships,surpassed-1000-agreements');
});

test('copies an address', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(`${BUILD}${CHOSEN}`);
  await page.getByRole('button', { name: 'Copy the address of the reading' }).click();
  await expect(page.getByText('Address copied.')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
    /\/teach\/read\/\?claims=growth-641-percent,/,
  );
});

test('the worksheet has the chosen claims with the chosen options, on the screen and on paper', async ({
  page,
}) => {
  await page.goto(`/teach/worksheet/${CHOSEN}`);
  expect(await parts(page)).toEqual(['growth-641-percent', 'forty-states']);
  await expect(page.getByRole('status')).toHaveText(
    'This page shows 2 of 18 claims, as its address says. Show all',
  );
  await expect(page.locator('.task:visible .lines > div')).toHaveCount(10);
  const printed = (await pagesOf(await page.pdf({ format: 'A4' }))).join(' ');
  expect(printed).toContain('claims/growth-641-percent');
  expect(printed).toContain('claims/forty-states');
  expect(printed).toContain('in these partnerships');
  expect(printed).not.toContain('claims/baseline-135');
  expect(printed).not.toContain('will confirm it');
  expect(printed).not.toContain('Tick what you expect');
  expect(printed).not.toContain('as its address says');
  await page.getByRole('link', { name: 'Show all' }).click();
  await expect.poll(async () => (await parts(page)).length).toBe(18);
});

test('the key answers the chosen claims only', async ({ page }) => {
  await page.goto('/teach/key/?claims=forty-states');
  expect(await parts(page)).toEqual(['forty-states']);
  const printed = (await pagesOf(await page.pdf({ format: 'A4' }))).join(' ');
  expect(printed.match(/The working: \S+/g)).toEqual([expect.stringMatching(/\/claims\/forty-states$/)]);
});

test('the reading keeps the whole article, and marks and asks about the chosen claims only', async ({
  page,
}) => {
  // Claim 7 shares words with claim 6, to which they lead where both are shown.
  await page.goto('/teach/read/?claims=baseline-135,forty-states&expects=no');
  expect(await parts(page)).toEqual(['baseline-135', 'forty-states']);
  await expect(page.locator('.claim-number')).toHaveText(['Claim 7', 'Claim 13']);
  await expect(page.getByRole('radio')).toHaveCount(0);
  const article = (await page.locator('.words').allTextContents()).join(' ');
  expect(article).toContain('more than 1,000 agencies');
  for (const link of await page.locator('a.claim').all()) {
    expect(await link.getAttribute('href')).toMatch(/#question-(?:baseline-135|forty-states)$/);
  }
  await page.getByRole('link', { name: 'from 135 agreements to 1,001' }).click();
  await expect(page.locator('#question-baseline-135')).toBeInViewport();
  const printed = (await pagesOf(await page.pdf({ format: 'A4' }))).join(' ');
  expect(printed).toContain('more than 1,000 agencies');
  expect(printed).not.toContain('How is a rise in percent worked out');
});

test('a student’s answer in a selection is kept on the page: nothing is sent, and it is there after a look at the working', async ({
  page,
}) => {
  await page.goto('/teach/read/?claims=forty-states', { waitUntil: 'networkidle' });
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await page
    .getByRole('textbox', { name: 'Your answer to claim 13' })
    .fill('I would count the states in the list.');
  await page.getByRole('radio', { name: 'will confirm it', exact: true }).check();
  expect(requests).toEqual([]);
  expect(await page.evaluate(() => [Object.keys(localStorage), sessionStorage.length])).toEqual([
    ['answers:/teach/'],
    0,
  ]);
  await page.getByText('I have written down my answer').filter({ visible: true }).click();
  await page.getByRole('link', { name: 'See the working of claim 13' }).click();
  await page.goBack();
  await expect(page.getByRole('textbox', { name: 'Your answer to claim 13' })).toHaveValue(
    'I would count the states in the list.',
  );
});

test.describe('an address that cannot be followed', () => {
  for (const path of ['/teach/read/', '/teach/worksheet/', '/teach/key/']) {
    test(`shows what is right in it and says what is wrong: ${path}`, async ({ page }) => {
      const errors: string[] = [];
      page.on('pageerror', (error) => errors.push(error.message));
      await page.goto(`${path}?claims=growth-641-percnt,forty-states,<b>&lines=1000000`);
      const status = page.locator('#selection');
      await expect(status).toContainText(
        '“growth-641-percnt”, but no claim here has that name. Did you mean “growth-641-percent”?',
      );
      await expect(status).toContainText('“<b>”');
      await expect(status).toContainText('“lines=1000000”, but it can only be 2, 3, or 5.');
      expect(await parts(page)).toEqual(['forty-states']);

      await page.goto(`${path}?claims=${Array.from({ length: 30 }, (_, i) => `x${i}`).join(',')}`);
      await expect(status).toContainText('The address names 30 claims, but there are only 18 here.');
      await expect.poll(async () => (await parts(page)).length).toBe(18);

      await page.goto(`${path}?claims=${'forty-states,'.repeat(200)}`);
      await expect(status).toContainText('The address is too long');
      await expect.poll(async () => (await parts(page)).length).toBe(18);
      expect(errors).toEqual([]);
    });
  }

  test('can be corrected on the page for selections', async ({ page }) => {
    await page.goto(`${BUILD}?claims=growth-641-percnt,forty-states`);
    const problem = page.getByText('Did you mean “growth-641-percent”?');
    await expect(problem).toBeVisible();
    expect(await ticked(page)).toEqual(['forty-states']);
    await page.getByRole('checkbox', { name: 'rising by 641%' }).check();
    await expect(problem).toHaveCount(0);
    await expect(page).toHaveURL(`${BUILD}?claims=growth-641-percent,forty-states`);
  });
});

test('has no violation of WCAG 2.2 AA after a choice, light and dark', async ({ page }) => {
  for (const path of [
    `${BUILD}?claims=nonsense,forty-states`,
    `/teach/worksheet/${CHOSEN},nonsense`,
    `/teach/read/${CHOSEN}`,
  ]) {
    await page.goto(path);
    expect(await violationsInLightAndDark(page), path).toEqual([]);
  }
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('ready-made selections lead to a reading, a worksheet and a key, and no form is there that would do nothing', async ({
    page,
  }) => {
    await page.goto(BUILD);
    await expect(page.getByRole('checkbox')).toHaveCount(0);
    await expect(withoutScript(page)).toContainText('Choosing one by one needs JavaScript');
    await expect(withoutScript(page)).toBeVisible();
    await page.getByRole('link', { name: 'The worksheet for the topic Law' }).click();
    await expect(page).toHaveURL('/teach/sets/law/worksheet/');
    expect(await parts(page)).toEqual(['work-alongside-federal-authorities', 'big-beautiful-bill-program']);
  });

  test('an address with a selection shows the whole, and says so', async ({ page }) => {
    await page.goto(`/teach/read/${CHOSEN}`);
    await expect(withoutScript(page)).toContainText('This page shows all of its claims.');
    await expect(withoutScript(page)).toBeVisible();
    await expect.poll(async () => (await parts(page)).length).toBe(18);
  });
});
