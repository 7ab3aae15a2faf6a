// What MDX may use beside Markdown: <Value />, and these blocks, each in the kinds of file that may have it.
// The pages mount them; a block without a component does not compile.

const charts = ['AgreementsChart', 'AwardChart', 'StatesChart'] as const;
const lists = [
  'ComparisonList',
  'CorrectionList',
  'CoverageList',
  'FeedList',
  'KillRate',
  'LabelList',
  'RuleList',
  'SiteFacts',
  'SlipRate',
  'SourceKindList',
] as const;

export type BlockName = (typeof charts)[number] | (typeof lists)[number];

/** By kind of file; all other prose has none. */
export const blocks = { claim: charts, page: lists } as const satisfies Record<string, readonly BlockName[]>;
