import type { Establishment } from '#modules/establishments/establishment.ts';
import { changedItems } from '#modules/jobs/changed-items.ts';
import { withSharedValues } from '#modules/jobs/shared-values.ts';
import { type Act, inTransaction } from '#platform/act.ts';
import { record as audit } from '#platform/audit/audit.ts';
import { json } from '#platform/database/database.ts';
import { endHeld } from './decisions.ts';
import * as rows from './following-rows.ts';
import { writeEvent } from './history.ts';
import * as mails from './mails.ts';
import { orderLife } from './order.ts';
import * as store from './store.ts';

/** What becomes of orders when their job or their establishment becomes another; the caller holds that already. */

const lapse = async (act: Act, id: string, because: string): Promise<void> => {
  const order = await store.orderForUpdate(act.database, id);
  if (!order || !orderLife.allows(order.state, 'lapse')) return;
  // The job of a change has ended, or ends with its establishment: it is not to be opened again.
  const after = await endHeld(act, { order, job: undefined }, 'lapse', { because });
  await mails.tellLapsed(act, after);
};

/** Jobs have ended: changes of them that are under way have nothing left to change. */
export const lapseChangesOf = async (act: Act, jobIds: readonly string[]): Promise<void> => {
  if (jobIds.length === 0) return;
  await inTransaction(act, async (inside) => {
    for (const id of await rows.changesOf(inside.database, jobIds)) await lapse(inside, id, 'job-ended');
  });
};

/** 廃止: what was sent is decided no more. */
export const lapseOrdersOf = (act: Act, establishmentId: string): Promise<void> =>
  inTransaction(act, async (inside) => {
    for (const id of await rows.underWayOf(inside.database, establishmentId))
      await lapse(inside, id, 'establishment-closed');
  });

/** 統合: the orders of the entry are those of the establishment that was known. */
export const moveOrders = (act: Act, from: string, into: string): Promise<void> =>
  inTransaction(act, async (inside) => {
    const count = await rows.moveOrders(inside.database, from, into, act.now);
    if (count > 0)
      await audit(inside, {
        what: 'orders.moved',
        subject: { kind: 'establishment', id: into },
        detail: { from, count },
      });
  });

/**
 * The record of the establishment has changed: sheets that wait for the office say it as well, in a new version, so that
 * nobody decides on what was there before. What was sent stays as it was sent.
 */
export const followEstablishment = (act: Act, before: Establishment, after: Establishment): Promise<void> =>
  inTransaction(act, async (inside) => {
    for (const id of await rows.underWayOf(inside.database, after.id)) {
      const order = await store.orderForUpdate(inside.database, id);
      if (!order?.sheet || !orderLife.allows(order.state, 'lapse')) continue;
      const sheet = withSharedValues(order.sheet, before, after);
      const items = changedItems(order.sheet, sheet);
      if (items.length === 0) continue;
      const updated = await store.updateOrder(inside.database, order, { sheet: json(sheet) }, act.now);
      await writeEvent(inside, updated, 'follow', { items });
    }
  });
