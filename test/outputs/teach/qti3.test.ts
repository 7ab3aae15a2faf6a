// The QTI 3 package: every file listed and present, every reference leads somewhere, the points for the right choice alone.
import { describe, expect, it } from 'vitest';
import { qti3Package } from '../../../src/outputs/teach/qti3.ts';
import { faultsOfXml } from '../../cartridge-rules.ts';
import { askedTwice, buildRelease, QUIZ } from '../../project.ts';

const { quiz } = await buildRelease({ [QUIZ]: askedTwice });
const files = qti3Package('site', 'Quiz', quiz);
const all = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, found]) => found!);
const manifest = files.get('imsmanifest.xml')!;
const schemaOf = (path: string) => (path === 'imsmanifest.xml' ? 'qti-3-package.xsd' : 'qti-3.xsd');
const ITEM = 'items/rise.xml';

describe('the package', () => {
  it('has a manifest, a test and items of QTI 3', async () => {
    for (const [path, xml] of files) expect(await faultsOfXml(xml, schemaOf(path)), path).toEqual([]);
  });

  it.each([
    ['imsmanifest.xml', 'a dependency on nothing', 'identifierref="item-rise"', 'identifierref="item-1"'],
    [
      'imsmanifest.xml',
      'a resource that is no file of its own',
      '<file href="test.xml"',
      '<file href="t.xml"',
    ],
    ['imsmanifest.xml', 'one identifier twice', 'identifier="item-rise"', 'identifier="test"'],
    ['imsmanifest.xml', 'a resource of another kind', 'imsqti_test_xmlv3p0', 'imsqti_test_xmlv2p1'],
    ['test.xml', 'one question twice', 'identifier="rise"', 'identifier="rise-again"'],
    ['test.xml', 'a question with the identifier of its section', '"rise"', '"quiz_questions"'],
    ['test.xml', 'no way through', 'navigation-mode="nonlinear"', 'navigation-mode="any"'],
    [ITEM, 'a right answer that is no choice', '<qti-value>right<', '<qti-value>wrong<'],
    [
      ITEM,
      'a choice without feedback',
      'simple-choice identifier="points"',
      'simple-choice identifier="pints"',
    ],
    [ITEM, 'feedback on no choice', 'FEEDBACK" identifier="points"', 'FEEDBACK" identifier="pints"'],
    [ITEM, 'a variable that is not declared', 'identifier="FEEDBACK"', 'identifier="FEED"'],
    [ITEM, 'an identifier that begins with a digit', 'identifier="rise"', 'identifier="1-rise"'],
  ])('would not be so with, in %s, %s', async (path, _, from, to) => {
    const xml = files.get(path)!;
    expect(xml).toContain(from);
    expect(await faultsOfXml(xml.replace(from, to), schemaOf(path))).not.toEqual([]);
  });

  it('lists every file once as a resource of QTI 3, and no other', () => {
    expect(all(manifest, /<file href="([^"]+)"/g).toSorted()).toEqual(
      [...files.keys()].filter((path) => path !== 'imsmanifest.xml').toSorted(),
    );
    expect(new Set(all(manifest, / type="([^"]+)"/g))).toEqual(
      new Set(['imsqti_test_xmlv3p0', 'imsqti_item_xmlv3p0']),
    );
    expect(all(manifest, / href="([^"]+)"><file/g)).toEqual(all(manifest, /<file href="([^"]+)"/g));
  });

  it('has a test that depends on every item and asks them in order', () => {
    expect(all(manifest, /identifierref="([^"]+)"/g)).toEqual(quiz.map(({ id }) => `item-${id}`));
    expect(all(files.get('test.xml')!, /item-ref identifier="[^"]+" href="([^"]+)"/g)).toEqual(
      quiz.map(({ id }) => `items/${id}.xml`),
    );
  });
});

describe('an item', () => {
  it('has the question, its choices in order with feedback for each, and the right one', () => {
    for (const { id, options, ask } of quiz) {
      const item = files.get(`items/${id}.xml`)!;
      expect(all(item, /<qti-assessment-item [^>]*?identifier="([^"]+)"/g)).toEqual([id]);
      expect(item).toContain(ask.text.slice(0, 20));
      expect(all(item, /<qti-simple-choice[^>]*>([^<]+)</g)).toEqual(options.map(({ text }) => text));
      expect(all(item, /<qti-modal-feedback outcome-identifier="FEEDBACK" identifier="([^"]+)"/g)).toEqual(
        options.map((option) => option.id),
      );
      expect(all(item, /<qti-content-body><p>([^<]+)</g)).toEqual(
        options.map(({ feedback }) => feedback.text),
      );
      expect(all(item, /<qti-correct-response><qti-value>([^<]+)</g)).toEqual(['right']);
    }
  });

  it('keeps its identifiers when a question is added or moved', () => {
    const moved = qti3Package('site', 'Quiz', quiz.toReversed().slice(1));
    const items = [...moved.keys()].filter((path) => path.startsWith('items/'));
    expect(items).toHaveLength(quiz.length - 1);
    for (const path of items) expect(moved.get(path)).toBe(files.get(path));
  });
});
