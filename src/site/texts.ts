// Pages, terms, datasets and the short texts of sources and of the release, held against the rules for prose and rendered.
import { standsInWords } from '../anchor/whole-words.ts';
import type { Dataset } from '../content/dataset.ts';
import type { ReleaseContent } from '../content/load.ts';
import type { Page, Term } from '../content/page.ts';
import { nearest, show, type Problem } from '../problem.ts';
import type { Source } from '../content/source.ts';
import { splitReference } from '../fields.ts';
import { blocks } from '../prose/blocks.ts';
import { statedIn } from '../prose/backed-numbers.ts';
import { citingContext, knowsChart, plainContext, type Referable } from '../prose/context.ts';
import { Notes } from '../prose/notes.ts';
import type { ProseContext } from '../prose/prose.ts';
import { checkText, renderBody, renderProse } from '../prose/render.ts';
import { withOwn } from './own.ts';
import { sectionIds, unknownSections } from './sections.ts';
import type { PublishedDataset, PublishedPage, PublishedTerm } from './site.ts';

type Report = (problem: Problem) => void;

export function publishPage(page: Page, scope: Referable, report: Report): PublishedPage {
  const { id, title, description, place } = page;
  const notes = new Notes(scope.content.sources);
  const context = {
    ...citingContext(scope, notes),
    blocks: blocks.page,
    hasChart: knowsChart(scope),
    hasFragment: (fragment: string) => scope.hasAddress(`/${id}/`, fragment),
  };
  const body = withOwn(page, context, report, (own) => {
    for (const field of ['title', 'description'] as const) {
      checkText(page[field], own, place([field]), report);
    }
    return renderBody(page.body, own, { file: place().file, line: page.bodyLine }, report);
  });
  return { id, title, description, body, notes: notes.all };
}

/** @param notes of the page on which all terms are */
export function publishTerm(term: Term, notes: Notes, scope: Referable, report: Report): PublishedTerm {
  const ids = new Set(scope.content.terms.map(({ id }) => id));
  const context = { ...citingContext(scope, notes), hasFragment: (id: string) => ids.has(id) };
  const place = { file: term.place().file, line: term.bodyLine };
  const definition = withOwn(term, context, report, (own) => renderProse(term.body, own, place, report));
  return { ...term, definition };
}

export function publishDataset(dataset: Dataset, scope: Referable, report: Report): PublishedDataset {
  const { place, title, row, columns, provenance, rules } = dataset;
  return withOwn(dataset, plainContext(scope), report, (own) => {
    checkText(title, own, place(['title']), report);
    checkText(row, own, place(['row']), report);
    for (const { name, ...column } of columns) {
      // What 0 and 1 mean in a column is said by naming them.
      const isValue = (number: string) => column.values?.includes(number) ?? false;
      const coded: ProseContext = {
        ...own,
        backs: (number, standing) => isValue(number) || own.backs(number, standing),
      };
      for (const field of ['title', 'description'] as const) {
        checkText(column[field], coded, place(['columns', name, field]), report);
      }
    }
    return {
      ...dataset,
      provenance: renderProse(provenance, own, place(['provenance']), report),
      rules: rules.map((rule, i) => renderProse(rule, own, place(['rules', i]), report)),
    };
  });
}

/** What this site says of a source; its title and its excerpts are the words of others. */
export function checkSource(source: Source, scope: Referable, report: Report): void {
  const { place, note, read, excerpts } = source;
  const context = plainContext(scope);
  const own = excerpts.map(({ text }) => text);
  const quoting = {
    ...context,
    quotable: (words: string) => context.quotable(words) || own.some((text) => standsInWords(words, text)),
    quotableIn: 'the release or in an excerpt of this source',
    texts: () => [...own, ...context.texts()],
    backs: statedIn(own),
  };
  withOwn(source, quoting, report, (each) => {
    if (note !== undefined) checkText(note, each, place(['note']), report);
    // Where in a document something is, is told in its own numbers: of pages, sections and revisions.
    if (read.part !== undefined) {
      checkText(read.part, { ...each, backs: () => true }, place(['read', 'part']), report);
    }
  });
}

/** What a note for editors says of an excerpt: it may quote it and state its numbers. */
export function checkReview({ review }: ReleaseContent, scope: Referable, report: Report): void {
  const { sources } = scope.content;
  const context = plainContext(scope);
  for (const [claim, sides] of review?.entries ?? []) {
    for (const side of ['for', 'limits'] as const) {
      for (const [i, { excerpt, says }] of sides[side].entries()) {
        const reference = splitReference(excerpt);
        const words =
          sources.get(reference.source)?.excerpts.find(({ id }) => id === reference.excerpt)?.text ?? '';
        const quoting = {
          ...context,
          quotable: (quoted: string) => context.quotable(quoted) || standsInWords(quoted, words),
          quotableIn: 'the release or in the excerpt named beside it',
          texts: () => [words, ...context.texts()],
          backs: statedIn([words]),
        };
        checkText(says, quoting, review!.place([claim, side, i, 'says']), report);
      }
    }
  }
}

/** What the site says of itself, and the names that it puts at the top of every page. */
export function checkSettings(scope: Referable, report: Report): void {
  const { settings, pages } = scope.content;
  const { place } = settings;
  const context = plainContext(scope);
  for (const field of ['funding', 'corrections', 'subject'] as const) {
    const words = settings[field];
    if (words !== undefined) checkText(words, context, place([field]), report);
  }
  for (const [id, topic] of Object.entries(settings.topics)) {
    checkText(topic, context, place(['topics', id]), report);
  }
  for (const id of unknownSections(settings, pages)) {
    const known = [...sectionIds, ...pages.keys()];
    const like = nearest(id, known);
    report({
      code: 'section-unknown',
      ...place(['navigation', settings.navigation!.indexOf(id)]),
      found: show(id),
      expected: `one of ${known.join(', ')}`,
      fix: like ? `write "${like}"` : 'correct it, or add the page to content/pages',
    });
  }
}

/** The reasons why words of the release are in no claim, and why a claim was withdrawn. */
export function checkReasons({ release, registry }: ReleaseContent, scope: Referable, report: Report): void {
  const context = plainContext(scope);
  if (release.subject !== null) checkText(release.subject, context, release.place(['subject']), report);
  for (const field of ['furniture', 'unclaimed'] as const) {
    for (const [i, { because }] of release[field].entries()) {
      checkText(because, context, release.place([field, i, 'because']), report);
    }
  }
  for (const [id, { withdrawn }] of registry?.entries ?? []) {
    if (withdrawn) {
      checkText(withdrawn.because, context, registry!.place([id, 'withdrawn', 'because']), report);
    }
  }
}
