// Installs what is missing, and nothing else: the locked packages, and with --test also a Chromium and a Java runtime,
// which the tests need. Runs on Node 20 or newer; everything after it runs on the Node that the packages bring.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
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

function hasJava() {
  try {
    execFileSync('java', ['-version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** For each thing that is missing the names of packages that bring it, the best first. */
function installSystemPackages(packages) {
  const canApt = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  if (!canApt) {
    console.error(
      `The tests need ${packages.map((names) => names.join(' or ')).join(' and ')}. Install them with your system's package manager` +
        ' (as root on Debian and Ubuntu this script does it). CHROMIUM_PATH may point to a Chrome or Chromium elsewhere.',
    );
    process.exit(1);
  }
  run('apt-get', 'update', '-qq');
  const chosen = packages.map((names) => names.find(aptHas) ?? names.at(-1));
  run('apt-get', 'install', '-y', '-qq', '--no-install-recommends', ...chosen);
}

function aptHas(name) {
  try {
    execFileSync('apt-cache', ['show', name], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

installPackages();
if (process.argv.includes('--test')) {
  const missing = [
    // Without its windows it starts in a third of the time.
    ...(findChromium() ? [] : [['chromium-headless-shell', 'chromium']]),
    ...(hasJava() ? [] : [['default-jre-headless']]),
  ];
  if (missing.length > 0) installSystemPackages(missing);
}
