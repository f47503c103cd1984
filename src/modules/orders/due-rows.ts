import type { Day, Instant } from '#kernel/time.ts';
import type { Database } from '#platform/database/database.ts';
import type { Order } from './order.ts';
import { orderOf } from './store.ts';

/** Orders by what is due: for the night's work and the morning's mails. */

const waiting = (database: Database) =>
  database.selectFrom('job_orders').select('id').where('state', 'in', ['provisional', 'reviewing']);
const asked = (database: Database) =>
  database.selectFrom('job_orders').select('id').where('state', '=', 'correction-requested');

/** Those whose visit or answer should have come before a day. */
export const overdue = async (database: Database, today: Day): Promise<string[]> => {
  const rows = await waiting(database)
    .where('visit_by', '<', today)
    .where('visited_on', 'is', null)
    .union(asked(database).where('answer_by', '<', today))
    .execute();
  return rows.map(({ id }) => id).sort();
};

/** Those whose visit or answer is due on a day. */
export const dueOn = async (database: Database, on: Day): Promise<string[]> => {
  const rows = await waiting(database)
    .where('visit_by', '=', on)
    .where('visited_on', 'is', null)
    .union(asked(database).where('answer_by', '=', on))
    .execute();
  return rows.map(({ id }) => id).sort();
};

/** Drafts that were changed last between two moments. */
export const draftsLeftOn = async (database: Database, from: Instant, to: Instant): Promise<Order[]> => {
  const rows = await database
    .selectFrom('job_orders')
    .selectAll()
    .where('state', '=', 'draft')
    .where('updated_at', '>=', from)
    .where('updated_at', '<=', to)
    .orderBy('id')
    .execute();
  return rows.map(orderOf);
};

/** Drafts untouched since a moment, held until the transaction ends; one that somebody is just saving is left out. */
export const draftsBefore = async (database: Database, before: Instant, most: number): Promise<string[]> => {
  const rows = await database
    .selectFrom('job_orders')
    .select('id')
    .where('state', '=', 'draft')
    .where('updated_at', '<', before)
    .orderBy('updated_at')
    .limit(most)
    .forUpdate()
    .skipLocked()
    .execute();
  return rows.map(({ id }) => id);
};
