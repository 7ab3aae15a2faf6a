// One release among those of the site: what it is called and where its pages are.
import { paragraphs } from '../anchor/sentences.ts';
import type { Content } from '../content/load.ts';
import { textKind } from '../words/text.ts';
import type { PublishedClaim, PublishedRelease, ReleasePaths, Site } from './site.ts';

/** The id of the release that the first page shows: what site.yaml says, or the newest; null where there is none. */
export const frontOf = ({ settings, releases }: Pick<Content, 'settings' | 'releases'>): string | null =>
  settings.front ?? releases[0]?.release.id ?? null;

/** Where the pages of a release are, below the root. */
export const pathsOf = (id: string, isFront: boolean): ReleasePaths => ({
  page: isFront ? '/' : `/releases/${id}/`,
  text: `/releases/${id}/release.txt`,
  card: isFront ? '/card.png' : `/releases/${id}/card.png`,
  teach: isFront ? '/teach/' : `/teach/releases/${id}/`,
});

type Derived =
  | 'id'
  | 'kind'
  | 'subject'
  | 'title'
  | 'isFront'
  | 'isOneOfMany'
  | 'slug'
  | 'paths'
  | 'article'
  | 'paragraphs';

/** The release with what follows from its place among the others. */
export function publishRelease(
  whole: Omit<PublishedRelease, Derived>,
  front: string | null,
  isOneOfMany: boolean,
): PublishedRelease {
  const { release, settings, sources } = whole;
  const { id, kind, subject, text } = release;
  const isFront = id === front;
  const article = sources.find((source) => source.id === release.source)!;
  return {
    ...whole,
    id,
    kind: textKind(kind ?? settings.kind),
    subject: subject ?? settings.subject ?? null,
    title: article.title,
    isFront,
    isOneOfMany,
    slug: isFront ? settings.id : `${settings.id}-${id}`,
    paths: pathsOf(id, isFront),
    article,
    paragraphs: paragraphs(text),
  };
}

/** The release of a claim. */
export const releaseOf = (
  { releases }: Pick<Site, 'releases'>,
  { release }: Pick<PublishedClaim, 'release'>,
): PublishedRelease => releases.find(({ id }) => id === release)!;

/** The releases that can be taught with: those that have claims. */
export const teachable = <R extends Pick<PublishedRelease, 'claims'>>(releases: readonly R[]): R[] =>
  releases.filter(({ claims }) => claims.length > 0);

/** The passage of the page of all claims that lists every sentence of a release. */
export const sentencesOf = ({ id, isFront }: Pick<PublishedRelease, 'id' | 'isFront'>): string =>
  isFront ? '#sentences' : `#sentences-${id}`;
