import { sql } from 'kysely';
import type { Instant } from '#kernel/time.ts';
import type { Database } from '#platform/database/database.ts';
import type { SavedJob } from './saved-job.ts';

export type SavedRow = SavedJob & { savedAt: Instant };

type Row = { job_id: string; job_version: number; note: string | null; created_at: Instant };
const columns = ['job_id', 'job_version', 'note', 'created_at'] as const;
const savedOf = (row: Row): SavedRow => ({
  jobId: row.job_id,
  version: row.job_version,
  note: row.note ?? undefined,
  savedAt: row.created_at,
});

/** Newest first. */
export const savedRows = async (database: Database, registrationId: string): Promise<SavedRow[]> => {
  const rows = await database
    .selectFrom('saved_jobs')
    .select(columns)
    .where('registration_id', '=', registrationId)
    .orderBy('created_at', 'desc')
    .orderBy('job_id')
    .execute();
  return rows.map(savedOf);
};

/** The registration's own row of this job. */
export const savedRow = async (
  database: Database,
  registrationId: string,
  jobId: string,
): Promise<SavedRow | undefined> => {
  const row = await database
    .selectFrom('saved_jobs')
    .select(columns)
    .where('registration_id', '=', registrationId)
    .where('job_id', '=', jobId)
    .executeTakeFirst();
  return row && savedOf(row);
};

/** How many there are, and which of these jobs are among them. */
export const savedAndCount = async (
  database: Database,
  registrationId: string,
  jobIds: readonly string[],
): Promise<{ count: number; among: ReadonlySet<string> }> => {
  const { rows } = await sql<{ count: number; among: string[] }>`
    select count(*) as count, coalesce(array_agg(job_id) filter (where job_id = any(${[...jobIds]}::uuid[])), '{}') as among
    from saved_jobs where registration_id = ${registrationId}`.execute(database);
  return { count: rows[0]?.count ?? 0, among: new Set(rows[0]?.among) };
};

/** Keeps these; what is kept already stays as it is. Gives the jobs that are new. */
export const insertSaved = async (
  database: Database,
  registrationId: string,
  jobs: readonly SavedRow[],
): Promise<ReadonlySet<string>> => {
  if (jobs.length === 0) return new Set();
  const rows = await database
    .insertInto('saved_jobs')
    .values(
      jobs.map(({ jobId, version, note, savedAt }) => ({
        registration_id: registrationId,
        job_id: jobId,
        job_version: version,
        note: note ?? null,
        created_at: savedAt,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .returning('job_id')
    .execute();
  return new Set(rows.map(({ job_id }) => job_id));
};

/** Takes them away with their notes; gives what was there. */
export const deleteSaved = async (
  database: Database,
  registrationId: string,
  jobIds: readonly string[],
): Promise<SavedRow[]> => {
  if (jobIds.length === 0) return [];
  const rows = await database
    .deleteFrom('saved_jobs')
    .where('registration_id', '=', registrationId)
    .where('job_id', 'in', [...jobIds])
    .returning(columns)
    .execute();
  return rows.map(savedOf);
};

/** Writes the note of a kept job, or erases it; false when the job is not kept. */
export const writeNote = async (
  database: Database,
  registrationId: string,
  jobId: string,
  note: string | undefined,
): Promise<boolean> => {
  const { numUpdatedRows } = await database
    .updateTable('saved_jobs')
    .set({ note: note ?? null })
    .where('registration_id', '=', registrationId)
    .where('job_id', '=', jobId)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
};
