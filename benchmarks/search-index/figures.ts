/** How times spread over the queries. */
export type Spread = { readonly p50: number; readonly p95: number; readonly p99: number; readonly max: number };

/** By the nearest rank: the least value that this share of all does not exceed. */
export const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0;

export const spread = (list: readonly number[]): Spread => {
  const sorted = list.toSorted((a, b) => a - b);
  const [p50, p95, p99, max] = [0.5, 0.95, 0.99, 1].map((share) => quantile(sorted, share)) as [
    number,
    number,
    number,
    number,
  ];
  return { p50, p95, p99, max };
};

export const sum = (list: readonly number[]): number => list.reduce((total, one) => total + one, 0);

/** Milliseconds of processor time, of this thread and of the whole process. */
export const threadMs = (): number => {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
};
export const processMs = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/** Three digits that say something. */
export const short = (value: number): string =>
  value === 0 || !Number.isFinite(value) ? String(value) : Number(value.toPrecision(3)).toLocaleString('en');
