// What students see has no answer in it; what teachers see has exactly those of the site.
import { beforeAll, describe, expect, it } from 'vitest';
import { address, csvPath } from '../../../src/paths.ts';
import { lessonSheets } from '../../../src/site/lesson.ts';
import { passages } from '../../../src/site/release-html.ts';
import { claimSets, topicSets } from '../../../src/site/claim-sets.ts';
import { outcomeNames } from '../../../src/words/outcomes.ts';
import { answerInWords } from '../../../src/words/receipt.ts';
import { readingGrade } from '../../../src/words/reading-level.ts';
import { loadSite } from '../../../src/site/build.ts';
import type { PublishedClaim, Site } from '../../../src/site/site.ts';
import { labels } from '../../../src/check/label.ts';
import { find, oneLine, pageAt, readPages, text, type BuiltPage } from '../../built/dist.ts';
import { verdicts } from './verdicts.ts';

let site: Site;
let pages: BuiltPage[];
const page = (path: string): BuiltPage => pageAt(pages, path);
const words = (path: string, selector: string): string => find(page(path), selector).map(text).join(' ');

beforeAll(async () => {
  site = await loadSite('content');
  pages = await readPages('dist');
});

const studentPages = () => [
  ...claimSets(site.front!).flatMap(({ path }) => [`${path}read/`, `${path}worksheet/`]),
  ...site.lessons.flatMap((lesson) =>
    lessonSheets(lesson)
      .filter(({ part }) => part !== 'key')
      .map(({ part }) => `/teach/lessons/${lesson.id}/${part}/`),
  ),
  '/teach/article/',
];

describe('a page for students', () => {
  it('has no label, outcome, finding, claim title or answer anywhere in its file', () => {
    const forbidden = verdicts(site).map((each) => each.toLowerCase());
    expect(forbidden.length).toBeGreaterThan(4 * site.claims.length);
    for (const path of studentPages()) {
      const html = page(path).html.toLowerCase();
      const shown = oneLine(text(find(page(path), 'html')[0]!)).toLowerCase();
      const told = forbidden.filter((each) => html.includes(each) || shown.includes(oneLine(each)));
      expect(told, path).toEqual([]);
    }
  });

  it('does not lead to a key, and no number on it leads to a working', () => {
    for (const path of studentPages()) {
      expect(find(page(path), 'main a[href*="/key/"], main .value, main a[href*="#check-"]'), path).toEqual(
        [],
      );
    }
  });

  it('has no way to an answer in what stands on every page', () => {
    for (const path of studentPages()) {
      const around = find(page(path), 'body > :not(main) a[href^="/"]').map(
        ({ properties }) => properties['href'],
      );
      expect(new Set(around), path).toEqual(new Set(['/teach/read/', '/teach/article/', '/glossary/']));
    }
  });
});

describe('the article on paper', () => {
  it('is the whole text, word for word, with each claim numbered once', () => {
    const path = '/teach/article/';
    const numbers = find(page(path), '.numbered sup');
    expect(numbers.map(text)).toEqual(site.claims.map(({ number }) => `Claim ${number}`));
    for (const number of numbers) number.children = [];
    const shown = words(path, '.numbered');
    for (const passage of passages(site.front!)) {
      if (passage.kind !== 'furniture') expect(shown).toContain(oneLine(passage.text));
    }
  });
});

describe('the student reading', () => {
  it('has every claim marked in the text, with its quote, its question and room for an answer', () => {
    for (const { id, number, quote, question } of site.claims) {
      const path = '/teach/read/';
      expect(find(page(path), `#claim-${id}`), id).toHaveLength(1);
      expect(words(path, `#question-${id}`)).toContain(`Claim ${number}`);
      expect(words(path, `#question-${id} blockquote`)).toBe(quote);
      expect(words(path, `#question-${id} .asks`)).toBe(question);
      expect(find(page(path), `#question-${id} textarea`), id).toHaveLength(1);
      expect(find(page(path), `#question-${id} input[type="radio"]`), id).toHaveLength(5);
    }
  });

  it('leads to the working of each claim only behind a step', () => {
    for (const { id } of site.claims) {
      const all = find(page('/teach/read/'), `main a[href="/claims/${id}/"]`);
      expect(all, id).toHaveLength(1);
      expect(find(page('/teach/read/'), `#question-${id} details a[href="/claims/${id}/"]`)).toEqual(all);
    }
  });

  it('can send nothing: it has no form, and its policy lets no form and no script connect anywhere', () => {
    for (const { path } of claimSets(site.front!)) {
      const reading = page(`${path}read/`);
      // But for the button that opens the menu, and those that do something on the page: a form is needed to send.
      expect(
        find(
          reading,
          'form, button:not([popovertarget]):not([type="button"]), iframe, [action], [formaction]',
        ),
      ).toEqual([]);
      const [policy] = find(reading, 'meta[http-equiv="Content-Security-Policy"]');
      const directives = String(policy?.properties['content']).split('; ');
      // Without a connect-src of its own, fetch and its kin fall back on default-src (Content Security Policy Level 3, section 6.1).
      expect(directives).toContain("default-src 'none'");
      expect(directives).toContain("form-action 'none'");
      expect(directives.filter((each) => each.startsWith('connect-src'))).toEqual([]);
    }
  });
});

