// What a label rests on, and the rules by which it follows. Only the kinds of the grounds count, not their number or order.
import type { Label } from './label.ts';

/** The kinds of grounds, in the order in which a page shows them. */
export const groundKinds = {
  'bears-out': {
    name: 'A source says the same',
    means: 'A source or a check says what the words say, as they are.',
  },
  'says-otherwise': {
    name: 'A source says otherwise',
    means: 'A source or a check says what cannot be true together with the words.',
  },
  'sources-differ': {
    name: 'Two records differ',
    means:
      'Two records of the same standing disagree, by no more than timing or a way of counting could explain.',
  },
  drops: {
    name: 'Words are left out',
    means: 'The words leave out something that their source states and that changes what they say.',
  },
  adds: {
    name: 'Words are added',
    means: 'The words state something that their source does not.',
  },
  misses: {
    name: 'Context is missing',
    means:
      'It is documented, and someone who reads only these words could take from them something that is not so.',
  },
  silent: {
    name: 'No source was found',
    means: 'No source was found that could settle the words, one way or the other.',
  },
  aim: {
    name: 'An aim or an opinion',
    means: 'An aim, a hope, an opinion or an appeal: nothing could settle it.',
  },
} as const;

export type GroundKind = keyof typeof groundKinds;

export const groundKindNames = Object.keys(groundKinds) as [GroundKind, ...GroundKind[]];

export interface Rule {
  label: Label;
  /** When it applies, for the reader of the method page; the rules before it come first. */
  when: string;
  applies: (has: (kind: GroundKind) => boolean) => boolean;
}

const any =
  (...kinds: readonly GroundKind[]) =>
  (has: (kind: GroundKind) => boolean): boolean =>
    kinds.some(has);

/** The first that applies gives the label; the last applies always. */
export const rules: readonly [Rule, ...Rule[]] = [
  {
    label: 'contradicted',
    when: 'A source or a check says otherwise, no other confirms the words, and no two records differ.',
    applies: (has) => has('says-otherwise') && !any('bears-out', 'sources-differ')(has),
  },
  {
    label: 'not-checkable',
    when: 'The words are an aim or an opinion, and there is no other ground, except that context may be missing.',
    applies: (has) =>
      has('aim') && !groundKindNames.some((kind) => kind !== 'aim' && kind !== 'misses' && has(kind)),
  },
  {
    label: 'unsupported',
    when: 'No source or check confirms the words, and none was found that could settle them.',
    applies: (has) => has('silent') && !has('bears-out'),
  },
  {
    label: 'needs-context',
    when: 'Two records differ; or the words leave something out or add something; or context is missing; or one source confirms them and another says otherwise.',
    applies: (has) =>
      any('sources-differ', 'drops', 'adds', 'misses')(has) || (has('bears-out') && has('says-otherwise')),
  },
  {
    label: 'supported',
    when: 'A source or a check confirms the words, and no rule above applies.',
    applies: () => true,
  },
];

/** The rule that decides, for grounds of these kinds: one or more, in any order. */
export function ruleFor(kinds: Iterable<GroundKind>): Rule {
  const present = new Set(kinds);
  if (present.size === 0) throw new TypeError('no ground, so no label');
  return rules.find((rule) => rule.applies((kind) => present.has(kind)))!;
}
