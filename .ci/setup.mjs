// Installs what is missing, and nothing else: the locked packages, and with --test also a Chromium and a Java runtime,
// which the tests need, and nginx and Caddy where the system has them, for tests that are left out without them.
// Runs on Node 20 or newer; everything after it runs on the Node that the packages bring.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { refuseFolder, refuseNode } from '../src/here.mjs';
import { findChromium } from '../src/integrations/chromium.mjs';

const STAMP = 'node_modules/.installed-lock';

const run = (command, ...args) =>
  execFileSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' });

function installPackages() {
  const lock = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex');
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === lock) return;
  // No package of ours needs its install script, and one would download a Java runtime.
  run('npm', 'ci', '--ignore-scripts');
  writeFileSync(STAMP, lock);
}

function runs(program, ...args) {
  try {
    execFileSync(program, args, {
      stdio: 'ignore',
      env: { ...process.env, PATH: `${process.env.PATH}:/usr/sbin` },
    });
    return true;
  } catch {
    return false;
  }
}

const canApt = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

/** For each thing that is missing the names of packages that bring it, the best first. */
function installSystemPackages(packages, wished) {
  if (!canApt && packages.length === 0) return;
  if (!canApt) {
    console.error(
      `The tests need ${packages.map((names) => names.join(' or ')).join(' and ')}. Install them with your system's package manager` +
        ' (as root on Debian and Ubuntu this script does it). CHROMIUM_PATH may point to a Chrome or Chromium elsewhere.',
    );
    process.exit(1);
  }
  run('apt-get', 'update', '-qq');
  const chosen = packages.map((names) => names.find(aptHas) ?? names.at(-1));
  withoutStarting(() =>
    run('apt-get', 'install', '-y', '-qq', '--no-install-recommends', ...chosen, ...wished.filter(aptHas)),
  );
}

/** Debian starts a server when it is installed, unless this file says no: https://manpages.debian.org/invoke-rc.d */
function withoutStarting(install) {
  const policy = '/usr/sbin/policy-rc.d';
  if (existsSync(policy)) return install();
  writeFileSync(policy, '#!/bin/sh\nexit 101\n', { mode: 0o755 });
  try {
    install();
  } finally {
    rmSync(policy);
  }
}

function aptHas(name) {
  try {
    execFileSync('apt-cache', ['show', name], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** Ends with a plain word where nothing that comes after this could work. */
function stopIf(refusal) {
  if (!refusal) return;
  console.error(refusal);
  process.exit(1);
}

stopIf(refuseFolder(fileURLToPath(new URL('..', import.meta.url))));
installPackages();
// For some systems no Node comes with the packages.
if (!existsSync('node_modules/.bin/node')) stopIf(refuseNode(process.versions.node));
if (process.argv.includes('--test')) {
  const missing = [
    // Without its windows it starts in a third of the time.
    ...(findChromium() ? [] : [['chromium-headless-shell', 'chromium']]),
    ...(runs('java', '-version') ? [] : [['default-jre-headless']]),
  ];
  const wished = [
    ...(runs('nginx', '-v') ? [] : ['nginx-light', 'libnginx-mod-http-brotli-static']),
    ...(runs('caddy', 'version') ? [] : ['caddy']),
  ];
  if (missing.length + wished.length > 0) installSystemPackages(missing, wished);
}