describe('a worksheet in plain words', () => {
  it('has the same tasks in words that are easier to read, a beginning for each answer and the terms of the lesson', () => {
    for (const { id, tasks, vocabulary } of site.lessons) {
      const path = `/teach/lessons/${id}/worksheet-plain/`;
      expect(find(page(path), '.task .asks').map(text)).toEqual(
        tasks.map(({ plain }) => oneLine(plain!.text)),
      );
      expect(find(page(path), '.task .starter')).toHaveLength(tasks.length);
      expect(find(page(path), '.word-box dt')).toHaveLength(vocabulary.length);
      const grade = (of: 'ask' | 'plain') => readingGrade(tasks.map((task) => task[of]!.text).join(' '));
      expect(grade('plain'), id).toBeLessThan(Math.min(4, grade('ask')));
    }
  });
});

describe('the rows on paper', () => {
  it('are all rows of the tables that the lesson counts in', () => {
    const path = '/teach/lessons/agreements-or-agencies/rows/';
    const { rows } = site.datasets.find(({ name }) => name === 'agreements-by-state')!;
    expect(find(page(path), 'tbody tr').map((row) => text(row))).toEqual(
      rows.map((row) => Object.values(row).map(String).join('')),
    );
  });
});

describe('a worksheet', () => {
  it('has every task with its words, its lines and the address to go on', () => {
    for (const lesson of site.lessons) {
      const path = `/teach/lessons/${lesson.id}/worksheet/`;
      const tasks = find(page(path), '.task');
      expect(tasks).toHaveLength(lesson.tasks.length);
      for (const [i, task] of lesson.tasks.entries()) {
        const shown = { ...page(path), tree: { type: 'root' as const, children: [tasks[i]!] } };
        expect(text(tasks[i]!)).toContain(oneLine(task.ask.text));
        expect(find(shown, '.lines div')).toHaveLength(task.lines);
        const claim = site.claims.find(({ id }) => id === task.claim);
        if (claim) expect(text(tasks[i]!)).toContain(claim.quote);
        const files = find(shown, 'a[href$=".csv"]').map(({ properties }) => properties['href']);
        expect(files).toEqual(task.table ? [csvPath(task.table)] : []);
        if (task.excerpt) expect(text(tasks[i]!)).toContain(oneLine(task.excerpt.excerpt.text));
      }
      expect(words(path, '.from')).toContain(address('/teach/read').replace('https://', ''));
    }
    expect(find(page('/teach/worksheet/'), '.task')).toHaveLength(site.claims.length);
  });
});

const isAnswered = (path: string, claim: PublishedClaim) => {
  const shown = words(path, `#key-${claim.id}`);
  expect(shown).toContain(labels[claim.label].name);
  expect(shown).toContain(oneLine(claim.finding.text));
  for (const receipt of claim.receipts.filter(({ decisive }) => decisive)) {
    expect(shown).toContain(
      oneLine(`${receipt.asks} ${answerInWords(receipt)}. ${outcomeSign(receipt.outcome)}`),
    );
  }
};

describe('a key', () => {
  it('gives label, finding and deciding checks of each claim as the claim’s own page does', () => {
    for (const claim of site.claims) {
      isAnswered('/teach/key/', claim);
      const axes = words(`/claims/${claim.id}/`, '.axes');
      expect(axes).toContain(labels[claim.label].name);
      expect(words('/teach/key/', `#key-${claim.id}`)).toContain(words(`/claims/${claim.id}/`, '.lead'));
    }
  });

  it('gives an answer to each task of its lesson, and its claims', () => {
    for (const lesson of site.lessons) {
      const path = `/teach/lessons/${lesson.id}/key/`;
      expect(find(page(path), '.expected').map((each) => withoutNotes(text(each)))).toEqual(
        lesson.tasks.map(({ answer }) => withoutNotes(oneLine(answer.text))),
      );
      for (const id of lesson.claims)
        isAnswered(
          path,
          site.claims.find((claim) => claim.id === id)!,
        );
    }
  });

  it('has the numbers that the checks compute', () => {
    const key = words('/teach/lessons/what-does-a-percentage-hide/key/', '.expected');
    expect(key).toContain('641.48%');
    expect(key).toContain('From 135 to 1,001 the difference is 866.');
    const counts = words('/teach/lessons/agreements-or-agencies/key/', '.expected');
    expect(counts).toContain('832, for example');
    expect(counts).toContain('One: 690, two: 116, three: 26.');
  });

  it('is kept out of search engines', () => {
    const sets = claimSets(site.front!).map(({ path }) => `${path}key/`);
    for (const path of [...sets, ...site.lessons.map(({ id }) => `/teach/lessons/${id}/key/`)]) {
      expect(find(page(path), 'meta[name="robots"][content="noindex"]'), path).toHaveLength(1);
    }
  });
});

