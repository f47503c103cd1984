import type { Act } from '#platform/act.ts';
import { type Database, json } from '#platform/database/database.ts';
import type { Order, OrderAction, OrderEvent, OrderState } from './order.ts';

/** What happened to an order, in its order. It only grows. */

/** Actions of the life, and what happens without another state. */
type Happened =
  | OrderAction
  | 'begin'
  | 'askVisit'
  | 'noteVisit'
  | 'takeOver'
  | 'override'
  | 'decidePhrase'
  | 'remind'
  | 'follow';

/** Writes down what the actor did, in the transaction of the act. */
export const writeEvent = async (
  act: Act,
  { id, state }: Pick<Order, 'id' | 'state'>,
  action: Happened,
  detail: Record<string, unknown> = {},
): Promise<void> => {
  const { actor } = act;
  if (actor.kind !== 'employer' && actor.kind !== 'staff' && actor.kind !== 'system')
    throw new Error(`a ${actor.kind} changes no order`);
  await act.database
    .insertInto('job_order_events')
    .values({
      order_id: id,
      action,
      state,
      actor: actor.kind,
      by: 'accountId' in actor ? actor.accountId : null,
      office_code: actor.kind === 'staff' ? actor.officeCode : null,
      detail: json(detail),
      at: act.now,
    })
    .execute();
};

/** The newest first. */
export const eventsOf = async (database: Database, orderId: string): Promise<OrderEvent[]> => {
  const rows = await database
    .selectFrom('job_order_events')
    .selectAll()
    .where('order_id', '=', orderId)
    .orderBy('id', 'desc')
    .execute();
  return rows.map((row) => ({
    action: row.action,
    state: row.state as OrderState,
    actor: row.actor,
    ...(row.by && { by: row.by }),
    ...(row.office_code && { officeCode: row.office_code }),
    detail: (row.detail ?? {}) as Record<string, unknown>,
    at: row.at,
  }));
};
