// Where the site is published, as the two environment variables say it: read once, whole or not at all.
import { formatProblems, show, type Problem } from './problem.ts';

export interface PublishedAt {
  /** "https://example.org": what every address begins with that is handed out; null where the variable is not set. */
  origin: string | null;
  /** "/" or "/folder/": where the site is below it. */
  base: string;
}

type Environment = Readonly<Record<string, string | undefined>>;
type Fault = Omit<Problem, 'code' | 'file'>;

/** @throws Error that names each variable that cannot be followed, and how to mend it */
export function publishedAt(env: Environment): PublishedAt {
  const given = env['SITE_URL'];
  const origin = given === undefined ? null : originOf(given);
  const base = readBasePath(env['BASE_PATH'] ?? '/');
  const problems: Problem[] = [];
  if (isFault(origin)) problems.push({ code: 'site-url-malformed', file: 'SITE_URL', ...origin });
  if (isFault(base)) problems.push({ code: 'base-path-malformed', file: 'BASE_PATH', ...base });
  if (!isFault(origin) && !isFault(base)) return { origin, base };
  const error = new Error(formatProblems(problems, 'in the environment variables. Nothing was done.'));
  // Where in our code it was found helps nobody.
  delete error.stack;
  throw error;
}

const isFault = (value: string | null | Fault): value is Fault => typeof value === 'object' && value !== null;

/** The scheme and host that an address of a site consists of, as browsers write them; or what is wrong with it. */
export function originOf(value: string): string | Fault {
  const wrong = (fix: string): Fault => ({
    found: show(value),
    expected: 'scheme and host and nothing else, as https://example.org',
    fix,
  });
  if (value === '') return wrong('set it to the address of the site, or do not set it at all');
  if (/^[\w-]+(?:\.[\w-]+)*(?::\d+)?(?:\/\S*)?$/.test(value))
    return wrong(`begin it with the scheme: https://${value}`);
  if (!/^https?:\/\/[^/\\?#@\s]/i.test(value) || /[\s\\]/.test(value) || !URL.canParse(value))
    return wrong('write the address at which the site will be seen, from https:// on');
  const { origin, pathname, username, password } = new URL(value);
  if (username || password) return wrong(`leave out the name and the password: ${origin}`);
  if (/[?#]/.test(value)) return wrong(`leave out what begins with ? or #: ${origin}`);
  if (/[^/]/.test(pathname))
    return wrong(
      `write ${origin} here, and give the folder by the variable BASE_PATH=${pathname.replace(/\/*$/, '')}`,
    );
  return origin;
}

function readBasePath(value: string): string | Fault {
  const parts = value.replace(/^\/|\/+$/g, '').split('/');
  if (/^\/*$/.test(value)) return '/';
  if (parts.every((part) => /^[\w.~-]+$/.test(part) && !/^\.\.?$/.test(part))) return `/${parts.join('/')}/`;
  return {
    found: show(value),
    expected:
      'the folder below the root of the server, in letters, digits and - . _ ~ with slashes between: /folder',
    fix: /^https?:\/\//i.test(value)
      ? 'give scheme and host by SITE_URL, and only the folder here'
      : 'write the folder as it stands in the address, or leave it out where the site is at the root',
  };
}
