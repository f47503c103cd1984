import type { Instant } from '#kernel/time.ts';
import { type Database, json } from '#platform/database/database.ts';
import { type ChangeState, type EstablishmentChange, openChange, type Told } from './establishment-change.ts';

const columns = [
  'id',
  'establishment_id',
  'state',
  'office_code',
  'before',
  'asked',
  'note',
  'corrected',
  'version',
  'sent_at',
  'taken_by',
  'taken_at',
  'decided_at',
  'reason',
] as const;

type Row = {
  id: string;
  establishment_id: string;
  state: string;
  office_code: string | null;
  before: unknown;
  asked: unknown;
  note: string | null;
  corrected: boolean;
  version: number;
  sent_at: Instant | null;
  taken_by: string | null;
  taken_at: Instant | null;
  decided_at: Instant | null;
  reason: string | null;
};

const changeOf = (row: Row): EstablishmentChange => ({
  id: row.id,
  establishmentId: row.establishment_id,
  state: row.state as ChangeState,
  before: row.before as Told,
  asked: row.asked as Told,
  corrected: row.corrected,
  version: row.version,
  ...(row.office_code !== null && { officeCode: row.office_code }),
  ...(row.note !== null && { note: row.note }),
  ...(row.sent_at !== null && { sentAt: row.sent_at }),
  ...(row.taken_by !== null && row.taken_at !== null && { taken: { by: row.taken_by, at: row.taken_at } }),
  ...(row.decided_at !== null && { decidedAt: row.decided_at }),
  ...(row.reason !== null && { reason: row.reason }),
});

/** The change that is under way for an establishment: there is one at most. */
export const openChangeOf = async (
  database: Database,
  establishmentId: string,
): Promise<EstablishmentChange | undefined> => {
  const row = await database
    .selectFrom('establishment_changes')
    .select(columns)
    .where('establishment_id', '=', establishmentId)
    .where('state', 'in', [...openChange])
    .executeTakeFirst();
  return row && changeOf(row);
};

/** The last one the office has decided. */
export const decidedChangeOf = async (
  database: Database,
  establishmentId: string,
): Promise<EstablishmentChange | undefined> => {
  const row = await database
    .selectFrom('establishment_changes')
    .select(columns)
    .where('establishment_id', '=', establishmentId)
    .where('state', 'in', ['accepted', 'refused'])
    .orderBy('decided_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row && changeOf(row);
};

export const changeById = async (
  database: Database,
  id: string,
  hold = false,
): Promise<EstablishmentChange | undefined> => {
  const query = database.selectFrom('establishment_changes').select(columns).where('id', '=', id);
  const row = await (hold ? query.forUpdate() : query).executeTakeFirst();
  return row && changeOf(row);
};

/** Writes a change as it stands now; the caller has raised its version. */
export const writeChange = async (
  database: Database,
  change: EstablishmentChange,
  by: { startedBy?: string; decidedBy?: string },
  now: Instant,
): Promise<void> => {
  const values = {
    state: change.state,
    office_code: change.officeCode ?? null,
    before: json(change.before),
    asked: json(change.asked),
    note: change.note ?? null,
    corrected: change.corrected,
    version: change.version,
    sent_at: change.sentAt ?? null,
    taken_by: change.taken?.by ?? null,
    taken_at: change.taken?.at ?? null,
    decided_at: change.decidedAt ?? null,
    reason: change.reason ?? null,
    updated_at: now,
    ...(by.decidedBy && { decided_by: by.decidedBy }),
  };
  if (by.startedBy) {
    await database
      .insertInto('establishment_changes')
      .values({
        id: change.id,
        establishment_id: change.establishmentId,
        started_by: by.startedBy,
        created_at: now,
        ...values,
      })
      .execute();
    return;
  }
  await database.updateTable('establishment_changes').set(values).where('id', '=', change.id).execute();
};
