// What an annotated text is called, from the name of its kind: a press article is, for short, "the article".

export interface TextKind {
  /** "press article" */
  name: string;
  /** "article" */
  short: string;
  /** "a press article", "an open letter" */
  a: string;
  /** "the article" */
  the: string;
}

/** @param name in the singular, such as "press article"; its last word alone is the short form */
export function textKind(name: string): TextKind {
  const short = name.split(' ').at(-1)!;
  return { name, short, a: `${/^[aeio]/i.test(name) ? 'an' : 'a'} ${name}`, the: `the ${short}` };
}

/** At the beginning of a sentence: "The article". */
export const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
