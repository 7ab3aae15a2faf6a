// What a reader does, with script switched off.
import { readdirSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { readPdf } from '../pdf.ts';

const CLAIMS = readdirSync('dist/embed/claims').map((id) => `/claims/${id}/`);

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
  await expect(check).toBeHidden();
  await page.getByText('Show the working').click();
  await expect(check).toBeVisible();
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
  await page.getByText('Sources and their exact words').click();
  await page.locator('#note-1').getByRole('link').first().click();
  await expect(page).toHaveURL(/\/sources\/dhs-2025-09-02\/$/);
  await expect(page.locator('#awards')).toContainText(
    'based on the successful location of illegal aliens provided by ICE',
  );
});

test('sees the sources of one kind, and all again', async ({ page }) => {
  await page.goto('/sources/');
  const parts = page.locator('main section:visible');
  const kinds = page.locator('fieldset [id^="only-"]');
  const all = await parts.count();
  expect(await kinds.count()).toBe(all);
  for (const choice of await kinds.all()) {
    await choice.check();
    await expect(parts).toHaveCount(1);
    const kind = (await choice.getAttribute('id'))!.replace('only-', '');
    await expect(page.locator(`#${kind}`)).toBeVisible();
  }
  await page.getByRole('radio', { name: /^All/ }).check();
  await expect(parts).toHaveCount(all);
});

test('finds terms by their letter, and the parts of the method', async ({ page }) => {
  await page.goto('/glossary/');
  const contents = page.getByRole('navigation', { name: 'On this page' });
  await contents.getByRole('link', { name: 'T', exact: true }).click();
  await expect(page.locator('#task-force-model')).toBeInViewport();
  await page.goto('/method/');
  await contents.getByRole('link', { name: 'What was not done' }).click();
  await expect(page.getByRole('heading', { name: 'What was not done' })).toBeInViewport();
});

test('downloads the rows of a table', async ({ page }) => {
  await page.goto('/data/award-tiers/');
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Download the rows as CSV' }).click();
  expect((await download).suggestedFilename()).toBe('award-tiers.csv');
});

const LABELS = { supported: 6, 'needs-context': 8, unsupported: 1, contradicted: 2, 'not-checkable': 1 };

test('sees only the claims of a label that is chosen or stands in the address, and all again', async ({
  page,
}) => {
  for (const [label, count] of Object.entries(LABELS)) {
    await page.goto('/?'); // So that the next address is a page of its own.
    const notes = page.locator('.note:visible');
    await expect(notes).toHaveCount(18);
    await page.locator(`#show-${label}`).check();
    await expect(notes).toHaveCount(count);
    await expect(page.locator(`.note.claim-${label}:visible`)).toHaveCount(count);
    const plain = page.locator(`.passage a.claim:not(.claim-${label})`).first();
    await expect(plain).toHaveCSS('text-decoration-line', 'none');
    await page.getByRole('radio', { name: 'All' }).check();
    await expect(notes).toHaveCount(18);

    await page.goto(`/#${label}`);
    await expect(page.locator(`#${label}`)).toBeInViewport();
    await expect(notes).toHaveCount(count);
    await page.getByRole('radio', { name: 'All' }).check();
    await expect(notes).toHaveCount(18);
  }
});

