// A new release: its text with its hash, and every sentence to be decided; and the source that says who published it.
import { hasWords, paragraphs } from '../anchor/sentences.ts';
import type { Span } from '../anchor/span.ts';
import { refusedCharacters } from '../characters.ts';
import { decode } from '../content/files.ts';
import { sha256 } from '../content/hash.ts';
import { releaseFile } from '../content/places.ts';
import { show } from '../problem.ts';
import { cannot, type Draft } from './draft.ts';
import { quoted, quoteList } from './fields.ts';
import { openWords, quoteMaker } from './open-words.ts';
import { draftSource, type Known } from './source.ts';

/**
 * @param bytes the text in UTF-8; a byte order mark and the line ends of Windows are read right
 * @param source the source of the text where there is one already; otherwise one of the same id is made
 * @throws CannotDraft
 */
export function draftRelease(
  id: string,
  bytes: Uint8Array,
  source: string | null,
  known: Known,
  today: string,
): Draft {
  const decoded = decode(bytes);
  if (decoded === null) {
    cannot('bytes that are not UTF-8', 'a text in UTF-8', 'save it again as UTF-8 in your editor');
  }
  const text = decoded
    .replace(/\r/g, '\n')
    .replace(/[ \t]+$/gm, '')
    .replace(/^\n+|\n+$/g, '');
  const [refused] = refusedCharacters(text).keys();
  if (refused !== undefined) {
    cannot(`the character ${show(refused)}`, 'characters that a page can hold', 'remove it from the text');
  }
  const all = paragraphs(text);
  const wordsOf = ({ start, end }: Span) => text.slice(start, end).trim();
  const [first, ...others] = all;
  if (!first || !hasWords(text))
    cannot('no words', 'the text of the release, its headline first', 'name another file');
  const headline = wordsOf(first);
  const repeated = others.filter((paragraph) => wordsOf(paragraph) === headline);
  const quoteOf = quoteMaker(text);
  const fieldsOf = (span: Span) =>
    quoteOf(span) ??
    cannot(
      `${show(wordsOf(span))} several times, with nothing that tells its places apart`,
      'passages that can be told apart',
      'leave out what the web page repeats',
    );
  const furniture = repeated.map((span) =>
    fieldsOf({ start: span.start, end: span.start + headline.length }),
  );
  const undecided = openWords(text, repeated).map(fieldsOf);
  const file = releaseFile(id);
  const release = `---
source: ${source ?? id}
sha256: ${sha256(text)}
headline: ${quoted(headline)}
${quoteList('furniture', furniture, ['because: The headline a second time, as the web page repeats it.'])}# What is to be decided yet: whether it is for a claim, unclaimed (with class and because) or furniture (with because).
# npm run new -- claim takes the words of a claim out of this list; npm run coverage tells what is left. As long as
# there is something in it, npm run freeze refuses to publish.
${quoteList('undecided', undecided)}---

${text}
`;
  const made =
    source === null
      ? draftSource(
          id,
          {
            ...known,
            title: known.title ?? headline.replace(/\s+/g, ' '),
            excerpt: { text: headline.replace(/\s+/g, ' '), isHeading: true },
          },
          today,
        )
      : { files: new Map<string, string>(), next: [] };
  return {
    files: new Map([[file, release], ...made.files]),
    changed: [],
    next: [
      ...made.next.slice(0, 1),
      `see that the text in ${file} is the original's, word for word: the headline first, an empty line between paragraphs`,
      'begin a claim: npm run new -- claim ID --quote "words of the text"',
    ],
  };
}
