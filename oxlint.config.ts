// The rules of the house. Each room of src imports from rooms to its left only; the map is in CONTRIBUTING.md.
import { defineConfig } from 'oxlint';

/** From left to right; rooms of one line do not import from each other. */
const ROOMS = [
  ['quantity', 'anchor'],
  ['check'],
  ['content'],
  ['prose', 'import'],
  ['version'],
  ['words'],
  ['site'],
  ['receipt-document', 'search', 'chart'],
  ['freeze'],
  ['outputs'],
  ['published', 'watch', 'draft'],
  ['integrations', 'browser', 'commands'],
  ['components'],
  ['layouts'],
  ['pages'],
];

const PURE = new Set(['quantity', 'anchor', 'check']);

const SITE_DATA = {
  regex: '/site/data\\.ts$',
  message: 'Pages, their frame and blocks read the site; everything else is given what it needs.',
};

function restrictions(room: string, line: number) {
  const right = ROOMS.slice(line)
    .flat()
    .filter((other) => other !== room);
  return [
    ...(right.length > 0
      ? [
          {
            regex: `^(?:\\.\\./)+(?:${right.join('|')})/`,
            message: 'Data flows one way: a room imports from rooms to its left only.',
          },
        ]
      : []),
    ...(PURE.has(room)
      ? [{ regex: '^(?:node:|astro|@duckdb)', message: 'This room is pure: no files, no clock, no Astro.' }]
      : []),
  ];
}

const only = (files: string[], patterns: { regex: string; message: string }[]) => ({
  files,
  rules: { 'no-restricted-imports': ['error', { patterns }] as ['error', object] },
});

export default defineConfig({
  plugins: ['typescript', 'unicorn', 'oxc', 'import', 'vitest'],
  categories: { correctness: 'error', suspicious: 'error', perf: 'error' },
  rules: {
    'typescript/no-explicit-any': 'error',
    'typescript/no-floating-promises': 'error',
    'typescript/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    'typescript/no-unnecessary-condition': 'off',
    'import/no-cycle': ['error', { ignoreTypes: false }],
    'no-await-in-loop': 'off',
    'unicorn/no-array-sort': 'off',
    'typescript/consistent-return': 'off',
    'typescript/no-unsafe-type-assertion': 'off',
    'import/no-named-as-default': 'off',
    'import/no-named-as-default-member': 'off',
    'oxc/no-map-spread': 'off',
    'import/no-unassigned-import': [
      'error',
      { allow: ['**/*.css', '**/browser/*.ts', '@citation-js/plugin-*'] },
    ],
    'vitest/valid-expect': 'off',
    'vitest/no-conditional-expect': 'off',
    'vitest/expect-expect': ['error', { assertFunctionNames: ['expect', 'expectWhole', 'fc.assert'] }],
  },
  overrides: ROOMS.flatMap((rooms, line) =>
    rooms.map((room) =>
      // How a kind of check is shown stands beside it, and is a component.
      only(
        [room === 'check' ? 'src/check/**/*.ts' : `src/${room}/**`],
        [...restrictions(room, line), ...(room === 'pages' || room === 'layouts' ? [] : [SITE_DATA])],
      ),
    ),
  ).concat(
    only(
      ['src/components/blocks/**'],
      restrictions(
        'components',
        ROOMS.findIndex((rooms) => rooms.includes('components')),
      ),
    ),
  ),
  ignorePatterns: ['dist', '.astro'],
});
