import { createHash } from 'node:crypto';
import pg from 'pg';
import { type Db, fromKysely, type JobResult, PgBoss } from 'pg-boss';
import type { System } from '#kernel/actor.ts';
import { type Instant, instantFromMillis, secondsBetween } from '#kernel/time.ts';
import type { Act, Enqueue } from '../act.ts';
import { type Log, outlineOf } from '../log.ts';
import { isGivenUp, type Work } from './work.ts';

/** Where work goes that was given up. */
const dead = 'dead';

export type Queue = {
  /** Enqueues in the caller's transaction: rolled back with it, seen by others after its commit. */
  enqueueIn: Enqueue;
  deadLetters(): Promise<DeadLetter[]>;
  /** Puts dead letters back into their queues, e.g. after the mail server was mended. Returns how many. */
  revive(ids?: string[]): Promise<number>;
  /** Takes no new work, waits for what runs, up to `seconds`; what is unfinished then is tried again by another node. */
  stop(seconds: number): Promise<void>;
};

type DeadLetter = { id: string; work: string; since: Instant; reason: string };

type QueueParts = {
  /** Connections of the application's role, which owns the schema `pgboss`. */
  pool: Pick<pg.Pool, 'query'>;
  registrations: readonly Work[];
  /** Whether this process does work, or enqueues only. */
  performs: boolean;
  atOnce: number;
  pollSeconds: number;
  actFor(task: string): Act<System>;
  now(): Instant;
  log: Log;
};

/** Opens the queue, makes what is missing in its schema, and starts to work where this process is to. */
export const openQueue = async (parts: QueueParts): Promise<Queue> => {
  const { registrations, performs, log } = parts;
  const boss = new PgBoss({
    db: ownTypes(parts.pool),
    schema: 'pgboss',
    createSchema: false,
    supervise: performs,
    schedule: performs,
    // A node that was killed stops its heartbeat; its work is taken over within a minute.
    superviseIntervalSeconds: 15,
    reindex: false,
    monitorVacuum: false,
  });
  boss.on('error', (error) => log.error({ fault: outlineOf(error) }, 'background work'));
  await boss.start();
  await declareQueues(boss, registrations);
  if (performs) {
    await declareSchedules(boss, registrations);
    for (const one of registrations) await perform(boss, one, parts);
  }
  return {
    enqueueIn: async (database, name, data, options = {}) => {
      await boss.send(name, data, {
        db: fromKysely(database),
        ...(options.key !== undefined && { id: idFor(name, options.key) }),
        // The service's clock may be set (CLOCK); the queue runs on the system's, so the distance is what counts.
        ...(options.startAfter && {
          startAfter: Math.max(0, Math.ceil(secondsBetween(parts.now(), options.startAfter))),
        }),
      });
    },
    deadLetters: async () => {
      const letters = await boss.findJobs(dead, { queued: true });
      return letters.map((letter) => ({
        id: letter.id,
        work: letter.sourceName ?? '',
        since: instantFromMillis(letter.createdOn.getTime()),
        reason: reasonIn(letter.sourceOutput),
      }));
    },
    revive: (ids) => boss.redrive(dead, ids ? { ids } : {}),
    stop: (seconds) => boss.stop({ graceful: true, timeout: seconds * 1000, close: false }),
  };
};

/** pg-boss computes with Date; the pool's own parsers would give it the kernel's Instants. */
const ownTypes = (pool: Pick<pg.Pool, 'query'>): Db => ({
  executeSql: (text, values) => pool.query({ text, ...(values && { values }), types: pg.types }),
});

/** A key becomes the row's id, so the database itself refuses the second row, also from two transactions at once. */
const idFor = (name: string, key: string): string => {
  const hex = createHash('sha256').update(`${name}\n${key}`).digest('hex');
  // Version 8, variant 10: a UUID of our own making (RFC 9562 §5.8).
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};

const declareQueues = async (boss: PgBoss, registrations: readonly Work[]): Promise<void> => {
  const days = 24 * 60 * 60;
  await boss.createQueue(dead, { retentionSeconds: 90 * days });
  for (const { name, retries } of registrations) {
    const rules = {
      deadLetter: dead,
      retryLimit: retries,
      retryDelay: 5,
      retryBackoff: true,
      retryDelayMax: 3600,
      heartbeatSeconds: 30,
      // Finished rows hold the keys against a second time; after two weeks nobody repeats a request.
      deleteAfterSeconds: 14 * days,
    };
    await boss.createQueue(name, rules);
    await boss.updateQueue(name, rules);
  }
};

const declareSchedules = async (boss: PgBoss, registrations: readonly Work[]): Promise<void> => {
  const wanted = registrations.filter((one) => one.schedule !== undefined);
  for (const old of await boss.getSchedules()) {
    if (!wanted.some((one) => one.name === old.name)) await boss.unschedule(old.name);
  }
  for (const { name, schedule } of wanted) {
    if (schedule) await boss.schedule(name, schedule, {}, { tz: 'Asia/Tokyo', missed: 'once' });
  }
};

const perform = async (boss: PgBoss, one: Work, parts: QueueParts): Promise<void> => {
  const options = {
    batchSize: parts.atOnce,
    pollingIntervalSeconds: parts.pollSeconds,
    burstWhenBatchFull: true,
    perJobResults: true,
  } as const;
  await boss.work<Record<string, unknown>, unknown, typeof options>(one.name, options, (batch) =>
    Promise.all(
      batch.map(async ({ id, data }): Promise<JobResult> => {
        try {
          const result = await one.perform(parts.actFor(one.name), data);
          if (!isGivenUp(result)) return { id, status: 'completed' };
          parts.log.warn({ work: one.name, id, reason: result.givenUp }, 'work was given up');
          return { id, status: 'deadletter', output: { reason: result.givenUp } };
        } catch (error) {
          parts.log.warn({ work: one.name, id, fault: outlineOf(error) }, 'work failed and is tried again');
          // A message may hold what a person typed; the table keeps the kind of fault only.
          return { id, status: 'failed', output: { reason: kindOf(error) } };
        }
      }),
    ),
  );
};

const kindOf = (error: unknown): string => {
  const code = typeof error === 'object' && error !== null && 'code' in error ? ` (${String(error.code)})` : '';
  return `${error instanceof Error ? error.name : 'fault'}${code}`;
};

const reasonIn = (output: object | null): string =>
  output && 'reason' in output && typeof output.reason === 'string' ? output.reason : 'no heartbeat, or too slow';
