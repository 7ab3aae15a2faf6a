// Cards of claims, as other people's pages show them.
import { readFileSync, readdirSync } from 'node:fs';
import { expect, test } from '@playwright/test';

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
      await page.goto(`/embed/claims/${claim}/`);
      for (const width of [280, 320, 390, 560, 1200]) {
        await page.setViewportSize({ width, height });
        const { across, down } = await page.evaluate(() => {
          const { scrollWidth, clientWidth, scrollHeight, clientHeight } = document.documentElement;
          return { across: scrollWidth - clientWidth, down: scrollHeight - clientHeight };
        });
        if (across > 0) faults.push(`${claim} at ${width} px: ${across} px too wide`);
        if (down > 0 && width >= 320) faults.push(`${claim} at ${width} px: ${down} px too high`);
      }
    }
    expect(faults).toEqual([]);
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
