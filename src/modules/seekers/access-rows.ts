import type { Instant } from '#kernel/time.ts';
import type { Database } from '#platform/database/database.ts';
import type { AccessReason } from './access.ts';

export const insertReason = async (
  database: Database,
  given: {
    id: string;
    registrationId: string;
    accountId: string;
    reason: AccessReason;
    note: string | undefined;
    at: Instant;
    until: Instant;
  },
): Promise<void> => {
  await database
    .insertInto('access_reasons')
    .values({
      id: given.id,
      registration_id: given.registrationId,
      staff_account_id: given.accountId,
      reason: given.reason,
      note: given.note ?? null,
      given_at: given.at,
      until: given.until,
    })
    .execute();
};

export const hasReason = async (
  database: Database,
  accountId: string,
  registrationId: string,
  now: Instant,
): Promise<boolean> =>
  (await database
    .selectFrom('access_reasons')
    .select('id')
    .where('staff_account_id', '=', accountId)
    .where('registration_id', '=', registrationId)
    .where('until', '>', now)
    .limit(1)
    .executeTakeFirst()) !== undefined;
