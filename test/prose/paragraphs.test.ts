import { h } from 'hastscript';
import { toHtml } from 'hast-util-to-html';
import { expect, it } from 'vitest';
import { rehypeParagraphs } from '../../src/prose/paragraphs.ts';

const link = (number: number) =>
  `<a class="fragment" data-pagefind-ignore="" href="#p${number}"><span aria-hidden="true">#</span><span class="visually-hidden">Link to paragraph ${number}</span></a>`;

it('numbers paragraphs and list items as they come, and links each to itself', () => {
  const tree = h(null, [
    h('p', 'One.'),
    h('ul', [h('li', 'Two.'), h('li', [h('p', 'Three.')])]),
    h('h2', 'No.'),
    h('p', 'Four.'),
  ]);
  rehypeParagraphs()(tree);
  expect(toHtml(tree)).toBe(
    `<p id="p1">One.${link(1)}</p>` +
      `<ul><li id="p2">Two.${link(2)}</li><li id="p3"><p>Three.</p>${link(3)}</li></ul>` +
      `<h2>No.</h2><p id="p4">Four.${link(4)}</p>`,
  );
});
