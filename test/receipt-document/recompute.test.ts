// A receipt document agrees with its own fields, and no single change to it goes unnoticed.
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { documentSchema, type ReceiptDocument } from '../../src/receipt-document/document.ts';
import { recompute } from '../../src/receipt-document/recompute.ts';
import { requery } from '../../src/receipt-document/requery.ts';
import { receiptDocument, seal } from '../../src/receipt-document/write.ts';
import { loadSite } from '../../src/site/build.ts';
import type { Site } from '../../src/site/site.ts';
import { build } from '../project.ts';

type Path = (string | number)[];

let sites: Site[];
let documents: ReceiptDocument[];
beforeAll(async () => {
  // The receipts of the tiny project, and of this site whatever it holds.
  sites = [await build(), await loadSite('content')];
  documents = sites
    .flatMap(({ releases }) => releases)
    .flatMap((release) => release.claims.map((claim) => receiptDocument(claim, release)));
});

const noOthers = () => null;
const csvOf = ({ name }: { name: string }) =>
  Promise.resolve(sites.flatMap(({ datasets }) => datasets).find((each) => each.name === name)!.csv);

/** Every leaf of a document with its path. */
function leaves(value: unknown, path: Path = []): { path: Path; value: unknown }[] {
  if (typeof value !== 'object' || value === null) return [{ path, value }];
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, [...path, key]));
}

function changed(document: ReceiptDocument, path: Path, value: unknown): ReceiptDocument {
  const copy = structuredClone(document);
  const holder = path
    .slice(0, -1)
    .reduce<unknown>((inner, key) => (inner as Record<string, unknown>)[key], copy);
  (holder as Record<string, unknown>)[path.at(-1)!] = value;
  return copy;
}

/** Another value for a leaf, of the form that the schema asks for there. */
function others(value: unknown): unknown[] {
  if (typeof value === 'boolean') return [!value];
  if (typeof value === 'number') return [value + 1];
  if (value === null)
    return [
      { fraction: '1', decimal: '1' },
      { value: { fraction: '1', decimal: '1' }, included: true },
      { least: '1', greatest: '1' },
    ];
  const text = value as string;
  const digits = text.replace(/\d/, (digit) => String((Number(digit) + 1) % 10));
  const comparisons = [
    'equals',
    'rounds to',
    'truncates to',
    'more than',
    'at least',
    'at most',
    'less than',
  ];
  return [
    digits,
    ...(comparisons.includes(text) ? comparisons : []),
    ...(text.endsWith('reproduced') ? ['reproduced', 'not-reproduced'] : []),
    ...(['count', '%', '$'].includes(text) ? ['count', '%', '$'] : []),
    text.replace(' - ', ' + '),
    text.replace(' / ', ' * '),
    `${text} `,
  ].filter((other) => other !== value);
}

test('every published receipt agrees with its own fields, and its queries with the tables', async () => {
  expect(documents.length).toBeGreaterThan(0);
  for (const document of documents) {
    expect(recompute(document, noOthers), document.claim.id).toBeNull();
    expect(await requery(document, csvOf), document.claim.id).toBeNull();
  }
});

test('every published receipt is valid under the published schema, by an independent validator', () => {
  const validate = new Ajv2020({
    strict: true,
    strictTuples: false,
    formats: { uri: true, 'uri-reference': true },
  }).compile(z.toJSONSchema(documentSchema));
  for (const document of documents) {
    validate(JSON.parse(JSON.stringify(document)));
    expect(validate.errors, document.claim.id).toBeNull();
  }
  validate({ ...documents[0], checks: [{}] });
  expect(validate.errors).not.toBeNull();
});

describe('a single change is noticed', () => {
  test('anywhere in the document, by its seal', () => {
    const anyChange = fc
      .constantFrom(...documents)
      .chain((document) =>
        fc.record({ document: fc.constant(document), leaf: fc.constantFrom(...leaves(document)) }),
      )
      .chain(({ document, leaf }) =>
        fc.record({
          document: fc.constant(document),
          path: fc.constant(leaf.path),
          other: fc.constantFrom(...others(leaf.value)),
        }),
      );
    fc.assert(
      fc.property(anyChange, ({ document, path, other }) => {
        const forged = changed(document, path, other);
        // A change of form is caught when the file is read, before anything is recomputed.
        if (documentSchema.safeParse(forged).success) expect(recompute(forged, noOthers)).not.toBeNull();
      }),
      { numRuns: 2000 },
    );
  });

  test('in inputs, formula, result, stated value, comparison, interval, tolerance or outcome, even where the seal is renewed', () => {
    const computedFields =
      /^checks,\d+,(?:inputs,\d+,(?:value|text|unit|tolerance)|formula|result|stated,text|other,text|comparison|accepts|margin|words|different|whole,(?:value|text|unit|tolerance)|counts|outcome)/;
    let changes = 0;
    for (const document of documents) {
      for (const { path, value } of leaves(document)) {
        if (!computedFields.test(path.join())) continue;
        for (const other of others(value)) {
          const forged = seal(changed(document, path, other));
          if (!documentSchema.safeParse(forged).success || isSameMeaning(value, other)) continue;
          changes += 1;
          expect(
            recompute(forged, noOthers),
            `${document.claim.id} ${path.join('.')}: ${String(value)} → ${String(other)}`,
          ).not.toBeNull();
        }
      }
    }
    expect(changes).toBeGreaterThan(20 * documents.length);
  });

  test('in a row of a table, by its hash; in a query, by what it gives', async () => {
    const document = documents.find((each) => each.claim.id === 'towns')!;
    const altered = async (dataset: { name: string }) => (await csvOf(dataset)).replace('Dale,1,', 'Dale,0,');
    expect((await requery(document, altered))?.field).toBe('datasets.towns.sha256');
    const other = JSON.parse(
      JSON.stringify(document).replace('visits > 0', 'visits > 100'),
    ) as ReceiptDocument;
    expect(await requery(other, csvOf)).toMatchObject({ receipt: '4', recomputed: '1' });
  });
});

test('an input that is the result of another check is held against that check', () => {
  const [document, input] = documents.flatMap((each) =>
    each.checks.flatMap((check) =>
      check.kind === 'calculation'
        ? check.inputs.flatMap((one) => (one.provenance.kind === 'result' ? [[each, one] as const] : []))
        : [],
    ),
  )[0]!;
  expect(recompute(document, () => input.value.fraction)).toBeNull();
  expect(recompute(document, () => '12345')).toMatchObject({ recomputed: '12345' });
});

// White space at the end of a number or a formula does not change what it says; the seal alone notices it.
const isSameMeaning = (value: unknown, other: unknown): boolean =>
  typeof value === 'string' && typeof other === 'string' && value === other.trim();
