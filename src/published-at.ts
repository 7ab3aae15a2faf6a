// Where the site is published, as the two environment variables say it: read once, whole or not at all.
import { formatProblems, show, type Problem } from './problem.ts';

export interface PublishedAt {
  /** "https://example.org": what every address begins with that is handed out. */
  origin: string;
  /** "/" or "/folder/": where the site is below it. */
  base: string;
}

type Environment = Readonly<Record<string, string | undefined>>;
type Fault = Omit<Problem, 'code' | 'file'>;

const EXAMPLE = 'https://claim-by-claim.example';

/** @throws Error that names each variable that cannot be followed, and how to mend it */
export function publishedAt(env: Environment): PublishedAt {
  const [origin, base] = [readSiteUrl(env['SITE_URL'] ?? EXAMPLE), readBasePath(env['BASE_PATH'] ?? '/')];
  if (typeof origin === 'string' && typeof base === 'string') return { origin, base };
  const problems: Problem[] = [
    ...(typeof origin === 'string'
      ? []
      : [{ code: 'site-url-malformed', file: 'SITE_URL', ...origin } as const]),
    ...(typeof base === 'string'
      ? []
      : [{ code: 'base-path-malformed', file: 'BASE_PATH', ...base } as const]),
  ];
  const error = new Error(formatProblems(problems, 'in the environment variables. Nothing was done.'));
  // Where in our code it was found helps nobody.
  delete error.stack;
  throw error;
}

function readSiteUrl(value: string): string | Fault {
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
  if (username || password) return wrong(`leave out the name and the password: SITE_URL=${origin}`);
  if (/[?#]/.test(value)) return wrong(`leave out what begins with ? or #: SITE_URL=${origin}`);
  if (/[^/]/.test(pathname))
    return wrong(
      `give the folder by BASE_PATH: SITE_URL=${origin} BASE_PATH=${pathname.replace(/\/*$/, '')}`,
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
