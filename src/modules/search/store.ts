import type { Instant } from '#kernel/time.ts';
import type { Database } from '#platform/database/database.ts';
import type { SavedJob } from './saved-job.ts';

export type SavedRow = SavedJob & { savedAt: Instant };

/** Newest first. */
export const savedRows = async (database: Database, registrationId: string): Promise<SavedRow[]> => {
  const rows = await database
    .selectFrom('saved_jobs')
    .select(['job_id', 'job_version', 'note', 'created_at'])
    .where('registration_id', '=', registrationId)
    .orderBy('created_at', 'desc')
    .orderBy('job_id')
    .execute();
  return rows.map((row) => ({
    jobId: row.job_id,
    version: row.job_version,
    note: row.note ?? undefined,
    savedAt: row.created_at,
  }));
};

/** Which of these jobs the registration keeps. */
export const savedIds = async (
  database: Database,
  registrationId: string,
  jobIds: readonly string[],
): Promise<ReadonlySet<string>> => {
  if (jobIds.length === 0) return new Set();
  const rows = await database
    .selectFrom('saved_jobs')
    .select('job_id')
    .where('registration_id', '=', registrationId)
    .where('job_id', 'in', [...jobIds])
    .execute();
  return new Set(rows.map(({ job_id }) => job_id));
};

/** The registration's own row of this job. */
export const savedRow = async (
  database: Database,
  registrationId: string,
  jobId: string,
): Promise<SavedRow | undefined> => {
  const row = await database
    .selectFrom('saved_jobs')
    .select(['job_version', 'note', 'created_at'])
    .where('registration_id', '=', registrationId)
    .where('job_id', '=', jobId)
    .executeTakeFirst();
  return row && { jobId, version: row.job_version, note: row.note ?? undefined, savedAt: row.created_at };
};

export const countSaved = async (database: Database, registrationId: string): Promise<number> => {
  const row = await database
    .selectFrom('saved_jobs')
    .select((query) => query.fn.countAll<number>().as('count'))
    .where('registration_id', '=', registrationId)
    .executeTakeFirstOrThrow();
  return row.count;
};

export const insertSaved = async (
  database: Database,
  registrationId: string,
  job: SavedJob,
  now: Instant,
): Promise<void> => {
  await database
    .insertInto('saved_jobs')
    .values({
      registration_id: registrationId,
      job_id: job.jobId,
      job_version: job.version,
      note: job.note ?? null,
      created_at: now,
    })
    .execute();
};

/** Whether there was one to remove. */
export const deleteSaved = async (database: Database, registrationId: string, jobId: string): Promise<boolean> => {
  const result = await database
    .deleteFrom('saved_jobs')
    .where('registration_id', '=', registrationId)
    .where('job_id', '=', jobId)
    .executeTakeFirst();
  return result.numDeletedRows > 0n;
};
