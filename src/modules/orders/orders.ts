import type { EmployerActor } from '#kernel/actor.ts';
import { accept, type Decision, refuse } from '#kernel/decision.ts';
import { isUuid } from '#kernel/ids.ts';
import { type Act, inTransaction } from '#platform/act.ts';
import { endHeld } from './decisions.ts';
import { held, isOwn } from './held.ts';
import { eventsOf } from './history.ts';
import type { Inquiry } from './inquiry.ts';
import { inquiriesOf } from './inquiry-rows.ts';
import { type Comment, isEnded, isWritten, type Order, type OrderEvent, orderLife } from './order.ts';
import { commentsOf, refusalOf } from './review-rows.ts';
import { type SendRefusal, type Sent, sendHeld } from './sendings.ts';
import type { Step, StepDraft } from './step.ts';
import { type StepDrafts, stepDrafts } from './step-rows.ts';
import * as store from './store.ts';
import { type Beginning, type BeginRefusal, begin, changeHeld, discardHeld, type StepChange } from './writings.ts';

/** 求人申込み, the employer's door. Orders of another establishment look absent; viewers read only. */

export type { Sent } from './sendings.ts';
export type { StepDrafts } from './step-rows.ts';
export { visitForeseen } from './weighing.ts';
export { mayRenew } from './writings.ts';

const mayWrite = ({ role }: EmployerActor): boolean => role !== 'viewer';

/** Begins a new order, a renewal, or a change of an open job. */
export const beginOrder = async (
  act: Act<EmployerActor>,
  beginning: Beginning,
): Promise<Decision<{ id: string }, BeginRefusal | 'not-allowed'>> =>
  mayWrite(act.actor) ? begin(act, act.actor.establishmentId, beginning, { atCounter: false }) : refuse('not-allowed');

export const pageSize = 20;

/** The establishment's orders, those that changed last first; `state` leaves the others out. */
export const ownOrders = (
  act: Act<EmployerActor>,
  { state, page = 1 }: { state?: store.OrderGroup | undefined; page?: number },
): Promise<{ total: number; orders: Order[] }> =>
  store.ordersOfEstablishment(act.database, act.actor.establishmentId, {
    group: state,
    offset: (page - 1) * pageSize,
    limit: pageSize,
  });

/** How many orders wait for the establishment: begun, or to be corrected. */
export const waitingOrders = (act: Act<EmployerActor>): Promise<number> =>
  store.countWaiting(act.database, act.actor.establishmentId);

export type OwnOrder = {
  order: Order;
  steps: StepDrafts;
  /** Those that were sent to the employer; what staff note for themselves is not among them. */
  comments: Comment[];
  /** What was asked about phrases, the oldest first; the office's answer once it is told. */
  inquiries: Inquiry[];
  /** The newest first; only what concerns the employer is in their details. */
  events: OrderEvent[];
  /** 不受理: why, as the employer was told. */
  refusal?: { ground: number; explanation: string };
};

export const ownOrder = async (act: Act<EmployerActor>, id: string): Promise<OwnOrder | undefined> => {
  const order = isUuid(id) ? await store.orderById(act.database, id) : undefined;
  if (!order || !isOwn(act.actor, order)) return undefined;
  const refusal = order.state === 'refused' ? await refusalOf(act.database, id) : undefined;
  return {
    order: withoutInside(order),
    steps: await stepDrafts(act.database, id),
    comments: (await commentsOf(act.database, id))
      .filter(({ requestedAt }) => requestedAt)
      .map(({ by: _, ...comment }) => comment),
    inquiries: (await inquiriesOf(act.database, id)).map((one) => asTold(one, order)),
    events: (await eventsOf(act.database, id)).filter(isTold).map(withoutWho),
    ...(refusal && { refusal: { ground: refusal.ground, explanation: refusal.explanation } }),
  };
};

/** Who of the office has it in hand, and what the office thinks of it, is the office's own. */
const withoutInside = ({ taken: _, ...order }: Order): Order => ({ ...order, risk: 0 });

/**
 * An answer is told when the order comes back or has ended: until then the office may think again. Why a phrase was set
 * aside stays with the office.
 */
const asTold = ({ decided, ...asked }: Inquiry, order: Order): Inquiry => {
  const isDone = isWritten(order) || isEnded(order);
  if (!decided || !isDone) return asked;
  const { outcome, answer, at } = decided;
  return { ...asked, decided: { outcome, at, ...(outcome === 'to-correct' && answer && { answer }) } };
};

const ofTheOffice: readonly string[] = ['take', 'takeOver', 'release', 'override', 'decidePhrase'];
const isTold = ({ action }: OrderEvent): boolean => !ofTheOffice.includes(action);
const withoutWho = ({ by, ...event }: OrderEvent): OrderEvent =>
  event.actor === 'employer' && by ? { ...event, by } : event;

/**
 * Changes one step as `change` says, seen from what is stored at this moment. Undefined where the order is not there, was
 * sent already, or the actor only reads.
 */
export const changeStep = <R>(
  act: Act<EmployerActor>,
  id: string,
  step: Step,
  change: (stored: StepDraft) => StepChange<R>,
): Promise<{ result: R; stored: StepDraft } | undefined> =>
  inTransaction(act, async (inside) => {
    const order = isUuid(id) && mayWrite(act.actor) ? await store.orderForUpdate(inside.database, id) : undefined;
    if (!order || !isOwn(act.actor, order) || order.atCounter) return undefined;
    return changeHeld(inside, order, step, change);
  });

type Refusal<R extends string> = R | 'absent' | 'not-allowed';

/** The order with its job, held, where this actor may do something with it. */
const withOwn = <V, R extends string>(
  act: Act<EmployerActor>,
  id: string,
  body: (inside: Act<EmployerActor>, order: NonNullable<Awaited<ReturnType<typeof held>>>) => Promise<Decision<V, R>>,
): Promise<Decision<V, Refusal<R>>> =>
  inTransaction(act, async (inside): Promise<Decision<V, Refusal<R>>> => {
    const found = await held(inside, id);
    if (!found || !isOwn(act.actor, found.order)) return refuse('absent');
    return mayWrite(act.actor) ? body(inside, found) : refuse('not-allowed');
  });

/**
 * 申し込む. The checker runs again; red stops. A change of what is small takes effect at once: the order comes back
 * accepted.
 */
export const sendOrder = (
  act: Act<EmployerActor>,
  id: string,
  sent: Sent,
): Promise<Decision<Order, Refusal<SendRefusal>>> =>
  withOwn(act, id, async (inside, found) => {
    if (found.order.atCounter) return refuse('not-allowed');
    const decision = await sendHeld(inside, found, sent);
    return 'refused' in decision ? decision : accept(withoutInside(decision.accepted));
  });

/** 取下げ of what was sent; the office's decision, if it came first, stands. */
export const withdrawOrder = (
  act: Act<EmployerActor>,
  id: string,
): Promise<Decision<Order, Refusal<'ended' | 'not-sent'>>> =>
  withOwn(act, id, async (inside, found) => {
    if (found.order.state === 'draft') return refuse('not-sent');
    if (!orderLife.allows(found.order.state, 'withdraw')) return refuse('ended');
    return accept(withoutInside(await endHeld(inside, found, 'withdraw')));
  });

/** Throws away what was written and never sent. */
export const discardOrder = (act: Act<EmployerActor>, id: string): Promise<Decision<true, Refusal<'sent-already'>>> =>
  withOwn(act, id, async (inside, { order }) =>
    order.atCounter ? refuse('not-allowed' as const) : discardHeld(inside, order),
  );
