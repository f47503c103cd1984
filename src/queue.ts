import type pg from 'pg';
import type { Instant } from '#kernel/time.ts';
import type { Enqueue } from '#platform/act.ts';
import type { Log } from '#platform/log.ts';
import { openQueue } from '#platform/work/queue.ts';
import type { Settings } from './config.ts';
import { registrations } from './work.ts';

type Parts = { pool: pg.Pool; settings: Settings; log: Log; now(): Instant };

/** Opens the queue for a command that enqueues and does no work itself, and closes it afterwards. */
export const withQueue = async <R>(
  { pool, settings, log, now }: Parts,
  perform: (enqueueIn: Enqueue) => Promise<R>,
): Promise<R> => {
  const queue = await openQueue({
    pool,
    registrations: registrations(settings),
    performs: false,
    atOnce: 1,
    pollSeconds: 60,
    actFor: () => {
      throw new Error('a command performs no work');
    },
    now,
    log,
  });
  try {
    return await perform(queue.enqueueIn);
  } finally {
    await queue.stop(5);
  }
};
