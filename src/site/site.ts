// The site as one object: everything that pages and outputs show, ready.
import type { Coverage } from '../anchor/coverage.ts';
import type { Span } from '../anchor/span.ts';
import type { GroundKind } from '../check/grounds.ts';
import type { Numbers, WordingFound } from '../check/label.ts';
import type { Receipt } from '../check/kinds.ts';
import type { Claim } from '../content/claim.ts';
import type { Drawable } from '../content/chart-data.ts';
import type { Dataset } from '../content/dataset.ts';
import type { RowsAnswer } from '../content/query.ts';
import type { Settings } from '../content/site.ts';
import type { Term } from '../content/page.ts';
import type { Review } from '../content/review.ts';
import type { Release } from '../content/release.ts';
import type { Source } from '../content/source.ts';
import type { ExcerptReference } from '../fields.ts';
import type { ClaimFigure } from '../prose/figures.ts';
import type { Note } from '../prose/notes.ts';
import type { Body, Prose } from '../prose/render.ts';
import type { TextKind } from '../words/text.ts';
import type { FormerClaim } from '../version/former.ts';
import type { History } from '../version/history.ts';
import type { PublishedLesson } from './lesson.ts';
import type { PublishedQuestion } from './quiz.ts';

/** A claim with all its working and its history, ready to show. */
export type PublishedClaim = PresentClaim & History;

/** A claim as it stands, whatever was published before. */
export interface PresentClaim extends Omit<
  Claim,
  'grounds' | 'finding' | 'since' | 'checks' | 'figures' | 'body' | 'bodyLine'
> {
  grounds: PublishedGround[];
  receipts: Receipt[];
  /** Numbers of this claim's own prose. */
  figures: ClaimFigure[];
  numbers: Numbers;
  wording: WordingFound;
  finding: Prose;
  since: { date: string; what: Prose }[];
  notes: Note[];
  /** The sentence around the quote. */
  sentence: Span;
  /** What the sources show beyond the checks. */
  body: Body;
}

/** A ground of a label, of whatever kind, with what explains it. */
export interface PublishedGround {
  kind: GroundKind;
  evidence: readonly Evidence[];
  /** The words that are left out or added. */
  words: string | null;
  /** Why; what a reader of only these words would take from them, falsely; where was looked. */
  because: Prose | null;
}

/** A check of the claim, or the exact words of a source. */
export type Evidence = { check: string } | ExcerptReference;

export interface PublishedPage {
  id: string;
  title: string;
  description: string;
  body: Body;
  notes: Note[];
}

export interface PublishedTerm extends Omit<Term, 'body' | 'bodyLine'> {
  definition: Prose;
}

export interface PublishedDataset extends Omit<Dataset, 'provenance' | 'rules'> {
  provenance: Prose;
  rules: Prose[];
}

/** A chart with what it shows, ready to be drawn. */
export type PublishedChart = Drawable & {
  id: string;
  title: Prose;
  caption: Prose;
  /** What its query gave. */
  answer: Extract<RowsAnswer, { kind: 'rows' }>;
  figures: ClaimFigure[];
  /** Those that its query and its figures read. */
  datasets: Dataset[];
  /** What these rest on. */
  sources: Source[];
};

/** What all releases share. */
interface Shared {
  settings: Settings;
  /** SHA-256 of the list of all content files with the SHA-256 of each. */
  contentSha256: string;
  sources: Source[];
  datasets: PublishedDataset[];
  /** By id. */
  charts: ReadonlyMap<string, PublishedChart>;
  terms: PublishedTerm[];
  termNotes: Note[];
  pages: Map<string, PublishedPage>;
}

/** One annotated text with all that its pages show. */
export interface PublishedRelease extends Shared {
  id: string;
  release: Release;
  /** What the text is called. */
  kind: TextKind;
  /** What it is about, in words that fit after "on"; null where nothing says it. */
  subject: string | null;
  /** Its title, by which it is named beside others. */
  title: string;
  /** Whether the first page of the site shows it. */
  isFront: boolean;
  /** Whether the site has others: then each is named wherever it is not plain which one is meant. */
  isOneOfMany: boolean;
  /** Begins the names of its files to download, and identifiers in learning platforms. */
  slug: string;
  /** Addresses below the root. */
  paths: ReleasePaths;
  /** The source entry of the text: who published it, when and where. */
  article: Source;
  paragraphs: Span[];
  claims: PublishedClaim[];
  /** What stands at the ids of claims that were renamed or withdrawn. */
  formerClaims: FormerClaim[];
  coverage: Coverage<Claim>;
  lessons: PublishedLesson[];
  quiz: PublishedQuestion[];
  /** For editors; null where there is none. */
  review: Review | null;
}

/** Addresses below the root: "/releases/leaflet/". The front release has shorter ones for its pages. */
export interface ReleasePaths {
  page: string;
  /** The text alone, whichever release stands in front. */
  text: string;
  /** The picture that stands beside a link to it. */
  card: string;
  /** Where its reading, worksheet, key and quiz are. */
  teach: string;
}

export interface Site extends Shared {
  /** The newest first. */
  releases: PublishedRelease[];
  /** What the first page shows; null for a site without a release. */
  front: PublishedRelease | null;
  /** Of all releases, in their order. */
  claims: PublishedClaim[];
  formerClaims: FormerClaim[];
  lessons: PublishedLesson[];
}
