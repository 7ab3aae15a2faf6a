// Numbers and excerpts that a declared check refers to, read where they stand.
import { splitReference } from '../fields.ts';
import { nearest, show, type FieldPath } from '../problem.ts';
import { standingAround, standsIn, type Standing } from '../quantity/in-text.ts';
import * as quantity from '../quantity/parse.ts';
import type { Quantity, Range } from '../quantity/quantity.ts';
import type { GivenNumber } from './declare.ts';
import type { Provenance, Wording } from './provenance.ts';
import { refuse, type Scope } from './scope.ts';

export interface StatedText {
  text: string;
  provenance: Provenance;
}

/** The text of what a check says is stated: a text stands in the claim's quote. */
export const linkStatedText = (
  states: string | GivenNumber,
  path: FieldPath,
  scope: Scope,
): StatedText | null => linkNumber(typeof states === 'string' ? { quoted: states } : states, path, scope);

/** A number that stands in the quote or in an excerpt, or a constant; `given` names exactly one. */
export function linkNumber(given: GivenNumber, path: FieldPath, scope: Scope): StatedText | null {
  if (given.quoted !== undefined) {
    const found = mustStandIn(given.quoted, scope.quote, 'the quote', [...path, 'quoted'], scope);
    return found ? { text: given.quoted, provenance: { kind: 'quoted' } } : null;
  }
  if (given.figure !== undefined && given.excerpt !== undefined) {
    const excerpt = linkExcerpt(given.excerpt, [...path, 'excerpt'], scope);
    if (!excerpt) return null;
    const where = `the excerpt ${given.excerpt}`;
    const found = mustStandIn(given.figure, excerpt.text, where, [...path, 'figure'], scope);
    return found ? { text: given.figure, provenance: excerpt.provenance } : null;
  }
  if (given.constant !== undefined && given.because !== undefined) {
    return { text: given.constant, provenance: { kind: 'constant', because: given.because } };
  }
  return refuse(scope, path, {
    code: 'number-not-stated',
    found: show(given),
    expected: 'a number that is stated: quoted, figure or constant',
    fix: 'put what is computed (query, result) under inputs',
  });
}

function mustStandIn(number: string, words: string, where: string, path: FieldPath, scope: Scope): boolean {
  if (standsIn(number, words)) return true;
  const [reading, range] = [quantity.readQuantity(number), quantity.readRange(number)];
  const around = standingAround(number, words);
  refuse(scope, path, {
    code: 'number-not-in-words',
    found: 'unread' in reading && 'unread' in range ? showUnread(number, reading.unread) : show(number),
    expected: `a number as it stands in ${where}: ${show(words)}`,
    fix:
      around.length > 0
        ? around.map(nameInFull).join('; ')
        : 'copy the number from there, or say where else it comes from',
  });
  return false;
}

const nameInFull = ({ text, stated }: Standing): string =>
  stated.kind === 'none' ? `${show(text)} is ${stated.why}` : `${show(text)} stands there: name all of it`;

const showUnread = (text: string, { why, at }: quantity.Unread): string =>
  at === text ? `${show(text)}: ${why}` : `${show(text)}: ${why}, at ${show(at)}`;

/** The number of a text; reported where it is none. */
export function readQuantity(text: string, path: FieldPath, scope: Scope): Quantity | null {
  const reading = quantity.readQuantity(text);
  if ('read' in reading) return reading.read;
  return refuse(scope, path, {
    code: 'not-a-number',
    found: showUnread(text, reading.unread),
    expected: 'one number, such as "1,001", "641%", "$500", "one quarter" or "more than 1,000"',
    fix: 'give only the number with its unit and the words that qualify it',
  });
}

/** The range of a text; reported where it is none. */
export function readRange(text: string, path: FieldPath, scope: Scope): Range | null {
  const reading = quantity.readRange(text);
  if ('read' in reading) return reading.read;
  return refuse(scope, path, {
    code: 'not-a-range',
    found: showUnread(text, reading.unread),
    expected: 'a range such as "$500 up to $1,000"',
    fix: 'state both ends with one unit, the lower first',
  });
}

/** The words of an excerpt by its reference; null, with the problem reported, if there is none. */
export function linkExcerpt(reference: string, path: FieldPath, scope: Scope): Wording | null {
  const { source: sourceId, excerpt: excerptId } = splitReference(reference);
  const source = scope.sources.get(sourceId);
  const excerpt = source?.excerpts.find((each) => each.id === excerptId);
  if (source && excerpt) {
    return { text: excerpt.text, provenance: { kind: 'excerpt', source: sourceId, excerpt: excerptId } };
  }
  if (scope.broken.sources.has(sourceId)) return null;
  const known = source ? source.excerpts.map((each) => `${sourceId}:${each.id}`) : scope.sources.keys();
  const like = nearest(source ? reference : sourceId, known);
  return refuse(scope, path, {
    code: source ? 'excerpt-unknown' : 'source-unknown',
    found: show(reference),
    expected: source ? `an excerpt of content/sources/${sourceId}.yaml` : 'a source in content/sources',
    fix: like ? `did you mean "${like}"?` : 'add the source or the excerpt, or correct the reference',
  });
}
