// The content security policy of a page. The sites are static files, so it stands in a meta element.

const strict = {
  'default-src': "'none'",
  'style-src': "'self'",
  'font-src': "'self'",
  'img-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
};

/** Nothing beyond styles, fonts and images of this site; and what is allowed: { 'script-src': "'self'" }. */
export const policy = (allow: Readonly<Record<string, string>> = {}): string =>
  Object.entries({ ...strict, ...allow })
    .map((directive) => directive.join(' '))
    .join('; ');
