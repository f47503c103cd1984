import { sql } from 'kysely';
import type { Day } from '#kernel/time.ts';
import type { Database } from '#platform/database/database.ts';
import type { TrialEmployment } from './job-sheet.ts';

/** The first of so many serials, from one on, that no job of the office has with this ending; undefined where all are taken. */
export const firstFreeSerial = async (
  database: Database,
  { officeCode, ending, from, count }: { officeCode: string; ending: string; from: number; count: number },
): Promise<number | undefined> => {
  const { rows } = await sql<{ serial: number }>`
    select serial from generate_series(${from}::int, least(${from}::int + ${count}::int - 1, 999999)) as serial
    where not exists (
      select from jobs where number = ${officeCode}::text || '-' || lpad(serial::text, 6, '0') || ${ending}::text)
    order by serial limit 1`.execute(database);
  return rows[0]?.serial;
};

/** Holds a job until the transaction ends; false where there is none. */
export const lockJob = async (database: Database, id: string): Promise<boolean> => {
  const row = await database.selectFrom('jobs').select('id').where('id', '=', id).forUpdate().executeTakeFirst();
  return row !== undefined;
};

export const setRenewed = async (database: Database, id: string, renewsId: string): Promise<void> => {
  await database.updateTable('jobs').set({ renews_id: renewsId }).where('id', '=', id).execute();
};

type PastRow = { last: Day | null; disability: boolean; trials: readonly TrialEmployment[] };

/** When an establishment's last job was accepted, and which of the kinds that need a talk it had since a day. */
export const pastOf = async (database: Database, establishmentId: string, since: Day): Promise<PastRow> => {
  const { rows } = await sql<PastRow>`
    select max(accepted_on) as last,
      coalesce(bool_or(accepted_on >= ${since} and sheet #>> '{header,kind}' = 'disability'), false) as disability,
      coalesce((select array_agg(distinct trial) from jobs trials,
          jsonb_array_elements_text(coalesce(trials.sheet #> '{header,trialEmployment}', '[]')) as trial
        where trials.establishment_id = ${establishmentId} and trials.accepted_on >= ${since}), '{}') as trials
    from jobs where establishment_id = ${establishmentId}`.execute(database);
  return rows[0] ?? { last: null, disability: false, trials: [] };
};
