// The parts of Citation.js that the site uses; the packages bring no types.
declare module '@citation-js/core' {
  /** A style as XML, or as the parsed tree that citeproc-js works on. */
  type Style = string | StyleNode;
  interface StyleNode {
    name: string;
    attrs: Record<string, string>;
    children: (StyleNode | string)[];
  }
  export class Cite {
    constructor(items: object | string);
    format(
      format: 'bibliography',
      options: { asEntryArray: true } & Record<string, unknown>,
    ): [string, string][];
  }
  export const plugins: {
    config: { get(plugin: '@csl'): { styles: { add(name: string, style: Style): void } } };
  };
}
declare module '@citation-js/plugin-csl';
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
