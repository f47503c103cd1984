import type { Report } from '../pages.ts';
import { short } from '../search-index/figures.ts';
import type { Kind } from './asked.ts';

const both = ({ best, median }: { best: number; median: number }): string => `${short(best)} / ${short(median)}`;
const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;

/** A column for each kind of page. */
export const printReport = (report: Report, kinds: readonly Kind[]): void => {
  const rows: [string, (kind: Kind) => string][] = [
    ['different pages', (kind) => String(report[kind].pages)],
    ['HTML before compression, mean', (kind) => kilobytes(report[kind].bytes)],
    ['  the largest', (kind) => kilobytes(report[kind].mostBytes)],
    ['  as gzip', (kind) => kilobytes(report[kind].gzipBytes)],
    ['pages per CPU second, best / median', (kind) => both(report[kind].perCpuSecond)],
    ['static file of this size', (kind) => both(report[kind].static.perCpuSecond)],
    ['ratio of CPU time, best to best', (kind) => short(report[kind].ratio)],
    ['CPU ms of the service a page', (kind) => both(report[kind].cpuMs)],
    [
      'CPU ms of PostgreSQL a page',
      (kind) => (report[kind].postgresCpuMs ? both(report[kind].postgresCpuMs) : 'unknown'),
    ],
    [
      'wall ms p50, p95 of the best round',
      (kind) => `${short(report[kind].wallMs.p50)}, ${short(report[kind].wallMs.p95)}`,
    ],
    [
      'statements: first visit, with a cookie',
      (kind) => `${report[kind].statements.first}, ${report[kind].statements.again}`,
    ],
  ];
  console.log(
    `${report.jobs.toLocaleString('en')} jobs, language ${report.language}, ${report.encoding}, ${Math.round(report.residentMB)} MB resident`,
  );
  console.log(`${' '.repeat(40)}${kinds.map((kind) => kind.padStart(18)).join('')}`);
  for (const [label, cell] of rows) {
    console.log(`${label.padEnd(40)}${kinds.map((kind) => cell(kind).padStart(18)).join('')}`);
  }
};
