import type { Instant } from '#kernel/time.ts';
import type { Database } from '#platform/database/database.ts';
import type { Consultation, ConsultationWay } from './consultation.ts';

export const insertConsultation = async (database: Database, one: Consultation): Promise<void> => {
  await database
    .insertInto('consultations')
    .values({
      id: one.id,
      registration_id: one.registrationId,
      office_code: one.officeCode,
      staff_account_id: one.staffAccountId,
      way: one.way,
      held_at: one.heldAt,
      content: one.content,
      next_at: one.next?.at ?? null,
      next_way: one.next?.way ?? null,
      next_note: one.next?.note ?? null,
      corrects: one.corrects ?? null,
      created_at: one.createdAt,
    })
    .execute();
};

/** Newest first; what was corrected as well. */
export const consultationsOf = async (
  database: Database,
  registrationId: string,
): Promise<(Consultation & { staffName: string })[]> => {
  const rows = await database
    .selectFrom('consultations')
    .innerJoin('staff_members', 'staff_members.account_id', 'consultations.staff_account_id')
    .selectAll('consultations')
    .select('staff_members.name as staff_name')
    .where('registration_id', '=', registrationId)
    .orderBy('held_at', 'desc')
    .orderBy('consultations.id', 'desc')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    registrationId: row.registration_id,
    officeCode: row.office_code,
    staffAccountId: row.staff_account_id,
    staffName: row.staff_name,
    way: row.way as ConsultationWay,
    heldAt: row.held_at,
    content: row.content,
    next:
      row.next_at && row.next_way
        ? { at: row.next_at, way: row.next_way as ConsultationWay, note: row.next_note ?? undefined }
        : undefined,
    corrects: row.corrects ?? undefined,
    createdAt: row.created_at,
  }));
};

/** What is agreed for the person next: of the newest entry that was not corrected. */
export const nextAppointment = async (
  database: Database,
  registrationId: string,
  now: Instant,
): Promise<{ at: Instant; way: ConsultationWay; officeCode: string } | undefined> => {
  const row = await database
    .selectFrom('consultations as c')
    .select(['c.next_at', 'c.next_way', 'c.office_code'])
    .where('c.registration_id', '=', registrationId)
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('consultations as later').select('later.id').whereRef('later.corrects', '=', 'c.id'))),
    )
    .orderBy('c.held_at', 'desc')
    .orderBy('c.id', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!row?.next_at || !row.next_way || row.next_at.epochMilliseconds < now.epochMilliseconds) return undefined;
  return { at: row.next_at, way: row.next_way as ConsultationWay, officeCode: row.office_code };
};
