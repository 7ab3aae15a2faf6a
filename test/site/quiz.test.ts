// The quiz from its file to its options and to a learning platform, and each way in which it can be wrong.
import type { Element } from 'hast';
import { selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import type { PublishedQuestion } from '../../src/site/quiz.ts';
import { formatProblems } from '../../src/problem.ts';
import { quizAssessment } from '../../src/outputs/teach/cartridge/assessment.ts';
import { faultsOfXml } from '../cartridge-rules.ts';
import { qti3Package } from '../../src/outputs/teach/qti3.ts';
import { askedTwice, build, buildRelease, problemsOf, QUIZ, RELEASE, replace, RISE } from '../project.ts';

const site = await build();
const twice = await buildRelease({ [QUIZ]: askedTwice });

const options = (quiz: PublishedQuestion[]) =>
  quiz[0]!.options.map(({ text, right }) => `${text}${right ? ' right' : ''}`);

describe('a question', () => {
  it('has the result of its check and the numbers that known mistakes lead to, from the smallest to the largest', () => {
    expect(site.front!.quiz[0]?.ask.text).toBe('From 200 to 300 visits is a rise of how many percent?');
    expect(options(site.front!.quiz)).toEqual(['about 33%', '50 percentage points', '50% right', '150%']);
    expect(site.front!.quiz[0]?.options.map(({ feedback }) => feedback.text)).toEqual([
      'This divides by the end.',
      'Points are between two percentages.',
      'The change divided by the start is 50%.',
      'Subtract the start first.',
    ]);
  });
});

interface Case {
  name: string;
  from: string;
  to: string;
  field: string;
  found: RegExp;
  fix: RegExp;
}

const cases: Case[] = [
  {
    name: 'a mistake that leads to the right answer',
    from: 'formula: after / before',
    to: 'formula: after / before - before / before',
    field: 'rise.mistakes.start-not-subtracted',
    found: /50%, which is the right answer as well/,
    fix: /another mistake/,
  },
  {
    name: 'a mistake whose result, cut off, is the right answer',
    from: 'formula: after / before',
    to: 'written: cut off',
    field: 'rise.mistakes.start-not-subtracted',
    found: /50%, which is the right answer as well/,
    fix: /give more digits/,
  },
  {
    name: 'percentage points where the answer is no percentage',
    from: 'answer: rise/growth',
    to: 'answer: towns/towns',
    field: 'rise.mistakes.points',
    found: /written in percentage points, where the right answer is a count/,
    fix: /another mistake/,
  },
  {
    name: 'a mistake that is both a formula and another number',
    from: '{ formula: after / before,',
    to: '{ formula: after / before, of: rise/growth,',
    field: 'rise.mistakes.start-not-subtracted',
    found: /"of":"rise\/growth"/,
    fix: /how the mistaken number is worked out/,
  },
  {
    name: 'a mistake that is nothing',
    from: '{ formula: after / before,',
    to: '{',
    field: 'rise.mistakes.start-not-subtracted',
    found: /Subtract the start first/,
    fix: /how the mistaken number is worked out/,
  },
  {
    name: 'a number in a formula',
    from: 'formula: after / before',
    to: 'formula: after / 2',
    field: 'rise.mistakes.start-not-subtracted',
    found: /bare number 2/,
    fix: /the inputs of rise\/growth are before, after/,
  },
  {
    name: 'a formula over an input that the check does not have',
    from: 'formula: after / before',
    to: 'formula: later / before',
    field: 'rise.mistakes.start-not-subtracted',
    found: /unknown name "later"/,
    fix: /before, after/,
  },
  {
    name: 'a number of a check that is not there',
    from: '{ formula: after / before,',
    to: '{ of: rise/grow,',
    field: 'rise.mistakes.start-not-subtracted',
    found: /"rise\/grow"/,
    fix: /npm run check/,
  },
  {
    name: 'a number of another kind than the answer',
    from: '{ formula: after / before,',
    to: '{ of: towns/towns,',
    field: 'rise.mistakes.start-not-subtracted',
    found: /^4, which is a count$/,
    fix: /its unit would give the mistake away/,
  },
  {
    name: 'an input of another kind than the answer',
    from: '{ formula: after / before,',
    to: '{ of: rise/growth.after,',
    field: 'rise.mistakes.start-not-subtracted',
    found: /^300, which is a count$/,
    fix: /its unit would give the mistake away/,
  },
  {
    name: 'an answer that no check computes',
    from: 'answer: rise/growth',
    to: 'answer: rise/grow',
    field: 'rise.answer',
    found: /"rise\/grow"/,
    fix: /npm run check/,
  },
  {
    name: 'a number typed by hand',
    from: 'This divides by the end.',
    to: 'This divides by 300.',
    field: 'rise.mistakes.divided-by-the-end.because',
    found: /the number 300, typed by hand/,
    fix: /<Value/,
  },
  {
    name: 'a mistake with the id of the right answer',
    from: 'divided-by-the-end:',
    to: 'right:',
    field: 'rise.mistakes.right',
    found: /^"right"$/,
    fix: /name of that form/,
  },
  {
    name: 'a mistake whose id is no identifier of QTI',
    from: 'divided-by-the-end:',
    to: '2nd-number:',
    field: 'rise.mistakes.2nd-number',
    found: /^"2nd-number"$/,
    fix: /name of that form/,
  },
];

describe('a bad question is refused with a clear problem', () => {
  it.each(cases)('$name', async ({ from, to, field, found, fix }) => {
    const problems = await problemsOf({ [QUIZ]: replace(from, to) });
    const problem = problems.find((each) => each.file === QUIZ && each.field === field);
    expect(problem, formatProblems(problems)).toBeDefined();
    expect(problem?.line).toBeGreaterThan(1);
    expect(problem?.found).toMatch(found);
    expect(problem?.fix).toMatch(fix);
  });

  it('says two mistakes in one run', async () => {
    const problems = await problemsOf({
      [QUIZ]: (text) =>
        text
          .replace('(after - before) / after', 'after / nothing')
          .replace('formula: after / before', 'of: rise/no'),
    });
    expect(problems.map(({ field }) => field)).toEqual([
      'rise.mistakes.divided-by-the-end',
      'rise.mistakes.start-not-subtracted',
    ]);
  });
});

const ident = (element: Element): string => String(element.properties['ident']);

/** What refers or is referred to, in each file for a platform. */
const idents = (quiz: PublishedQuestion[]) =>
  [['', quizAssessment('site', 'Quiz', quiz)] as const, ...qti3Package('site', 'Quiz', quiz)].map(
    ([path, xml]) => [path, xml.match(/(?:ident|href|refid)[^= ]*="[^"]+"|>[a-z-]+</g)],
  );

describe('the id of an option', () => {
  it('says what the mistake is', () => {
    expect(site.front!.quiz[0]?.options.map(({ id }) => id)).toEqual([
      'divided-by-the-end',
      'points',
      'right',
      'start-not-subtracted',
    ]);
  });

  it('stays when its number is corrected, so that a second import into a platform updates the first', async () => {
    const digits = replace('digits: 0', 'digits: 1');
    const { quiz: before } = await buildRelease({ [QUIZ]: digits });
    const { quiz: after } = await buildRelease({
      [QUIZ]: digits,
      [RELEASE]: (text) =>
        text
          .replace('200 to 300', '201 to 302')
          .replace(/[0-9a-f]{64}/, 'b82a9c2c61be7e5d5c80ef7d9fe1502127effd94e6dcc924f131d72702e997d1'),
      [RISE]: (text) => text.replaceAll('200', '201').replaceAll('300', '302'),
      'releases/leaflet/claims/heading.mdx': replace('comparison: equals', 'comparison: rounds to'),
    });
    expect(options(before)).toEqual(['about 33.3%', '50.0 percentage points', '50.0% right', '150.0%']);
    expect(options(after)).toEqual([
      'about 33.4%',
      'about 50.2 percentage points',
      'about 50.2% right',
      'about 150.2%',
    ]);
    expect(idents(after)).toEqual(idents(before));
  });
});

describe('the quiz for a platform', () => {
  const xml = quizAssessment('site', 'Quiz', twice.quiz);
  const tree = unified()
    .use(rehypeParse, { fragment: true, space: 'svg' })
    .parse(xml.replace(/<\?.*\?>/, ''));
  const all = (selector: string, within: Element | typeof tree = tree) => selectAll(selector, within);

  it('is QTI 1.2.1 in the profile of Common Cartridge', async () => {
    expect(await faultsOfXml(xml, 'qti-1.2.1.xsd')).toEqual([]);
    expect(await faultsOfXml(quizAssessment('site', 'Quiz', site.front!.quiz), 'qti-1.2.1.xsd')).toEqual([]);
  });

  it.each([
    ['several right answers', 'rcardinality="Single"', 'rcardinality="Multiple"'],
    ['a condition on no option', '>points</varequal>', '>elsewhere</varequal>'],
    ['an option without a condition', 'response_label ident="points"', 'response_label ident="elsewhere"'],
    ['feedback that is not there', 'linkrefid="feedback-706f696e7473"', 'linkrefid="feedback-00"'],
    [
      'feedback that is never shown',
      'itemfeedback ident="feedback-706f696e7473"',
      'itemfeedback ident="feedback-00"',
    ],
    ['a second item of one ident', 'item ident="rise"', 'item ident="rise-again"'],
    ['an item with the ident of its section', 'item ident="rise"', 'item ident="quiz_questions"'],
    ['an ident that begins with a digit', 'item ident="rise"', 'item ident="1-rise"'],
    ['an unknown field', 'cc_maxattempts', 'cc_attempts'],
    ['feedback outside flow_mat', 'flow_mat>', 'flow_label>'],
  ])('would not be so with %s', async (_, from, to) => {
    expect(xml).toContain(from);
    expect(await faultsOfXml(xml.replaceAll(from, to), 'qti-1.2.1.xsd')).not.toEqual([]);
  });

  it('has one item for each question with its options in order', () => {
    const items = all('item');
    expect(items.map(ident)).toEqual(twice.quiz.map(({ id }) => id));
    expect(items.map((item) => all('response_label', item).map((label) => toString(label)))).toEqual(
      twice.quiz.map((question) => question.options.map(({ text }) => text)),
    );
  });

  it('tells each student about the own mistake', () => {
    for (const [i, item] of all('item').entries()) {
      const feedback = new Map(all('itemfeedback', item).map((each) => [ident(each), toString(each)]));
      const told = all('respcondition', item).map((condition) => [
        ...all('varequal', condition).map((each) => toString(each)),
        ...all('displayfeedback', condition).map((each) =>
          feedback.get(String(each.properties['linkrefid'])),
        ),
      ]);
      expect(told).toEqual(twice.quiz[i]!.options.map((option) => [option.id, option.feedback.text]));
    }
  });

  it('gives the points for the right choice alone', () => {
    for (const [i, item] of all('item').entries()) {
      const scored = all('respcondition', item).filter((condition) => all('setvar', condition).length > 0);
      const right = twice.quiz[i]!.options.filter((option) => option.right).map(({ id }) => id);
      expect(scored.map((condition) => toString(all('varequal', condition)[0]!))).toEqual(right);
    }
  });
});
