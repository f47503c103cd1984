import type { StaffActor } from '#kernel/actor.ts';
import { accept, type Decision, refuse } from '#kernel/decision.ts';
import { isUuid } from '#kernel/ids.ts';
import { dayOf, type Instant } from '#kernel/time.ts';
import { staffNames } from '#modules/accounts/staff-members.ts';
import type { Establishment } from '#modules/establishments/establishment.ts';
import { establishment } from '#modules/establishments/establishments.ts';
import type { Finding } from '#modules/jobs/checker/finding.ts';
import { checked } from '#modules/jobs/checking.ts';
import type { JobSheet } from '#modules/jobs/job-sheet.ts';
import { jobById } from '#modules/jobs/jobs.ts';
import { type Act, inTransaction } from '#platform/act.ts';
import { record as audit } from '#platform/audit/audit.ts';
import { isOfOffice, servesEmployers } from './held.ts';
import { eventsOf, writeEvent } from './history.ts';
import type { Inquiry } from './inquiry.ts';
import { inquiriesOf } from './inquiry-rows.ts';
import {
  type Comment,
  type Order,
  type OrderEvent,
  type OrderKind,
  orderLife,
  type Refusal,
  type Sending,
} from './order.ts';
import { type Box, boxes, countOf, queueCounts, queueRows } from './queue-rows.ts';
import { commentsOf, refusalOf, sendingsOf } from './review-rows.ts';
import * as store from './store.ts';
import { mayTake, type TakeRefusal, takenUntil } from './taking.ts';

/** 求人受理, the counter's door: what waits, one order whole, and who has it in work. */

/** From so many on a box only says that there are more. */
export const mostCounted = 1_000;
export const queuePageSize = 25;

/** `until` is undefined where its time is over: anybody may go on with it. */
type Taken = { by: string; name: string; mine: boolean; since: Instant; until: Instant | undefined };

export type QueueRow = Omit<Order, 'sheet' | 'taken'> & {
  /** Name of the establishment. */
  employer: string;
  taken?: Taken;
};

export type Queue = { total: number; counts: Readonly<Record<Box, number>>; rows: QueueRow[] };

/** One box of the own office's queue; empty for other departments. Totals end at `mostCounted`. */
export const queue = async (
  act: Act<StaffActor>,
  {
    box,
    kind,
    order = 'age',
    page = 1,
  }: { box: Box; kind?: OrderKind | undefined; order?: 'age' | 'risk'; page?: number },
): Promise<Queue> => {
  if (!servesEmployers(act.actor))
    return { total: 0, counts: Object.fromEntries(boxes.map((one) => [one, 0])) as Queue['counts'], rows: [] };
  const counts = await queueCounts(act.database, act.actor, mostCounted);
  const total = kind ? await countOf(act.database, act.actor, { box, kind, most: mostCounted }) : counts[box];
  const offset = (page - 1) * queuePageSize;
  const rows = await queueRows(act.database, act.actor, { box, kind, order, offset, limit: queuePageSize });
  const names = await staffNames(
    act.database,
    rows.flatMap(({ taken }) => (taken ? [taken.by] : [])),
  );
  return {
    total,
    counts,
    rows: rows.map(({ taken, ...row }) => ({ ...row, ...(taken && { taken: takenOf(act, taken, names) }) })),
  };
};

const takenOf = (
  act: Act<StaffActor>,
  taken: NonNullable<Order['taken']>,
  names: ReadonlyMap<string, string>,
): Taken => ({
  by: taken.by,
  name: names.get(taken.by) ?? '',
  mine: taken.by === act.actor.accountId,
  since: taken.at,
  until: takenUntil({ taken }, act.now, act.settings.orderTakenMinutes),
});

export type OrderAtCounter = {
  order: Order;
  /** The newest first. */
  sendings: Sending[];
  comments: Comment[];
  events: OrderEvent[];
  establishment: Establishment;
  /** What to compare with: the job as it is (change), what was sent before, or the job it was made from. */
  before?: { sheet: JobSheet; is: 'job' | 'sending' | 'origin' };
  /** What the checker says of the sheet today. */
  findings: Finding[];
  /** What the employer asked about phrases, the oldest first. */
  inquiries: Inquiry[];
  taken?: Taken;
  refusal?: Refusal;
  /** Names of the members of staff in the events and comments, by their accounts. */
  names: ReadonlyMap<string, string>;
};

