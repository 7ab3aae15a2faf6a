// An address as formats that ask for a URI (RFC 3986) take it.

/** The same address in ASCII: a name of a host in its own letters as IDNA has it, other letters and signs percent-encoded. */
export const uri = (url: string): string =>
  new URL(url).href.replace(NOT_IN_A_URI, (sign) =>
    Array.from(
      new TextEncoder().encode(sign),
      (byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`,
    ).join(''),
  );

// Brackets may stand in a host only, and no source has an IPv6 address; a percent sign stands before two digits; of several hash
// signs, the first begins the fragment.
const NOT_IN_A_URI = /[^\w\-.~:/?#@!$&'()*+,;=%]|%(?![\dA-Fa-f]{2})|(?<=#.*)#/gu;
