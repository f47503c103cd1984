import type { Result } from '../search-corpus-queries.ts';
import type { Report } from '../search-index.ts';
import { type Spread, short } from './figures.ts';
import type { Compared } from './peers.ts';
import type { Timed } from './single-part.ts';

const cell = (value: number, width = 9): string => value.toFixed(3).padStart(width);

export const printQueries = (timed: readonly Timed[], answers: Readonly<Record<string, Result>>): void => {
  console.log(
    '     hits  uncached   (floor)    cached   (floor) best wall  first    CPU ms, wall ms; no cache and cache of words',
  );
  for (const { name, first, uncached, cached, floor } of timed) {
    const cells = [uncached.cpu, floor.uncached, cached.cpu, floor.cached, uncached.wall, first].map((ms) => cell(ms));
    console.log(`${String(answers[name]?.total).padStart(9)} ${cells.join(' ')}  ${name}`);
  }
};

const spreadText = ({ p50, p95, p99, max }: Spread): string => [p50, p95, p99, max].map(short).join(' / ');

/** Every figure with what it is, for people; the JSON has the same for programs. */
export const printReport = (report: Report): void => {
  const { queriesPerSecond: perSecond, queriesPerCpuSecond: perCpu, workers, build, memory, change, facets } = report;
  const lines: [string, string][] = [
    ['documents, queries', `${report.documents.toLocaleString('en')}, ${report.queries}`],
    ...(report.exact
      ? (Object.entries(report.exact).map(([part, count]) => [
          `exact ${part}`,
          `${count} of ${report.queries} (asked by ${report.asked?.[part as keyof typeof report.exact]})`,
        ]) as [string, string][])
      : [['exact', 'not judged: no expectation given'] as [string, string]]),
    ['CPU ms, uncached: p50 / p95 / p99 / max', spreadText(report.cpuMs.uncached)],
    ['CPU ms, cached', spreadText(report.cpuMs.cached)],
    ['best wall ms, uncached', spreadText(report.wallMs.uncached)],
    ['best wall ms, cached', spreadText(report.wallMs.cached)],
    ['wall ms of the very first time', spreadText(report.wallMs.first)],
    ...(['one', 'two'] as const).flatMap((threads): [string, string][] =>
      (['uncached', 'cached'] as const).map((way): [string, string] => [
        `${threads} thread${threads === 'two' ? 's' : ''}, ${way}`,
        `${short(perSecond[threads][way])} queries/s, ${short(perCpu[threads][way])} per CPU s, ${short(workers[threads][way].cpuMsPerQuery)} CPU ms a query, wall ms ${spreadText(workers[threads][way].wallMs)}`,
      ]),
    ),
    [
      'per CPU s in the thread itself, uncached, cached',
      `${short(perCpu.thread.uncached)}, ${short(perCpu.thread.cached)}`,
    ],
    [
      'build',
      `${short(build.cpuSeconds)} CPU s (of which reading the corpus ${short(build.readingCpuSeconds)}), ${short(build.wallSeconds)} s, peak ${short(build.peakMB)} MB`,
    ],
    ['memory', `${short(memory.residentMB)} MB resident after loading, the segments ${short(memory.indexMB)} MB`],
    ['snapshot', `loaded in ${short(report.load.seconds)} s, saved in ${short(report.load.saveSeconds)} s`],
    [
      'change',
      `add ${short(change.addMicros)} µs, remove ${short(change.removeMicros)} µs, seen after ${short(change.visibleMs)} ms (at most ${short(change.visibleMaxMs)}); with sealing and two threads ${short(change.addedMicros.two)} µs`,
    ],
    [
      'facets of all dimensions over all documents',
      `${short(facets.allDimensionsMs)} CPU ms (floor ${short(facets.floorMs)})`,
    ],
    ...(report.reverse
      ? ([
          [
            'reverse search',
            `${report.reverse.queries.toLocaleString('en')} stored queries × ${report.reverse.documents.toLocaleString('en')} jobs: ${short(report.reverse.cpuSeconds)} CPU s, ${report.reverse.matches.toLocaleString('en')} matches`,
          ],
        ] as [string, string][])
      : []),
    [
      'this machine, one thread, GB/s',
      Object.entries(report.floors.bytesPerMs)
        .map(([name, bytes]) => `${name} ${short(bytes / 1e6)}`)
        .join(', '),
    ],
  ];
  for (const [name, text] of lines) console.log(`${name.padEnd(50)} ${text}`);
  console.log('\nclass                       queries   uncached ms (× floor)      cached ms (× floor)');
  for (const [name, { queries, uncached, cached }] of Object.entries(report.floors.classes)) {
    const figures = [uncached, cached].map(({ cpuMs, factor }) =>
      `${cell(cpuMs / queries, 12)} (${short(factor)})`.padEnd(24),
    );
    console.log(`${name.padEnd(28)} ${String(queries).padStart(6)} ${figures.join(' ')}`);
  }
};

export const printPeer = (name: string, peer: Compared): void => {
  if ('skipped' in peer) {
    console.log(`${name}: not measured. ${peer.skipped}`);
    return;
  }
  const { version, queries, exact, cpuMs, perCpuSecond, ratio, loadCpuSeconds, diskMB } = peer;
  console.log(
    `${version}: ${queries} queries, of which exact totals ${exact.totals}, ids ${exact.ids}, facets ${exact.facets}; CPU ms ${spreadText(cpuMs)}, ` +
      `${short(perCpuSecond)} queries per CPU s; the index answers ${short(ratio.uncached)} × as many uncached, ${short(ratio.cached)} × cached; ` +
      `${short(diskMB)} MB${loadCpuSeconds === undefined ? ', loaded in an earlier run' : `, loaded in ${short(loadCpuSeconds)} CPU s`}`,
  );
  for (const one of peer.differences) console.log(`  differs: ${one}`);
};
