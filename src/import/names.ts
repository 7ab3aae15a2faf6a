// The names that the counting rules know, to look up: places, models, kinds of agency. Any other name is listed, not guessed at.
import { plain, type ListRules, type Misspelt } from '../content/list-rules.ts';

export interface Place {
  name: string;
  kind: 'state' | 'territory';
}

export const models = ['jem', 'tfm', 'wso'] as const;
export type Model = (typeof models)[number];

export type AgencyKind = keyof ListRules['kinds'];

/** The names of one column. */
export interface Names<T> {
  /** As the rules have them. */
  known: readonly string[];
  /** What a name means, and the name itself where the list has a known typing error for it; null where it is not known. */
  look: (typed: string) => { means: T; correction: string | null } | null;
}

export interface KnownNames {
  state: Names<Place>;
  model: Names<Model>;
  kind: Names<AgencyKind>;
}

/** Each name with what it means. */
const places = (kind: Place['kind'], names: readonly string[]) =>
  names.map((name): [string, Place] => [name, { name, kind }]);

const keys = <T extends string>(named: Readonly<Record<T, readonly string[]>>) =>
  Object.entries<readonly string[]>(named).flatMap(([key, names]) =>
    names.map((name): [string, T] => [name, key as T]),
  );

export function knownNames({ states, territories, models: of, kinds, misspellings }: ListRules): KnownNames {
  const lookUp = <T>(column: Misspelt, entries: [string, T][]): Names<T> => {
    const byName = new Map(entries.map(([name, means]) => [plain(name), means]));
    const corrections = new Map(
      Object.entries(misspellings[column]).map(([typed, meant]) => [plain(typed), meant]),
    );
    return {
      known: entries.map(([name]) => name),
      look: (typed) => {
        const correction = corrections.get(plain(typed)) ?? null;
        const means = byName.get(plain(correction ?? typed));
        return means === undefined ? null : { means, correction };
      },
    };
  };
  return {
    state: lookUp('state', [...places('state', states), ...places('territory', territories)]),
    model: lookUp('model', keys(of)),
    kind: lookUp('kind', keys(kinds)),
  };
}
