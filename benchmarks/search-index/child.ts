import { fork } from 'node:child_process';
import { readFileSync } from 'node:fs';

/**
 * Parts of the benchmark run in processes of their own, one after another, so that time and memory of one do not count for
 * another. A part is a file that calls `part`; the caller gives it its input and gets its outcome.
 */
export const runPart = <I, O>(file: URL, input: I): Promise<O> =>
  new Promise((resolve, reject) => {
    const child = fork(file, { serialization: 'advanced', execArgv: ['--expose-gc'] });
    let outcome: { value: O } | undefined;
    child.once('message', (value) => {
      outcome = { value: value as O };
    });
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      if (outcome) resolve(outcome.value);
      else reject(new Error(`${file.pathname} ended with ${signal ?? code} and said nothing`));
    });
    child.send({ input });
  });

/** What a part does with its input; the process ends after it. */
export const part = <I, O>(body: (input: I) => O | Promise<O>): void => {
  process.once('message', async (message) => {
    const outcome = await body((message as { input: I }).input);
    process.send?.(outcome, () => process.exit(0));
  });
};

const megabytes = (name: string): number | undefined => {
  try {
    const line = readFileSync('/proc/self/status', 'utf8').match(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm'));
    return line ? Number(line[1]) / 1024 : undefined;
  } catch {
    return undefined;
  }
};

/** The most memory this process has had; Linux alone says it without what the parent had before the fork. */
export const peakMB = (): number => megabytes('VmHWM') ?? process.resourceUsage().maxRSS / 1024;
export const residentMB = (): number => process.memoryUsage.rss() / 1024 ** 2;
