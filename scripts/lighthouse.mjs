import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startDemo } from './demo.mjs';
import { goOnAs, pinnedVersion, root } from './pinned.mjs';
import { findChromium } from './test-bootstrap.mjs';

/**
 * `npm run lighthouse`: Lighthouse with its mobile settings over the pages that people come to, of a demo of its own. The
 * best of a few runs counts for performance, which a busy machine makes worse, never better. Lighthouse lies in a folder
 * of its own (scripts/lighthouse), installed at the first run: 170 MB that building and testing do not need.
 */
const { values: given } = parseArgs({
  options: {
    address: { type: 'string' },
    runs: { type: 'string', default: '3' },
    pages: { type: 'string', default: 'home,list,job,guide' },
    json: { type: 'string' },
  },
});
const wanted = { performance: 95, accessibility: 100, 'best-practices': 100, seo: 100 };

const install = () => {
  const folder = join(root, 'scripts/lighthouse');
  if (existsSync(join(folder, 'node_modules/lighthouse'))) return;
  console.log('Installing Lighthouse into scripts/lighthouse …');
  const { status } = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: folder,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error('npm ci failed in scripts/lighthouse; its messages above say why.');
};

const pathsOf = async (address) => {
  const list = await (await fetch(`${address}/jobs?v=1`)).text();
  const [job] = list.match(/(?<=href=")\/jobs\/\d{5}-\d+(?=")/) ?? [];
  if (!job) throw new Error('The list of this demo holds no job.');
  return {
    home: '/',
    list: '/jobs?v=1&q=%E4%BA%8B%E5%8B%99',
    conditions: '/jobs/conditions',
    job,
    guide: '/about',
    offices: '/offices',
    'list-easy': '/easy/jobs?v=1',
    'list-en': '/en/jobs?v=1',
    'job-easy': `/easy${job}`,
    'job-en': `/en${job}`,
  };
};

/** Scores of one run; the demo asks robots to stay away from nothing that is measured here. */
const runOnce = async (lighthouse, port, url) => {
  const outcome = await lighthouse(url, { port, output: 'json', logLevel: 'error' });
  if (!outcome) throw new Error(`Lighthouse said nothing about ${url}`);
  const { categories, audits } = outcome.lhr;
  const scores = Object.fromEntries(
    Object.keys(wanted).map((name) => [name, Math.round(100 * categories[name].score)]),
  );
  const failed = Object.keys(wanted).flatMap((name) =>
    categories[name].auditRefs
      .filter(({ id, weight }) => weight > 0 && audits[id].score !== null && audits[id].score < 0.9)
      .map(({ id }) => ({ category: name, id, title: audits[id].title, items: audits[id].details?.items ?? [] })),
  );
  const shown = (id) => audits[id].displayValue ?? '–';
  const metrics = {
    firstPaint: shown('first-contentful-paint'),
    largestPaint: shown('largest-contentful-paint'),
    blocked: shown('total-blocking-time'),
    layoutShift: audits['cumulative-layout-shift'].numericValue,
  };
  return { scores, failed, metrics };
};

const best = (runs) => runs.toSorted((a, b) => b.scores.performance - a.scores.performance)[0];

const measure = async (address) => {
  const { default: lighthouse } = await import('./lighthouse/node_modules/lighthouse/core/index.js');
  const { launch } = await import('./lighthouse/node_modules/chrome-launcher/dist/index.js');
  const paths = await pathsOf(address);
  const chrome = await launch({
    chromePath: findChromium(),
    // Chromium's own sandbox does not start as root.
    chromeFlags: ['--headless=new', '--no-sandbox', '--disable-dev-shm-usage'],
  });
  const report = {};
  try {
    for (const name of given.pages.split(',')) {
      const runs = [];
      for (let run = 0; run < Number(given.runs); run += 1) {
        runs.push(await runOnce(lighthouse, chrome.port, address + paths[name]));
        if (runs.at(-1).scores.performance >= 100) break;
      }
      report[name] = { path: paths[name], ...best(runs) };
      print(name, report[name]);
    }
  } finally {
    chrome.kill();
  }
  return report;
};

const print = (name, { path, scores, failed, metrics }) => {
  console.log(
    `${name.padEnd(12)}${Object.entries(scores)
      .map(([category, score]) => `${category} ${score}`)
      .join(
        ' · ',
      )} · first paint ${metrics.firstPaint} · largest ${metrics.largestPaint} · blocked ${metrics.blocked} · CLS ${metrics.layoutShift}  ${path}`,
  );
  for (const { category, id, title, items } of failed) {
    console.log(`  ${category}: ${id}: ${title}`);
    for (const item of items.slice(0, 4))
      console.log(`    ${item.node?.snippet ?? item.url ?? item.description ?? ''}`.slice(0, 200));
  }
};

const short = ({ scores, metrics }) =>
  Object.entries(wanted).some(([category, least]) => scores[category] < least) || metrics.layoutShift > 0;

const main = async () => {
  if (!findChromium()) throw new Error('Chromium is missing: Debian and Ubuntu: sudo apt-get install chromium');
  install();
  const demo = given.address ? undefined : await startDemo();
  try {
    await demo?.ready();
    const report = await measure(given.address ?? demo?.address);
    if (given.json) writeFileSync(given.json, `${JSON.stringify(report, undefined, 2)}\n`);
    const below = Object.keys(report).filter((name) => short(report[name]));
    if (below.length > 0) {
      console.log(`Below ${JSON.stringify(wanted)} with CLS 0: ${below.join(', ')}`);
      process.exitCode = 1;
    }
  } finally {
    await demo?.stop();
  }
};

if (process.version !== pinnedVersion()) goOnAs(process.argv.slice(1));
else await main();
