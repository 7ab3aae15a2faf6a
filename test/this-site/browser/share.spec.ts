// Handing on a claim: copying with script, selecting without, always under the page's policy.
import { expect, test } from '@playwright/test';

const CLAIM = '/claims/thousand-agencies/';
const LINK = 'https://claim-by-claim.example/claims/thousand-agencies/';

test.describe('with script', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  test('copies the link, the quotation and each citation, says so, and breaks no rule of the page', async ({
    page,
  }) => {
    const noise: string[] = [];
    page.on('console', (message) => noise.push(message.text()));
    page.on('pageerror', (error) => noise.push(error.message));
    await page.goto(CLAIM);
    const copied = () => page.evaluate(() => navigator.clipboard.readText());

    await page.getByRole('button', { name: 'Copy link' }).click();
    await expect(page.getByText('Link copied.')).toBeVisible();
    expect(await copied()).toBe(LINK);

    await page.getByText('Quote, cite, embed').click();
    await page.getByRole('button', { name: 'Copy quotation' }).click();
    await expect(page.getByText('Quotation copied.')).toBeVisible();
    await expect(page.getByText('Link copied.')).toHaveCount(0);
    expect(await copied()).toBe(
      '“more than 1,000 agencies” (Federal Newswire, September 2025). Claim by Claim: Contradicted. ' +
        `ICE’s list names 832 agencies. They hold 1,000 agreements. The article’s number is one of agreements, not of agencies. ${LINK}`,
    );

    await page.getByText('Cite this claim').click();
    for (const [style, start] of [
      ['APA', 'Claim by Claim. (2026, '],
      ['MLA', '“More than 1,000 Agencies.” Claim by Claim, '],
      ['Chicago', 'Claim by Claim. 2026. “More than 1,000 Agencies.” '],
    ] as const) {
      await page.getByRole('button', { name: `Copy ${style}` }).click();
      await expect(page.getByText(`${style} citation copied.`)).toBeVisible();
      expect((await copied()).startsWith(start), style).toBe(true);
    }
    expect(noise).toEqual([]);
  });

  test('works by keyboard', async ({ page }) => {
    await page.goto(CLAIM);
    const copy = page.getByRole('button', { name: 'Copy link' });
    await page.getByRole('link', { name: 'See it in the original article' }).focus();
    // Past the numbers of the answer.
    for (const _ of [1, 2, 3]) await page.keyboard.press('Tab');
    await expect(copy).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('status').filter({ hasText: 'Link copied.' })).toBeVisible();
    await expect(copy).toBeFocused();
  });

  test('copies the link to a check and to a paragraph where it is followed, and says so', async ({
    page,
  }) => {
    await page.goto(CLAIM);
    const copied = () => page.evaluate(() => navigator.clipboard.readText());
    await page.getByText('Show the working').click();
    for (const [link, hash] of [
      [page.locator('#check-agencies').getByRole('link', { name: 'Link to this check' }), '#check-agencies'],
      [page.getByRole('link', { name: 'Link to paragraph 2' }), '#p2'],
    ] as const) {
      await link.focus();
      await page.keyboard.press('Enter');
      await expect(page.getByRole('status').filter({ hasText: 'Link copied.' })).toHaveCount(1);
      expect(await copied()).toBe(`${LINK}${hash}`);
      await expect(page).toHaveURL(new RegExp(`${hash}$`));
      await page.keyboard.press('Tab');
    }
  });

  test('a check that a link unfolded is folded again by its heading', async ({ page }) => {
    await page.goto(`${CLAIM}#check-later`);
    await expect(page.locator('#check-later table').first()).toBeVisible();
    await page.getByText('Show the working').click();
    await page.getByText('Sources and their exact words').click();
    await page.evaluate(() => (location.hash = '#why'));
    await expect(page.locator('#check-later')).toBeHidden();
  });

  test('offers the sharing of the device where there is one', async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'share', {
        value: (data: ShareData) => {
          document.title = `shared ${data.title} ${data.url}`;
          return Promise.resolve();
        },
      });
    });
    await page.goto(CLAIM);
    await page.getByRole('button', { name: 'Share…' }).click();
    await expect(page).toHaveTitle(`shared Contradicted: “more than 1,000 agencies” ${LINK}`);
  });
});

test('says where copying is not allowed, and leaves the text to select', async ({ page }) => {
  await page.addInitScript(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error('not allowed'));
  });
  await page.goto(CLAIM);
  await page.getByRole('button', { name: 'Copy link' }).click();
  await expect(page.getByText('Your browser did not allow copying.')).toBeVisible();
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } });

  test('shows no button that does nothing, and the texts and the code behind one fold', async ({ page }) => {
    await page.goto(CLAIM);
    // The menu opens without script.
    await expect(page.getByRole('button')).toHaveText(['Menu']);
    await expect(page.locator('#share-link')).toBeHidden();
    await page.getByText('Quote, cite, embed').click();
    await expect(page.locator('#share-link')).toHaveText(LINK);
    await expect(page.locator('#share-quotation')).toContainText('“more than 1,000 agencies”');
    const code = page.getByRole('img', { name: 'QR code of the link to this claim' });
    expect((await code.boundingBox())!.width).toBeGreaterThan(100);
    await expect(page.locator('#cite-apa')).toContainText(LINK);
  });

  test('downloads the file for a reference manager', async ({ page }) => {
    await page.goto(CLAIM);
    const download = page.waitForEvent('download');
    await page.getByText('Cite this claim').click();
    await page.getByRole('link', { name: 'BibTeX' }).click();
    expect((await download).suggestedFilename()).toBe('thousand-agencies.bib');
  });

  test('has the code and the address on paper, and no buttons', async ({ page }) => {
    await page.goto(CLAIM);
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByRole('img', { name: 'QR code of the link to this claim' })).toBeVisible();
    await expect(page.locator('#share-link')).toBeVisible();
    await expect(page.locator('#share-quotation')).toBeHidden();
    await expect(page.getByRole('link', { name: 'E-mail' })).toBeHidden();
  });
});