/** One order with all that belongs to it, for the department of employers of its office; the reading is in the audit. */
export const orderAtCounter = (act: Act<StaffActor>, id: string): Promise<OrderAtCounter | undefined> =>
  inTransaction(act, async (inside) => {
    const { database } = inside;
    const order = isUuid(id) ? await store.orderById(database, id) : undefined;
    if (!order || !isOfOffice(act.actor, order) || (order.sendings === 0 && !order.atCounter)) return undefined;
    const employer = await establishment(inside, order.establishmentId);
    if (!employer) throw new Error(`establishment ${order.establishmentId} does not exist`);
    await audit(inside, { what: 'order.viewed', subject: { kind: 'order', id } });
    const sendings = await sendingsOf(database, id);
    const before = await beforeOf(inside, order, sendings);
    const refusal = await refusalOf(database, id);
    const [comments, events] = [await commentsOf(database, id), await eventsOf(database, id)];
    const inquiries = await inquiriesOf(database, id);
    const members = [order.taken?.by, refusal?.by, ...comments.map(({ by }) => by), ...events.flatMap(staffOf)];
    const names = await staffNames(
      database,
      members.filter((one) => one !== undefined),
    );
    return {
      order,
      sendings,
      comments,
      inquiries,
      events,
      names,
      establishment: employer,
      ...(before && { before }),
      findings: order.sheet ? checked(order.sheet, dayOf(act.now)) : [],
      ...(order.taken && { taken: takenOf(act, order.taken, names) }),
      ...(refusal && { refusal }),
    };
  });

const staffOf = ({ actor, by, detail }: OrderEvent): (string | undefined)[] =>
  actor === 'staff' ? [by, typeof detail.from === 'string' ? detail.from : undefined] : [];

const beforeOf = async (
  act: Act<StaffActor>,
  order: Order,
  sendings: readonly Sending[],
): Promise<OrderAtCounter['before']> => {
  const earlier = sendings[1];
  if (earlier) return { sheet: earlier.sheet, is: 'sending' };
  const jobId = order.kind === 'change' && order.state !== 'accepted' ? order.jobId : order.fromJobId;
  const job = jobId ? await jobById(act, jobId) : undefined;
  return job && { sheet: job.sheet, is: order.kind === 'change' ? 'job' : 'origin' };
};

/** Takes an order into work, or goes on with it. `over` takes it from a colleague; both see that, and the audit. */
export const takeOrder = (
  act: Act<StaffActor>,
  id: string,
  { over = false }: { over?: boolean } = {},
): Promise<Decision<Order, TakeRefusal | 'absent'>> =>
  inTransaction(act, async (inside): Promise<Decision<Order, TakeRefusal | 'absent'>> => {
    const order = isUuid(id) ? await store.orderForUpdate(inside.database, id) : undefined;
    if (!order || !isOfOffice(act.actor, order)) return refuse('absent');
    const { accountId } = act.actor;
    const decision = mayTake(order, accountId, act.now, { minutes: act.settings.orderTakenMinutes, over });
    if ('refused' in decision) return decision;
    if (decision.accepted === 'own') {
      // No new version: nothing changed that a page of theirs could be behind of.
      await store.keepTaken(inside.database, id, act.now);
      return accept({ ...order, taken: { by: accountId, at: act.now } });
    }
    const state = orderLife.next(order.state, 'take') ?? order.state;
    const change = { state, taken_by: accountId, taken_at: act.now };
    const after = await store.updateOrder(inside.database, order, change, act.now);
    const from = order.taken?.by;
    await writeEvent(inside, after, decision.accepted === 'over' ? 'takeOver' : 'take', from ? { from } : {});
    await audit(inside, {
      what: decision.accepted === 'over' ? 'order.taken-over' : 'order.taken',
      subject: { kind: 'order', id },
      detail: from ? { from } : {},
    });
    return accept(after);
  });

/** Gives an order back to the queue. */
export const releaseOrder = (
  act: Act<StaffActor>,
  id: string,
): Promise<Decision<Order, 'absent' | 'not-taken' | 'taken-by-another'>> =>
  inTransaction(act, async (inside): Promise<Decision<Order, 'absent' | 'not-taken' | 'taken-by-another'>> => {
    const order = isUuid(id) ? await store.orderForUpdate(inside.database, id) : undefined;
    if (!order || !isOfOffice(act.actor, order)) return refuse('absent');
    const state = orderLife.next(order.state, 'release');
    if (!order.taken || !state) return refuse('not-taken');
    if (order.taken.by !== act.actor.accountId) return refuse('taken-by-another');
    const change = { state, taken_by: null, taken_at: null };
    const after = await store.updateOrder(inside.database, order, change, act.now);
    await writeEvent(inside, after, 'release');
    await audit(inside, { what: 'order.released', subject: { kind: 'order', id } });
    return accept(after);
  });