describe('a ready-made selection', () => {
  it('has a reading, a worksheet and a key of exactly its claims, and is offered where selections are made', () => {
    const sets = topicSets(site.front!);
    expect(sets.map(({ topic }) => topic)).toEqual(['Counting', 'Money', 'People', 'Law', 'Wording']);
    for (const { path: folder, claims } of sets) {
      const ids = claims.map((claim) => claim.id);
      for (const part of ['read', 'worksheet', 'key']) {
        const path = `${folder}${part}/`;
        const shown = find(page(path), '[data-claim]').map((each) => each.properties['dataClaim']);
        expect(shown, path).toEqual(ids);
        expect(find(page('/teach/build/'), `main a[href="${path}"]`), path).toHaveLength(1);
      }
      const marked = find(page(`${folder}read/`), '.claim-number').map(
        (each) => each.properties['dataClaims'],
      );
      expect(marked).toEqual(ids);
    }
  });

  it('has every claim in one at least', () => {
    const chosen = new Set(topicSets(site.front!).flatMap(({ claims }) => claims));
    expect(chosen.size).toBe(site.claims.length);
  });
});

describe('the page to make a selection', () => {
  it('offers every claim by its words and its question, and gives away no finding', () => {
    const path = '/teach/build/';
    for (const { id, quote, question } of site.claims) {
      expect(words(path, `label[for="claim-${id}"]`)).toContain(quote);
      expect(words(path, `#asks-${id}`)).toBe(question);
    }
    const shown = words(path, 'main').toLowerCase();
    for (const { finding, title } of site.claims) {
      expect(shown).not.toContain(oneLine(finding.text).toLowerCase());
      if (!site.front!.release.text.toLowerCase().includes(title.toLowerCase()))
        expect(shown).not.toContain(title);
    }
  });
});

describe('the quiz', () => {
  const path = '/teach/quiz/';

  it('has every question as a native form with its options in order, and its working folded under it', () => {
    const questions = find(page(path), '.question');
    expect(questions.map(({ properties }) => properties['id'])).toEqual(site.front!.quiz.map(({ id }) => id));
    for (const { id, ask, options, href } of site.front!.quiz) {
      expect(words(path, `#${id} fieldset legend`)).toContain(oneLine(ask.text));
      expect(find(page(path), `#${id} fieldset label`).map(text)).toEqual(options.map((each) => each.text));
      expect(find(page(path), `#${id} details[open]`)).toEqual([]);
      expect(words(path, `#${id} details .right dt`)).toBe(
        `${options.find(({ right }) => right)!.text} Right`,
      );
      const [working] = find(page(path), `#${id} details p a`);
      expect(working!.properties['href']).toBe(href);
    }
  });

  it('gives no answer away before its working is unfolded, and can send nothing', () => {
    expect(find(page(path), 'fieldset a, fieldset data, form, script, [checked]')).toEqual([]);
    expect(page(path).html).toContain("form-action 'none'");
  });
});

describe('a lesson plan', () => {
  it('has steps whose minutes add up to 45', () => {
    for (const { id } of site.lessons) {
      const minutes = find(page(`/teach/lessons/${id}/`), '.minutes').map((each) =>
        Number.parseInt(text(each), 10),
      );
      expect(
        minutes.reduce((a, b) => a + b, 0),
        id,
      ).toBe(45);
    }
  });

  it('uses each task of its worksheet in a step', () => {
    for (const { id, tasks, steps } of site.lessons) {
      const used = steps.flatMap((step) => step.tasks).toSorted((a, b) => a - b);
      expect(used, id).toEqual(tasks.map(({ number }) => number));
    }
  });

  it('quotes its standards', () => {
    for (const { id, standards } of site.lessons) {
      for (const { code, text: quoted } of standards) {
        expect(words(`/teach/lessons/${id}/`, '.standards')).toContain(code);
        expect(words(`/teach/lessons/${id}/`, '.standards')).toContain(`“${quoted}”`);
      }
    }
  });
});

const withoutNotes = (passage: string): string => passage.replace(/ ?Note \d+/g, '');

const outcomeSign = (outcome: keyof typeof outcomeNames) =>
  `${outcome === 'reproduced' ? '=' : '≠'} ${outcomeNames[outcome]}`;
