import { addDays, compareDays, type Day, dayOf, endOfDay, minutesAfter, startOfDay } from '#kernel/time.ts';
import { type Act, inTransaction } from '#platform/act.ts';
import { record as audit } from '#platform/audit/audit.ts';
import { endHeld } from './decisions.ts';
import * as dueRows from './due-rows.ts';
import { held } from './held.ts';
import { writeEvent } from './history.ts';
import * as mails from './mails.ts';
import { awaitsVisit, orderLife } from './order.ts';
import * as store from './store.ts';
import { takenUntil } from './taking.ts';

/** What ends by itself: visits and answers that did not come, and drafts nobody goes on with. */

const batch = 200;

/** Lapses what was due before today, each in a transaction of its own; how many. Run again it finds nothing. */
export const lapseOrders = async (act: Act): Promise<number> => {
  const today = dayOf(act.now);
  let count = 0;
  for (const id of await dueRows.overdue(act.database, today)) count += (await lapseOne(act, id, today)) ? 1 : 0;
  return count;
};

const lapseOne = (act: Act, id: string, today: Day): Promise<boolean> =>
  inTransaction(act, async (inside) => {
    const found = await held(inside, id);
    if (!found || !orderLife.allows(found.order.state, 'lapse')) return false;
    const { order } = found;
    const isBefore = (day: Day | undefined) => day !== undefined && compareDays(day, today) < 0;
    const answerMissing = order.state === 'correction-requested' && isBefore(order.answerBy);
    // Somebody is just at it: perhaps the employer sits at the counter.
    const atWork = takenUntil(order, act.now, act.settings.orderTakenMinutes) !== undefined;
    const visitMissing = awaitsVisit(order) && isBefore(order.visit?.by) && !atWork;
    if (!answerMissing && !visitMissing) return false;
    const after = await endHeld(inside, found, 'lapse', { because: answerMissing ? 'no-answer' : 'no-visit' });
    await mails.tellLapsed(inside, after);
    return true;
  });

/** Mails to whose answer or visit is due in ORDER_REMINDER_DAYS, and whose draft will be deleted then. */
export const remindOfOrders = async (act: Act): Promise<number> => {
  const days = act.settings.orderReminderDays;
  if (days === 0) return 0;
  const due = addDays(dayOf(act.now), days);
  let count = 0;
  for (const id of await dueRows.dueOn(act.database, due)) {
    count += await inTransaction(act, async (inside) => {
      const found = await held(inside, id);
      if (!found || !orderLife.allows(found.order.state, 'lapse')) return 0;
      await mails.remind(inside, found.order, found.order.state === 'correction-requested' ? 'answer' : 'visit', due);
      await writeEvent(inside, found.order, 'remind', { by: due.toString() });
      return 1;
    });
  }
  // They go in the night after the last of their days.
  const left = addDays(due, -act.settings.orderDraftDays - 1);
  for (const order of await dueRows.draftsLeftOn(act.database, startOfDay(left), endOfDay(left))) {
    await mails.tellDraftEnding(act, order, due);
    count += 1;
  }
  return count;
};

/** The night's work: drafts that nobody has changed for ORDER_DRAFT_DAYS go, as they were announced; how many. */
export const forgetOrderDrafts = async (act: Act): Promise<number> => {
  const before = minutesAfter(startOfDay(dayOf(act.now)), -act.settings.orderDraftDays * 24 * 60);
  for (let count = 0; ; ) {
    const gone = await inTransaction(act, async (inside) => {
      const ids = await dueRows.draftsBefore(inside.database, before, batch);
      for (const id of ids) {
        await store.deleteOrder(inside.database, id);
        await audit(inside, { what: 'order.forgotten', subject: { kind: 'order', id } });
      }
      return ids.length;
    });
    count += gone;
    if (gone < batch) return count;
  }
};
