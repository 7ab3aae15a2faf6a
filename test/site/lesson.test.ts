// A lesson from its file to its pages, and each way in which it can be wrong.
import { describe, expect, it } from 'vitest';
import { formatProblems } from '../../src/problem.ts';
import { build, problemsOf, replace, RISE } from '../project.ts';

const HEADING = 'releases/leaflet/claims/heading.mdx';
const LESSON = 'releases/leaflet/lessons/counting.mdx';

describe('a lesson', async () => {
  const [lesson] = (await build()).lessons;

  it('takes the numbers of its key from the checks, so that a corrected claim corrects the key', async () => {
    expect(lesson?.tasks[0]?.answer.text).toBe('It is 50%.');
    const corrected = await build({
      [HEADING]: replace('comparison: equals', 'comparison: at least'),
      [RISE]: (text) =>
        text
          .replace('states: "50%"\n    comparison: rounds to', 'states: "50%"\n    comparison: at least')
          .replace('before: { quoted: "200" }', 'before: { constant: "50", because: a test }'),
    });
    expect(corrected.lessons[0]?.tasks[0]?.answer.text).toBe('It is 500%.');
  });

  it('has the words of its standards and sources', () => {
    expect(lesson?.standards.map(({ code, text }) => `${code} ${text}`)).toEqual([
      'R.8 Assess the evidence in a text.',
    ]);
    expect(lesson?.tasks[1]?.excerpt?.excerpt.text).toContain('301 visits');
    expect(lesson?.keyNotes.map(({ source, excerpt }) => `${source.id}:${excerpt?.id}`)).toEqual([
      'report:visits',
    ]);
    expect(lesson?.planNotes).toEqual([]);
  });
});

interface Case {
  name: string;
  from: string;
  to: string;
  field?: string;
  found: RegExp;
  expected: RegExp;
  fix: RegExp;
}

