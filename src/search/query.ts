// What a reader searches for, and how it is written in the address: ?q=641&kind=claim. Whatever else an address says is ignored.
import { fold } from '../anchor/fold.ts';
import { facetNames, type Facet } from './marks.ts';

export type Query = { q: string } & Record<Facet, string>;

const MOST_CHARACTERS = 200;

/** @param choices the values that each facet can have */
export function readQuery(
  address: URLSearchParams,
  choices: Readonly<Record<Facet, readonly string[]>>,
): Query {
  const choice = (facet: Facet) => {
    const value = address.get(facet) ?? '';
    return choices[facet].includes(value) ? value : '';
  };
  return {
    q: (address.get('q') ?? '').trim().slice(0, MOST_CHARACTERS),
    kind: choice('kind'),
    label: choice('label'),
    topic: choice('topic'),
    text: choice('text'),
  };
}

/** The part of the address from the question mark on; empty for an empty query. */
export function writeQuery(query: Query): string {
  const given = Object.entries(query).filter(([, value]) => value !== '');
  return given.length === 0 ? '' : `?${new URLSearchParams(given).toString()}`;
}

/**
 * The words as the index has them, by the table of all that is typesetting only. It leaves out signs such as $, but would look
 * for them in a question.
 */
export const plainWords = ({ q }: Query): string => fold(q).replaceAll(/\p{S}/gu, ' ').trim();

export const isNarrowed = (query: Query): boolean => facetNames.some((facet) => query[facet] !== '');

/** Whether something found is of the kind, label and topic asked for; several values stand in one, parted by spaces. */
export const fits = (meta: Readonly<Record<string, string | undefined>>, query: Query): boolean =>
  facetNames.every((facet) => query[facet] === '' || meta[facet]?.split(' ').includes(query[facet]));
