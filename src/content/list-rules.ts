// How a list of agencies with agreements is read: its columns, the names that count, and its known typing errors.
import { z } from 'zod';
import { date, text } from '../fields.ts';

/** How names are compared: without regard to capital letters, extra spaces, the shape of apostrophes and what cannot be seen. */
export const plain = (name: string): string =>
  name
    .normalize('NFC')
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .replace(/[‘’ʼ′´`]/g, "'")
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();

/** What the list writes for one thing, in any of these ways. */
const names = z.array(text).min(1);

/** The list's spelling to the name that is meant. */
const misspellings = z.record(text, text).default({});

export const listRulesSchema = z
  .strictObject({
    /** The headings. `kind` is in later lists only; the other columns of a list are not read. */
    columns: z.strictObject({ state: names, agency: names, model: names, signed: names, kind: names }),
    /** A day of signing before this one is a slip. */
    signedFrom: date,
    states: names,
    territories: names,
    models: z.strictObject({ jem: names, tfm: names, wso: names }),
    kinds: z.strictObject({ county: names, municipality: names, state: names }),
    /** What stands in the column of kinds where the list tells none, beside nothing. */
    noKind: z.array(text).default([]),
    /** Typing errors that are counted as the name that is meant; the import notes each of them. */
    misspellings: z.strictObject({ state: misspellings, model: misspellings, kind: misspellings }),
  })
  .superRefine((rules, context) => {
    for (const [column, known] of Object.entries(namesOf(rules))) {
      const seen = new Set<string>();
      for (const name of known) {
        if (!seen.has(plain(name))) seen.add(plain(name));
        else fault([`${column}s`], `each name once; ${name} is there twice`, 'remove one of them');
      }
      for (const [typed, meant] of Object.entries(rules.misspellings[column as Misspelt])) {
        const path = ['misspellings', column, typed];
        if (!seen.has(plain(meant))) {
          fault(path, `one of ${known.join(', ')}`, 'write the name that is meant');
        } else if (seen.has(plain(typed))) {
          fault(path, 'a spelling that is no name by itself', 'remove it');
        }
      }
    }
    function fault(path: string[], message: string, fix: string) {
      context.addIssue({ code: 'custom', path, message, params: { fix } });
    }
  });

export type ListRules = z.output<typeof listRulesSchema>;
export type Misspelt = keyof ListRules['misspellings'];

/** The names that count in each column of names. */
const namesOf = ({ states, territories, models, kinds }: Omit<ListRules, 'misspellings'>) => ({
  state: [...states, ...territories],
  model: Object.values(models).flat(),
  kind: Object.values(kinds).flat(),
});
