import type { StaffActor } from '#kernel/actor.ts';
import { accept, type Decision, refuse } from '#kernel/decision.ts';
import { isUuid } from '#kernel/ids.ts';
import { addDays, dayOf, type Instant, startOfDay } from '#kernel/time.ts';
import { type Act, inTransaction } from '#platform/act.ts';
import { record as audit } from '#platform/audit/audit.ts';
import { deciding, type Refusal } from './deciding.ts';
import { servesEmployers } from './held.ts';
import { writeEvent } from './history.ts';
import type { Inquiry, InquiryOutcome } from './inquiry.ts';
import {
  commentOfInquiry,
  decideInquiry,
  type InquiryCounts,
  inquiriesOf,
  inquiryCounts,
  pastInquiries,
} from './inquiry-rows.ts';
import type { OrderState } from './order.ts';
import { deleteComment, insertComment } from './review-rows.ts';
import * as store from './store.ts';

export type { InquiryCounts } from './inquiry-rows.ts';

/** What the counter makes of a phrase the employer asks about, and how an employer has fared with that so far. */

/**
 * Sets a phrase aside, or asks for another. What is to be corrected becomes a comment at its item, which goes to the employer
 * with the correction request; until then staff may think again.
 */
export const decidePhrase = (
  act: Act<StaffActor>,
  id: string,
  inquiryId: string,
  { outcome, answer: said }: { outcome: InquiryOutcome; answer: string },
): Promise<Decision<true, Refusal<'answer-missing' | 'gone'>>> =>
  deciding(act, id, undefined, async (inside, { order }): Promise<Decision<true, 'answer-missing' | 'gone'>> => {
    const { database } = inside;
    const answer = said.trim();
    if (answer === '') return refuse('answer-missing');
    const all = isUuid(inquiryId) ? await inquiriesOf(database, id) : [];
    const inquiry = all.find((one) => one.id === inquiryId);
    if (!inquiry || inquiry.decided?.outcome === 'dropped') return refuse('gone');
    const before = await commentOfInquiry(database, inquiryId);
    // A comment that was sent is part of what was asked: the next sending brings a new question.
    if (before && !(await deleteComment(database, id, before))) return refuse('gone');
    const by = act.actor.accountId;
    const comment = outcome === 'to-correct' ? { id: act.chance.id(), by, createdAt: act.now } : undefined;
    if (comment)
      await insertComment(database, id, { ...comment, item: inquiry.item, text: answer, sending: order.sendings });
    await decideInquiry(database, id, inquiryId, {
      outcome,
      answer,
      ...(comment && { commentId: comment.id }),
      by,
      at: act.now,
    });
    await store.keepTaken(database, id, act.now);
    const { rule, item, phrase } = inquiry;
    await writeEvent(inside, order, 'decidePhrase', { rule, item, phrase, outcome, text: answer });
    await audit(inside, {
      what: 'order.phrase-decided',
      subject: { kind: 'order', id },
      detail: { rule, item, outcome },
    });
    return accept(true);
  });

/** How often an employer has asked within the last year, and what came of it. */
export const inquiriesInAYear = (act: Act<StaffActor>, establishmentId: string): Promise<InquiryCounts> =>
  inquiryCounts(act.database, establishmentId, startOfDay(addDays(dayOf(act.now), -365)));

export type PastInquiry = {
  readonly inquiry: Inquiry;
  readonly orderId: string;
  readonly title: string;
  readonly officeCode?: string;
  readonly state: OrderState;
  readonly at: Instant;
  /** The order is of the reader's own office. */
  readonly isOwn: boolean;
};

/**
 * What an establishment has asked, of every office, the newest first: who is told no here may ask there. Only the department
 * of employers reads it; the reading is in the audit.
 */
export const inquiriesOfEmployer = (
  act: Act<StaffActor>,
  establishmentId: string,
): Promise<PastInquiry[] | undefined> =>
  inTransaction(act, async (inside) => {
    if (!servesEmployers(act.actor) || !isUuid(establishmentId)) return undefined;
    const rows = await pastInquiries(inside.database, establishmentId);
    await audit(inside, { what: 'phrase-inquiries.viewed', subject: { kind: 'establishment', id: establishmentId } });
    return rows.map(({ inquiry, orderId, title, officeCode, state }) => ({
      inquiry,
      orderId,
      title,
      ...(officeCode && { officeCode }),
      state: state as OrderState,
      at: inquiry.askedAt,
      isOwn: officeCode === act.actor.officeCode,
    }));
  });
