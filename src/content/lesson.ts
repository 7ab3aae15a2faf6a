// A lesson as an author declares it, and as the rest of the code receives it.
import { z } from 'zod';
import type { Parsed } from './document.ts';
import { excerptReference, id, text, type ExcerptReference } from '../fields.ts';
import type { Standard } from './standard.ts';

const minutes = z.int().min(1, 'whole minutes, 1 or more');

export const lessonSchema = z.strictObject({
  title: text,
  /** Its place among the lessons, from 1. */
  number: z.int().min(1, 'a whole number, 1 or more'),
  /** What students do and learn, in one sentence. */
  aim: text,
  minutes,
  materials: z.array(text).min(1, 'one or more materials'),
  standards: z.array(id).min(1, 'one or more standards'),
  claims: z.array(id).min(1, 'one or more claims'),
  /** The worksheet, in order. */
  tasks: z
    .array(
      z.strictObject({
        ask: text,
        /** The same in short sentences and usual words, for the sheet in plain words: for all tasks of a lesson, or for none. */
        plain: text.optional(),
        /** How an answer on that sheet can begin. */
        starter: text.optional(),
        /** How many ruled lines to write on. */
        lines: z.int().min(1, 'one line or more'),
        /** The claim whose words are printed above the task. */
        claim: id.optional(),
        /** Words of a source to be printed above the task. */
        excerpt: excerptReference.optional(),
        /** The dataset whose rows are worked with. */
        table: id.optional(),
        answer: text,
      }),
    )
    .min(1, 'one or more tasks'),
  /** The plan: the minutes of all steps add up to those of the lesson. */
  steps: z
    .array(
      z.strictObject({
        title: text,
        minutes,
        /** Numbers of worksheet tasks, from 1. */
        tasks: z.array(z.int().min(1)).default([]),
        /** What the teacher does. */
        do: text,
        /** What to listen for. */
        listen: text.optional(),
      }),
    )
    .min(1, 'one or more steps'),
  /** What students discuss in writing: read before any answer, so that it gives none. */
  discussion: text,
  /** What a student can do afterwards, in the student's words: "I can …". Read before any answer. */
  objective: text.optional(),
  /** Terms of the glossary that the lesson needs. */
  vocabulary: z.array(id).default([]),
  /** What a teacher does before the lesson, and how long it takes. */
  preparation: z.strictObject({ minutes, do: text }).optional(),
  /** How the lesson goes with paper alone. */
  withoutComputers: text.optional(),
  /** What helps students who read, hear, see, move or learn in other ways. */
  accessibility: text.optional(),
  /** One question at the end, answered in writing by each student. Read before any answer. */
  exit: text.optional(),
  /** What answers are judged by: one aspect of some tasks, in four levels from the lowest to the highest. */
  rubric: z
    .array(
      z.strictObject({
        aspect: text,
        tasks: z.array(z.int().min(1)).min(1, 'the numbers of one task or more'),
        levels: z.array(text).length(4, 'four levels, from the lowest to the highest'),
      }),
    )
    .default([]),
});

export interface Task {
  ask: string;
  plain: string | null;
  starter: string | null;
  lines: number;
  claim: string | null;
  excerpt: ExcerptReference | null;
  /** The name of a dataset that exists. */
  table: string | null;
  answer: string;
}

export interface Step {
  title: string;
  minutes: number;
  tasks: number[];
  do: string;
  listen: string | null;
}

export interface RubricRow {
  aspect: string;
  /** From 1. */
  tasks: number[];
  /** Four, from the lowest to the highest. */
  levels: string[];
}

export interface Lesson {
  id: string;
  title: string;
  number: number;
  aim: string;
  minutes: number;
  materials: string[];
  standards: Standard[];
  /** Ids of claims that exist. */
  claims: string[];
  tasks: Task[];
  steps: Step[];
  discussion: string;
  objective: string | null;
  /** Ids of terms that exist. */
  vocabulary: string[];
  preparation: { minutes: number; do: string } | null;
  withoutComputers: string | null;
  accessibility: string | null;
  exit: string | null;
  rubric: RubricRow[];
  /** Extension and notes: Markdown, and the line of the file on which it begins. */
  body: string;
  bodyLine: number;
  place: Parsed<unknown>['place'];
}
