import { accept, type Decision, refuse } from '#kernel/decision.ts';
import type { JobNumber } from '#kernel/numbers.ts';
import { addDays, compareDays, type Day, dayOf } from '#kernel/time.ts';
import { holdEstablishment } from '#modules/establishments/establishments.ts';
import { takesChanges } from '#modules/jobs/acceptances.ts';
import type { Job } from '#modules/jobs/job.ts';
import { jobByNumber } from '#modules/jobs/jobs.ts';
import { isRenewable } from '#modules/jobs/life.ts';
import { type Act, inTransaction } from '#platform/act.ts';
import { record as audit } from '#platform/audit/audit.ts';
import { writeEvent } from './history.ts';
import { isWritten, type Order, type OrderKind } from './order.ts';
import { emptyStep, type Step, type StepDraft, steps, type Typed } from './step.ts';
import { stepDrafts, writeStep } from './step-rows.ts';
import * as store from './store.ts';

/** How an order is written, whoever does it: the employer in the My Page, or staff from a paper. */

export type Beginning = {
  kind: OrderKind;
  /** What it is copied from (new), goes on from (renewal) or changes (change). */
  from?: JobNumber | undefined;
  /** What stands in the steps at first. */
  steps: Partial<Record<Step, Typed>>;
  title: string;
  /** What the office is to be told with it, where that is known already. */
  wishes?: { readonly note?: string | undefined; readonly wishedDeadline?: Day | undefined };
};

export type BeginRefusal = 'absent' | 'change-open' | 'renewal-open' | 'not-renewable' | 'ended' | 'too-many';

export const begin = (
  act: Act,
  establishmentId: string,
  beginning: Beginning,
  { atCounter, officeCode }: { atCounter: boolean; officeCode?: string },
): Promise<Decision<{ id: string }, BeginRefusal>> =>
  inTransaction(act, async (inside): Promise<Decision<{ id: string }, BeginRefusal>> => {
    const { kind, from: number, title, wishes = {} } = beginning;
    await holdEstablishment(inside, establishmentId);
    if ((await store.countDrafts(inside.database, establishmentId)) >= act.settings.orderDrafts)
      return refuse('too-many');
    const from = number && (await jobByNumber(inside, number));
    if ((number || kind !== 'new') && from?.establishmentId !== establishmentId) return refuse('absent');
    const hindrance = from && hindranceOf(inside, kind, from);
    if (hindrance) return refuse(hindrance);
    const id = act.chance.id();
    const made = await store.insertOrder(inside.database, {
      id,
      establishment_id: establishmentId,
      kind,
      state: 'draft',
      job_id: kind === 'change' ? (from?.id ?? null) : null,
      from_job_id: kind === 'change' ? null : (from?.id ?? null),
      office_code: officeCode ?? null,
      at_counter: atCounter,
      title: shortened(title),
      note: wishes.note ?? null,
      wished_deadline: wishes.wishedDeadline ?? null,
      sendings: 0,
      risk: 0,
      red: 0,
      orange: 0,
      version: 1,
      started_by: 'accountId' in act.actor ? act.actor.accountId : null,
      created_at: act.now,
      updated_at: act.now,
    });
    if (!made) return refuse(kind === 'change' ? 'change-open' : 'renewal-open');
    for (const step of steps) {
      const typed = beginning.steps[step];
      if (typed) await writeStep(inside.database, id, step, { typed, accepted: [], version: 1 }, act.now);
    }
    await writeEvent(inside, { id, state: 'draft' }, 'begin');
    await audit(inside, { what: 'order.begun', subject: { kind: 'order', id }, detail: { kind, from: number } });
    return accept({ id });
  });

/** Why this job cannot be changed or renewed; any of one's own can be copied. */
const hindranceOf = (act: Act, kind: OrderKind, job: Job): 'ended' | 'not-renewable' | undefined => {
  if (kind === 'change') return takesChanges(job, act) ? undefined : 'ended';
  return kind === 'renewal' && !mayRenew(act, job) ? 'not-renewable' : undefined;
};

/** Whether 更新 of a job can be asked for today: as its life allows, and not for ever after its deadline. */
export const mayRenew = (act: Act, job: Pick<Job, 'state' | 'deadlineOn'>): boolean =>
  isRenewable(job, act.now) && compareDays(dayOf(act.now), addDays(job.deadlineOn, act.settings.orderRenewalDays)) <= 0;

const shortened = (title: string): string => [...title].slice(0, 200).join('');

export type StepChange<R> = {
  typed?: Typed;
  accepted?: readonly string[];
  /** What the order is called in lists, where this step tells it. */
  title?: string | undefined;
  result: R;
};

/**
 * Changes one step as `change` says, seen from what is stored at this moment; nothing is written where it says nothing.
 * The caller holds the order, so savings of one order come one after another; each makes a new version of it.
 */
export const changeHeld = async <R>(
  act: Act,
  order: Order,
  step: Step,
  change: (stored: StepDraft) => StepChange<R>,
): Promise<{ result: R; stored: StepDraft } | undefined> => {
  if (!isWritten(order)) return undefined;
  const before = (await stepDrafts(act.database, order.id))[step] ?? emptyStep;
  const { typed = before.typed, accepted = before.accepted, title = order.title, result } = change(before);
  const isSame = JSON.stringify([typed, accepted]) === JSON.stringify([before.typed, before.accepted]);
  if (isSame && title === order.title) return { result, stored: before };
  const stored = { typed, accepted, version: before.version + 1, savedAt: act.now };
  await writeStep(act.database, order.id, step, stored, act.now);
  await store.updateOrder(act.database, order, { title: shortened(title) }, act.now);
  return { result, stored };
};

/** Throws away what was written and never sent. */
export const discardHeld = async (act: Act, order: Order): Promise<Decision<true, 'sent-already'>> => {
  if (order.state !== 'draft') return refuse('sent-already');
  await store.deleteOrder(act.database, order.id);
  await audit(act, { what: 'order.discarded', subject: { kind: 'order', id: order.id } });
  return accept(true);
};
