// What this project depends on, as far as it could do harm: npm run audit:supply
// Install scripts, versions that are not exact, licences with conditions, advisories. Exits with 1 for a fault.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** Licences that ask for no more than their notice. */
const FREE = new Set([
  'MIT',
  'ISC',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'Python-2.0',
  'OFL-1.1',
]);

/** Packages with other licences, by the start of their names: what they do here. None of their code is in the built site. */
const BUILD_ONLY = {
  '@axe-core/playwright': 'tests pages for accessibility',
  'axe-core': 'tests pages for accessibility',
  '@img/sharp': 'comes with Astro, which would make pictures smaller with it; this site does not',
  '@resvg/resvg-wasm': 'draws the share cards',
  satori: 'lays out the share cards',
  lightningcss: 'makes style sheets smaller',
  citeproc: 'writes citations',
};

const json = (file) => JSON.parse(readFileSync(file, 'utf8'));
const { dependencies, devDependencies } = json('package.json');
const packages = Object.entries(json('package-lock.json').packages).flatMap(([path, data]) =>
  path === ''
    ? []
    : [{ name: path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length), ...data }],
);
let faults = 0;
const report = (title, lines, isFault) => {
  console.log(`${title}: ${lines.length === 0 ? 'none' : ''}`);
  for (const line of lines) console.log(`  ${line}`);
  if (isFault) faults += lines.length;
};

const scripts = packages.filter(({ hasInstallScript }) => hasInstallScript).map(({ name }) => name);
report('Install scripts, which npm run setup does not run', scripts, false);

const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(
  ([, version]) => !/^\d/.test(version),
);
report(
  'Versions that are not exact',
  loose.map((each) => each.join(' ')),
  true,
);

const unhashed = packages.filter(({ integrity, link }) => !integrity && !link).map(({ name }) => name);
report('Packages without a hash in the lock file', unhashed, true);

const familyOf = (name) => Object.keys(BUILD_ONLY).find((start) => name.startsWith(start));
const conditional = packages.filter(({ license }) => !FREE.has(license));
const families = Map.groupBy(conditional, ({ name }) => familyOf(name));
const unlisted = families.get(undefined) ?? [];
families.delete(undefined);
const licences = (members) => [...new Set(members.map(({ license }) => license))].join(', ');
report(
  'Licences with conditions, of packages that only build or test',
  [...families].map(([family, members]) => `${family} (${licences(members)}): ${BUILD_ONLY[family]}`),
  false,
);
report(
  'Licences with conditions, of packages whose use is not listed in .ci/supply.mjs',
  unlisted.map(({ name, license }) => `${name} (${license})`),
  true,
);

const { stdout } = spawnSync('npm', ['audit', '--json'], {
  encoding: 'utf8',
  shell: process.platform === 'win32',
});
const { vulnerabilities, error } = JSON.parse(stdout || '{"error":{}}');
if (error || !vulnerabilities) console.log('Advisories: the registry did not answer, so these are not known');
else {
  report(
    'Advisories',
    Object.values(vulnerabilities).map(({ name, severity }) => `${name}: ${severity}; npm audit tells more`),
    true,
  );
}
process.exitCode = faults === 0 ? 0 : 1;
