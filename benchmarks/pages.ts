import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type Kind, pagesOf } from './pages/asked.ts';
import { bestAndMedian, type Round, round, type Sizes, sizesOf, statementsOf } from './pages/measure.ts';
import { printReport } from './pages/print.ts';
import { type Service, startService } from './pages/service.ts';

/** The benchmark of pages: what a page costs the service, beside a static file of its size. README.md says what each figure is. */
const { values: given } = parseArgs({
  options: {
    jobs: { type: 'string', default: '20000' },
    data: { type: 'string' },
    rounds: { type: 'string', default: '5' },
    requests: { type: 'string', default: '300' },
    readers: { type: 'string', default: '4' },
    language: { type: 'string', default: 'ja' },
    encoding: { type: 'string', default: 'identity' },
    pages: { type: 'string', default: 'home,list,job' },
    'node-options': { type: 'string', default: '' },
    json: { type: 'string' },
  },
});

export type Figures = Sizes & {
  pages: number;
  perCpuSecond: { best: number; median: number };
  cpuMs: { best: number; median: number };
  postgresCpuMs: { best: number; median: number } | undefined;
  wallMs: { p50: number; p95: number };
  static: { perCpuSecond: { best: number; median: number }; cpuMs: { best: number; median: number } };
  /** How many times more processor time of the service the page takes than the static file: best against best. */
  ratio: number;
  statements: { first: number; again: number };
};
export type Report = { jobs: number; language: string; encoding: string; residentMB: number } & Record<Kind, Figures>;

const number = (name: 'jobs' | 'rounds' | 'requests' | 'readers'): number => {
  const value = Number(given[name]);
  if (!Number.isInteger(value) || value < 1) throw new Error(`--${name} is a whole number from 1`);
  return value;
};
const encoding = given.encoding === 'gzip' ? 'gzip' : 'identity';
const prefix = given.language === 'ja' ? '' : `/${given.language}`;
const kinds = given.pages.split(',') as Kind[];

const measureKind = async (service: Service, paths: readonly string[]): Promise<Omit<Figures, 'statements'>> => {
  const sizes = await sizesOf(service.address, paths);
  const still = staticFile(sizes.bytes);
  try {
    const load = { requests: number('requests'), readers: number('readers'), encoding } as const;
    const rounds: { page: Round; still: Round }[] = [];
    await round(service, { ...load, paths, requests: 2 * load.requests });
    await round(service, { ...load, paths: [still.path] });
    // In turn, so that what else the machine does meets both.
    for (let done = 0; done < number('rounds'); done += 1) {
      rounds.push({
        page: await round(service, { ...load, paths }),
        still: await round(service, { ...load, paths: [still.path], requests: 4 * load.requests }),
      });
    }
    const page = bestAndMedian(rounds.map((one) => one.page.cpuMs));
    const file = bestAndMedian(rounds.map((one) => one.still.cpuMs));
    const postgres = rounds.flatMap((one) => one.page.postgresCpuMs ?? []);
    return {
      ...sizes,
      pages: paths.length,
      cpuMs: page,
      perCpuSecond: perSecond(page),
      postgresCpuMs: postgres.length > 0 ? bestAndMedian(postgres) : undefined,
      wallMs: {
        p50: bestAndMedian(rounds.map((one) => one.page.wallMs.p50)).best,
        p95: bestAndMedian(rounds.map((one) => one.page.wallMs.p95)).best,
      },
      static: { cpuMs: file, perCpuSecond: perSecond(file) },
      ratio: page.best / file.best,
    };
  } finally {
    still.remove();
  }
};

const perSecond = ({ best, median }: { best: number; median: number }) => ({
  best: 1000 / best,
  median: 1000 / median,
});

/** A file of so many bytes among the assets, as the service serves any other. */
const staticFile = (bytes: number) => {
  const name = `benchmark-${process.pid}-${bytes}.css`;
  const file = fileURLToPath(new URL(`../dist/assets/${name}`, import.meta.url));
  writeFileSync(file, '.page{color:#111}\n'.repeat(Math.ceil(bytes / 18)).slice(0, bytes));
  return { path: `/assets/${name}`, remove: () => rmSync(file, { force: true }) };
};

const run = async (): Promise<Report> => {
  const directory = given.data ?? mkdtempSync(join(tmpdir(), 'page-benchmark-'));
  mkdirSync(directory, { recursive: true });
  const nodeOptions = given['node-options'].split(' ').filter((option) => option !== '');
  const service = await startService({ directory, jobs: number('jobs'), nodeOptions });
  try {
    const pages = await pagesOf(service.address, prefix);
    const measured: [Kind, Omit<Figures, 'statements'>][] = [];
    for (const kind of kinds) measured.push([kind, await measureKind(service, pages[kind])]);
    const { residentMB } = await service.cpu();
    await service.countStatements();
    const cookie = `session=${'a'.repeat(43)}`;
    const figures: [Kind, Figures][] = [];
    for (const [kind, one] of measured) {
      const first = await statementsOf(service.address, pages[kind]);
      figures.push([
        kind,
        { ...one, statements: { first, again: await statementsOf(service.address, pages[kind], cookie) } },
      ]);
    }
    return {
      jobs: number('jobs'),
      language: given.language,
      encoding,
      residentMB,
      ...(Object.fromEntries(figures) as Record<Kind, Figures>),
    };
  } finally {
    await service.stop();
    if (given.data === undefined) rmSync(directory, { recursive: true, force: true });
  }
};

const report = await run();
printReport(report, kinds);
if (given.json) writeFileSync(given.json, `${JSON.stringify(report, undefined, 2)}\n`);
