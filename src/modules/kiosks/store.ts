import { sql } from 'kysely';
import type { Instant } from '#kernel/time.ts';
import type { Database } from '#platform/database/database.ts';

export type SeenKiosk = {
  id: string;
  officeCode: string;
  name: string;
  turn: string | undefined;
  turnSeenAt: Instant | undefined;
};

/**
 * The kiosk of a token. The same statement ends a turn that nobody has acted in since `idleSince`, and notes that somebody
 * acts now: two requests at once never see it differently.
 */
export const seeKiosk = async (
  database: Database,
  tokenHash: Buffer,
  { now, idleSince, acts }: { now: Instant; idleSince: Instant; acts: boolean },
): Promise<SeenKiosk | undefined> => {
  const goesOn = sql`turn_seen_at > ${idleSince}`;
  const row = await database
    .updateTable('kiosks')
    .set({
      last_seen_at: now,
      turn: sql`case when ${goesOn} then turn end`,
      turn_seen_at: acts
        ? sql`case when ${goesOn} then ${now}::timestamptz end`
        : sql`case when ${goesOn} then turn_seen_at end`,
    })
    .where('token_hash', '=', tokenHash)
    .returning(['id', 'office_code', 'name', 'turn', 'turn_seen_at'])
    .executeTakeFirst();
  return (
    row && {
      id: row.id,
      officeCode: row.office_code,
      name: row.name,
      turn: row.turn ?? undefined,
      turnSeenAt: row.turn_seen_at ?? undefined,
    }
  );
};