const cases: Case[] = [
  {
    name: 'plain words for some tasks only',
    from: '    lines:',
    to: '    plain: How?\n    lines:',
    field: 'tasks.1',
    found: /a task without plain/,
    expected: /plain for all tasks of a lesson, or for none/,
    fix: /write this task in plain words/,
  },
  {
    name: 'an answer in the beginning of one',
    from: '    lines:',
    to: '    starter: It is <Value of="heading/again" />.\n    lines:',
    field: 'tasks.0.starter',
    found: /Value/,
    expected: /./,
    fix: /./,
  },
  {
    name: 'an unknown word to learn',
    from: 'discussion:',
    to: 'vocabulary: [bases]\ndiscussion:',
    field: 'vocabulary.0',
    found: /"bases"/,
    expected: /a term of the glossary/,
    fix: /did you mean "base"\?/,
  },
  {
    name: 'a rubric for a task that is not there',
    from: 'discussion:',
    to: 'rubric: [{ aspect: Divides, tasks: [3], levels: [Not, Some, All, More] }]\ndiscussion:',
    field: 'rubric.0.tasks',
    found: /task 3/,
    expected: /1 to 2/,
    fix: /add the task/,
  },
  {
    name: 'a rubric of three levels',
    from: 'discussion:',
    to: 'rubric: [{ aspect: Divides, tasks: [1], levels: [Not, Some, All] }]\ndiscussion:',
    field: 'rubric.0.levels',
    found: /./,
    expected: /four levels/,
    fix: /./,
  },
  {
    name: 'an answer in what students read before they leave',
    from: 'discussion:',
    to: 'exit: Is it <Value of="heading/again" />?\ndiscussion:',
    field: 'exit',
    found: /<Value of="heading\/again" \/>/,
    expected: /./,
    fix: /./,
  },
  {
    name: 'an unknown claim',
    from: 'claims: [heading]',
    to: 'claims: [heading, town]',
    field: 'claims.1',
    found: /"town"/,
    expected: /a claim of the release/,
    fix: /did you mean "towns"\?/,
  },
  {
    name: 'an unknown standard',
    from: 'standards: [reading-8]',
    to: 'standards: [reading-9]',
    field: 'standards.0',
    found: /"reading-9"/,
    expected: /a standard in content\/standards\.yaml/,
    fix: /did you mean "reading-8"\?/,
  },
  {
    name: 'steps that do not add up to its minutes',
    from: 'minutes: 15',
    to: 'minutes: 20',
    field: 'minutes',
    found: /45 minutes, and steps that take 50/,
    expected: /add up/,
    fix: /by 5 minutes/,
  },
  {
    name: 'a step with a task that is not on the worksheet',
    from: 'tasks: [1, 2]',
    to: 'tasks: [1, 3]',
    field: 'steps.0.tasks',
    found: /task 3/,
    expected: /1 to 2/,
    fix: /add the task/,
  },
  {
    name: 'a task on a claim that is not one of its own',
    from: 'claim: heading',
    to: 'claim: towns',
    field: 'tasks.0.claim',
    found: /"towns"/,
    expected: /a claim of this lesson/,
    fix: /add it under claims/,
  },
  {
    name: 'a task with an unknown excerpt',
    from: 'excerpt: report:visits',
    to: 'excerpt: report:visit',
    field: 'tasks.1.excerpt',
    found: /"report:visit"/,
    expected: /an excerpt/,
    fix: /did you mean "report:visits"\?/,
  },
  {
    name: 'a task with a table that is not there',
    from: 'table: towns',
    to: 'table: town',
    field: 'tasks.1.table',
    found: /"town"/,
    expected: /a dataset/,
    fix: /did you mean "towns"\?/,
  },
  {
    name: 'a number typed by hand in an answer',
    from: 'It is <Value of="heading/again" />',
    to: 'It is 50%',
    field: 'tasks.0.answer',
    found: /the number 50%, typed by hand/,
    expected: /<Value>/,
    fix: /<Value/,
  },
  {
    name: 'a computed number in a task, which students read before any answer',
    from: 'ask: How large is the change?',
    to: 'ask: Is it <Value of="heading/again" />?',
    field: 'tasks.0.ask',
    found: /<Value of="heading\/again" \/>/,
    expected: /./,
    fix: /./,
  },
  {
    name: 'a computed number in a topic to discuss',
    from: 'discussion: What would you count, and why?',
    to: 'discussion: Is it <Value of="heading/again" />?',
    field: 'discussion',
    found: /<Value of="heading\/again" \/>/,
    expected: /./,
    fix: /./,
  },
  {
    name: 'a quotation in an answer that no source has',
    from: '“301 visits”',
    to: '“302 visits”',
    field: 'tasks.1.answer',
    found: /“302 visits”/,
    expected: /letter for letter|stand in the release/,
    fix: /copy them/,
  },
  {
    name: 'an unknown check in its body',
    from: 'heading/again" digits',
    to: 'heading/agan" digits',
    found: /heading\/agan/,
    expected: /of="check"/,
    fix: /./,
  },
];

describe('a lesson is refused, with a clear problem, for', () => {
  it.each(cases)('$name', async ({ from, to, field, found, expected, fix }) => {
    const problems = await problemsOf({ [LESSON]: replace(from, to) });
    expect(problems, formatProblems(problems)).toHaveLength(1);
    const [problem] = problems;
    expect(problem?.file).toBe(LESSON);
    expect(problem?.line).toBeGreaterThan(1);
    if (field !== undefined) expect(problem?.field).toBe(field);
    expect(problem?.found).toMatch(found);
    expect(problem?.expected).toMatch(expected);
    expect(problem?.fix).toMatch(fix);
  });

  it('nothing more when the standards have a problem of their own', async () => {
    const problems = await problemsOf({ 'standards.yaml': replace('  code: R.8\n', '') });
    expect(problems.map(({ file, field }) => `${file} ${field}`)).toEqual(['standards.yaml reading-8.code']);
  });
});
