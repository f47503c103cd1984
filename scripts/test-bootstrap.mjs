import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/**
 * What the tests need beside npm packages: Chromium with Japanese letters for the browser, Java for the Nu validator.
 * As root on Debian or Ubuntu a missing one is installed; elsewhere it is said how to.
 */
const wanted = [
  { name: 'Chromium', packages: ['chromium'], present: () => findChromium() !== undefined },
  {
    name: 'Japanese letters',
    packages: ['fonts-noto-cjk', 'fontconfig'],
    // Without fontconfig nobody can be asked; Debian's chromium brings it.
    present: () => (spawnSync('fc-list', [':lang=ja', 'family'], { encoding: 'utf8' }).stdout ?? '').trim() !== '',
  },
  {
    name: 'Java',
    packages: ['default-jre-headless'],
    present: () => spawnSync('java', ['-version'], { stdio: 'ignore' }).status === 0,
  },
];

/** The browser of the tests: CHROMIUM, or the system's. */
export const findChromium = () =>
  [
    process.env.CHROMIUM,
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome-stable',
    '/usr/bin/google-chrome',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  ].find((path) => path && existsSync(path));

/** True when everything is there, or could be installed. */
export const prepareTools = () => {
  const missing = wanted.filter(({ present }) => !present());
  if (missing.length === 0) return true;
  const packages = missing.flatMap((one) => one.packages);
  const names = missing.map(({ name }) => name).join(', ');
  const apt = spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status === 0;
  if (apt && process.getuid?.() === 0) {
    console.log(`Installing ${packages.join(', ')} (apt-get) …`);
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const get = (...args) => spawnSync('apt-get', args, { env, stdio: ['ignore', 'ignore', 'inherit'] }).status === 0;
    get('update', '-qq');
    if (get('install', '-y', '-qq', '--no-install-recommends', ...packages) && wanted.every(({ present }) => present()))
      return true;
  }
  console.error(
    [
      `The tests need ${names}.`,
      `Debian and Ubuntu: sudo apt-get install ${packages.join(' ')}`,
      'Elsewhere: install Chromium or Chrome (CHROMIUM names its program), a Japanese font, and Java 17 or newer.',
    ].join('\n'),
  );
  return false;
};
