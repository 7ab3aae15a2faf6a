// Links and images of prose: of this site by an address that exists, put under its base path; of others by http or https.
import type { Definition, Image, ImageReference, Link } from 'mdast';
import { visit } from 'unist-util-visit';
import { isWebAddress } from '../fields.ts';
import { show } from '../problem.ts';
import { href } from '../paths.ts';
import { fault, type ProseContext, type ProsePlugin } from './prose.ts';

export const remarkLinks: ProsePlugin = (context) => (tree, file) => {
  // What a reference shows as an image is held against the rules for images.
  const pictures = new Map<string, ImageReference>();
  visit(tree, 'imageReference', (node) => void pictures.set(node.identifier, node));
  visit(tree, ['link', 'definition', 'image'], (node) => {
    const target = node as Link | Definition | Image;
    const picture = target.type === 'definition' ? pictures.get(target.identifier) : undefined;
    const problem =
      target.type === 'image' || picture
        ? problemOfImage({ url: target.url, alt: (picture ?? (target as Image)).alt }, context)
        : problemOfLink(target.url, context);
    if (problem) fault(file, node, problem);
    else if (target.url.startsWith('/')) target.url = href(target.url);
  });
};

type Fault = Parameters<typeof fault>[2];

function problemOfLink(url: string, context: ProseContext): Fault | null {
  if (url.startsWith('#')) return context.hasFragment(url.slice(1)) ? null : deadLink(url);
  if (isInside(url)) {
    const [path = '', fragment] = url.split('#');
    return context.hasAddress(path.replace(/\?.*$/, ''), fragment) ? null : deadLink(url);
  }
  if (isWebAddress(url)) return null;
  return {
    code: 'not-a-web-address',
    found: show(url),
    expected: 'an address that begins with https://, http://, / or #',
    fix: 'write the whole address, or that of a page of this site as /claims/some-claim/',
  };
}

function problemOfImage({ url, alt }: Pick<Image, 'url' | 'alt'>, context: ProseContext): Fault | null {
  if (!isInside(url) || !context.hasAddress(url)) {
    return {
      code: 'image-not-found',
      found: show(url),
      expected: 'a file below public, as /picture.png: pages load nothing from elsewhere',
      fix: 'put the picture into public, or correct its address',
    };
  }
  if (alt?.trim()) return null;
  return {
    code: 'image-without-words',
    found: `the image ${show(url)} without words`,
    expected: 'what it shows, for those who do not see it: ![what it shows](/picture.png)',
    fix: 'say what it shows',
  };
}

const deadLink = (url: string): Fault => ({
  code: 'dead-link',
  found: show(url),
  expected: url.includes('#')
    ? 'an address of this site that exists, with a passage that it has after the #'
    : 'an address of this site that exists',
  fix: 'correct the address; npm run dev shows what the site has',
});

// "//host" and "/\host" lead elsewhere.
const isInside = (url: string): boolean => /^\/(?![/\\])[^\\]*$/.test(url);
