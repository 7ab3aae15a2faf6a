// The views outside the site: a plain page on a screen, a sheet to hand out on paper. The classes are those of the site's own
// styles/teach.css; the fonts and the colours are those of the reader.

/** CSS that loads nothing. */
export const style = `:root {
  color-scheme: light dark;
  background: Canvas;
  color: CanvasText;
}
body {
  max-inline-size: 42rem;
  margin: 1rem auto;
  padding-inline: 1rem;
  font:
    1.0625rem/1.5 Georgia,
    'Times New Roman',
    serif;
  overflow-wrap: break-word;
}
h1,
h2,
h3 {
  line-height: 1.25;
}
summary h2 {
  display: inline;
}
h1 {
  font-size: 1.625rem;
}
h2 {
  margin-block: 1.5rem 0.5rem;
  font-size: 1.125rem;
}
h3 {
  margin-block: 1rem 0.25rem;
  font-size: 1.0625rem;
}
blockquote {
  margin: 0 0 0.5rem;
  padding-inline-start: 0.75rem;
  border-inline-start: 3px solid;
}
figure,
dd {
  margin: 0;
}
figure + figure {
  margin-block-start: 0.5rem;
}
figcaption {
  font-size: 0.875rem;
}
.claim {
  color: inherit;
  text-underline-offset: 0.2em;
}
.claim-number {
  font-size: 0.6875em;
  font-weight: 700;
}
.visually-hidden {
  position: absolute;
  inline-size: 1px;
  block-size: 1px;
  overflow: hidden;
  clip-path: inset(50%);
}
.quiet {
  opacity: 0.75;
}
.kicker {
  margin-block-end: 0;
  font-size: 0.875rem;
  font-weight: 700;
}
.kicker + h1 {
  margin-block-start: 0.25rem;
}
.plain-list {
  padding: 0;
  list-style: none;
}
.words {
  font-size: 1.1875rem;
}
.furniture {
  font-size: 0.875rem;
}
.question {
  margin-block: 0.75rem 1.5rem;
  padding-inline-start: 1rem;
  border-inline-start: 1px solid;
}
.name-and-date {
  display: grid;
  grid-template-columns: 2fr 1fr;
  gap: 1.5rem;
}
.name-and-date span {
  border-block-end: 1px solid;
}
.task {
  margin-block: 1.5rem;
}
.task h2 {
  margin-block: 0 0.25rem;
}
.task h2 .visually-hidden {
  position: static;
  overflow: visible;
  clip-path: none;
}
.task p {
  margin-block: 0.5rem 0;
}
.lines div {
  block-size: 2.1rem;
  border-block-end: 1px solid;
}
.answer {
  margin-block: 1.5rem;
}
.label,
.outcome {
  font-weight: 700;
  white-space: nowrap;
}
.label svg {
  inline-size: 0.95em;
  block-size: 0.95em;
  vertical-align: -0.1em;
}
.label path {
  fill: currentcolor;
  fill-rule: evenodd;
}
.facts div {
  display: grid;
  grid-template-columns: 6rem 1fr;
  gap: 0.75rem;
  margin-block-end: 0.5rem;
}
.facts ul {
  margin: 0;
}
.steps > li {
  margin-block: 1rem;
}
.minutes {
  margin: 0;
  font-weight: 700;
}
.steps h3 {
  margin-block-start: 0;
}
.standards div {
  margin-block-end: 0.5rem;
}
.notes > li {
  display: grid;
  grid-template-columns: 1.75rem 1fr;
  margin-block-end: 0.5rem;
  font-size: 0.9375rem;
}
.notes p {
  margin: 0;
}
.task,
.question,
.answer {
  break-inside: avoid;
}
@media not print {
  .print-only {
    display: none;
  }
}
@media print {
  @page {
    margin: 18mm 16mm;
  }
  body {
    max-inline-size: none;
    margin: 0;
    padding: 0;
    font-size: 10.5pt;
  }
  a {
    color: inherit;
  }
  .short-address {
    text-decoration: none;
  }
  .sheet {
    break-before: page;
  }
  .furniture,
  .screen-only {
    display: none;
  }
}
`;
