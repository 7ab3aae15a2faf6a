import { describe, expect, it } from 'vitest';
import { deadLinks } from '../../src/published/links.ts';

const page = (html: string) => Buffer.from(html);
const dead = (html: string, at = 'claims/rise/index.html', root = 'https://example.org/') =>
  deadLinks(
    new Map([
      [at, page(html)],
      ['index.html', page('')],
      ['data/a b.csv', page('')],
      ['style.css', page('')],
      ['claims/other/index.html', page('<h2 class="x" id="why">')],
    ]),
    root,
  ).map(({ link }) => link);

describe('a link of a built page', () => {
  it.each([
    ['a page', '<a href="/">'],
    ['a page by a relative address', '<a class="x" href="../../">'],
    ['a file with a space', '<a href="/data/a%20b.csv">'],
    ['a style', '<link rel="stylesheet" href="/style.css">'],
    ['this page', '<a href="#top">'],
    ['words of a page', '<a href="/?a=1&amp;b=2#:~:text=rise">'],
    ['a passage', '<a href="/claims/other/#why">'],
    ['words in a passage', '<a href="/claims/other/#why:~:text=rise">'],
    ['a part of a file that is no page', '<a href="/data/a%20b.csv#row=3">'],
    ['another site', '<a href="https://example.com/gone">'],
  ])('may lead to %s', (_, html) => {
    expect(dead(html)).toEqual([]);
  });

  it.each([
    ['a page that is not there', '<a href="/claims/gone/">', '/claims/gone/'],
    ['a picture that is not there', '<img alt="" src="x.png">', 'x.png'],
    ['a script that is not there', '<script type="module" src="/x.js"></script>', '/x.js'],
    ['a passage that is not there', '<a href="/claims/other/#wy">', '/claims/other/#wy'],
    ['a passage that is not on this page', '<a href="#why">', '#why'],
    ['no address', '<a href="https://">', 'https://'],
  ])('is dead where it leads to %s', (_, html, link) => {
    expect(dead(html)).toEqual([link]);
  });

  it('of a former version leads to pages as they are now, which may have lost a passage', () => {
    const at = 'claims/rise/v/1/index.html';
    expect(dead('<a href="/claims/other/#gone">', at)).toEqual([]);
    expect(dead('<a href="#gone">', at)).toEqual(['#gone']);
  });

  it('is dead where it leaves the base path', () => {
    const at = 'index.html';
    const links = (html: string) => deadLinks(new Map([[at, page(html)]]), 'https://example.org/facts/');
    expect(links('<a href="/facts/">')).toEqual([]);
    expect(links('<a href="/">')).toEqual([{ page: at, link: '/' }]);
  });
});
