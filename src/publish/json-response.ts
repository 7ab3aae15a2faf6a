// JSON as the site publishes it: indented, so that a person can read it too.

export const jsonResponse = (value: unknown): Response =>
  new Response(`${JSON.stringify(value, null, 2)}\n`, {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
