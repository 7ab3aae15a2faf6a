// The quiz, multiple choice, and worksheets to hand in, essays, as IMS Question and Test Interoperability 1.2.1 in the profile
// of Common Cartridge 1.1, which has no assignments.
import type { Option, PublishedQuestion } from '../../../site/quiz.ts';
import { h } from 'hastscript';
import type { PublishedLesson, PublishedTask } from '../../../site/lesson.ts';
import type { PublishedClaim } from '../../../site/site.ts';
import { publisherAndDate } from '../../../words/sources.ts';
import { x, xml, type Xml } from '../../xml.ts';
import { htmlOutside, ready } from '../html/html.ts';

/**
 * One assessment with an item for each question; identifiers are the ids of the questions and of their options.
 * @param site the id of the site
 */
export const quizAssessment = (site: string, title: string, quiz: readonly PublishedQuestion[]): string =>
  // No id of a question has an underscore.
  assessment(`${site}-quiz`, title, 'quiz_questions', quiz.map(item));

/**
 * The tasks of a lesson to be answered in writing and judged by a person.
 * @param site the id of the site
 * @param claims those of the lesson's release
 */
export const worksheetAssessment = (
  site: string,
  title: string,
  lesson: PublishedLesson,
  claims: readonly PublishedClaim[],
): string =>
  assessment(
    `${site}-${lesson.id}-hand-in`,
    title,
    `${lesson.id}_tasks`,
    lesson.tasks.map((task) => essay(task, claims)),
  );

const assessment = (ident: string, title: string, section: string, items: readonly Xml[]): string =>
  xml(
    x(
      'questestinterop',
      { xmlns: 'http://www.imsglobal.org/xsd/ims_qtiasiv1p2' },
      x(
        'assessment',
        { ident, title },
        metadata({
          cc_profile: 'cc.exam.v0p1',
          qmd_assessmenttype: 'Examination',
          qmd_scoretype: 'Percentage',
          qmd_feedbackpermitted: 'Yes',
          qmd_hintspermitted: 'No',
          qmd_solutionspermitted: 'Yes',
          cc_maxattempts: 'unlimited',
        }),
        x('section', { ident: section }, ...items),
      ),
    ),
  );

/** The words that a task is about, and what it asks. */
function essay({ number, ask, claim, excerpt }: PublishedTask, claims: readonly PublishedClaim[]): Xml {
  const quote = claims.find(({ id }) => id === claim)?.quote;
  const asked = htmlOutside([
    ...(quote === undefined ? [] : [h('blockquote', quote)]),
    ...(excerpt ? [h('blockquote', excerpt.excerpt.text), h('p', publisherAndDate(excerpt.source))] : []),
    h('p', ready(ask)),
  ]);
  return x(
    'item',
    { ident: `task-${number}`, title: `Task ${number}` },
    x(
      'itemmetadata',
      {},
      metadata({ cc_profile: 'cc.essay.v0p1', qmd_scoringpermitted: 'Yes', qmd_computerscored: 'No' }),
    ),
    x(
      'presentation',
      {},
      x('material', {}, x('mattext', { texttype: 'text/html' }, asked)),
      x(
        'response_str',
        { ident: RESPONSE, rcardinality: 'Single' },
        x('render_fib', {}, x('response_label', { ident: 'answer1', rshuffle: 'No' })),
      ),
    ),
  );
}

const item = ({ id, title, ask, options }: PublishedQuestion): Xml =>
  x(
    'item',
    { ident: id, title },
    x('itemmetadata', {}, metadata({ cc_profile: 'cc.multiple_choice.v0p1' })),
    x(
      'presentation',
      {},
      material(ask.text),
      x(
        'response_lid',
        { ident: RESPONSE, rcardinality: 'Single' },
        x(
          'render_choice',
          {},
          ...options.map((option) => x('response_label', { ident: option.id }, material(option.text))),
        ),
      ),
    ),
    x(
      'resprocessing',
      {},
      x(
        'outcomes',
        {},
        x('decvar', { varname: 'SCORE', vartype: 'Decimal', minvalue: '0', maxvalue: '100' }),
      ),
      ...options.map(condition),
    ),
    ...options.map((option) =>
      // Moodle reads feedback only inside flow_mat; the profile allows both.
      x('itemfeedback', { ident: feedbackOf(option) }, x('flow_mat', {}, material(option.feedback.text))),
    ),
  );

// Canvas reads an item with the name “response” in another way than with the one it writes itself.
const RESPONSE = 'response1';

const condition = (option: Option): Xml =>
  x(
    'respcondition',
    { continue: 'No' },
    x('conditionvar', {}, x('varequal', { respident: RESPONSE }, option.id)),
    ...(option.right ? [x('setvar', { action: 'Set', varname: 'SCORE' }, '100')] : []),
    x('displayfeedback', { feedbacktype: 'Response', linkrefid: feedbackOf(option) }),
  );

/**
 * Canvas looks into the identifier of a feedback: with a word such as "all", "general", "correct", "incorrect", "wrong" or
 * "solution" in it, it is shown with the whole question. An id may hold any of them, so it is written in hexadecimal digits, which
 * spell none, and stays as long as the id does.
 */
const feedbackOf = ({ id }: Option): string => `feedback-${Buffer.from(id).toString('hex')}`;

const material = (text: string): Xml => x('material', {}, x('mattext', { texttype: 'text/plain' }, text));

const metadata = (fields: Record<string, string>): Xml =>
  x(
    'qtimetadata',
    {},
    ...Object.entries(fields).map(([label, entry]) =>
      x('qtimetadatafield', {}, x('fieldlabel', {}, label), x('fieldentry', {}, entry)),
    ),
  );
