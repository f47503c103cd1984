import type { StaffActor } from '#kernel/actor.ts';
import { accept, type Decision, refuse } from '#kernel/decision.ts';
import { isUuid } from '#kernel/ids.ts';
import { addDays, compareDays, type Day, dayOf } from '#kernel/time.ts';
import { wordingOf } from '#modules/jobs/set-aside.ts';
import type { SheetItem } from '#modules/jobs/sheet-draft.ts';
import { isOpenDay } from '#modules/reference/reference.ts';
import { type Act, inTransaction } from '#platform/act.ts';
import { record as audit } from '#platform/audit/audit.ts';
import { deciding, type Refusal } from './deciding.ts';
import { type AcceptRefusal, acceptHeld, type Became, endHeld } from './decisions.ts';
import { type Held, isOfOffice } from './held.ts';
import { writeEvent } from './history.ts';
import { livingInquiries, overridesOf, setAsidesOf, unsettled } from './inquiry.ts';
import { inquiriesOf, reopenInquiry } from './inquiry-rows.ts';
import * as mails from './mails.ts';
import { awaitsVisit, type Comment, isEnded, type Order, orderLife, type RefusalGround } from './order.ts';
import { type Override, standing } from './overriding.ts';
import { commentsOf, deleteComment, insertComment, insertRefusal, requestComments, writeMemo } from './review-rows.ts';
import { ownFindings } from './sheet.ts';
import * as store from './store.ts';
import { visitBy } from './visit.ts';

/** What the counter decides about an order. Each needs the order in work by the actor, as it was on the page. */

/** Notes something about an item; the employer reads it with the correction request. */
export const commentOn = (
  act: Act<StaffActor>,
  id: string,
  { item, text }: { item: SheetItem | 'whole'; text: string },
): Promise<Decision<Comment, Refusal<'text-missing'>>> =>
  deciding(act, id, undefined, async (inside, { order }): Promise<Decision<Comment, 'text-missing'>> => {
    if (text.trim() === '') return refuse('text-missing');
    const comment: Comment = {
      id: act.chance.id(),
      item,
      text: text.trim(),
      sending: order.sendings,
      by: act.actor.accountId,
      createdAt: act.now,
    };
    await insertComment(inside.database, id, comment);
    await store.keepTaken(inside.database, id, act.now);
    await audit(inside, { what: 'order.commented', subject: { kind: 'order', id }, detail: { item } });
    return accept(comment);
  });

/** Takes back a comment that the employer has not been told. */
export const removeComment = (
  act: Act<StaffActor>,
  id: string,
  commentId: string,
): Promise<Decision<true, Refusal<'told-already'>>> =>
  deciding(act, id, undefined, async (inside): Promise<Decision<true, 'told-already'>> => {
    if (!isUuid(commentId) || !(await deleteComment(inside.database, id, commentId))) return refuse('told-already');
    await reopenInquiry(inside.database, id, commentId);
    await audit(inside, { what: 'order.comment-removed', subject: { kind: 'order', id } });
    return accept(true);
  });

/** 修正依頼: the order goes back with the comments, to be answered by a day. */
export const requestCorrection = (
  act: Act<StaffActor>,
  id: string,
  { version, text, answerBy }: { version: number; text?: string | undefined; answerBy?: Day | undefined },
): Promise<Decision<Order, Refusal<'nothing-asked' | 'day-passed' | 'day-too-late'>>> =>
  deciding(act, id, version, async (inside, { order }) => {
    const today = dayOf(act.now);
    const by = answerBy ?? addDays(today, act.settings.orderCorrectionDays);
    if (compareDays(by, today) <= 0) return refuse('day-passed' as const);
    if (compareDays(by, addDays(today, mostDays)) > 0) return refuse('day-too-late' as const);
    const said = text?.trim() ?? '';
    const notes = (await commentsOf(inside.database, id)).filter(({ requestedAt }) => !requestedAt);
    if (notes.length === 0 && said === '') return refuse('nothing-asked' as const);
    const state = orderLife.next(order.state, 'requestCorrection');
    if (!state) throw new Error(`an order that is ${order.state} cannot be corrected`);
    await requestComments(inside.database, id, act.now);
    const change = { state, answer_by: by, taken_by: null, taken_at: null };
    const after = await store.updateOrder(inside.database, order, change, act.now);
    await writeEvent(inside, after, 'requestCorrection', {
      answerBy: by.toString(),
      comments: notes.length,
      ...(said && { text: said }),
    });
    await audit(inside, { what: 'order.correction-requested', subject: { kind: 'order', id } });
    await mails.tellCorrection(inside, after);
    return accept(after);
  });

/** An answer is waited for at most so long (ours): an order does not lie for half a year. */
const mostDays = 60;

export type AcceptanceRefusal = AcceptRefusal | 'visit-missing' | 'red' | 'phrase-open';

/**
 * 受理. The checker runs on the day of the acceptance; what it forbids stops it, but for phrases that staff have read and
 * set aside with a reason. Of a change only what the change brought counts. Nothing is accepted while a phrase the employer
 * asks about is undecided, or is to be corrected.
 */
