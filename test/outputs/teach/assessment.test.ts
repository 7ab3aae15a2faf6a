// What Canvas would take for something else in a quiz of QTI 1.2, and what no XML may hold.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quizAssessment } from '../../../src/outputs/teach/cartridge/assessment.ts';
import { buildRelease } from '../../project.ts';
import { faultsOfXml } from '../../cartridge-rules.ts';

const [question] = (await buildRelease()).quiz;
const withIds = (ids: readonly string[]) => ({
  ...question!,
  options: ids.map((id, i) => ({ ...question!.options[i === 0 ? 2 : 0]!, id, right: i === 0 })),
});
const feedbackIds = (xml: string) =>
  [...xml.matchAll(/<itemfeedback ident="([^"]+)"/g)].map(([, ident]) => ident!);

// As in Canvas’s qti_exporter, assessment_item_converter.rb.
const READ_BY_CANVAS = /wrong|incorrect|_ic$|correct|_c$|solution|general|all|_fb/i;
const id = fc.stringMatching(/^[a-z][a-z\d]*(?:-[a-z\d]+){0,3}$/, { maxLength: 30 });
const awkward = fc.constantFrom(
  'all',
  'not-all',
  'general',
  'incorrect-sum',
  'wrong-way',
  'solution',
  'c',
  'ic',
);

describe('the feedback of an option', () => {
  it('has an identifier of its own in which Canvas reads nothing, whatever the id of the option', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.oneof(id, awkward), { minLength: 2, maxLength: 6 }), (ids) => {
        const found = feedbackIds(quizAssessment('site', 'Quiz', [withIds(ids)]));
        expect(new Set(found).size).toBe(ids.length);
        for (const each of found) expect(each).not.toMatch(READ_BY_CANVAS);
      }),
    );
  });

  it('keeps it when other options come, go or are corrected', () => {
    const before = feedbackIds(quizAssessment('site', 'Quiz', [withIds(['right', 'all', 'half'])]));
    const after = feedbackIds(quizAssessment('site', 'Quiz', [withIds(['half', 'third', 'right'])]));
    expect(after).toEqual([before[2], expect.any(String), before[0]]);
  });
});

it('a question answers to the name that Canvas itself gives', () => {
  expect(quizAssessment('site', 'Quiz', [question!])).toContain('<response_lid ident="response1"');
});

it('a text with what no XML may hold is well-formed, and shows that something is missing', async () => {
  const ask = { ...question!.ask, text: 'a\u0000b\u0008c\uFFFFd\uDC00e ]]> f' };
  const xml = quizAssessment('site', 'A\u0001B', [{ ...question!, title: 'C\u001FD', ask }]);
  expect(await faultsOfXml(xml, 'qti-1.2.1.xsd')).toEqual([]);
  expect(xml).toContain('a\uFFFDb\uFFFDc\uFFFDd\uFFFDe ]]&#62; f');
  expect(xml).toContain('title="A\uFFFDB"');
});
