// Nouns of what is counted: which forms are of one noun, and what a phrase counts.

// By the plural: what no rule of spelling gives.
const IRREGULAR: Readonly<Record<string, string>> = {
  people: 'person', persons: 'person', men: 'man', women: 'woman', children: 'child', policemen: 'policeman',
  policewomen: 'policewoman', lives: 'life', wives: 'wife', knives: 'knife', halves: 'half', thieves: 'thief',
  feet: 'foot', movies: 'movie', series: 'series', species: 'species', shoes: 'shoe', heroes: 'hero',
  criteria: 'criterion', data: 'datum', crises: 'crisis', analyses: 'analysis', bases: 'base',
  buses: 'bus', campuses: 'campus', viruses: 'virus', statuses: 'status', bonuses: 'bonus', censuses: 'census',
  caucuses: 'caucus',
}; // prettier-ignore

const PLURALS = new Map(Object.entries(IRREGULAR).map(([many, one]) => [one, many]));
PLURALS.set('person', 'people');

const PREPOSITION =
  / (?:of|in|on|at|with|without|for|from|to|under|by|per|who|that|which|since|between|among|across) .*$/;

/**
 * The noun that a phrase counts, in the singular: "service agreements with counties" counts the "agreement".
 * It is the last word before a preposition. The words before it are left aside: they say which agreements are counted,
 * not what is counted, so that agreements of counties and of cities can be added up and compared with agreements.
 */
export function headNoun(phrase: string): string {
  const head = phrase.toLowerCase().replaceAll('’', "'").replace(PREPOSITION, '').split(' ').at(-1)!;
  return singularOf(head.replace(/'s?$/, ''));
}

/** "agencies" is "agency"; a word that is no plural stays. */
function singularOf(word: string): string {
  if (Object.hasOwn(IRREGULAR, word)) return IRREGULAR[word]!;
  if (/[^aeiou]ies$/.test(word) && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:ss|x|zz|ch|sh|o)es$/.test(word)) return word.slice(0, -2);
  return /(?:ss|us|is)$/.test(word) ? word : word.replace(/s$/, '');
}

/** The plural of a noun that `headNoun` gave. */
export function plural(noun: string): string {
  const known = PLURALS.get(noun);
  if (known !== undefined) return known;
  if (/[^aeiou]y$/.test(noun)) return `${noun.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh)$/.test(noun) ? `${noun}es` : `${noun}s`;
}