export const acceptOrder = (
  act: Act<StaffActor>,
  id: string,
  { version, overrides = [] }: { version: number; overrides?: readonly Override[] },
): Promise<Decision<Became, Refusal<AcceptanceRefusal>>> =>
  deciding(act, id, version, async (inside, found): Promise<Decision<Became, Refusal<AcceptanceRefusal>>> => {
    const { order, job } = found;
    if (awaitsVisit(order)) return refuse('visit-missing');
    if (!order.sheet) throw new Error('an order in review has a sheet');
    const { sheet } = order;
    const own = ownFindings(sheet, job, dayOf(act.now));
    const wording = wordingOf(sheet);
    const living = livingInquiries(await inquiriesOf(inside.database, id), own, wording);
    if (unsettled(living).length > 0) return refuse('phrase-open');
    // What the employer asked about is decided on its own page, and by nothing else.
    const read = [...overrides.filter(({ finding }) => !living.has(finding)), ...overridesOf(living)];
    if (standing(own, read).length > 0) return refuse('red');
    const decision = await acceptHeld(inside, found, 'accept', setAsidesOf(own, read, wording));
    if ('refused' in decision) {
      // The job ended while its change was looked at: there is nothing left to decide.
      if (decision.refused === 'job-ended') await lapse(inside, found, 'job-ended');
      return decision;
    }
    if (overrides.length > 0)
      await writeEvent(inside, decision.accepted.order, 'override', {
        overrides: overrides.map((one) => ({ ...one })),
      });
    return decision;
  });

const lapse = async (act: Act, found: Held, because: string): Promise<void> => {
  const after = await endHeld(act, found, 'lapse', { because });
  await mails.tellLapsed(act, after);
};

/** 不受理, on one of the six grounds of 職業安定法5条の6第1項. The employer reads the explanation, the office keeps the rest. */
export const refuseOrder = (
  act: Act<StaffActor>,
  id: string,
  given: { version: number; ground: RefusalGround; explanation: string; evidence: string },
): Promise<Decision<Order, Refusal<'explanation-missing' | 'evidence-missing'>>> =>
  deciding(act, id, given.version, async (inside, found) => {
    const [explanation, evidence] = [given.explanation.trim(), given.evidence.trim()];
    if (explanation === '') return refuse('explanation-missing' as const);
    if (evidence === '') return refuse('evidence-missing' as const);
    const { officeCode, accountId: by } = act.actor;
    const { ground } = given;
    await insertRefusal(inside.database, id, { ground, explanation, evidence, officeCode, by, at: act.now });
    const after = await endHeld(inside, found, 'refuse', { ground });
    await mails.tellSettled(inside, after);
    return accept(after);
  });

/** What the employer says against a refusal; for the office only, and later than the refusal. */
export const keepMemo = (
  act: Act<StaffActor>,
  id: string,
  memo: string,
): Promise<Decision<true, 'absent' | 'not-refused'>> =>
  inTransaction(act, async (inside): Promise<Decision<true, 'absent' | 'not-refused'>> => {
    const order = isUuid(id) ? await store.orderById(inside.database, id) : undefined;
    if (!order || !isOfOffice(act.actor, order)) return refuse('absent');
    if (!(await writeMemo(inside.database, id, memo.trim()))) return refuse('not-refused');
    await audit(inside, { what: 'order.memo-kept', subject: { kind: 'order', id } });
    return accept(true);
  });

/** 来所のお願い: the employer is asked to come; the order waits for it in its own box. */
export const askVisit = (
  act: Act<StaffActor>,
  id: string,
  { version, by: wished }: { version?: number | undefined; by?: Day | undefined } = {},
): Promise<Decision<Order, Refusal<'day-passed' | 'day-too-late' | 'closed-day' | 'came-already'>>> =>
  deciding(act, id, version, async (inside, { order }) => {
    if (order.visit?.cameOn) return refuse('came-already' as const);
    const today = dayOf(act.now);
    const by = wished ?? visitBy(today, act.settings.orderVisitDays, isOpenDay);
    if (compareDays(by, today) <= 0) return refuse('day-passed' as const);
    if (compareDays(by, addDays(today, mostDays)) > 0) return refuse('day-too-late' as const);
    if (!isOpenDay(by)) return refuse('closed-day' as const);
    const state = orderLife.next(order.state, 'release') ?? order.state;
    const change = { state, visit_reason: 'asked', visit_by: by, taken_by: null, taken_at: null } as const;
    const after = await store.updateOrder(inside.database, order, change, act.now);
    await writeEvent(inside, after, 'askVisit', { by: by.toString() });
    await audit(inside, { what: 'order.visit-asked', subject: { kind: 'order', id } });
    await mails.tellVisit(inside, after);
    return accept(after);
  });

/** The employer came. Whoever is at the counter notes it, unless a colleague has the order in work. */
export const noteVisit = (
  act: Act<StaffActor>,
  id: string,
  { day }: { day?: Day | undefined } = {},
): Promise<Decision<Order, 'absent' | 'ended' | 'not-awaited' | 'day-to-come' | 'taken-by-another'>> =>
  inTransaction(act, async (inside) => {
    const order = isUuid(id) ? await store.orderForUpdate(inside.database, id) : undefined;
    if (!order || !isOfOffice(act.actor, order)) return refuse('absent' as const);
    if (isEnded(order)) return refuse('ended' as const);
    if (!awaitsVisit(order)) return refuse('not-awaited' as const);
    if (order.taken && order.taken.by !== act.actor.accountId) return refuse('taken-by-another' as const);
    const on = day ?? dayOf(act.now);
    if (compareDays(on, dayOf(act.now)) > 0) return refuse('day-to-come' as const);
    const after = await store.updateOrder(inside.database, order, { visited_on: on }, act.now);
    await writeEvent(inside, after, 'noteVisit', { on: on.toString() });
    await audit(inside, { what: 'order.visit-noted', subject: { kind: 'order', id } });
    return accept(after);
  });
