// JSON as the site publishes it: indented, so that a person can read it too.

export const jsonText = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
