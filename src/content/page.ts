// Pages and terms: prose with a title.
import { z } from 'zod';
import { text } from '../fields.ts';

export const termSchema = z.strictObject({
  term: text,
  /** Other names for the same thing. */
  also: z.array(text).default([]),
  /** The words by which prose links here at their first use, in each form: agency, agencies. */
  linked: z.array(text).default([]),
});

export interface Term {
  id: string;
  term: string;
  also: string[];
  linked: string[];
  file: string;
  /** Markdown. */
  body: string;
  bodyLine: number;
}

export const pageSchema = z.strictObject({ title: text, description: text });

export interface Page {
  id: string;
  title: string;
  description: string;
}
