import type { Actor } from '#kernel/actor.ts';
import type { Day, Instant } from '#kernel/time.ts';
import type { Database } from '#platform/database/database.ts';
import type { JobState } from './job.ts';
import type { JobAct, JobReason } from './life.ts';

export type JobEvent = {
  readonly action: JobAct | 'hide';
  readonly state: JobState;
  readonly actor: 'employer' | 'staff' | 'system';
  readonly by: string | undefined;
  readonly officeCode: string | undefined;
  readonly reason: JobReason | undefined;
  readonly note: string | undefined;
  readonly deadlineOn: Day | undefined;
  readonly at: Instant;
};

type NewEvent = {
  readonly jobId: string;
  readonly action: JobEvent['action'];
  readonly state: JobState;
  readonly reason?: JobReason | undefined;
  readonly note?: string | undefined;
  readonly deadlineOn?: Day | undefined;
};

/** Writes down what was done with jobs, by whom. */
export const insertEvents = async (
  database: Database,
  actor: Actor,
  now: Instant,
  events: readonly NewEvent[],
): Promise<void> => {
  if (events.length === 0) return;
  const who = actor.kind === 'employer' || actor.kind === 'staff' ? actor : undefined;
  await database
    .insertInto('job_events')
    .values(
      events.map(({ jobId, action, state, reason, note, deadlineOn }) => ({
        job_id: jobId,
        action,
        state,
        actor: who?.kind ?? 'system',
        by: who?.accountId ?? null,
        office_code: who?.kind === 'staff' ? who.officeCode : null,
        reason: reason ?? null,
        note: note ?? null,
        deadline_on: deadlineOn ?? null,
        at: now,
      })),
    )
    .execute();
};

/** What was done with a job, newest first. */
export const eventsOfJob = async (database: Database, jobId: string, most: number): Promise<JobEvent[]> => {
  const rows = await database
    .selectFrom('job_events')
    .selectAll()
    .where('job_id', '=', jobId)
    .orderBy('id', 'desc')
    .limit(most)
    .execute();
  return rows.map((row) => ({
    action: row.action as JobEvent['action'],
    state: row.state as JobState,
    actor: row.actor as JobEvent['actor'],
    by: row.by ?? undefined,
    officeCode: row.office_code ?? undefined,
    reason: (row.reason ?? undefined) as JobReason | undefined,
    note: row.note ?? undefined,
    deadlineOn: row.deadline_on ?? undefined,
    at: row.at,
  }));
};
