import type { StaffActor } from '#kernel/actor.ts';
import { accept, type Decision, refuse } from '#kernel/decision.ts';
import { isUuid } from '#kernel/ids.ts';
import type { JobNumber } from '#kernel/numbers.ts';
import { addDays, compareInstants, day, dayOf, type Instant } from '#kernel/time.ts';
import { jobByNumber } from '#modules/jobs/jobs.ts';
import { isOpenAtCounter } from '#modules/seekers/registrations.ts';
import { registrationForAct } from '#modules/seekers/seekers.ts';
import { type Act, inTransaction } from '#platform/act.ts';
import { record as audit } from '#platform/audit/audit.ts';
import { type Application, type Meeting, stepBy } from './application.ts';
import { held, isOfOffice, isStale } from './held.ts';
import { writeHistory } from './history.ts';
import { resultDueOn } from './outcome.ts';
import { type CallResult, mayRefer, type ReferralRefusal } from './referral.ts';
import { groundOf } from './referral-grounds.ts';
import { newLetter } from './referral-letters.ts';
import * as rows from './referral-rows.ts';
import { acceptRequest } from './request-rows.ts';
import { promisedDays } from './snapshot.ts';
import * as store from './store.ts';

/** 窓口紹介 (E5): the employer is telephoned first; what was said is kept, and then the referral is made or not. */

export type CallInput = { at: Instant; spokeWith: string; result: CallResult; note?: string; meeting: Meeting };
type CallRefusal = 'absent' | 'changed-meanwhile' | 'other-preparation' | 'in-the-future' | ReferralRefusal;

/**
 * Records a call to the employer, the first of which begins the inquiry. 「応募を受けられない」 ends it at once; 「応募できる」
 * with what was arranged waits for the referral itself, which is asked for on a page of its own.
 */
export const recordCall = (
  act: Act<StaffActor>,
  registrationId: string,
  number: JobNumber,
  call: CallInput,
  basedOn: number,
): Promise<Decision<Application, CallRefusal>> =>
  inTransaction(act, async (inside): Promise<Decision<Application, CallRefusal>> => {
    const registration = isUuid(registrationId) ? await registrationForAct(inside, registrationId) : undefined;
    const job = registration && (await jobByNumber(inside, number));
    if (!registration || !job || !(await isOpenAtCounter(inside, registration))) return refuse('absent');
    if (compareInstants(call.at, act.now) > 0) return refuse('in-the-future');
    const may = mayRefer('counter-referral', await groundOf(inside, registration, job));
    if ('refused' in may) return may;
    const { accountId, officeCode } = act.actor;
    const isNew = await rows.insertPrepared(inside.database, {
      id: act.chance.id(),
      route: 'counter-referral',
      registrationId,
      job,
      officeCode,
      referredBy: accountId,
      at: act.now,
    });
    const application = await rows.prepared(inside.database, registrationId, job.id);
    if (application?.route !== 'counter-referral') return refuse('other-preparation');
    if (!isNew && isStale(application, basedOn)) return refuse('changed-meanwhile');
    const { at, meeting, note, result, spokeWith } = call;
    const said = { id: act.chance.id(), at, byAccount: accountId, officeCode, spokeWith, result, note };
    await rows.insertCall(inside.database, application.id, said, act.now);
    const state = result === 'not-acceptable' ? stepBy('staff', application, 'endInquiry') : undefined;
    const change = {
      meeting,
      jobVersion: job.version,
      referredBy: accountId,
      ...(state ? { state, endedAt: act.now } : {}),
    };
    if (!(await store.changeApplication(inside.database, application, change, act.now)))
      return refuse('changed-meanwhile');
    if (state) await writeHistory(inside, application, { action: 'endInquiry', to: state });
    await tell(inside, state ? 'referral.not-made' : 'referral.called', application);
    return accept({ ...application, ...change, version: application.version + 1 });
  });

type ReferRefusal = 'absent' | 'changed-meanwhile' | 'not-acceptable' | ReferralRefusal;

/**
 * 紹介: after a call whose answer was 「応募できる」. The letter has its number at this moment; the employer's and the
 * seeker's My Pages show it where they have one.
 */
export const referAtCounter = (
  act: Act<StaffActor>,
  id: string,
  shown: number,
): Promise<Decision<Application, ReferRefusal>> =>
  inTransaction(act, async (inside): Promise<Decision<Application, ReferRefusal>> => {
    const both = await held(inside, id);
    if (!both || !isOfOffice(act.actor, both.application, both.registration)) return refuse('absent');
    const { application, registration } = both;
    const state = stepBy('staff', application, 'refer');
    if (!state || isStale(application, shown)) return refuse('changed-meanwhile');
    const last = (await rows.callsOf(inside.database, id)).at(-1);
    if (last?.result !== 'acceptable') return refuse('not-acceptable');
    await rows.holdPlaces(inside.database, application.jobId);
    const job = await jobByNumber(inside, application.jobNumber);
    if (!job) return refuse('absent');
    const may = mayRefer('counter-referral', await groundOf(inside, registration, job));
    if ('refused' in may) return may;
    // What the seeker had begun to write of a self-application gives way to the referral, which has no motive.
    const draft = await store.draftForUpdate(inside.database, registration.id, application.jobNumber);
    if (draft) await store.deleteDraft(inside.database, draft.id);
    const { accountId, officeCode } = act.actor;
    const on = application.meeting?.on;
    const due = resultDueOn(on ? day(on) : act.now, promisedDays(job.sheet));
    const change: store.Change = {
      state,
      stage: 'received',
      officeCode,
      referredBy: accountId,
      jobVersion: job.version,
      appliedAt: act.now,
      letter: await newLetter(inside, officeCode),
      followUpOn: due ?? addDays(on ? day(on) : dayOf(act.now), act.settings.resultDays),
      ...(due ? { resultDueOn: due } : {}),
    };
    if (!(await store.changeApplication(inside.database, application, change, act.now)))
      return refuse('changed-meanwhile');
    await writeHistory(inside, application, { action: 'refer', to: state });
    const answered = { registrationId: registration.id, jobId: job.id, applicationId: id, by: accountId };
    await acceptRequest(inside.database, answered, act.now);
    await tell(inside, 'application.made', application);
    await inside.emit({ type: 'application.made', applicationId: id, registrationId: registration.id });
    const made = await store.applicationById(inside.database, id);
    if (!made) throw new Error('a referral vanished in its own transaction');
    return accept(made);
  });

const tell = (act: Act, what: string, { id, registrationId }: Application): Promise<void> =>
  audit(act, { what, subject: { kind: 'application', id }, about: registrationId });
