// A claim as an author declares it, and as the rest of the code receives it.
import { z } from 'zod';
import type { Span } from '../anchor/span.ts';
import { labelNames, type Label } from '../check/label.ts';
import { checkSchema, type Check } from '../check/kinds.ts';
import type { Parsed } from './document.ts';
import { date, id, text } from '../fields.ts';
import { claimFigures } from './figures.ts';
import { groundsSchema, type Ground } from './grounds.ts';
import type { LinkedFigure } from './link-figures.ts';
import { quoteFields } from './release.ts';

/** How a published claim may change. */
export const correctionKinds = {
  'changes-label': 'Changes the label',
  'keeps-label': 'Does not change the label',
  withdrawn: 'Withdrawn',
  typo: 'Typing error',
} as const;

export type CorrectionKind = keyof typeof correctionKinds;

/** Fact-check listings show fewer than 75 characters (Google's rules for ClaimReview: claimReviewed). */
const LONGEST_TITLE = 74;

const changeKind = z
  .enum(Object.keys(correctionKinds) as [CorrectionKind, ...CorrectionKind[]])
  .refine((kind) => kind !== 'withdrawn', {
    error: 'changes-label, keeps-label or typo',
    params: {
      fix: 'remove the file of a claim that is withdrawn, and say so under its id in registry.yaml: withdrawn: (and below that date: and because:)',
    },
  });

/** A dated change of a published claim, with its reason in plain text. */
interface Correction {
  date: string;
  kind: CorrectionKind;
  because: string;
}

export const claimSchema = z.strictObject({
  title: text.max(
    LONGEST_TITLE,
    `at most ${LONGEST_TITLE} characters, the most that fact-check listings show`,
  ),
  ...quoteFields,
  /** What a reader can ask of the quoted words before any answer: one open question that gives nothing away. */
  question: text.regex(/^[^?]+\?$/, 'one question, with one question mark at its end'),
  /** What the label follows from. */
  grounds: groundsSchema,
  /** Need not be written; must agree with the grounds. */
  label: z.enum(labelNames).optional(),
  /** What it is about, for finding it: topics of site.yaml. */
  topics: z.array(id).default([]),
  /** The answer in one sentence, shown first and beside the text. */
  finding: text,
  checks: z.record(id, checkSchema).default({}),
  /** Numbers that only this claim's own prose states, computed and shown with their working. */
  figures: claimFigures.default({}),
  /** What happened after the release. */
  since: z.array(z.strictObject({ date, what: text })).default([]),
  /** The claim of another text of which this is the same statement. */
  repeats: id.optional(),
  published: date,
  /** Oldest first; each makes a version of its own. What changed is computed, why is said here. */
  corrections: z.array(z.strictObject({ date, kind: changeKind, because: text })).default([]),
});

/** The span is where the quote stands in the release's text. */
export interface Claim extends Span {
  id: string;
  /** The id of its release. */
  release: string;
  /** Place in the release, from 1: by where the quote begins, the longer first. */
  number: number;
  title: string;
  quote: string;
  question: string;
  /** ":~:text=...": finds the quote in any page with the release's text; null where no such directive can tell it apart. */
  textFragment: string | null;
  grounds: Ground[];
  /** By the rules in check/grounds.ts. */
  label: Label;
  topics: string[];
  finding: string;
  checks: Check[];
  figures: LinkedFigure[];
  since: { date: string; what: string }[];
  published: string;
  corrections: Correction[];
  /** The id of a claim of another release that is the same statement. */
  repeats: string | null;
  /** MDX, and the line of the file on which it begins. */
  body: string;
  bodyLine: number;
  /** Where a field stands, for a problem found later. */
  place: Parsed<unknown>['place'];
}
