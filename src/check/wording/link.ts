// A declared comparison of wordings to a linked one: both texts found where they stand.
import type { z } from 'zod';
import { nearMiss } from '../../anchor/near-miss.ts';
import { standsInWords } from '../../anchor/whole-words.ts';
import { show, type FieldPath } from '../../problem.ts';
import type { CheckId, Wording } from '../provenance.ts';
import type { Expected } from '../receipt.ts';
import { linkExcerpt } from '../references.ts';
import { refuse, type Scope } from '../scope.ts';
import type { DeclaredWording, wordingSchema } from './declare.ts';

export interface WordingCheck extends Expected {
  kind: 'wording';
  stated: Wording;
  other: Wording;
}

export function linkWordingCheck(
  id: CheckId,
  { asks, expect, states, with: other }: z.output<typeof wordingSchema>,
  scope: Scope,
): WordingCheck | null {
  const path: FieldPath = ['checks', id.check];
  const first =
    typeof states === 'string'
      ? linkQuotedWords(states, [...path, 'states'], scope)
      : linkWording(states, [...path, 'states'], scope);
  const second = linkWording(other, [...path, 'with'], scope);
  if (!first || !second) return null;
  return {
    kind: 'wording',
    id,
    asks,
    decisive: scope.isDecisive(id.check),
    expect,
    stated: first,
    other: second,
  };
}

function linkQuotedWords(words: string, path: FieldPath, scope: Scope): Wording | null {
  return partOf(words, scope.quote, 'the quote', path, scope)
    ? { text: words, provenance: { kind: 'quoted' } }
    : null;
}

function linkWording(given: DeclaredWording, path: FieldPath, scope: Scope): Wording | null {
  const excerpt = linkExcerpt(given.excerpt, [...path, 'excerpt'], scope);
  if (!excerpt) return null;
  if (given.words === undefined) return excerpt;
  const where = `the excerpt ${given.excerpt}`;
  return partOf(given.words, excerpt.text, where, [...path, 'words'], scope)
    ? { ...excerpt, text: given.words }
    : null;
}

function partOf(words: string, whole: string, where: string, path: FieldPath, scope: Scope): boolean {
  if (standsInWords(words, whole)) return true;
  const near = nearMiss(words, [whole]);
  refuse(scope, path, {
    code: 'words-not-in-text',
    found: show(words),
    expected: `whole words of ${where}, with their signs: ${show(whole)}`,
    fix: `copy them from there, letter for letter${near ? `: ${near}` : ''}`,
  });
  return false;
}
