import type { EmployerActor, StaffActor } from '#kernel/actor.ts';
import type { Decision } from '#kernel/decision.ts';
import type { Language } from '#kernel/language.ts';
import type { Instant } from '#kernel/time.ts';
import { establishment } from '#modules/establishments/establishments.ts';
import { jobById } from '#modules/jobs/jobs.ts';
import type { Act } from '#platform/act.ts';
import { urls } from '#platform/web/urls.ts';
import type { Change, KeptDraft } from '#ui/forms/kept/going-on.ts';
import { isWritten, type Order } from '../../order.ts';
import { changeStep, discardOrder, type OwnOrder, ownOrder, type Sent, sendOrder } from '../../orders.ts';
import type { Step } from '../../step.ts';
import { changeStepAtCounter, discardAtCounter, orderWritten, sendAtCounter } from '../../writing-at-counter.ts';
import { type Reader, toldOf, type Written } from './progress.ts';

type To = (language: Language, id: string) => string;
type ToStep = (language: Language, id: string, step: string) => string;

/** Where the eight steps are written: in the employer's My Page, or at the counter from a 求人申込書 on paper. */
export type Desk = {
  who: 'employer' | 'counter';
  /** Viewers of an establishment read, and write nothing. */
  writes: boolean;
  read: (id: string) => Promise<Written | undefined>;
  change: <R>(
    id: string,
    step: Step,
    change: (stored: KeptDraft) => Change<R> & { title?: string | undefined },
  ) => Promise<{ result: R; stored: KeptDraft } | undefined>;
  send: (id: string, sent: Sent) => Promise<Decision<Order, string>>;
  discard: (id: string) => Promise<Decision<true, string>>;
  urls: {
    list: (language: Language) => string;
    order: To;
    step: ToStep;
    saved: ToStep;
    look: To;
    sheet: To;
    send: To;
    done: To;
    discard: To;
    /** Where the establishment's own data are changed. */
    establishment?: (language: Language) => string;
  };
};

export const employerDesk = (act: Act<EmployerActor>): Desk => ({
  who: 'employer',
  writes: act.actor.role !== 'viewer',
  read: async (id) => {
    const found = await ownOrder(act, id);
    return found && !found.order.atCounter ? written(act, found) : undefined;
  },
  change: (id, step, change) => changeStep(act, id, step, change),
  send: (id, sent) => sendOrder(act, id, sent),
  discard: (id) => discardOrder(act, id),
  urls: {
    list: urls.employerOrders,
    order: urls.employerOrder,
    step: urls.employerOrderStep,
    saved: urls.employerOrderStepSaved,
    look: urls.employerOrderLook,
    sheet: urls.employerOrderSheet,
    send: urls.employerOrderSend,
    done: urls.employerOrderDone,
    discard: urls.employerOrderDiscard,
    establishment: urls.employerEstablishment,
  },
});

export const counterDesk = (act: Act<StaffActor>): Desk => ({
  who: 'counter',
  writes: true,
  read: async (id) => {
    const found = await orderWritten(act, id);
    return found && written(act, { ...found, comments: [] });
  },
  change: (id, step, change) => changeStepAtCounter(act, id, step, change),
  send: (id, sent) => sendAtCounter(act, id, sent),
  discard: (id) => discardAtCounter(act, id),
  urls: {
    list: urls.staffOrders,
    order: urls.staffOrderSteps,
    step: urls.staffOrderStep,
    saved: urls.staffOrderStepSaved,
    look: urls.staffOrderLook,
    sheet: urls.staffOrderSheet,
    send: urls.staffOrderSend,
    done: urls.staffOrder,
    discard: urls.staffOrderDiscard,
  },
});

/** With the establishment, and of a change with the job that it changes. */
export const written = async (
  act: Act,
  { order, steps, comments, inquiries }: Pick<OwnOrder, 'order' | 'steps' | 'comments' | 'inquiries'>,
): Promise<Written> => {
  const employer = await establishment(act, order.establishmentId);
  if (!employer) throw new Error(`establishment ${order.establishmentId} does not exist`);
  const job = order.kind === 'change' && order.jobId ? await jobById(act, order.jobId) : undefined;
  const origin = order.fromJobId ? await jobById(act, order.fromJobId) : undefined;
  return {
    order,
    steps,
    comments,
    inquiries,
    establishment: employer,
    ...(job && { job }),
    ...(origin && { origin }),
  };
};

/** An order that can be written now, at this desk. */
export const readWritten = async (desk: Desk, id: string): Promise<Written | undefined> => {
  const found = await desk.read(id);
  return found && isWritten(found.order) ? found : undefined;
};

/** Keeps what a screen of a step says; the title of the job is what the order is called in lists. */
export const keeping =
  (desk: Desk, before: Written, step: Step, reader: Reader) =>
  <R>(change: (stored: KeptDraft) => Change<R>) =>
    desk.change(before.order.id, step, (stored) => {
      const changed = change(stored);
      if (step !== 'work' || !changed.typed) return changed;
      const typed = Object.fromEntries(Object.entries(before.steps).map(([name, draft]) => [name, draft.typed]));
      const { told } = toldOf(before, { ...(typed as Record<Step, typeof stored.typed>), work: changed.typed }, reader);
      return { ...changed, ...(told.work?.title && { title: told.work.title }) };
    });

export const readerOf = (desk: Desk, { language, now }: { language: Language; now: Instant }): Reader => ({
  language,
  now,
  who: desk.who,
});
