// What the whole site is: its name, who makes it, where it is, what it is about, and what its claims can be sorted by.
import { z } from 'zod';
import type { Parsed } from './document.ts';
import { address, id, text, textKind } from '../fields.ts';
import { namesSchema } from './names.ts';
import { originOf } from '../published-at.ts';
import { dateStyles, type DateStyle } from '../declared.ts';

/** Scheme and host, by the rules of SITE_URL. */
const origin = z.string().transform((value, context) => {
  const read = originOf(value);
  if (typeof read === 'string') return read;
  context.addIssue({ code: 'custom', message: read.expected, params: { fix: read.fix } });
  return z.NEVER;
});

/** What an address for reports can name of the page from which a reader comes. */
const contactParts = ['claim', 'version', 'address'] as const;

const MAIL = /^mailto:[^\s@?&<>"]+@[^\s@?&<>"]+\.[^\s@?&<>"]+$/;

const contact = z
  .string()
  .refine(
    (given) =>
      MAIL.test(given) ||
      (given.startsWith('https://') && address.safeParse(given.replaceAll(/[{}]/g, '')).success),
    'mailto: and one address, as mailto:errors@example.org, or the address of a form from https:// on',
  )
  .refine(
    (given) =>
      Array.from(given.matchAll(/\{([^}]*)\}/g)).every(([, name]) => contactParts.includes(name as never)),
    `in braces only ${contactParts.map((part) => `{${part}}`).join(', ')}`,
  );

const person = z.strictObject({
  name: text.describe('As it is to be printed.'),
  url: address.optional().describe('A page about them.'),
});

export const siteSchema = z.strictObject({
  name: text.describe('The name of the site, as it stands at the top of every page.'),
  id: id
    .regex(/^[a-z]/, 'an id that begins with a letter')
    .optional()
    .describe(
      'Begins the names of files to download and of what learning platforms import. It stays when the site gets another name. Without it, the name in small letters.',
    ),
  address: origin
    .optional()
    .describe(
      'Scheme and host at which the site is published, as https://example.org. The variable SITE_URL goes before it. Until there is one, nothing is made that needs a whole address: feeds, links to share, QR codes, cards to embed.',
    ),
  contact: contact
    .optional()
    .describe(
      'Where a reader reports an error: mailto:errors@example.org, or the https address of a form, in which {claim}, {version} and {address} are filled in.',
    ),
  language: z
    .string()
    .regex(/^en(?:-[A-Z]{2})?$/, 'en, or en with a country, as en-US: the words of this program are English')
    .default('en-US')
    .describe('The language of the site, as browsers and feeds are told it.'),
  dates: z
    .enum(Object.keys(dateStyles) as [DateStyle, ...DateStyle[]])
    .default('day first')
    .describe('How dates are printed: 2 September 2025, or September 2, 2025.'),
  publisher: person.optional().describe('Who publishes the site. Without it, “not stated”.'),
  editors: z.array(person).default([]).describe('Who answers for its words.'),
  funding: text.optional().describe('Who pays for it, in a sentence or two. Without it, “not stated”.'),
  corrections: text
    .optional()
    .describe(
      'What happens to a report of an error, in a sentence or two, beside what the site always says.',
    ),
  subject: text
    .optional()
    .describe('What the annotated texts are about, in words that fit after “about”: school meals.'),
  kind: textKind
    .default('press release')
    .describe(
      'What the annotated texts are: press release, speech, open letter, report. The last word alone is the short form. A release can say otherwise.',
    ),
  topics: z
    .record(id, text)
    .default({})
    .describe('What a claim can be about, for finding it: neutral words by their id, in the order of lists.'),
  names: namesSchema
    .default({})
    .describe(
      'Names with numbers in them, each with what it is the name of. Prose may have these as they are typed, letter for letter; every other number is computed or quoted.',
    ),
  front: id
    .optional()
    .describe(
      'The release that the first page shows, by the name of its folder. Where there is only one, that one.',
    ),
  navigation: z
    .array(id)
    .optional()
    .describe(
      'What stands at the top of every page, in this order: the sections text, releases, claims, sources, data, glossary, teach and search, and pages by the names of their files. What has nothing in it is left out. Without this field, all that there is.',
    ),
});

export interface Settings extends Omit<z.output<typeof siteSchema>, 'id'> {
  id: string;
  place: Parsed<unknown>['place'];
}

/** The settings as declared, with the id made of the name where there is none. */
export const settingsOf = ({ data, place }: Parsed<z.output<typeof siteSchema>>): Settings => ({
  ...data,
  id: data.id ?? idFrom(data.name),
  place,
});

/** "Claim by Claim" is "claim-by-claim"; a name without a Latin letter is "site". */
function idFrom(name: string): string {
  const made = name
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^[^a-z]+|-+$/g, '');
  return id.safeParse(made).success ? made : 'site';
}
