// What axe finds wrong with a page in a real Chromium.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type axe from 'axe-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** WCAG 2.2 AA and best practices; and of their rules those whose answer depends on colors, and on sizes. */
const RULES = {
  all: {
    type: 'tag',
    values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  },
  colors: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] },
  sizes: { type: 'rule', values: ['target-size', 'scrollable-region-focusable'] },
} satisfies Record<string, axe.RunOnly>;

/** The rules that a page breaks as it stands, each with its places. No page has frames. */
export async function violations(page: Page, rules: keyof typeof RULES): Promise<string[]> {
  // Put into the page once: reading it takes as long as most rules.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(source);
  const found = await page.evaluate(async (runOnly) => {
    const { run } = (globalThis as unknown as { axe: typeof axe }).axe;
    return (await run({ runOnly, resultTypes: ['violations'] })).violations;
  }, RULES[rules] as axe.RunOnly);
  return found.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 100)).join(' ')}`);
}

/** All rules in the light, and those on colors in the dark, in which the page stays. */
export async function violationsInLightAndDark(page: Page): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'light' });
  const light = await violations(page, 'all');
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await violations(page, 'colors');
  return [...light.map((each) => `in the light ${each}`), ...dark.map((each) => `in the dark ${each}`)];
}
