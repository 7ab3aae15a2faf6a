import fc from 'fast-check';
import type { Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import { describe, expect, it } from 'vitest';
import { rehypeMarkClaims, type Mark } from '../../src/prose/mark-claims.ts';

const TEXT = 'rising by 641% from 135 agreements to 1,001 since the start';
const mark = (id: string, words: string, number = 1): Mark => {
  const start = TEXT.indexOf(words);
  return {
    id,
    number,
    start,
    end: start + words.length,
    href: `/claims/${id}/`,
    numberHref: `#note-${id}`,
    label: { id: 'supported', name: 'Supported' },
    note: null,
  };
};

function marked(marks: Mark[], text = TEXT, offset = 0): Root {
  const tree: Root = { type: 'root', children: [{ type: 'text', value: text }] };
  rehypeMarkClaims({ marks, offset })(tree);
  return tree;
}

const links = (tree: Root) => selectAll('a.claim', tree).map((a) => [toString(a), a.properties.href]);

describe('claims are marked in the text', () => {
  it('as links, each followed by its number', () => {
    const tree = marked([mark('growth', 'rising by 641%', 6)]);
    expect(links(tree)).toEqual([['rising by 641%', '/claims/growth/']]);
    expect(selectAll('.claim-number', tree).map(toString)).toEqual(['Claim 6: Supported']);
    expect(selectAll('#claim-growth', tree)).toHaveLength(1);
  });

  it('without a trace of a label where there is none to show', () => {
    const tree = marked([
      { ...mark('growth', 'rising by 641%', 6), href: '#ask', numberHref: '#ask', label: null },
    ]);
    expect(toHtml(tree)).toBe(
      '<a class="claim" href="#ask" id="claim-growth" data-claims="growth">rising by 641%</a>' +
        '<sup class="claim-number" data-claims="growth"><a href="#ask"><span class="visually-hidden">Claim </span>6</a></sup>' +
        ' from 135 agreements to 1,001 since the start',
    );
  });

  it('where they overlap, in runs: each claim keeps words of its own', () => {
    const growth = mark('growth', 'rising by 641% from 135 agreements to 1,001', 6);
    const base = mark('base', 'from 135 agreements to 1,001 since the start', 7);
    const tree = marked([growth, base]);
    expect(links(tree)).toEqual([
      ['rising by 641% ', '/claims/growth/'],
      ['from 135 agreements to 1,001', '/claims/growth/'],
      [' since the start', '/claims/base/'],
    ]);
    expect(selectAll('.claim-shared', tree)).toHaveLength(1);
    expect(selectAll('[data-claims]', tree).map((each) => each.properties['dataClaims'])).toEqual([
      'growth',
      'growth base',
      'growth',
      'base',
      'base',
    ]);
    expect(selectAll('.claim-number', tree).map(toString)).toEqual([
      'Claim 6: Supported',
      'Claim 7: Supported',
    ]);
  });

  it('where one is inside the other, in runs of both', () => {
    const outer = mark('outer', TEXT, 1);
    const inner = mark('inner', '135 agreements', 2);
    expect(links(marked([outer, inner]))).toEqual([
      ['rising by 641% from ', '/claims/outer/'],
      ['135 agreements', '/claims/inner/'],
      [' to 1,001 since the start', '/claims/outer/'],
    ]);
  });

  it('by their place in the whole text, not in the paragraph', () => {
    const growth = { ...mark('growth', 'rising by 641%'), start: 100, end: 114 };
    expect(links(marked([growth], TEXT, 100))).toEqual([['rising by 641%', '/claims/growth/']]);
    expect(links(marked([growth], TEXT, 0))).toEqual([]);
  });

  it('without changing a letter of it, wherever they begin and end, and each with one anchor', () => {
    const span = fc.tuple(fc.nat(TEXT.length), fc.nat(TEXT.length)).filter(([a, b]) => a !== b);
    fc.assert(
      fc.property(fc.array(span, { maxLength: 5 }), (spans) => {
        const marks = spans.map(([a, b], i) => ({
          ...mark(`c${i}`, ''),
          start: Math.min(a, b),
          end: Math.max(a, b),
        }));
        const tree = marked(marks);
        for (const { id } of marks) expect(selectAll(`#claim-${id}`, tree)).toHaveLength(1);
        expect(selectAll('.claim-number', tree)).toHaveLength(marks.length);
        const withoutNumbers = {
          ...tree,
          children: tree.children.filter((node) => !('tagName' in node && node.tagName === 'sup')),
        };
        expect(toString(withoutNumbers)).toBe(TEXT);
      }),
    );
  });
});
