import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { goOnAs, pinnedVersion, root } from './pinned.mjs';
import { findChromium, prepareTools } from './test-bootstrap.mjs';

/**
 * `npm test`: everything that is checked, each step with its time; a failed step does not hide the next ones. The last
 * line is `N passed, N failed`. Exit code 0 only when every step passed.
 */
const work = mkdtempSync(join(tmpdir(), 'mypage-npm-test-'));
const pages = join(work, 'pages');
const report = (name) => join(work, `${name}.json`);
const bin = (name) => join(root, 'node_modules/.bin', name);
const vnu = join(root, 'node_modules/vnu-jar/build/dist/vnu.jar');

const run = (command, args, env = {}) =>
  spawnSync(command, args, { cwd: root, stdio: 'inherit', env: { ...process.env, CRAWL_PAGES: pages, ...env } })
    .status === 0;

const steps = [
  ['tools', () => prepareTools()],
  ['types', () => run(bin('tsc'), ['-p', '.', '--noEmit'])],
  ['lint', () => run(bin('biome'), ['check', '--error-on-warnings', '.'])],
  [
    'tests',
    () => run(bin('vitest'), ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report('vitest')}`]),
  ],
  [
    'browser',
    () =>
      run(bin('playwright'), ['test', '--reporter=list,json'], {
        PLAYWRIGHT_JSON_OUTPUT_FILE: report('playwright'),
        CHROMIUM: findChromium() ?? '',
      }),
  ],
  ['html', () => validPages()],
];

/** The Nu validator reads every page the crawl wrote in one call: it takes seconds to start. */
const validPages = () => {
  const written = existsSync(pages) ? readdirSync(pages) : [];
  const count = written.filter((name) => name.endsWith('.html'));
  if (count.length === 0) {
    console.error('The crawl left no page to validate.');
    return false;
  }
  // Preact closes void elements with a slash, which HTML permits and ignores.
  const options = ['--skip-non-html', '--stdout', '--filterpattern', '.*Trailing slash on void elements.*'];
  const said = spawnSync('java', ['-Xss4m', '-jar', vnu, ...options, pages], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  const lines = (said.stdout ?? '').split('\n').filter((line) => line !== '');
  for (const line of lines.slice(0, 100)) console.log(line);
  if (lines.length > 100) console.log(`… and ${lines.length - 100} more`);
  console.log(`${count.length} pages were validated.`);
  return said.status === 0 && lines.length === 0;
};

const read = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined);

/** Tests of both runners; a step without tests, and a runner that broke down before its report, counts as one. */
const totals = (broken) => {
  const vitest = read(report('vitest'));
  const browser = read(report('playwright'))?.stats;
  const counted = {
    tests: vitest && { passed: vitest.numPassedTests, failed: vitest.numFailedTests },
    browser: browser && { passed: browser.expected + browser.flaky, failed: browser.unexpected },
  };
  let [passed, failed] = [0, 0];
  for (const [name] of steps) {
    const own = counted[name] ?? { passed: 0, failed: 0 };
    passed += own.passed + (counted[name] || broken.includes(name) ? 0 : 1);
    failed += Math.max(own.failed, broken.includes(name) ? 1 : 0);
  }
  return { passed, failed };
};

const main = async () => {
  const began = performance.now();
  const broken = [];
  for (const [name, perform] of steps) {
    console.log(`\n── ${name}`);
    const from = performance.now();
    const passed = await perform();
    if (!passed) broken.push(name);
    console.log(`── ${name}: ${passed ? 'passed' : 'FAILED'} in ${((performance.now() - from) / 1000).toFixed(1)} s`);
  }
  const { passed, failed } = totals(broken);
  rmSync(work, { recursive: true, force: true });
  const seconds = ((performance.now() - began) / 1000).toFixed(0);
  console.log(`\n${seconds} s. ${broken.length > 0 ? `Failed: ${broken.join(', ')}.` : 'Every step passed.'}`);
  console.log(`${passed} passed, ${failed} failed`);
  return broken.length === 0 ? 0 : 1;
};

if (process.version === pinnedVersion()) process.exitCode = await main();
else goOnAs([fileURLToPath(import.meta.url)]);
