// What a class does: read and answer with script switched off, print the answers, print a worksheet.
import { expect, test, type Page } from '@playwright/test';
import { pagesOf, squeeze } from '../pdf.ts';

test.use({ javaScriptEnabled: false });

const question = (page: Page) => page.locator('#question-growth-641-percent');

test('answers a question, and finds the answer again after a look at the working', async ({ page }) => {
  await page.goto('/teach/read/');
  await page.getByRole('link', { name: 'rising by 641%' }).click();
  await expect(question(page)).toBeInViewport();
  await question(page).getByRole('textbox').fill('I would divide the change by the start.');
  await question(page).getByRole('radio', { name: 'will bear it out', exact: true }).check();

  const working = question(page).getByRole('link', { name: 'See the working of claim 6' });
  await expect(working).toBeHidden();
  await question(page).getByText('I have written down my answer').click();
  await working.click();
  await expect(page).toHaveURL(/\/claims\/growth-641-percent\/$/);
  await page.goBack();
  await expect(question(page).getByRole('textbox')).toHaveValue('I would divide the change by the start.');
  await expect(question(page).getByRole('radio', { name: 'will bear it out', exact: true })).toBeChecked();
});

test('reaches question, answer, expectation and working by keyboard alone', async ({ page }) => {
  await page.goto('/teach/read/');
  await question(page).getByRole('textbox').focus();
  await page.keyboard.type('The change by the start');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowDown');
  await expect(question(page).getByRole('radio').nth(1)).toBeChecked();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(question(page).getByRole('link', { name: 'See the working of claim 6' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/claims\/growth-641-percent\/$/);
});

test('prints a long answer whole', async ({ page }) => {
  await page.goto('/teach/read/');
  const lines = Array.from({ length: 30 }, (_, i) => `Line ${i + 1} of my answer.`);
  const answer = question(page).getByRole('textbox');
  await answer.fill(lines.join('\n'));
  await page.getByRole('textbox', { name: 'Name' }).fill('R. Reader');
  const printed = (await pagesOf(await page.pdf({ format: 'A4' }))).join(' ');
  for (const line of ['R. Reader', ...lines]) expect(printed).toContain(line);
  expect(printed).not.toContain('See the working');
});

for (const format of ['A4', 'Letter']) {
  test(`prints each worksheet on a few pages of ${format}, each task on one page, without navigation`, async ({
    page,
  }) => {
    for (const [path, most] of [
      ['/teach/worksheet/', 7],
      ['/teach/lessons/what-does-a-percentage-hide/worksheet/', 3],
      ['/teach/lessons/agreements-or-agencies/worksheet/', 3],
      ['/teach/lessons/press-release-to-news-story/worksheet/', 4],
    ] as const) {
      await page.goto(path);
      const tasks = await page.locator('.task').evaluateAll((all) =>
        all.map((task) => {
          const ask = task.querySelector('.asks')!.textContent;
          return {
            first: task.querySelector('blockquote')?.textContent ?? ask,
            last: task.querySelector('.box:last-child')?.textContent ?? ask,
          };
        }),
      );
      const pages = await pagesOf(await page.pdf({ format }));
      expect(pages.length, path).toBeLessThanOrEqual(most);
      expect(
        pages.every((words) => words.length > 100),
        path,
      ).toBe(true);
      expect(pages.join(' ')).not.toContain('Glossary');
      expect(pages[0]).toMatch(/Name .*Date/);
      for (const { first, last } of tasks) {
        const whole = pages.some((words) => has(words, first) && has(words, last));
        expect(whole, `${path} ${first}`).toBe(true);
      }
    }
  });
}

const has = (words: string, part: string): boolean => squeeze(words).includes(squeeze(part));
