// The quiz as a package of IMS Question and Test Interoperability 3.0: a test, an item for each question, a manifest.
import { quizTitle, type Option, type PublishedQuestion } from '../../site/quiz.ts';
import { declared } from '../../declared.ts';
import type { PublishedRelease } from '../../site/site.ts';
import type { Output } from '../output.ts';
import { x, xml, type Xml } from '../xml.ts';
import { zip } from '../zip.ts';

export const qti3: Output = {
  path: 'teach/:release-quiz-qti3.zip',
  mediaType: 'application/zip',
  name: 'The quiz (QTI 3)',
  about: 'The questions with feedback for each answer, for platforms that import QTI 3.',
  files: ({ releases }) =>
    releases
      .filter(({ quiz }) => quiz.length > 0)
      .map(({ slug, quiz, kind, title, isOneOfMany }) => ({
        at: { release: slug },
        ...(isOneOfMany && { of: title }),
        write: () => zip(qti3Package(slug, quizTitle(kind), quiz)),
      })),
};

const ASI = 'http://www.imsglobal.org/xsd/imsqtiasi_v3p0';
const PACKAGE = 'http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1';

/** The path of the package, below the root of the site. */
export const qti3Path = ({ slug }: Pick<PublishedRelease, 'slug'>): string => `teach/${slug}-quiz-qti3.zip`;

/**
 * The files of the package by their path; identifiers are the ids of the questions and of their options.
 * @param site the id of the site
 */
export const qti3Package = (
  site: string,
  title: string,
  quiz: readonly PublishedQuestion[],
): Map<string, string> =>
  new Map([
    ['imsmanifest.xml', manifest(site, quiz)],
    ['test.xml', test(title, quiz)],
    ...quiz.map((question): [string, string] => [pathOf(question), item(question)]),
  ]);

const pathOf = ({ id }: PublishedQuestion): string => `items/${id}.xml`;

const manifest = (site: string, quiz: readonly PublishedQuestion[]): string =>
  xml(
    x(
      'manifest',
      { xmlns: PACKAGE, identifier: `${site}-quiz` },
      x('metadata', {}, x('schema', {}, 'QTI Package'), x('schemaversion', {}, '3.0.0')),
      x('organizations', {}),
      x(
        'resources',
        {},
        x(
          'resource',
          { identifier: 'test', type: 'imsqti_test_xmlv3p0', href: 'test.xml' },
          x('file', { href: 'test.xml' }),
          ...quiz.map(({ id }) => x('dependency', { identifierref: `item-${id}` })),
        ),
        ...quiz.map((question) =>
          x(
            'resource',
            { identifier: `item-${question.id}`, type: 'imsqti_item_xmlv3p0', href: pathOf(question) },
            x('file', { href: pathOf(question) }),
          ),
        ),
      ),
    ),
  );

const test = (title: string, quiz: readonly PublishedQuestion[]): string =>
  xml(
    x(
      'qti-assessment-test',
      { xmlns: ASI, identifier: 'quiz', title },
      x(
        'qti-test-part',
        // Parts, sections and items share one set of identifiers; no id of a question has an underscore.
        { identifier: 'quiz_part', 'navigation-mode': 'nonlinear', 'submission-mode': 'individual' },
        x(
          'qti-assessment-section',
          { identifier: 'quiz_questions', title, visible: 'true' },
          ...quiz.map((question) =>
            x('qti-assessment-item-ref', { identifier: question.id, href: pathOf(question) }),
          ),
        ),
      ),
    ),
  );

const item = ({ id, title, ask, options }: PublishedQuestion): string =>
  xml(
    x(
      'qti-assessment-item',
      {
        xmlns: ASI,
        identifier: id,
        title,
        adaptive: 'false',
        'time-dependent': 'false',
        'xml:lang': declared().language,
      },
      x(
        'qti-response-declaration',
        { identifier: 'RESPONSE', cardinality: 'single', 'base-type': 'identifier' },
        x(
          'qti-correct-response',
          {},
          ...options.filter(({ right }) => right).map((option) => x('qti-value', {}, option.id)),
        ),
      ),
      x(
        'qti-outcome-declaration',
        { identifier: 'SCORE', cardinality: 'single', 'base-type': 'float' },
        x('qti-default-value', {}, x('qti-value', {}, '0')),
      ),
      x('qti-outcome-declaration', {
        identifier: 'FEEDBACK',
        cardinality: 'single',
        'base-type': 'identifier',
      }),
      x(
        'qti-item-body',
        {},
        x(
          'qti-choice-interaction',
          { 'response-identifier': 'RESPONSE', shuffle: 'false', 'max-choices': '1' },
          x('qti-prompt', {}, ask.text),
          ...options.map((option) => x('qti-simple-choice', { identifier: option.id }, option.text)),
        ),
      ),
      x(
        'qti-response-processing',
        {},
        x('qti-set-outcome-value', { identifier: 'FEEDBACK' }, x('qti-variable', { identifier: 'RESPONSE' })),
        x(
          'qti-response-condition',
          {},
          x(
            'qti-response-if',
            {},
            x(
              'qti-match',
              {},
              x('qti-variable', { identifier: 'RESPONSE' }),
              x('qti-correct', { identifier: 'RESPONSE' }),
            ),
            x(
              'qti-set-outcome-value',
              { identifier: 'SCORE' },
              x('qti-base-value', { 'base-type': 'float' }, '1'),
            ),
          ),
        ),
      ),
      ...options.map(feedback),
    ),
  );

/** Shown when its choice was made: the processing sets FEEDBACK to the choice. */
const feedback = ({ id, feedback: words }: Option): Xml =>
  x(
    'qti-modal-feedback',
    { 'outcome-identifier': 'FEEDBACK', identifier: id, 'show-hide': 'show' },
    x('qti-content-body', {}, x('p', {}, words.text)),
  );
