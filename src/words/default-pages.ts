// The pages that every site has, for a site that has not written its own: what it is, how it checks, what it corrected.
// A file of the same name in content/pages takes the place of one.

const about = `---
title: About
description: What this site is, who makes it, and how to report an error.
---

This site takes a text and goes through it passage by passage. Each claim is paired with what can be computed about it and with what the
sources say, and each number can be opened to its working. No claim is published without its receipt, the record of how it was checked.

It rates words, not people. It gives what speaks for a claim and what limits it, and says so if no source settles it.

## Who makes it, and where errors go

<SiteFacts />

An error is a wrong number, a quotation that is not exact, a source that says something else. [All corrections](/corrections/) are public.

## Use

The text of this site may be used under the [Creative Commons Attribution](https://creativecommons.org/licenses/by/4.0/) license. The
annotated texts and the quotations belong to their owners; they are quoted here to be examined.

The pages work without scripts, set no cookies, and load nothing from other sites.
`;

const corrections = `---
title: Corrections
description: Every change to a published claim, with its date, its kind and the reason.
---

A published claim is not changed in silence. Each change is dated, gives its reason and says what kind it is: it changes the label, it does
not change the label, the claim is withdrawn, or it mends a typing error. It makes a new version of the claim; each former version stays at
its own address as it was published.

<CorrectionList />

<FeedList />
`;

const method = `---
title: Method
description: How claims are chosen, checked and labeled, which kinds of check are in use, and where numbers come from.
---

## What is checked

Every word of a text belongs to a claim, or is listed with the reason why it does not. Its sentences fall into these classes:

<CoverageList />

## Numbers, wording and sources

Three questions are asked of a claim, and the answer to one never replaces the answer to another.

**Numbers.** A check takes numbers, says where each comes from, puts them into a formula, and compares the result with what is stated. The
stated number either comes out again or it does not.

**Wording.** Another kind of check compares the words of the text with those of a source: are they the same?

**Sources.** What do documents and reports say about the words? The editors list what they say, one ground at a time, and the label follows
from the grounds.

A number that only this site’s own text states, to explain something, is a figure of ours. It is worked out in the open like any other, and
has no outcome, because it tests nothing that anyone said.

## Labels

<LabelList />

No label is written by hand. Each claim lists the grounds on which its label rests, each with its evidence:

<RuleList />

The statement under test is never a ground for itself, and neither is the same speaker saying it again. The site is built only if every
outcome is the one that the author wrote down, and if each ground has its evidence.

## Kinds of check

All arithmetic is exact: fractions of whole numbers, without the small errors of decimal computing. Each check also says how far each of its
numbers could move before the outcome would be the other one.

<ComparisonList />

## Can each check fail?

A check that cannot come out otherwise proves nothing, and is refused. So everything that a check rests on is changed on purpose, one thing
at a time: either the outcome changes, or the site refuses to be built.

<KillRate />

<SlipRate />

## Can you repeat it?

Every claim has a receipt to download: a file with each number, its source, the formula, the result and the rule. It can be recomputed from
that file alone; the page of each claim says how.

## Where numbers come from

A number on this site is stated in the annotated text, is stated in a quoted excerpt of a source, was counted in one of [the tables](/data/)
by a query that is shown, is the result of another check, or is fixed with a reason. Numbers in the text of a claim are put there by the
computation, so that they cannot differ from it. Quotation marks hold exact words: each quotation is compared, letter for letter, with the
annotated text or with the excerpts of the cited sources, before the site is built.

## Sources

Primary documents come first, then reference works, then reporting. Groups that argue for a side are named as such. In this order of
preference:

<SourceKindList />

An excerpt is whole sentences, or each cut is marked with an ellipsis, and the page of the source shows what was left out as far as it could
be read. Its words are those of whoever wrote the page that was read.
`;

/** By path below the content folder. */
export const defaultPages: ReadonlyMap<string, string> = new Map([
  ['pages/about.mdx', about],
  ['pages/corrections.mdx', corrections],
  ['pages/method.mdx', method],
]);
