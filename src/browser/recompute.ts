// A claim's receipt fetched with the files that it rests on, their hashes compared and every check computed again, by the
// code that the build ran. Counted numbers are taken from the receipt: a browser has no database to ask.
import type { Difference, DocumentOfKind } from '../check/document.ts';
import type { CheckDocument } from '../check/kinds.ts';
import type { ReceiptDocument } from '../receipt-document/document.ts';
import { recomputeCheck, type ResultOf } from '../receipt-document/repeat.ts';
import { counted } from '../words/count.ts';
import { outcomeNames } from '../words/outcomes.ts';

type Kind = DocumentOfKind<CheckDocument>;

/** One thing that was compared; without a difference, it agrees. */
export interface Compared {
  what: string;
  /** Where on the page it stands, and what came out. */
  link?: string;
  outcome?: string;
  differs?: string;
  /** Not compared, but taken as it is. */
  isTaken?: boolean;
}

const loaders = import.meta.glob<Kind>('../check/*/document.ts', { import: 'document' });

/**
 * Everything compared, in the order of the receipt.
 * @param address of the receipt
 * @param sha256 of its file when the page was built
 * @param folders of the kinds of its checks in check/
 * @throws where a file cannot be fetched
 */
export async function recomputeHere(
  address: string,
  sha256: string,
  folders: readonly string[],
): Promise<Compared[]> {
  const kinds = await Promise.all(folders.map((folder) => loaders[`../check/${folder}/document.ts`]!()));
  const kindOf = (check: CheckDocument) => kinds.find(({ kind }) => kind === check.kind)!;
  const bytes = await fetched(address);
  const found = await hashed('The receipt', bytes, sha256);
  if (found.differs) return [found];
  const receipt = JSON.parse(text(bytes)) as ReceiptDocument;
  const { claim, checks, figures = [] } = receipt;
  const here = new URL(address, location.href);

  const words = await fetched(new URL(receipt.release.file, here));
  const release = await hashed('The annotated text', words, receipt.release.sha256);
  const tables = await Promise.all(
    receipt.datasets.map(async ({ name, file, sha256: hash }) =>
      hashed(`${name}.csv`, await fetched(new URL(file, here)), hash),
    ),
  );
  const quoted: Compared = {
    what: 'The words rated stand in it',
    ...(!text(words).includes(claim.quote) && { differs: `“${claim.quote}” does not` }),
  };

  const resultOf = await results(receipt, kindOf, here);
  const computed = checks.map((check): Compared => {
    const difference = recomputeCheck(check, claim.quote, { kindOf, resultOf });
    return {
      what: check.asks,
      link: `#check-${check.id}`,
      outcome: outcomeNames[check.outcome].toLowerCase(),
      ...inWords(difference),
    };
  });
  const figure = await workedOut(figures, resultOf);
  return [found, release, quoted, ...tables, ...computed, ...figure, ...taken(receipt, kindOf)];
}

/** The results of the checks that numbers of this receipt are taken from, of other claims too. */
async function results(receipt: ReceiptDocument, kindOf: (check: CheckDocument) => Kind, here: URL) {
  const known = new Map<string, string | null>();
  const own = receipt.claim.id;
  const note = (claim: string, checks: readonly CheckDocument[]) => {
    for (const check of checks) {
      // Of a kind that is not loaded, none is a number that this receipt uses.
      const { result } = check as { result?: { fraction: string } };
      known.set(`${claim}/${check.id}`, result?.fraction ?? null);
    }
  };
  note(own, receipt.checks);
  const others = new Set(
    origins(receipt, kindOf).flatMap((one) =>
      one.kind === 'result' && one.claim !== own ? [one.claim] : [],
    ),
  );
  for (const other of others) {
    const document = JSON.parse(
      text(await fetched(new URL(`../${other}/receipt.json`, here))),
    ) as ReceiptDocument;
    note(other, document.checks);
  }
  return (claim: string, check: string) => known.get(`${claim}/${check}`) ?? null;
}

/** Where the numbers and words of a receipt come from. */
const origins = ({ checks, figures = [] }: ReceiptDocument, kindOf: (check: CheckDocument) => Kind) => [
  ...checks.flatMap((check) =>
    kindOf(check)
      .given(check)
      .map(({ provenance }) => provenance),
  ),
  ...figures.map(({ from }) => from),
];

/** The figures, by code that is loaded where there are some. */
async function workedOut(
  figures: NonNullable<ReceiptDocument['figures']>,
  resultOf: ResultOf,
): Promise<Compared[]> {
  const worked = figures.filter(({ from }) => from.kind === 'formula').length;
  if (worked === 0) return [];
  const { recomputeFigures } = await import('../receipt-document/repeat-figures.ts');
  const difference = recomputeFigures(figures, resultOf);
  return [{ what: `${counted(worked, 'figure')} worked out`, link: '#figures', ...inWords(difference) }];
}

/** What a browser cannot count again. */
function taken(receipt: ReceiptDocument, kindOf: (check: CheckDocument) => Kind): Compared[] {
  const count = origins(receipt, kindOf).filter(({ kind }) => kind === 'query').length;
  if (count === 0) return [];
  const what = `${counted(count, 'number')} counted in tables: taken from the receipt, for a browser has no database. The working has their rows and queries.`;
  return [{ what, isTaken: true }];
}

const inWords = (difference: Difference | null): Partial<Compared> =>
  difference
    ? {
        differs: `${difference.field} is ${difference.receipt} in the receipt, ${difference.recomputed} here`,
      }
    : {};

async function fetched(address: string | URL): Promise<ArrayBuffer> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.url} could not be fetched (${response.status})`);
  return response.arrayBuffer();
}

const text = (bytes: ArrayBuffer): string => new TextDecoder().decode(bytes);

async function hashed(what: string, bytes: ArrayBuffer, expected: string): Promise<Compared> {
  const hash = [...new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
  return {
    what: `${what}: SHA-256 ${expected.slice(0, 12)}…`,
    ...(hash !== expected && { differs: `its SHA-256 is ${hash}, not ${expected}` }),
  };
}

/** As elements: the verdict, and a list. */
export function list(all: readonly Compared[]): HTMLElement[] {
  const differing = all.filter(({ differs }) => differs).length;
  const verdict = document.createElement('p');
  verdict.textContent =
    differing > 0 ? `${differing} of what was compared differs.` : 'All that was compared agrees.';
  const items = document.createElement('ul');
  for (const { what, link, outcome, differs, isTaken } of all) {
    const item = document.createElement('li');
    const name = document.createElement('a');
    if (link) name.href = link;
    name.textContent = what;
    item.append(name, differs ? `: ${differs}` : outcome ? `: ${outcome}` : '');
    item.dataset['sign'] = differs ? '✗' : isTaken ? '·' : '✓';
    items.append(item);
  }
  return [verdict, items];
}
