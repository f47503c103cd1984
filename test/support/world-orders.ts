import type { EmployerActor, EmployerRole } from '#kernel/actor.ts';
import type { JobNumber } from '#kernel/numbers.ts';
import { type Day, dayOf } from '#kernel/time.ts';
import { checked } from '#modules/jobs/checking.ts';
import type { JobSheet } from '#modules/jobs/job-sheet.ts';
import type { Reason } from '#modules/orders/asking.ts';
import type { Order, OrderKind } from '#modules/orders/order.ts';
import { acceptOrder, noteVisit } from '#modules/orders/order-decisions.ts';
import { beginOrder, ownOrder, sendOrder } from '#modules/orders/orders.ts';
import { takeOrder } from '#modules/orders/orders-at-counter.ts';
import { askingOf } from '#modules/orders/overriding.ts';
import type { Step, Typed } from '#modules/orders/step.ts';
import { cleanSheet } from './clean-sheet.ts';
import type { TestWeb } from './web.ts';
import type { EmployerOfCast, StaffOfCast, World } from './world.ts';

/** Job orders of the one cast, for tests of pages: written and sent by the employer's acts, without the eight steps. */

/** The clean sheet under another title. */
export const titled = (title: string, more: Partial<JobSheet> = {}): JobSheet => ({
  ...cleanSheet,
  ...more,
  work: { ...cleanSheet.work, ...more.work, title },
});

export const employerActor = (employer: EmployerOfCast, role: EmployerRole = 'owner'): EmployerActor => ({
  kind: 'employer',
  accountId: employer[role].accountId,
  establishmentId: employer.id,
  role,
});

type Given = {
  kind?: OrderKind;
  from?: JobNumber;
  note?: string;
  wishedDeadline?: Day;
  reasons?: readonly Reason[];
  /** What was typed into the steps; without them the acts alone know the sheet. */
  steps?: Partial<Record<Step, Typed>>;
};

/** An order as it lies in the queue after the employer has sent it. */
export const sentOrder = async (
  web: TestWeb,
  employer: EmployerOfCast,
  sheet: JobSheet,
  { kind = 'new', from, note, wishedDeadline, reasons, steps = {} }: Given = {},
): Promise<Order> => {
  const act = web.act(employerActor(employer));
  const begun = await beginOrder(act, { kind, from, steps, title: sheet.work.title });
  if ('refused' in begun) throw new Error(`not begun: ${begun.refused}`);
  return sendAgain(web, employer, begun.accepted.id, sheet, { note, wishedDeadline, reasons });
};

type Sending = {
  note?: string | undefined;
  wishedDeadline?: Day | undefined;
  reasons?: readonly Reason[] | undefined;
};

/** The employer sends it once more, e.g. after a correction request. */
export const sendAgain = async (
  web: TestWeb,
  employer: EmployerOfCast,
  id: string,
  sheet: JobSheet,
  { note, wishedDeadline, reasons = [] }: Sending = {},
): Promise<Order> => {
  const act = web.act(employerActor(employer));
  const own = await ownOrder(act, id);
  if (!own) throw new Error('no such order');
  const sent = await sendOrder(act, id, {
    version: own.order.version,
    sheet,
    seen: askingOf(checked(sheet, dayOf(act.now))),
    note,
    wishedDeadline,
    reasons,
  });
  if ('refused' in sent) throw new Error(`not sent: ${sent.refused}`);
  return sent.accepted;
};

/** The staff accept it by their acts, noting a visit where one is awaited. */
const acceptedBy = async (web: TestWeb, staff: StaffOfCast, order: Order): Promise<JobNumber> => {
  const act = web.act(staff.actor);
  if (order.visit && !order.visit.cameOn) await noteVisit(act, order.id);
  const taken = await takeOrder(act, order.id);
  if ('refused' in taken) throw new Error(`not taken: ${taken.refused}`);
  const accepted = await acceptOrder(act, order.id, { version: taken.accepted.version });
  if ('refused' in accepted) throw new Error(`not accepted: ${accepted.refused}`);
  if (!accepted.accepted.job) throw new Error('no job came of it');
  return accepted.accepted.job.number;
};

/** An employer whose orders need no visit any more: one was accepted before. */
export const knownEmployer = async (web: TestWeb, { hikari, counter }: World): Promise<JobNumber> =>
  acceptedBy(web, counter.employers, await sentOrder(web, hikari, titled('はじめての求人')));
