import type { EmployerActor, SeekerActor, StaffActor } from '#kernel/actor.ts';
import type { Decision } from '#kernel/decision.ts';
import { isUuid } from '#kernel/ids.ts';
import { isClosed, isReadable } from '#modules/applications/application.ts';
import { type Ends, heldEnds } from '#modules/applications/ends.ts';
import { hasMyPage } from '#modules/establishments/establishments.ts';
import { may } from '#modules/seekers/privilege.ts';
import { accountForMail, registrationForAct } from '#modules/seekers/seekers.ts';
import type { Act } from '#platform/act.ts';
import { record as audit } from '#platform/audit/audit.ts';
import { type ClosedBecause, mayWrite, type Side } from './message.ts';
import { isBlocked, standingStop } from './standing-rows.ts';
import * as rows from './thread-rows.ts';

/** Who stands at a talk, and whether something can be written into it: asked under lock by everything that reads or writes one. */

export type Talker = SeekerActor | EmployerActor | StaffActor;

export const sideOf = { seeker: 'seeker', employer: 'employer', staff: 'office' } as const satisfies Record<
  Talker['kind'],
  Side
>;

/** A talk whose application and thread are locked; without a row as long as nobody has written. */
export type Held = {
  id: string;
  thread: rows.Thread | undefined;
  ends: Ends | undefined;
  registrationId: string;
  establishmentId: string | undefined;
  may: Decision<true, ClosedBecause>;
  readable: boolean;
};

/**
 * Holds the talk for one of its sides. The application is locked before the thread, always: whoever ends it waits for what
 * is being said, or what is said finds it ended (abuse-cases 37). Anybody else finds nothing.
 */
export const hold = async (act: Act<Talker>, id: string): Promise<Held | undefined> => {
  if (!isUuid(id)) return undefined;
  const { actor, database } = act;
  const known = await rows.threadById(database, id);
  if (known?.kind === 'office') {
    const own =
      actor.kind === 'seeker'
        ? known.registrationId === actor.registrationId && known.lastAt !== undefined
        : actor.kind === 'staff' && known.officeCode === actor.officeCode;
    if (!own) return refuseStranger(act, known);
    const thread = await rows.threadById(database, id, true);
    const { registrationId } = known;
    return { id, thread, ends: undefined, registrationId, establishmentId: undefined, ...(await judge(act, known)) };
  }
  if (actor.kind === 'staff') return known && refuseStranger(act, known);
  const ends = await heldEnds(act as Act<SeekerActor | EmployerActor>, id);
  if (!ends) return undefined;
  const thread = await rows.threadById(database, id, true);
  const { registrationId, establishmentId } = ends;
  return { id, thread, ends, registrationId, establishmentId, ...(await judge(act, { ...ends, replies: true }, ends)) };
};

const refuseStranger = async (act: Act, { id, registrationId }: rows.Thread): Promise<undefined> => {
  await audit(act, {
    what: 'message.thread-viewed',
    subject: { kind: 'thread', id },
    about: registrationId,
    result: 'refused',
    detail: { because: 'not-theirs' },
  });
};

const judge = async (
  act: Act<Talker>,
  { registrationId, replies }: { registrationId: string; replies: boolean },
  ends?: Ends,
): Promise<Pick<Held, 'may' | 'readable'>> => {
  const { actor, database } = act;
  const account = await accountForMail(act, registrationId);
  const registration = actor.kind === 'seeker' ? await registrationForAct(act, registrationId) : undefined;
  const readable = ends === undefined || isReadable(ends);
  const decision = mayWrite({
    side: sideOf[actor.kind],
    viewer: actor.kind === 'employer' && actor.role === 'viewer',
    ...(ends ? { application: { readable, ended: isClosed(ends.state) } } : {}),
    employerMyPage: ends !== undefined && (await hasMyPage(act, ends.establishmentId)),
    seekerMyPage: account?.openedAt !== undefined && account.state !== 'closed',
    seekerActive: actor.kind !== 'seeker' || may('messages', registration, act.now),
    blocked: ends !== undefined && (await isBlocked(database, registrationId, ends.establishmentId)),
    stopped: ends !== undefined && (await standingStop(database, ends.establishmentId)) !== undefined,
    replies,
  });
  return { may: decision, readable };
};

/** The row of the thread, made with the first thing that is kept in it. */
export const writable = async (act: Act<Talker>, { id, thread, ends }: Held): Promise<rows.Thread> => {
  if (thread) return thread;
  if (!ends) throw new Error('only a talk inside an application begins without a row');
  const { registrationId, establishmentId } = ends;
  const begun = { id, kind: 'application', applicationId: id, registrationId, establishmentId, replies: true } as const;
  await rows.insertThread(act.database, begun, act.now);
  const made = await rows.threadById(act.database, id, true);
  if (!made) throw new Error('a thread vanished in its own transaction');
  return made;
};