test('sees words and note together where either is pointed at or has the focus', async ({ page }) => {
  await page.goto('/');
  const note = page.locator('#note-growth-641-percent');
  const words = page.locator('a.claim[data-claims~="growth-641-percent"]');
  const other = page.locator('#note-under-noem-leadership');
  const lit = /color-mix|oklab|rgba?\([^)]*0\.16\)|srgb/;
  await expect(words).toHaveCount(2);
  await words.first().hover();
  await expect(note).toHaveCSS('background-color', lit);
  await expect(other).toHaveCSS('background-color', 'rgba(0, 0, 0, 0)');
  await note.hover();
  for (const run of await words.all()) await expect(run).toHaveCSS('background-color', lit);
  await page.mouse.move(0, 0);
  await expect(note).toHaveCSS('background-color', 'rgba(0, 0, 0, 0)');
  await words.last().focus();
  await expect(note).toHaveCSS('background-color', lit);
  await note.getByRole('link', { name: /^Working/ }).focus();
  await expect(words.first()).toHaveCSS('background-color', lit);
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
    expect(Math.abs(note!.y - words!.y)).toBeLessThan(120);
  });

  test('finds no gap in the text of more than one and a half lines', async ({ page }) => {
    await page.goto('/');
    const parts = await page.locator('article .words-of').evaluateAll((all) =>
      all.map((part) => {
        const { top, bottom } = part.getBoundingClientRect();
        return { top, bottom };
      }),
    );
    expect(parts.length).toBeGreaterThan(8);
    const line = 1.62 * 20;
    for (const [i, { top }] of parts.slice(1).entries())
      expect(top - parts[i]!.bottom, `after part ${i + 1}`).toBeLessThanOrEqual(1.5 * line);
  });

  test('comes back from a claim to its words, with what stands before them', async ({ page }) => {
    await page.goto('/claims/worst-of-the-worst/');
    await page.getByRole('link', { name: 'See it in the text' }).click();
    // The page scrolls there once it has its layout.
    await expect(async () => {
      const { y } = (await page.locator('#claim-worst-of-the-worst').boundingBox())!;
      expect(y).toBeGreaterThan(150);
      expect(y).toBeLessThan(700);
    }).toPass();
  });
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('sees the first column of a wide table at its side, wherever the others are scrolled to', async ({
    page,
  }) => {
    await page.goto('/data/agreements-timeline/');
    const cell = page.getByRole('cell', { name: '2025-01-04' });
    const { x } = (await cell.boundingBox())!;
    await page.locator('.rows .scroll').evaluate((box) => box.scrollTo(10_000, 0));
    expect((await cell.boundingBox())!.x).toBe(x);
    await expect(page.getByText('228 rows of 9 columns')).toBeVisible();
  });

  test('sees label, words, answer and the first reason of every claim on one screen', async ({ page }) => {
    for (const path of CLAIMS) {
      await page.goto(path);
      // What a site lacks before it is published is said above the page.
      await page.locator('.lacks').evaluateAll((all) => all.forEach((each) => each.remove()));
      for (const part of ['h1', '.sentence', '.lead', 'section[aria-labelledby="why"] li > p >> nth=0'])
        await expect(page.locator(part), `${path} ${part}`).toBeInViewport({ ratio: 1 });
    }
  });

  test('turns from claim to claim at the top, and opens the menu over the page', async ({ page }) => {
    await page.goto('/claims/thousand-agencies/');
    await page.getByRole('link', { name: 'Next claim' }).first().click();
    await expect(page).toHaveURL(/\/claims\/forty-states\/$/);
    const glossary = page.getByRole('link', { name: 'Glossary' });
    await expect(glossary).toBeHidden();
    await page.getByRole('button', { name: 'Menu' }).click();
    await glossary.click();
    await expect(page).toHaveURL(/\/glossary\/$/);
  });

  test('sees each note under its paragraph', async ({ page }) => {
    await page.goto('/');
    const words = await page.locator('#claim-growth-641-percent').boundingBox();
    const note = await page.locator('#note-growth-641-percent').boundingBox();
    expect(note!.y).toBeGreaterThan(words!.y);
    expect(note!.x).toBeLessThan(60);
  });
});

test('finds the answer, why and the sources on paper, and the working, each check open, once it is unfolded', async ({
  page,
}) => {
  await page.goto('/claims/growth-641-percent/');
  const folded = page.locator('#check-agencies table').first();
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('#note-1')).toBeVisible();
  await expect(page.locator('#working')).toBeHidden();
  await expect(page.getByRole('navigation', { name: 'Site' })).toBeHidden();
  await page.emulateMedia({ media: 'screen' });
  await page.getByText('Show the working').click();
  await expect(folded).toBeHidden();
  await page.emulateMedia({ media: 'print' });
  expect((await folded.boundingBox())?.height).toBeGreaterThan(50);
});

test('prints every claim on three sheets at most', async ({ page }) => {
  for (const path of CLAIMS) {
    await page.goto(path);
    const { pages } = await readPdf(await page.pdf({ format: 'A4' }));
    expect(pages.length, path).toBeLessThanOrEqual(3);
  }
});

test('lands on a check and on a note that are folded, and finds them folded again when going back', async ({
  page,
}) => {
  await page.goto('/claims/thousand-agencies/#check-merged-spellings');
  await expect(page.locator('#check-merged-spellings')).toBeInViewport();
  await page.goto('/claims/thousand-agencies/');
  await page.locator('a[href="#note-3"]').first().click();
  await expect(page.locator('#note-3')).toBeInViewport();
  await page.goBack();
  await expect(page.locator('#note-3')).toBeHidden();
  await expect(page.locator('a[href="#note-3"]').first()).toBeInViewport();
});
