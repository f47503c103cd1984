import { accept, type Decision, refuse } from '#kernel/decision.ts';
import type { JobNumber } from '#kernel/numbers.ts';
import { compareDays, type Day, dayOf } from '#kernel/time.ts';
import { establishment, standingOf } from '#modules/establishments/establishments.ts';
import { acceptJob, changeJob, endChange, keepSetAsides, takesChanges } from '#modules/jobs/acceptances.ts';
import { changedItems } from '#modules/jobs/changed-items.ts';
import type { Job } from '#modules/jobs/job.ts';
import type { SetAside } from '#modules/jobs/set-aside.ts';
import { withSharedValues } from '#modules/jobs/shared-values.ts';
import type { Act } from '#platform/act.ts';
import { record as audit } from '#platform/audit/audit.ts';
import type { Held } from './held.ts';
import { writeEvent } from './history.ts';
import { dropInquiries } from './inquiry-rows.ts';
import * as mails from './mails.ts';
import { type Order, type OrderAction, orderLife } from './order.ts';
import { deleteSteps } from './step-rows.ts';
import * as store from './store.ts';

/** What becomes of an order; each is called with the order held, and with its job where there is one. */

export type Became = { order: Order; job?: { id: string; number: JobNumber; deadlineOn?: Day } };

export type AcceptRefusal =
  | 'refused-period'
  | 'establishment-provisional'
  | 'establishment-closed'
  | 'deadline-passed'
  | 'no-office'
  | 'job-ended';

/**
 * 受理, or a small change that takes effect: order and job are written in one transaction. The establishment's values are
 * those of this moment (F-EM-1). 不受理期間 (職業安定法5条の6) stops new jobs and renewals, not the change of one that was
 * accepted. A labour dispute (20条) stops referrals, not the acceptance.
 */
export const acceptHeld = async (
  act: Act,
  { order, job }: Held,
  action: 'accept' | 'takeEffect',
  setAsides: readonly SetAside[] = [],
): Promise<Decision<Became, AcceptRefusal>> => {
  const { sheet: sent, officeCode } = order;
  const to = orderLife.next(order.state, action);
  if (!to || !sent) throw new Error(`an order that is ${order.state} cannot ${action}`);
  if (!officeCode) return refuse('no-office');
  const employer = await establishment(act, order.establishmentId);
  if (!employer) throw new Error(`establishment ${order.establishmentId} does not exist`);
  if (employer.state === 'closed') return refuse('establishment-closed');
  if (employer.state === 'provisional') return refuse('establishment-provisional');
  const sheet = withSharedValues(sent, employer, employer);
  // Before the job is judged anew because it changed.
  if (job) await keepSetAsides(act, job.id, setAsides);
  const became = order.kind === 'change' ? await changed(act, job, sheet) : await begun(act, order, officeCode, sheet);
  if ('refused' in became) return became;
  const { id: jobId, number } = became.accepted;
  if (!job) await keepSetAsides(act, jobId, setAsides);
  const after = await store.updateOrder(
    act.database,
    order,
    { state: to, job_id: jobId, taken_by: null, taken_at: null, answer_by: null, ended_at: act.now },
    act.now,
  );
  await deleteSteps(act.database, order.id);
  await writeEvent(act, after, action, { number });
  await audit(act, { what: 'order.accepted', subject: { kind: 'order', id: order.id }, detail: { number, action } });
  if (action === 'accept') await mails.tellSettled(act, after);
  return accept({ order: after, job: became.accepted });
};

type Begun = { id: string; number: JobNumber; deadlineOn?: Day };

const begun = async (
  act: Act,
  { establishmentId, fromJobId, kind, wishedDeadline }: Order,
  officeCode: string,
  sheet: NonNullable<Order['sheet']>,
): Promise<Decision<Begun, AcceptRefusal>> => {
  if ((await standingOf(act, establishmentId)).refusedUntil) return refuse('refused-period');
  if (wishedDeadline && compareDays(wishedDeadline, dayOf(act.now)) < 0) return refuse('deadline-passed');
  // The old job of a renewal is left to its own deadline: who was referred to it is not cut off.
  const renewsId = kind === 'renewal' ? fromJobId : undefined;
  return accept(await acceptJob(act, { establishmentId, officeCode, sheet, wishedDeadline, renewsId }));
};

const changed = async (
  act: Act,
  job: Job | undefined,
  sheet: NonNullable<Order['sheet']>,
): Promise<Decision<Begun, AcceptRefusal>> => {
  if (!job || !takesChanges(job, act)) return refuse('job-ended');
  await changeJob(act, job, sheet, changedItems(job.sheet, sheet));
  return accept({ id: job.id, number: job.number });
};

/** An end without acceptance; the job of a change goes on as it stands. */
export const endHeld = async (
  act: Act,
  { order, job }: Held,
  action: Extract<OrderAction, 'refuse' | 'lapse' | 'withdraw'>,
  detail: Record<string, unknown> = {},
): Promise<Order> => {
  const to = orderLife.next(order.state, action);
  if (!to) throw new Error(`an order that is ${order.state} cannot ${action}`);
  if (job && order.sendings > 0) await endChange(act, job);
  const after = await store.updateOrder(
    act.database,
    order,
    { state: to, taken_by: null, taken_at: null, answer_by: null, ended_at: act.now },
    act.now,
  );
  await dropInquiries(act.database, order.id, act.now);
  await writeEvent(act, after, action, detail);
  await audit(act, { what: `order.${to}`, subject: { kind: 'order', id: order.id } });
  return after;
};
