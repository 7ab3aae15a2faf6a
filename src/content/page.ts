// Pages and terms: prose with a title.
import { z } from 'zod';
import type { Parsed } from './document.ts';
import { text } from '../fields.ts';
import { ownFields, type Own } from './figures.ts';

export const termSchema = z.strictObject({
  term: text,
  /** Other names for the same thing. */
  also: z.array(text).default([]),
  /** The words by which prose links here at their first use, in each form: agency, agencies. */
  linked: z.array(text).default([]),
  ...ownFields,
});

export interface Term extends Own {
  id: string;
  term: string;
  also: string[];
  linked: string[];
  /** MDX, and the line of the file on which it begins. */
  body: string;
  bodyLine: number;
  place: Parsed<unknown>['place'];
}

export const pageSchema = z.strictObject({ title: text, description: text, ...ownFields });

export interface Page extends Own {
  id: string;
  title: string;
  description: string;
  /** MDX, and the line of the file on which it begins. */
  body: string;
  bodyLine: number;
  place: Parsed<unknown>['place'];
}
