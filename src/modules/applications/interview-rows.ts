import type { Selectable } from 'kysely';
import type { Instant } from '#kernel/time.ts';
import type { Database } from '#platform/database/database.ts';
import type { Tables } from '#platform/database/tables.ts';
import type { Interview, InterviewState, InterviewWay } from './interview.ts';

const interviewOf = (row: Selectable<Tables['interviews']>): Interview => ({
  id: row.id,
  applicationId: row.application_id,
  state: row.state as InterviewState,
  slots: row.slots,
  minutes: row.minutes,
  way: row.way as InterviewWay,
  place: row.place,
  note: row.note ?? undefined,
  chosen: row.chosen ?? undefined,
  answer: row.answer ?? undefined,
  endedBy: (row.ended_by ?? undefined) as Interview['endedBy'],
  version: row.version,
  changedAt: row.changed_at,
});

/** The interviews of an application, newest first. */
export const interviewsOf = async (database: Database, applicationId: string): Promise<Interview[]> => {
  const rows = await database
    .selectFrom('interviews')
    .selectAll()
    .where('application_id', '=', applicationId)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return rows.map(interviewOf);
};

export const insertInterview = async (
  database: Database,
  one: Pick<Interview, 'id' | 'applicationId' | 'slots' | 'minutes' | 'way' | 'place' | 'note'>,
  by: string,
  now: Instant,
): Promise<void> => {
  await database
    .insertInto('interviews')
    .values({
      id: one.id,
      application_id: one.applicationId,
      state: 'proposed',
      slots: [...one.slots],
      minutes: one.minutes,
      way: one.way,
      place: one.place,
      note: one.note ?? null,
      proposed_by: by,
      version: 1,
      created_at: now,
      changed_at: now,
    })
    .execute();
};

/** Writes what was decided when nobody was first; false otherwise. */
export const changeInterview = async (
  database: Database,
  before: Pick<Interview, 'id' | 'version'>,
  change: {
    state: InterviewState;
    chosen?: Instant;
    answer?: string | undefined;
    endedBy?: NonNullable<Interview['endedBy']>;
  },
  now: Instant,
): Promise<boolean> => {
  const updated = await database
    .updateTable('interviews')
    .set({
      state: change.state,
      ...(change.chosen ? { chosen: change.chosen } : {}),
      ...(change.answer ? { answer: change.answer } : {}),
      ...(change.endedBy ? { ended_by: change.endedBy } : {}),
      version: before.version + 1,
      changed_at: now,
    })
    .where('id', '=', before.id)
    .where('version', '=', before.version)
    .executeTakeFirst();
  return updated.numUpdatedRows > 0n;
};
