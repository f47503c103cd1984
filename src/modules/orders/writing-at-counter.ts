import type { StaffActor } from '#kernel/actor.ts';
import { type Decision, refuse } from '#kernel/decision.ts';
import { isUuid } from '#kernel/ids.ts';
import { establishment } from '#modules/establishments/establishments.ts';
import { type Act, inTransaction } from '#platform/act.ts';
import { held, isOfOffice, servesEmployers } from './held.ts';
import type { Inquiry } from './inquiry.ts';
import { inquiriesOf } from './inquiry-rows.ts';
import type { Order } from './order.ts';
import { officeOf, type SendRefusal, type Sent, sendHeld } from './sendings.ts';
import type { Step, StepDraft } from './step.ts';
import { type StepDrafts, stepDrafts } from './step-rows.ts';
import * as store from './store.ts';
import { type Beginning, type BeginRefusal, begin, changeHeld, discardHeld, type StepChange } from './writings.ts';

/** 求人申込書 on paper: staff write it down for an employer of their office, with or without a My Page. */

export const beginOrderFor = (
  act: Act<StaffActor>,
  establishmentId: string,
  beginning: Beginning,
): Promise<Decision<{ id: string }, BeginRefusal | 'not-allowed' | 'other-office'>> =>
  inTransaction(
    act,
    async (inside): Promise<Decision<{ id: string }, BeginRefusal | 'not-allowed' | 'other-office'>> => {
      if (!servesEmployers(act.actor)) return refuse('not-allowed');
      const employer = isUuid(establishmentId) ? await establishment(inside, establishmentId) : undefined;
      if (!employer) return refuse('absent');
      const { officeCode } = act.actor;
      if ((officeOf(employer) ?? officeCode) !== officeCode) return refuse('other-office');
      return begin(inside, establishmentId, beginning, { atCounter: true, officeCode });
    },
  );

const written = async (act: Act<StaffActor>, id: string): Promise<Order | undefined> => {
  const order = isUuid(id) ? await store.orderForUpdate(act.database, id) : undefined;
  return order?.atCounter && isOfOffice(act.actor, order) ? order : undefined;
};

/** An order that staff write, with its steps as they are typed. */
export const orderWritten = async (
  act: Act<StaffActor>,
  id: string,
): Promise<{ order: Order; steps: StepDrafts; inquiries: Inquiry[] } | undefined> => {
  const order = isUuid(id) ? await store.orderById(act.database, id) : undefined;
  if (!order?.atCounter || !isOfOffice(act.actor, order)) return undefined;
  return { order, steps: await stepDrafts(act.database, id), inquiries: await inquiriesOf(act.database, id) };
};

/** What staff of the office are writing from paper, and what came back to be corrected: the last touched first. */
export const ordersWritten = async (act: Act<StaffActor>, page = 1): Promise<{ total: number; orders: Order[] }> =>
  servesEmployers(act.actor)
    ? store.paperOrders(act.database, act.actor.officeCode, {
        offset: (page - 1) * writtenPageSize,
        limit: writtenPageSize,
      })
    : { total: 0, orders: [] };

export const writtenPageSize = 20;

/** As the employer's `changeStep`. */
export const changeStepAtCounter = <R>(
  act: Act<StaffActor>,
  id: string,
  step: Step,
  change: (stored: StepDraft) => StepChange<R>,
): Promise<{ result: R; stored: StepDraft } | undefined> =>
  inTransaction(act, async (inside) => {
    const order = await written(inside, id);
    return order && changeHeld(inside, order, step, change);
  });

/** As the employer's `sendOrder`; what the employer says of a phrase is written down for them. */
export const sendAtCounter = (
  act: Act<StaffActor>,
  id: string,
  sent: Sent,
): Promise<Decision<Order, SendRefusal | 'absent'>> =>
  inTransaction(act, async (inside): Promise<Decision<Order, SendRefusal | 'absent'>> => {
    const found = await held(inside, id);
    if (!found?.order.atCounter || !isOfOffice(act.actor, found.order)) return refuse('absent');
    return sendHeld(inside, found, sent);
  });

/** Throws away what staff wrote and never sent. */
export const discardAtCounter = (
  act: Act<StaffActor>,
  id: string,
): Promise<Decision<true, 'absent' | 'sent-already'>> =>
  inTransaction(act, async (inside): Promise<Decision<true, 'absent' | 'sent-already'>> => {
    const order = await written(inside, id);
    return order ? discardHeld(inside, order) : refuse('absent');
  });
