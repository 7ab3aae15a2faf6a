// The QTI 3 package: every file listed and present, every reference leads somewhere, the points for the right choice alone.
import { describe, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { qti3Package } from '../../src/publish/qti3.ts';
import { loadSite } from '../../src/site.ts';

const { quiz } = await loadSite('content');
const files = qti3Package('Quiz', quiz);
const all = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, found]) => found!);
const manifest = files.get('imsmanifest.xml')!;

describe('the package', () => {
  it('is well-formed XML throughout', async () => {
    for (const [fileName, contents] of files) {
      const { errors } = await validateXML({ xml: { fileName, contents }, normalization: 'format' });
      expect(errors, fileName).toEqual([]);
    }
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

  it('has no reference to nothing: the test depends on its items and names each', () => {
    const resources = all(manifest, /<resource identifier="([^"]+)"/g);
    expect(all(manifest, /identifierref="([^"]+)"/g)).toEqual(
      resources.filter((id) => id !== 'test'),
    );
    expect(all(files.get('test.xml')!, /item-ref identifier="[^"]+" href="([^"]+)"/g)).toEqual(
      quiz.map(({ id }) => `items/${id}.xml`),
    );
  });
});

describe('an item', () => {
  it('has the choices, one correct response among them, and feedback for each', () => {
    for (const { id, options, ask } of quiz) {
      const item = files.get(`items/${id}.xml`)!;
      expect(all(item, /<qti-assessment-item [^>]*?identifier="([^"]+)"/g)).toEqual([id]);
      expect(item).toContain(ask.text.slice(0, 20));
      const choices = all(item, /<qti-simple-choice identifier="([^"]+)"/g);
      expect(choices).toEqual(options.map((option) => option.id));
      const right = options.filter((option) => option.right).map((option) => option.id);
      expect(all(item, /<qti-correct-response><qti-value>([^<]+)</g)).toEqual(right);
      expect(all(item, /<qti-modal-feedback outcome-identifier="FEEDBACK" identifier="([^"]+)"/g)).toEqual(
        choices,
      );
    }
  });

  it('keeps its identifiers when a question is added or moved', () => {
    const moved = qti3Package('Quiz', quiz.toReversed().slice(1));
    const items = [...moved.keys()].filter((path) => path.startsWith('items/'));
    expect(items).toHaveLength(quiz.length - 1);
    for (const path of items) expect(moved.get(path)).toBe(files.get(path));
  });
});
