import type { EmployerActor, SeekerActor } from '#kernel/actor.ts';
import { accept, type Decision, refuse } from '#kernel/decision.ts';
import { isUuid } from '#kernel/ids.ts';
import type { Instant } from '#kernel/time.ts';
import { type Act, inTransaction } from '#platform/act.ts';
import { record as audit } from '#platform/audit/audit.ts';
import { type Application, stepBy } from './application.ts';
import {
  type ChooseRefusal,
  checkSlots,
  choose,
  type Interview,
  type InterviewWay,
  interviewLife,
  mayCancel,
  type SlotRefusal,
} from './interview.ts';
import { changeInterview, insertInterview, interviewsOf } from './interview-rows.ts';
import * as store from './store.ts';

/** Interviews between an applicant and an establishment: proposed, chosen, declined, called off. */

type Side = Act<EmployerActor> | Act<SeekerActor>;

const isOwn = ({ actor }: Side, application: Application | undefined): application is Application => {
  if (!application?.appliedAt) return false;
  return actor.kind === 'employer'
    ? application.establishmentId === actor.establishmentId
    : application.registrationId === actor.registrationId;
};

/** The interviews of an own application, newest first; someone else's looks absent. */
export const interviews = async (
  act: Side,
  applicationId: string,
): Promise<{ application: Application; interviews: Interview[] } | undefined> => {
  const application = isUuid(applicationId) ? await store.applicationById(act.database, applicationId) : undefined;
  if (!isOwn(act, application)) return undefined;
  return { application, interviews: await interviewsOf(act.database, applicationId) };
};

/** The one that is proposed or agreed; at most one, the unique index sees to it. */
export const livingInterview = (all: readonly Interview[]): Interview | undefined =>
  all.find(({ state }) => interviewLife.next(state, 'cancel') !== undefined);

/** Whether the selection goes on, so that an interview makes sense. */
export const takesInterviews = (application: Application): boolean =>
  stepBy('employer', application, 'setStage') !== undefined;

export type NewInterview = {
  slots: readonly Instant[];
  minutes: number;
  way: InterviewWay;
  place: string;
  note: string | undefined;
};

type Held<R extends string> = Decision<Interview, R | 'absent' | 'not-allowed' | 'changed-meanwhile'>;

/** Proposes times. While others are proposed or agreed, those are called off first, so the applicant sees one thing. */
export const proposeInterview = (
  act: Act<EmployerActor>,
  applicationId: string,
  given: NewInterview,
): Promise<Decision<{ id: string }, SlotRefusal | 'absent' | 'not-allowed' | 'viewer'>> =>
  inTransaction(act, async (inside) => {
    const application = await held(inside, applicationId);
    if (!application) return refuse('absent');
    if (act.actor.role === 'viewer') return refuse('viewer');
    if (!takesInterviews(application)) return refuse('not-allowed');
    const slots = checkSlots(given.slots, act.now);
    if ('refused' in slots) return slots;
    const before = livingInterview(await interviewsOf(inside.database, applicationId));
    if (before) await changeInterview(inside.database, before, { state: 'cancelled', endedBy: 'employer' }, act.now);
    const id = act.chance.id();
    const proposed = { ...given, id, applicationId, slots: slots.accepted };
    await insertInterview(inside.database, proposed, act.actor.accountId, act.now);
    await tell(inside, application, 'interview.proposed', id);
    return accept({ id });
  });

/** The applicant takes one of the times. */
export const chooseSlot = (
  act: Act<SeekerActor>,
  applicationId: string,
  slot: Instant,
  version?: number,
): Promise<Held<ChooseRefusal>> =>
  onLiving(act, applicationId, version, 'interview.agreed', (living) => {
    const decision = choose(living, slot, act.now);
    return 'refused' in decision ? decision : accept({ state: decision.accepted, chosen: slot });
  });

/** None of the times suits: the employer reads why and may propose others. */
export const declineSlots = (
  act: Act<SeekerActor>,
  applicationId: string,
  answer: string | undefined,
  version?: number,
): Promise<Held<never>> =>
  onLiving(act, applicationId, version, 'interview.declined', ({ state }) => {
    const declined = interviewLife.next(state, 'decline');
    return declined ? accept({ state: declined, answer, endedBy: 'seeker' }) : refuse('not-allowed');
  });

/** Either side calls it off; the other reads why. */
export const cancelInterview = (
  act: Side,
  applicationId: string,
  answer: string | undefined,
  version?: number,
): Promise<Held<never>> =>
  onLiving(act, applicationId, version, 'interview.cancelled', (living) => {
    const { actor } = act;
    if (actor.kind === 'employer' && actor.role === 'viewer') return refuse('not-allowed');
    const state = mayCancel(living, act.now) ? interviewLife.next(living.state, 'cancel') : undefined;
    return state ? accept({ state, answer, endedBy: actor.kind }) : refuse('not-allowed');
  });

/** An application that ended needs no interview: what is still agreed is called off with it. */
export const endInterviews = (act: Act, applicationId: string): Promise<void> =>
  inTransaction(act, async (inside) => {
    const living = livingInterview(await interviewsOf(inside.database, applicationId));
    if (living) await changeInterview(inside.database, living, { state: 'cancelled', endedBy: 'system' }, act.now);
  });

const held = async (act: Side, id: string): Promise<Application | undefined> => {
  const application = isUuid(id) ? await store.applicationForUpdate(act.database, id) : undefined;
  return isOwn(act, application) ? application : undefined;
};

type Changed = Parameters<typeof changeInterview>[2];

const onLiving = <R extends string>(
  act: Side,
  applicationId: string,
  version: number | undefined,
  what: string,
  decide: (living: Interview) => Decision<Changed, R | 'not-allowed'>,
): Promise<Held<R>> =>
  inTransaction(act as Act<EmployerActor>, async (inside): Promise<Held<R>> => {
    const application = await held(inside as Side, applicationId);
    if (!application) return refuse('absent');
    const living = livingInterview(await interviewsOf(inside.database, applicationId));
    if (!living) return refuse('not-allowed');
    // Another proposal stands there now: nobody agrees to what was not read.
    if (version !== undefined && living.version !== version) return refuse('changed-meanwhile');
    const decision = decide(living);
    if ('refused' in decision) return decision;
    if (!(await changeInterview(inside.database, living, decision.accepted, act.now)))
      return refuse('changed-meanwhile');
    await tell(inside, application, what, living.id);
    return accept({ ...living, ...decision.accepted, version: living.version + 1 } as Interview);
  });

const tell = async (act: Act, application: Application, what: string, interviewId: string): Promise<void> => {
  await audit(act, {
    what,
    subject: { kind: 'interview', id: interviewId },
    about: application.registrationId,
  });
  await act.emit({ type: what, applicationId: application.id, interviewId, by: act.actor.kind });
};
