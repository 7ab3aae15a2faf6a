// A new claim: its quote found in the text, its numbers as inputs, and its words taken out of what is undecided.
import { fold, foldWithPlaces } from '../anchor/fold.ts';
import { quoteFinder, type Quote } from '../anchor/find-quote.ts';
import type { Span } from '../anchor/span.ts';
import { fragmentMaker } from '../anchor/text-fragment.ts';
import { claimFile } from '../content/places.ts';
import type { Release } from '../content/release.ts';
import { groundKinds } from '../check/grounds.ts';
import { show } from '../problem.ts';
import { quantitiesIn } from '../quantity/in-text.ts';
import { cannot, type Draft } from './draft.ts';
import { quoteLines } from './fields.ts';
import type { OpenRelease } from './open-release.ts';
import { openWords, quoteOf, type QuoteFields } from './open-words.ts';

/**
 * @param typed the words as the author typed them: how they are set in type makes no difference
 * @throws CannotDraft
 */
export function draftClaim(id: string, typed: Quote, release: OpenRelease, today: string): Draft {
  throw new Error('todo');
}
