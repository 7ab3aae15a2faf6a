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
  await question(page).getByRole('radio', { name: 'will confirm it', exact: true }).check();

  const working = question(page).getByRole('link', { name: 'See the working of claim 6' });
  await expect(working).toBeHidden();
  await question(page).getByText('I have written down my answer').click();
  await working.click();
  await expect(page).toHaveURL(/\/claims\/growth-641-percent\/$/);
  await page.goBack();
  await expect(question(page).getByRole('textbox')).toHaveValue('I would divide the change by the start.');
  await expect(question(page).getByRole('radio', { name: 'will confirm it', exact: true })).toBeChecked();
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

test('reads in short steps, one question at a time, and prints all of them', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/teach/read/');
  await page.getByRole('link', { name: /^Read it in \d+ short steps$/ }).click();
  const asked = page.locator('.question:visible');
  await expect(asked).toHaveCount(1);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const all = await page.locator('.question').count();
  await asked.getByRole('textbox').fill('My first answer');
  for (let step = 2; step <= all; step++) {
    await page.getByRole('link', { name: 'Next →' }).click();
    await expect(page.getByText(`Step ${step} of ${all}`)).toBeVisible();
    await expect(asked).toHaveCount(1);
  }
  await expect(page.getByRole('link', { name: 'Next →' })).toHaveCount(0);
  await page.goBack();
  await expect(page.getByText(`Step ${all - 1} of ${all}`)).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(asked).toHaveCount(all);
  await page.emulateMedia({ media: 'screen' });
  await page.getByRole('link', { name: 'All of it' }).click();
  await expect(asked).toHaveCount(all);
  await expect(page.getByRole('textbox', { name: 'Your answer to claim 1', exact: true })).toHaveValue(
    'My first answer',
  );
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

const rise = (page: Page) => page.locator('#rise-in-percent');

test.describe('the quiz', () => {
  test('is answered by keyboard alone: a choice by arrows, the working unfolded, the right answer marked in words', async ({
    page,
  }) => {
    await page.goto('/teach/quiz/');
    const marked = rise(page).getByText('about 641% Right', { exact: true });
    const mistake = rise(page).getByText('This divides the change by the number at the end.');
    await page.locator('#share-of-agencies summary').focus();
    await page.keyboard.press('Tab');
    await expect(rise(page).getByRole('radio', { name: 'about 13%' })).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await expect(rise(page).getByRole('radio', { name: 'about 641%', exact: true })).toBeChecked();
    await expect(page.getByRole('radio', { checked: true })).toHaveCount(1);
    await expect(marked).toBeHidden();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(marked).toBeVisible();
    await expect(mistake).toBeVisible();
    await expect(page.getByText('Right', { exact: true }).filter({ visible: true })).toHaveCount(1);
  });

  test('prints every question whole with its options, and nothing of an answer, even where one is unfolded', async ({
    page,
  }) => {
    await page.goto('/teach/quiz/');
    await rise(page).getByText('Show the working').click();
    const questions = await page.locator('.question').evaluateAll((all) =>
      all.map((each) => ({
        ask: each.querySelector('.asks')!.textContent,
        options: [...each.querySelectorAll('label')].map((label) => label.textContent.trim()),
        answers: [...each.querySelectorAll('dd')].map((feedback) => feedback.textContent),
      })),
    );
    const pages = await pagesOf(await page.pdf({ format: 'A4' }));
    expect(questions.length).toBeGreaterThanOrEqual(8);
    expect(pages[0]).toMatch(/Name .*Date/);
    for (const { ask, options, answers } of questions) {
      const printed = pages.filter((words) => has(words, ask));
      expect(printed, ask).toHaveLength(1);
      for (const option of options) expect(has(printed[0]!, option), `${ask} ${option}`).toBe(true);
      for (const answer of answers) expect(has(pages.join(' '), answer), answer).toBe(false);
    }
    expect(pages.join(' ')).not.toMatch(/\bright\b|not this one|show the working/i);
  });
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

// Chromium writes an apostrophe as a letter; the PDFs that are published are mended.
const has = (words: string, part: string): boolean =>
  squeeze(words).replaceAll('ʼ', '’').includes(squeeze(part));
