// Links to single passages, with script switched off: quiet until wanted, reachable by keyboard, gone on paper.
import { expect, test } from '@playwright/test';

test.use({ javaScriptEnabled: false });

const passages = [
  { what: 'a paragraph of the release', page: '/', id: 'p7', name: 'Link to paragraph 7' },
  { what: 'the headline', page: '/', id: 'p1', name: 'Link to the headline' },
  {
    what: 'a paragraph of the context',
    page: '/claims/growth-641-percent/',
    id: 'p2',
    name: 'Link to paragraph 2',
  },
  { what: 'an item of a list', page: '/claims/growth-641-percent/', id: 'p3', name: 'Link to paragraph 3' },
  { what: 'a note', page: '/claims/growth-641-percent/', id: 'note-3', name: 'Link to note 3' },
  {
    what: 'a chart',
    page: '/claims/growth-641-percent/',
    id: 'agreements-chart',
    name: 'Link to this chart',
  },
  { what: 'a section', page: '/method/', id: 'what-is-checked', name: 'Link to this section' },
];

for (const { what, page: path, id, name } of passages) {
  test(`${what} has a link that shows on focus and on hover, and leads to it`, async ({ page }) => {
    await page.goto(path);
    if (id === 'note-3') await page.getByText('Sources and their exact words').click();
    const link = page.locator(`a.fragment[href="#${id}"]`);
    await expect(link).toHaveAccessibleName(name);
    await expect(link).toHaveCSS('opacity', '0');
    await link.locator('xpath=..').hover();
    await expect(link).toHaveCSS('opacity', '1');
    await page.mouse.move(0, 0);
    await expect(link).toHaveCSS('opacity', '0');

    // By keyboard: Tab from the link before it.
    const links = page.locator('a[href]:visible, summary:visible');
    const place = await links.evaluateAll(
      (each, fragment) => each.findIndex((element) => element.matches(`.fragment[href="#${fragment}"]`)),
      id,
    );
    await links.nth(place - 1).focus();
    await page.keyboard.press('Tab');
    await expect(link).toBeFocused();
    await expect(link).toHaveCSS('opacity', '1');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(new RegExp(`${path}#${id}$`));
    await expect(page.locator(`#${id}`)).toBeInViewport();
    expect(await page.locator(`#${id}`).evaluate((element) => element.matches(':target'))).toBe(true);
  });
}

test('none of them is printed', async ({ page }) => {
  await page.goto('/claims/growth-641-percent/');
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.fragment').first()).toBeHidden();
  expect(await page.locator('.fragment:visible').count()).toBe(0);
});
