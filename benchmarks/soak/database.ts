import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { generateJobs } from '#demo/jobs/generate.ts';
import type { System } from '#kernel/actor.ts';
import { chanceFrom } from '#kernel/chance.ts';
import { dayOf, millisOf, systemNow } from '#kernel/time.ts';
import { storeEstablishments } from '#modules/establishments/establishments.ts';
import { storeJobs } from '#modules/jobs/jobs.ts';
import { loadReference, reference } from '#modules/reference/reference.ts';
import { type Act, inTransaction, makeAct } from '#platform/act.ts';
import { analyse, withoutIndexes } from '#platform/database/bulk.ts';
import { closeDatabase, type Database, openDatabase } from '#platform/database/database.ts';
import { type StartedDatabase, startDatabase } from '#platform/database/start.ts';
import { readSettings, type Settings } from '#src/config.ts';

/** The settings of everything that takes part; nothing of the caller's environment. */
export const soakSettings = (dataDir: string, more: Record<string, string> = {}): Settings =>
  readSettings({
    DATA_DIR: dataDir,
    DATABASE_CONNECTIONS: '12',
    SECRET_KEY: Buffer.alloc(32, 1).toString('base64'),
    ...more,
  });

export const actOf = (database: Database, settings: Settings): Act<System> =>
  makeAct({
    actor: { kind: 'system', task: 'soak' },
    now: systemNow(),
    language: 'ja',
    database,
    settings,
    chance: chanceFrom(
      (length) => randomBytes(length),
      () => millisOf(systemNow()),
    ),
    origin: { requestId: 'soak', network: 'soak' },
    enqueueIn: async () => {},
    reactions: [],
  });

function* inBatches<T>(all: Iterable<T>, size: number): Generator<T[]> {
  let list: T[] = [];
  for (const one of all) {
    if (list.push(one) < size) continue;
    yield list;
    list = [];
  }
  if (list.length > 0) yield list;
}

/**
 * PostgreSQL as the reference: it may take its time, and has room for the hits of common words: with the default it keeps
 * pages instead of rows and computes the pairs of every text on them again (30 s and more at 100,000 jobs).
 */
export const referenceDatabase = async ({ owner }: StartedDatabase): Promise<Database> => {
  const database = openDatabase({ connection: owner, role: 'mypage_app', size: 1, statementSeconds: 0 });
  await sql`set work_mem = '256MB'`.execute(database);
  return database;
};

/** The embedded PostgreSQL with the tables, the reference data and so many made-up jobs; one that has jobs already stays as it is. */
export const openFilled = async (dataDir: string, jobs: number): Promise<StartedDatabase> => {
  const settings = soakSettings(dataDir);
  const started = await startDatabase(settings, { tell: console.log });
  // Building the indexes over so many jobs takes longer than a statement of the service may.
  const owner = openDatabase({ connection: started.owner, size: 1, statementSeconds: 0 });
  await loadReference(owner, systemNow());
  const { rows } = await sql<{ filled: boolean }>`select exists (select from jobs) as filled`.execute(owner);
  if (rows[0]?.filled) {
    await closeDatabase(owner);
    return started;
  }
  const today = dayOf(systemNow());
  const made = generateJobs({ count: jobs, seed: 'soak', today, reference: reference() });
  await inTransaction(actOf(owner, settings), async (act) => {
    for (const list of inBatches(made.establishments, 1_000)) await storeEstablishments(act, list);
    await withoutIndexes(act.database, ['jobs_grams', 'jobs_hidden_grams'], async () => {
      for (const list of inBatches(made.jobs, 1_000)) await storeJobs(act, list);
    });
    await analyse(act.database, ['jobs', 'job_versions', 'establishments']);
  });
  await closeDatabase(owner);
  return started;
};
