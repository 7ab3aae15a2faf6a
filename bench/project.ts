// A project of as many claims as asked for, in files: releases, their claims, sources and tables. Every text is plausible and every
// quote stands once, so that anchors, checks and prose have the work that they have in a real project.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { sha256 } from '../src/content/hash.ts';

/** Claims to a source, and to a table. */
const TO_A_SOURCE = 10;
const TO_A_TABLE = 90;

interface Town {
  id: string;
  name: string;
  /** Visits before and after. */
  before: number;
  after: number;
  /** The source that reports on the town, the table that has it as a row, and the release that speaks of it. */
  source: string;
  table: string;
  release: string;
}

/** Writes the content folder of a project below `root`. */
export function writeProject(root: string, claims: number): void {
  for (const [path, text] of projectFiles(claims)) {
    const file = join(root, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}

/** The files of the project, by path below its content folder; each release has as many claims as asked for, the last what is left. */
export function projectFiles(count: number, toARelease = 500): Map<string, string> {
  const towns = Array.from({ length: count }, (_, i) => town(i, toARelease));
  return new Map([
    ...Map.groupBy(towns, ({ release }) => release)
      .entries()
      .flatMap(([id, own]) => releaseFiles(id, own)),
    ...Map.groupBy(towns, ({ source }) => source)
      .entries()
      .map(([id, own]): [string, string] => [`sources/${id}.yaml`, report(own)]),
    ...Map.groupBy(towns, ({ table }) => table)
      .entries()
      .flatMap(([id, own]) => dataset(id, own)),
    ['glossary/base.md', '---\nterm: base\n---\n\nThe number at the start.\n'],
    ...['about', 'corrections'].map((id): [string, string] => [
      `pages/${id}.mdx`,
      '---\ntitle: About\ndescription: What this is.\n---\n\nA project that is measured.\n',
    ]),
    ['pages/method.mdx', '---\ntitle: Method\ndescription: How this was done.\n---\n\n<KillRate />\n'],
    [
      'site.yaml',
      `name: Library Facts\nfront: ${towns[0]!.release}\ntopics:\n  counting: Counting\n  wording: Wording\n`,
    ],
    ['standards.yaml', STANDARDS],
  ]);
}

function releaseFiles(id: string, towns: readonly Town[]): [string, string][] {
  const headline = `Libraries up in ${towns[0]!.name} and elsewhere`;
  const folder = `releases/${id}`;
  return [
    [`${folder}/release.md`, release(id, headline, releaseText(headline, towns))],
    ...towns.map((each, i): [string, string] => [`${folder}/claims/${each.id}.mdx`, claim(each, i, towns)]),
    [
      `sources/${id}.yaml`,
      source(`Release of the libraries, ${id}`, ['  all:', `    text: ${headline}`, '    fragment: heading']),
    ],
    [`${folder}/lessons/${id}.mdx`, lesson(id, towns[0]!)],
    [`${folder}/quiz.yaml`, quiz(towns[0]!)],
  ];
}

const FIRST =
  'Ash Brook Clay Dun East Fern Green Holt Iron Jay King Lang Mill North Oak Pine Quay Red Stone Thorn'.split(
    ' ',
  );
const SECOND =
  'bury dale field ford gate ham leigh mere port ridge stead ton vale well wick wood worth'.split(' ');
const THIRD =
  'Abbey Bridge Common Castle Cross Down End Fen Green Hill Heath Hollow Lane Lock Market Mead'.split(' ');
const FOURTH = 'Parish Township Borough Quarter'.split(' ');

// Named by the digits of its number, so that no two are the same.
function town(i: number, toARelease: number): Town {
  let rest = i;
  const name = [FIRST, SECOND, [' '], THIRD, [' '], FOURTH].map((words) => {
    const word = words[rest % words.length]!;
    rest = Math.floor(rest / words.length);
    return word;
  });
  const full = rest === 0 ? name.join('') : `${name.join('')} of Saint ${FIRST[rest]}`;
  const before = 200 + ((i * 37) % 900);
  return {
    id: full.toLowerCase().replaceAll(' ', '-'),
    name: full,
    before,
    after: before + 50 + ((i * 91) % 700),
    source: `report-${Math.floor(i / TO_A_SOURCE) + 1}`,
    table: `visits-${Math.floor(i / TO_A_TABLE) + 1}`,
    release: `part-${Math.floor(i / toARelease) + 1}`,
  };
}

const rise = ({ before, after }: Town): string => `${Math.round(((after - before) / before) * 100)}%`;

const opening = (name: string): string => `The hall of ${name} is open to all who live there, every day`;

/** The words of the claim about a town: a rise, an opening, or a count, in turn. */
function quote(each: Town, i: number): string {
  const { name, before, after } = each;
  if (i % 3 === 0) return `visits to the library of ${name} rose by ${rise(each)} from ${before} to ${after}`;
  return i % 3 === 1 ? opening(name) : `${after} people of ${name} came to the count`;
}

function releaseText(headline: string, towns: readonly Town[]): string {
  const sentences = towns.map((each, i) => {
    const words = quote(each, i);
    return i % 3 === 0 ? `This year ${words}.` : `${words}.`;
  });
  const paragraphs = Array.from({ length: Math.ceil(sentences.length / 5) }, (_, i) =>
    sentences.slice(i * 5, i * 5 + 5).join(' '),
  );
  return [headline, ...paragraphs].join('\n\n');
}

const release = (id: string, headline: string, text: string): string => `---
source: ${id}
sha256: ${sha256(text)}
headline: ${headline}
unclaimed:
  - { quote: ${headline}, class: opinion, because: A headline. }
${Array.from(text.matchAll(/This year visits to the library of [^.]*? rose/g), ([words]) => `  - { quote: ${words}, class: attribution, because: Says when. }`).join('\n')}
---

${text}
`;

function claim(each: Town, i: number, towns: readonly Town[]): string {
  const next = towns[(i + 3) % towns.length]!;
  return `---
title: ${each.name}
quote: ${quote(each, i)}
question: What would you count in this town?
label: supported
topics: [${i % 3 === 1 ? 'wording' : 'counting'}]
finding: The report of the town says the same, in its own words.
checks:
${checks(each, i)}
grounds: [{ kind: bears-out, evidence: [{ check: ${i % 3 === 1 ? 'words' : 'first'} }] }]
published: 2025-02-01
---

The report says “${opening(each.name)}” [@${each.source}:${each.id}]. ${
    i % 3 === 1
      ? 'These are the same words'
      : `The number is <Value of="first" />, and the table has it as well`
  }.

## What a base means

A rise needs a base; see [the glossary](/glossary/#base). Another claim is about [another town](/claims/${next.id}/), and **its
working** is of the *same kind*:

- What was counted, and by whom.
- What was left out, and why.
- What a reader could count again.
`;
}

function checks(each: Town, i: number): string {
  if (i % 3 === 0) {
    return `  first:
    asks: Is going from ${each.before} to ${each.after} a rise of ${rise(each)}?
    inputs:
      before: { quoted: "${each.before}" }
      after: { quoted: "${each.after}" }
    formula: (after - before) / before
    states: "${rise(each)}"
    comparison: rounds to
    expect: reproduced
  reported:
    asks: Does the report give the same number?
    inputs:
      visits: { figure: "${each.after}", excerpt: "${each.source}:${each.id}" }
    formula: visits
    states: "${each.after}"
    comparison: equals
    expect: reproduced`;
  }
  if (i % 3 === 1) {
    return `  words:
    asks: Are these the words of the report?
    states: ${opening(each.name)}
    comparison: same words as
    with: { excerpt: "${each.source}:${each.id}", words: "${opening(each.name)}" }
    expect: reproduced`;
  }
  return `  first:
    asks: Does the table have the same number?
    inputs:
      listed: { query: "select visits from ${each.table.replaceAll('-', '_')} where town = '${each.name}'" }
    formula: listed
    states: "${each.after}"
    comparison: equals
    expect: reproduced`;
}

const source = (title: string, excerpts: readonly string[]): string => `title: ${title}
publisher: Town Libraries
published: "2025-01"
url: https://example.org/${title.toLowerCase().replaceAll(' ', '-')}
kind: government
read: { how: live page, on: 2025-02-01 }
excerpts:
${excerpts.join('\n')}
`;

const report = (towns: readonly Town[]): string =>
  source(
    `Report on ${towns[0]!.name}`,
    towns.flatMap(({ id, name, before, after }) => [
      `  ${id}:`,
      `    text: ${opening(name)}. There were ${before} visits, then ${after}.`,
    ]),
  );

function dataset(id: string, towns: readonly Town[]): [string, string][] {
  const csv = [
    'town,visits,joined',
    ...towns.map(({ name, after }) => `${name},${after},2025-01-02`),
    '',
  ].join('\n');
  const yaml = `title: Visits by town
row: one town
columns:
  town: { title: Town, datatype: string, description: The name of the town. }
  visits: { title: Visits, datatype: integer, unit: visits, description: Visits of people from the town. }
  joined: { title: Joined, datatype: date, description: The day on which the town joined. }
sha256: ${sha256(csv)}
primaryKey: [town]
sources: [${towns[0]!.source}]
provenance: Copied from the report.
`;
  return [
    [`datasets/${id}.csv`, csv],
    [`datasets/${id}.yaml`, yaml],
  ];
}

const STANDARDS = `reading-8:
  framework: Reading
  code: R.8
  text: Assess the evidence in a text.
  url: https://example.org/reading
`;

const lesson = (own: string, { id }: Town): string => `---
title: Counting visits
number: 1
aim: Students work out a rise again.
minutes: 45
materials: ["[The worksheet](/teach/lessons/${own}/worksheet/)"]
standards: [reading-8]
claims: [${id}]
tasks:
  - ask: How large is the change?
    claim: ${id}
    lines: 2
    answer: It is <Value of="${id}/first" />.
steps:
  - title: Work it out
    minutes: 45
    tasks: [1]
    do: Students divide.
discussion: What would you count, and why?
---

## Extension

Explain <Value of="${id}/first" digits={1} />.
`;

const quiz = ({ id }: Town): string => `rise:
  title: A rise
  ask: From <Value of="${id}/first.before" /> to <Value of="${id}/first.after" /> visits is a rise of how many percent?
  answer: ${id}/first
  digits: 1
  mistakes:
    divided-by-the-end: { formula: (after - before) / after, because: This divides by the end. }
    start-not-subtracted: { formula: after / before, because: Subtract the start first. }
    points: { written: in percentage points, because: Points are between two percentages. }
  working: The change divided by the start is <Value of="${id}/first" />.
`;
