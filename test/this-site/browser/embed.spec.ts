// Cards of claims, as other people's pages show them.
import { readFileSync, readdirSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';

const CLAIMS = readdirSync('dist/embed/claims');
const oembed = (claim: string) =>
  JSON.parse(readFileSync(`dist/embed/claims/${claim}/oembed.json`, 'utf8')) as {
    html: string;
    height: number;
  };

// A font that comes late is not used, so a reader on a slow line sees the card in a font of the device.
for (const fonts of ['its own fonts', 'the fonts of the device']) {
  test(`a card in ${fonts} fits its frame without scroll bars at every usual width, and never scrolls sideways`, async ({
    page,
  }) => {
    test.setTimeout(120_000);
    if (fonts === 'the fonts of the device') await page.route('**/*.woff2', (route) => route.abort());
    const faults: string[] = [];
    for (const claim of CLAIMS) {
      const { height } = oembed(claim);
      await page.goto(`/claims/${claim}/`);
      // Of a column that stays as wide, in the list on the page of the claim.
      const listed = await sizesIn(page);
      expect(listed.map(([width]) => width)).toEqual([280, 320, 400, 560, 720]);
      await page.goto(`/embed/claims/${claim}/`);
      for (const [width, high] of [...[280, 320, 390, 560, 1200].map((each) => [each, height]), ...listed]) {
        await page.setViewportSize({ width: width!, height: high! });
        const { across, down, free } = await page.evaluate(() => {
          const { scrollWidth, clientWidth, scrollHeight, clientHeight } = document.documentElement;
          const { bottom } = document.querySelector('main')!.getBoundingClientRect();
          return {
            across: scrollWidth - clientWidth,
            down: scrollHeight - clientHeight,
            free: clientHeight - bottom,
          };
        });
        if (across > 0) faults.push(`${claim} at ${width} px: ${across} px too wide`);
        if (down > 0) faults.push(`${claim} at ${width} px: ${down} px too high for ${high} px`);
        if (high !== height && free > 100) faults.push(`${claim} at ${width} px: ${free} px are left`);
      }
    }
    expect(faults).toEqual([]);
  });
}

const sizesIn = (page: Page): Promise<number[][]> =>
  page
    .locator('.fold:has(#embed) tbody tr')
    .evaluateAll((rows) =>
      rows.map((row) => [...row.querySelectorAll('td')].map((cell) => Number.parseInt(cell.textContent, 10))),
    );

for (const [theme, device, paper] of [
  ['light', 'dark', 'rgb(252, 251, 248)'],
  ['dark', 'light', 'rgb(23, 22, 20)'],
] as const) {
  test(`a card whose address asks for ${theme} is so on a device that prefers ${device}, without script`, async ({
    browser,
    baseURL,
  }) => {
    const context = await browser.newContext({ colorScheme: device, javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${baseURL}/embed/claims/thousand-agencies/`);
    await expect(page.locator('main')).not.toHaveCSS('background-color', paper);
    await page.goto(`${baseURL}/embed/claims/thousand-agencies/#theme-${theme}`);
    await expect(page.locator('main')).toHaveCSS('background-color', paper);
    await context.close();
  });
}

test('the HTML to paste shows the card in a page of another, narrow one; its link opens the claim in a new tab', async ({
  page,
  baseURL,
  context,
}) => {
  const html = oembed('growth-641-percent').html.replace('https://claim-by-claim.example', baseURL!);
  await page.route('/blog.html', (route) =>
    route.fulfill({ contentType: 'text/html', body: `<!doctype html><title>Blog</title>${html}` }),
  );
  await page.setViewportSize({ width: 390, height: 800 });
  await page.goto('/blog.html');
  const card = page.frameLocator('iframe[title^="Claim by Claim: "]');
  await expect(card.getByText('rising by 641% from 135 agreements to 1,001')).toBeVisible();
  await expect(card.getByText('Supported')).toBeVisible();
  expect((await page.locator('iframe').boundingBox())!.width).toBeLessThanOrEqual(390);

  const opened = context.waitForEvent('page');
  await card.getByRole('link', { name: 'The working and the sources' }).click();
  const claim = await opened;
  await expect(claim).toHaveURL(/\/claims\/growth-641-percent\/$/);
  expect(await claim.evaluate(() => window.opener as unknown)).toBeNull();
  await expect(page).toHaveURL(/\/blog\.html$/);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('a reader unfolds the HTML to paste on the claim page', async ({ page }) => {
    await page.goto('/claims/growth-641-percent/');
    const snippet = page.getByText('<iframe src=');
    await expect(snippet).toBeHidden();
    await page.getByText('Embed this claim').click();
    await expect(snippet).toBeVisible();
  });
});
