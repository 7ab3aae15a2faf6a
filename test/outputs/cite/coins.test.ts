import { expect, it } from 'vitest';
import { cslItem } from '../../../src/outputs/cite/citation.ts';
import { contextObject } from '../../../src/outputs/cite/coins.ts';
import { settings } from '../../settings.ts';

it('a page tells reference managers title, site, author, date, language and the address of its version', () => {
  const cited = {
    id: 'rise',
    title: 'A “641%” & more',
    version: 2,
    date: '2026-03-04',
    url: 'https://a.example/v/2/',
  };
  expect(Object.fromEntries(new URLSearchParams(contextObject(cslItem(cited, settings))))).toEqual({
    ctx_ver: 'Z39.88-2004',
    rft_val_fmt: 'info:ofi/fmt:kev:mtx:dc',
    'rft.type': 'webpage',
    'rft.title': 'A “641%” & more',
    'rft.source': 'Claim by Claim',
    'rft.aucorp': 'Claim by Claim',
    'rft.date': '2026-03-04',
    'rft.identifier': 'https://a.example/v/2/',
    'rft.language': 'en-US',
  });
});
