/** Memory over time, and whether it stays where it is: the mean of the last third beside that of the middle third. */
export type Sample = { readonly seconds: number; readonly megabytes: number };
export type Judgement = {
  readonly samples: number;
  readonly middleMB: number;
  readonly lastMB: number;
  readonly growth: number;
  /** Undefined when there is too little to judge. */
  readonly flat: boolean | undefined;
};

/** More than this and it grows; below it is the coming and going of the garbage collector. */
const allowedGrowth = 1.1;
const fewestSamples = 9;

const mean = (list: readonly Sample[]): number =>
  list.reduce((sum, { megabytes }) => sum + megabytes, 0) / Math.max(1, list.length);

export const judgeMemory = (samples: readonly Sample[]): Judgement => {
  const end = samples.at(-1)?.seconds ?? 0;
  const third = (from: number, to: number) =>
    samples.filter(({ seconds }) => seconds > (end * from) / 3 && seconds <= (end * to) / 3);
  const [middleMB, lastMB] = [mean(third(1, 2)), mean(third(2, 3))];
  const growth = lastMB / middleMB;
  return {
    samples: samples.length,
    middleMB,
    lastMB,
    growth,
    flat: samples.length < fewestSamples ? undefined : growth <= allowedGrowth,
  };
};
