// A new lesson: the form of its file.
import { lessonFile } from '../content/places.ts';
import type { Draft } from './draft.ts';

/**
 * @param release the release that it teaches with
 * @param number its place among the lessons of the release, from 1
 */
export function draftLesson(id: string, release: string, number: number): Draft {
  const file = lessonFile(release, id);
  const text = `---
title:
number: ${number}
# What students do and learn, in one sentence.
aim:
# The minutes of the steps add up to these.
minutes: 45
materials:
  - "[The worksheet](/teach/lessons/${id}/worksheet/), one copy for each student"
# Ids of standards.yaml.
standards: []
# Ids of claims.
claims: []
# The worksheet, in order. A task may have the claim or the excerpt whose words are printed above it, or the table that it
# works with. Students read what is asked: it gives no number of the answers.
tasks:
  - ask:
    lines: 3
    # Numbers are printed: <Value of="claim/check" />
    answer:
# The plan. The tasks of a step are numbers of tasks of the worksheet, from 1.
steps:
  - title:
    minutes: 45
    tasks: [1]
    do:
# What students write to each other about, before any answer.
discussion:
---

`;
  return {
    files: new Map([[file, text]]),
    changed: [],
    next: [`fill in what is empty in ${file}`, 'see how it stands: npm run check'],
  };
}
