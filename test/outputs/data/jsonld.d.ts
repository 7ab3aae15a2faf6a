// The part of the jsonld package that the tests use; it comes without types.
declare module 'jsonld' {
  export interface Options {
    base: string;
    /** Refuse what would be dropped. */
    safe: boolean;
    documentLoader: (url: string) => Promise<{ documentUrl: string; document: object }>;
  }
  const jsonld: {
    expand: (document: unknown, options: Options) => Promise<unknown[]>;
    flatten: (document: unknown, context: undefined, options: Options) => Promise<unknown[]>;
  };
  export default jsonld;
}
