// The grounds of a label in plain words, the same wherever they are shown.
import { groundKinds, ruleFor, type GroundKind, type Rule } from '../check/grounds.ts';

/** What a ground says, apart from its evidence. */
export interface GroundWords {
  kind: GroundKind;
  /** Of the words left out or added. */
  words: string | null;
}

/**
 * What a ground is, as a sentence. It ends in a colon if what explains it follows: what a reader would take from the words,
 * where was looked, why two records differ, why nothing could settle it.
 */
export function groundInWords({ kind, words }: GroundWords): string {
  switch (kind) {
    case 'bears-out':
    case 'says-otherwise':
      return groundKinds[kind].means;
    case 'sources-differ':
      return 'Two records of the same standing disagree, by no more than this could explain:';
    case 'drops':
      return `The source has “${words}”, and these words do not.`;
    case 'adds':
      return `These words have “${words}”, and the source does not.`;
    case 'misses':
      return 'Someone who reads only these words could take from them something that is not so:';
    case 'silent':
      return 'No source was found that could settle the words. Where we looked:';
    case 'aim':
      return 'No source could settle it:';
  }
}

/** The same as plain text, with what explains it: "The source has “eligible”, and these words do not." */
export const groundAsText = (ground: GroundWords & { because: string | null }): string =>
  [groundInWords(ground), ground.because].filter(Boolean).join(' ');

/** All grounds of a claim, each with its name. */
export const groundsAsText = ({
  grounds,
}: {
  grounds: readonly (GroundWords & { because: { text: string } | null })[];
}): string =>
  grounds
    .map(
      (ground) =>
        `${groundKinds[ground.kind].name}. ${groundAsText({ ...ground, because: ground.because?.text ?? null })}`,
    )
    .join(' ');

/** The rule by which a claim has its label. */
export const ruleOf = ({ grounds }: { grounds: readonly { kind: GroundKind }[] }): Rule =>
  ruleFor(grounds.map(({ kind }) => kind));
