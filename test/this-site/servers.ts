// nginx and Caddy as a host would run them, with the file that the site has for each: on a socket, without a port.
import { spawnSync } from 'node:child_process';
import { closeSync, existsSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request, type IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';

export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  /** Unpacked. */
  body: Buffer;
}

export interface Running {
  /** Whether it sends the files that end in .br. */
  sendsBrotli: boolean;
  get(path: string, headers?: Readonly<Record<string, string>>): Promise<Answer>;
  stop(): void;
}

export type Server = keyof typeof start;

export const isInstalled = (server: Server): boolean =>
  spawnSync(server, [server === 'nginx' ? '-v' : 'version'], { stdio: 'ignore', env: environment }).status ===
  0;

// Debian has servers where the path of a user who is not root does not lead.
const environment = { ...process.env, PATH: `${process.env['PATH']}:/usr/sbin:/usr/local/sbin` };

/** Serves the files below a folder. @throws Error with what the server says, if it does not start */
export function serve(server: Server, site: string): Running {
  const folder = mkdtempSync(join(tmpdir(), 'host-'));
  const { sendsBrotli, end } = start[server](folder, site);
  return {
    sendsBrotli,
    get: (path, headers = {}) => get(join(folder, 'socket'), path, headers),
    stop: () => {
      end();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

interface Started {
  sendsBrotli: boolean;
  end: () => void;
}

const start = { nginx: startNginx, caddy: startCaddy } satisfies Record<
  string,
  (folder: string, site: string) => Started
>;

function startNginx(folder: string, site: string): Started {
  const configuration = join(folder, 'nginx.conf');
  const nginx = (...args: string[]) =>
    run(folder, 'nginx', ['-c', configuration, '-e', join(folder, 'errors'), ...args]);
  const write = (brotli: string) =>
    writeFileSync(
      configuration,
      `${process.getuid?.() === 0 ? 'user root;' : ''}
pid "${folder}/pid";
${existsSync('/etc/nginx/modules-enabled') ? 'include /etc/nginx/modules-enabled/*.conf;' : ''}
events { }
http {
  access_log off;
  ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((each) => `${each}_temp_path "${folder}";`).join(' ')}
  server {
    listen "unix:${folder}/socket";
    root "${site}";
    ${brotli}
    include "${site}/_nginx.conf";
  }
}
`,
    );
  let sendsBrotli = true;
  write('brotli_static on;');
  try {
    nginx('-t');
  } catch (error) {
    if (!String(error).includes('brotli_static')) throw error;
    sendsBrotli = false;
    write('');
  }
  // It goes into the background when it listens.
  nginx();
  return { sendsBrotli, end: () => nginx('-s', 'stop') };
}

function startCaddy(folder: string, site: string): Started {
  const configuration = join(folder, 'Caddyfile');
  writeFileSync(
    configuration,
    `{
  admin unix/${folder}/admin
  auto_https off
}
http:// {
  bind unix/${folder}/socket
  root * "${site}"
  import "${site}/_caddy.conf"
}
`,
  );
  const caddy = (...args: string[]) => run(folder, 'caddy', args);
  // It goes into the background when it listens.
  caddy('start', '--config', configuration, '--adapter', 'caddyfile');
  return { sendsBrotli: true, end: () => caddy('stop', '--address', `unix/${folder}/admin`) };
}

/** What it says goes to a file: a server in the background would hold a pipe open for ever. */
function run(folder: string, server: Server, args: readonly string[]): void {
  const said = join(folder, 'said');
  const output = openSync(said, 'w');
  const { status, error } = spawnSync(server, args, {
    stdio: ['ignore', output, output],
    timeout: 30_000,
    env: { ...environment, HOME: folder, XDG_CONFIG_HOME: folder, XDG_DATA_HOME: folder },
  });
  closeSync(output);
  if (status !== 0) throw new Error(`${server} ${args.join(' ')}: ${error ?? readFileSync(said, 'utf8')}`);
}

const get = (socketPath: string, path: string, headers: Readonly<Record<string, string>>): Promise<Answer> =>
  new Promise((answered, failed) => {
    request({ socketPath, path, headers: { host: 'localhost', ...headers } }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('error', failed);
      answer.on('end', () => {
        const body = unpacked(Buffer.concat(chunks), answer.headers['content-encoding']);
        answered({ status: answer.statusCode!, headers: answer.headers, body });
      });
    })
      .on('error', failed)
      .end();
  });

function unpacked(body: Buffer, encoding: string | undefined): Buffer {
  if (body.length === 0 || encoding === undefined) return body;
  return encoding === 'br' ? brotliDecompressSync(body) : gunzipSync(body);
}
