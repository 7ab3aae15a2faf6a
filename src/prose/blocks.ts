// What MDX may use beside Markdown: <Value />, <Chart of="name" /> in bodies, and these blocks in the kinds of file that may
// have them. The pages mount them; a block without a component does not compile.

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

export type BlockName = (typeof lists)[number];

/** By kind of file; all other prose has none. */
export const blocks = { page: lists } as const satisfies Record<string, readonly BlockName[]>;

/** The id of a chart on a page that shows it. */
export const chartFragment = (chart: string): string => `${chart}-chart`;
