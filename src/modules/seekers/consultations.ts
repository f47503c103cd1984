import type { SeekerActor, StaffActor } from '#kernel/actor.ts';
import { accept, type Decision, refuse } from '#kernel/decision.ts';
import { isUuid } from '#kernel/ids.ts';
import type { Instant } from '#kernel/time.ts';
import { type Act, inTransaction } from '#platform/act.ts';
import { record as audit } from '#platform/audit/audit.ts';
import { mayReadConsultations } from './access.ts';
import {
  type Consultation,
  type ConsultationRefusal,
  type ConsultationWay,
  checkTimes,
  countsAsActivity,
} from './consultation.ts';
import { consultationsOf, insertConsultation, nextAppointment as nextRow } from './consultation-rows.ts';
import { sendAppointmentMail } from './mails.ts';
import { registrationAtCounter } from './registrations.ts';
import { accountForMail } from './seekers.ts';
import * as store from './store.ts';

/** 職業相談 (I3): what was spoken of, and when one meets again. */

export type ListedConsultation = Consultation & { staffName: string; correctedBy: string | undefined };

/**
 * The consultations of a registration, newest first, what was corrected included; undefined where staff may not open it or
 * is of the department for employers. The reading is in the audit.
 */
export const consultations = (act: Act<StaffActor>, id: string): Promise<ListedConsultation[] | undefined> =>
  inTransaction(act, async (inside) => {
    if (!mayReadConsultations(act.actor)) return undefined;
    const registration = await registrationAtCounter(inside, id);
    if (!registration) return undefined;
    const all = await consultationsOf(inside.database, registration.id);
    await audit(inside, { what: 'consultations.viewed', subject: { kind: 'registration', id: registration.id } });
    const correctedBy = new Map(all.flatMap((one) => (one.corrects ? [[one.corrects, one.id] as const] : [])));
    return all.map((one) => ({ ...one, correctedBy: correctedBy.get(one.id) }));
  });

export type NewConsultation = {
  way: ConsultationWay;
  heldAt: Instant;
  content: string;
  next: { at: Instant; way: ConsultationWay; note: string | undefined } | undefined;
  /** The entry this one corrects. */
  corrects: string | undefined;
};

type RecordRefusal = ConsultationRefusal | 'absent' | 'corrected-already';

/** Writes a consultation down; it counts as an activity, so in the last month it moves the validity (followActivities). */
export const recordConsultation = (
  act: Act<StaffActor>,
  id: string,
  given: NewConsultation,
): Promise<Decision<Consultation, RecordRefusal>> =>
  inTransaction(act, async (inside) => {
    if (!isUuid(id) || !mayReadConsultations(act.actor)) return refuse('absent');
    // The lock of the registration: two corrections of one entry follow one another.
    const registration = await store.registrationForUpdate(inside.database, id);
    if (!registration || !(await registrationAtCounter(inside, id))) return refuse('absent');
    const times = checkTimes(given.heldAt, given.next?.at, act.now);
    const before = given.corrects ? await consultationsOf(inside.database, id) : [];
    const corrected = before.find((one) => one.id === given.corrects);
    // What is corrected may be older than what is entered late.
    if ('refused' in times && !(corrected && times.refused === 'held-long-ago')) return refuse(times.refused);
    if (given.corrects && !corrected) return refuse('absent');
    if (before.some((one) => one.corrects === given.corrects)) return refuse('corrected-already');
    const consultation: Consultation = {
      ...given,
      id: act.chance.id(),
      registrationId: id,
      officeCode: act.actor.officeCode,
      staffAccountId: act.actor.accountId,
      createdAt: act.now,
    };
    await insertConsultation(inside.database, consultation);
    await audit(inside, {
      what: given.corrects ? 'consultation.corrected' : 'consultation.held',
      subject: { kind: 'consultation', id: consultation.id },
      about: id,
    });
    if (countsAsActivity(consultation)) await inside.emit({ type: 'consultation.held', registrationId: id });
    const account = consultation.next && (await accountForMail(inside, id));
    if (account?.openedAt && account.state !== 'closed') await sendAppointmentMail(inside, account, consultation.id);
    return accept(consultation);
  });

/** When the person is expected next; shown in the own My Page. */
export const nextAppointment = (act: Act<SeekerActor>) => nextRow(act.database, act.actor.registrationId, act.now);
