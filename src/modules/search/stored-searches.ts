import { setImmediate } from 'node:timers/promises';
import { dayOf } from '#kernel/time.ts';
import type { ReaderClass } from '#modules/jobs/disclosure.ts';
import type { Act } from '#platform/act.ts';
import type { Conditions } from './conditions.ts';
import { indexOfJobs } from './index-waiting.ts';
import { searchNames } from './names.ts';

/** A search that waits for jobs, asked as this class of reader. */
export type StoredSearch<K> = { readonly key: K; readonly where: Conditions; readonly reader: ReaderClass };

/** How many of the jobs a stored search finds, and the newest of them. */
type Waited<K> = { readonly key: K; readonly total: number; readonly jobIds: readonly string[] };

type WaitingJobs = {
  /** The jobs that are new or have changed; those that are not open find nobody. Thousands at once: they are held in memory. */
  readonly jobIds: readonly string[];
  /** At most so many jobs are named for each search. */
  readonly most: number;
  /** The code of the index's threads. */
  readonly worker: URL;
};

/** Other work goes on after so many searches: some five milliseconds. */
const withoutPause = 64;

/**
 * Which stored searches find which of these jobs today: what `searchJobs` would find among them, newest first. Searches that
 * find none are left out. The jobs become an index of their own, built in a thread, and each search is asked of it.
 */
export async function* searchesFinding<K>(
  act: Act,
  { jobIds, most, worker }: WaitingJobs,
  stored: Iterable<StoredSearch<K>> | AsyncIterable<StoredSearch<K>>,
): AsyncGenerator<Waited<K>> {
  const on = dayOf(act.now);
  const ask = await indexOfJobs(act.database, searchNames, jobIds, worker);
  let asked = 0;
  for await (const { key, where, reader } of stored) {
    const { total, ids } = ask(where, reader, on, most);
    if (total > 0) yield { key, total, jobIds: ids };
    asked += 1;
    if (asked % withoutPause === 0) await setImmediate();
  }
}
