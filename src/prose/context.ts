// What each kind of prose may refer to: which numbers, notes, quotations, blocks and addresses.
import { fold } from '../anchor/fold.ts';
import { standsInWords } from '../anchor/whole-words.ts';
import { numberOf, type Receipt } from '../check/kinds.ts';
import type { CheckId } from '../check/provenance.ts';
import type { Content } from '../content/load.ts';
import type { Release } from '../content/release.ts';
import { checkPath, figurePath } from '../paths.ts';
import { printQuantity } from '../quantity/format.ts';
import { printFigure, type ClaimFigure } from './figures.ts';
import type { Notes } from './notes.ts';
import type { ProseContext } from './prose.ts';
import { FirstUses } from './first-uses.ts';

export type Receipts = ReadonlyMap<string, readonly Receipt[]>;

/** All that prose can refer to, before its kind narrows it. */
export interface Referable {
  content: Content;
  /** The texts whose words prose may quote: that of its own release, or those of all. */
  texts: readonly Pick<Release, 'hasWords' | 'text'>[];
  receipts: Receipts;
  /** Of each claim by its id. */
  figures: ReadonlyMap<string, readonly ClaimFigure[]>;
  /** Whether the site has something at an address below its root. */
  hasAddress: ProseContext['hasAddress'];
}

/** A text that stands by itself: it may print results, quote the release and its own words, and nothing more. */
export function plainContext(scope: Referable, ownWords: readonly string[] = []): ProseContext {
  const { content, texts, hasAddress } = scope;
  const { broken } = content;
  return {
    value: printedValues(null, scope),
    note: () => null,
    // What a broken source says is not known; its own problem is reported.
    quotable: (words) =>
      broken.sources.size > 0 ||
      texts.some((text) => text.hasWords(words)) ||
      ownWords.some((own) => fold(own) === fold(words)),
    quotableIn: 'the release',
    texts: () => [...ownWords, ...texts.map(({ text }) => text)],
    backs: () => false,
    names: content.names,
    firstUses: () => null,
    blocks: [],
    hasChart: null,
    hasAddress,
    hasFragment: () => false,
  };
}

/** A text with notes: it may cite, and quote what it cites. */
export function citingContext(
  scope: Referable,
  notes: Notes,
  ownWords: readonly string[] = [],
): ProseContext {
  const plain = plainContext(scope, ownWords);
  const { sources } = scope.content.broken;
  return {
    ...plain,
    note: (source, excerpt) => notes.cite(source, excerpt)?.number ?? (sources.has(source) ? 0 : null),
    // The notes first: they are short, and a release can be long.
    quotable: (words) =>
      notes.all.some(
        ({ source, excerpt }) =>
          (excerpt && standsInWords(words, excerpt.text)) || standsInWords(words, source.title),
      ) || plain.quotable(words),
    quotableIn: 'the release or in an excerpt that this text cites',
    texts: () => [
      ...notes.all.flatMap(({ source, excerpt }) => [...(excerpt ? [excerpt.text] : []), source.title]),
      ...plain.texts(),
    ],
  };
}

/** The prose of a claim: its own checks need no name of a claim. */
export const claimContext = (claim: string, notes: Notes, scope: Referable): ProseContext => ({
  ...citingContext(scope, notes),
  value: printedValues(claim, scope),
  quotableIn: 'the release or in an excerpt that this claim cites',
  firstUses: () => new FirstUses(scope.content.terms),
  hasChart: knowsChart(scope),
  hasFragment: (id) => scope.hasAddress(`/claims/${claim}/`, id),
});

/** For the body of a claim, a page or a lesson; one that is there and broken has its own problem. */
export const knowsChart =
  ({ content: { charts, broken } }: Referable) =>
  (chart: string): boolean =>
    charts.has(chart) || broken.charts.has(chart);

/** What `<Value>` prints; a reference without a claim belongs to `claimId`, if that is not null. */
function printedValues(
  claimId: string | null,
  { receipts, figures, content: { claims, broken } }: Referable,
): ProseContext['value'] {
  const isReported = ({ claim: id, check }: CheckId) =>
    broken.claims.has(id) ||
    claims.some(
      (each) =>
        each.id === id &&
        (each.checks.some((known) => known.id.check === check) ||
          each.figures.some(({ name }) => name === check)),
    );
  return (reference, digits) => {
    const match = /^(?:([a-z0-9-]+)\/)?([a-z0-9_-]+)(?:\.([a-z0-9_]+))?$/.exec(reference);
    const [, claim = claimId ?? '', check = '', input] = match ?? [];
    const figure = figures.get(claim)?.find(({ name }) => name === check);
    if (figure && input === undefined) {
      return { ...printFigure(figure, digits), href: figurePath({ claim, figure: figure.name }) };
    }
    const receipt = receipts.get(claim)?.find(({ id }) => id.check === check);
    // A check whose own problem is reported already stands in for its number; no page is built from it.
    if (!receipt && isReported({ claim, check })) return { text: '', isRounded: false, exact: '', href: '' };
    const number = receipt && numberOf(receipt, input);
    if (!number) return null;
    const { text, exact } = printQuantity(number.value, number.unit, { digits, apart: number.apart });
    return {
      text,
      isRounded: !exact,
      exact: number.value.toFraction(),
      href: checkPath(receipt.id),
    };
  };
}
