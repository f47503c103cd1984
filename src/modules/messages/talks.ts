import type { EmployerActor, SeekerActor } from '#kernel/actor.ts';
import { accept, type Decision, refuse } from '#kernel/decision.ts';
import { isUuid } from '#kernel/ids.ts';
import { addDays, type Day, dayOf } from '#kernel/time.ts';
import { type Ends, endsInList } from '#modules/applications/ends.ts';
import type { ReadableJob } from '#modules/jobs/jobs.ts';
import { officeNameOf } from '#modules/offices/office-name.tsx';
import { listedNames } from '#modules/seekers/seekers.ts';
import { type Act, inTransaction } from '#platform/act.ts';
import { record as audit } from '#platform/audit/audit.ts';
import { type Fetched, fetchFile, type StoredFile, storedFiles } from '#platform/files/files.ts';
import { hit } from '#platform/limits/limits.ts';
import * as drafts from './draft-rows.ts';
import { type Held, hold, sideOf, type Talker, writable } from './held-talk.ts';
import { type ClosedBecause, isTold, messageText, type TextRefusal } from './message.ts';
import { jobsOfTalk } from './office-messages.ts';
import { isBlocked } from './standing-rows.ts';
import * as rows from './thread-rows.ts';

/** A talk as its two sides read and write it. Its address is the application's id, or the id of what the office wrote. */

export type { Talker } from './held-talk.ts';

export type ShownMessage = rows.Message & { mine: boolean; files: StoredFile[] };

export type Talk = {
  id: string;
  thread: rows.Thread | undefined;
  ends: Ends | undefined;
  registrationId: string;
  establishmentId: string | undefined;
  /** The job's title, or the subject of what the office wrote. */
  title: string;
  /** Who is at the other end, as far as the reader may know: undefined where that is nobody's business. */
  other: string | undefined;
  messages: ShownMessage[];
  /** The jobs an office wrote of. */
  jobs: ReadableJob[];
  draft: { body: string; files: StoredFile[] };
  may: Decision<true, ClosedBecause>;
  blockedByMe: boolean;
  /** The day on which the talk and its files are erased when nothing more is written. */
  erasedOn: Day | undefined;
};

/**
 * One talk as its side sees it. With `opened` what the other side wrote counts as read – not where somebody only looks,
 * because the people who answer would never hear of it. The reading is in the audit.
 */
export const talk = (act: Act<Talker>, id: string, opened = false): Promise<Talk | undefined> =>
  inTransaction(act, async (inside) => {
    const held = await hold(inside, id);
    if (!held) return undefined;
    const { actor, database } = inside;
    const { thread, ends, registrationId, readable } = held;
    const side = sideOf[actor.kind];
    const about = await headOf(inside, held);
    const messages = thread && readable ? await rows.messagesOf(database, id) : [];
    const linked = await rows.filesOfMessages(
      database,
      messages.map((one) => one.id),
    );
    const draft = readable ? await drafts.draftOf(database, { threadId: id, accountId: actor.accountId }) : undefined;
    const files = await storedFiles(inside, [...[...linked.values()].flat(), ...(draft?.fileIds ?? [])]);
    const shown = (ids: readonly string[] = []) => ids.flatMap((one) => files.get(one) ?? []);
    const unread = side === 'seeker' ? thread?.seekerUnread : thread?.otherUnread;
    const looksOnly = actor.kind === 'employer' && actor.role === 'viewer';
    if (opened && unread && !readable) await rows.forgetUnread(database, id);
    if (opened && unread && readable && !looksOnly) await rows.noteRead(database, id, side, act.now);
    await audit(inside, {
      what: 'message.thread-viewed',
      subject: { kind: 'thread', id },
      about: registrationId,
      detail: { messages: messages.length },
    });
    return {
      id,
      thread,
      ends,
      registrationId,
      establishmentId: held.establishmentId,
      ...about,
      messages: messages.map((one) => ({
        ...one,
        mine: (one.side === 'seeker') === (side === 'seeker'),
        files: shown(linked.get(one.id)),
      })),
      jobs: await jobsOfTalk(inside, thread),
      draft: { body: draft?.body ?? '', files: shown(draft?.fileIds) },
      may: held.may,
      blockedByMe:
        actor.kind === 'seeker' &&
        held.establishmentId !== undefined &&
        (await isBlocked(database, registrationId, held.establishmentId)),
      erasedOn: thread?.lastAt && addDays(dayOf(thread.lastAt), act.settings.messageDays),
    };
  });

const headOf = async (act: Act<Talker>, { thread, ends, id }: Held): Promise<Pick<Talk, 'title' | 'other'>> => {
  if (!ends) {
    const { registrationId = '', officeCode = '' } = thread ?? {};
    const other =
      act.actor.kind === 'seeker'
        ? officeNameOf(officeCode, act.language)
        : (await listedNames(act, [registrationId])).get(registrationId);
    return { title: thread?.subject ?? '', other };
  }
  const found = (await endsInList(act as Act<SeekerActor | EmployerActor>, [id])).get(id);
  return { title: found?.title ?? '', other: found?.other };
};

export type SendRefusal = 'absent' | 'sent-already' | 'too-many-messages' | ClosedBecause | TextRefusal;

/**
 * Sends what was written, with the files of the draft. `key` is the id of the message and was given with the form: pressing
 * twice sends once, and another text under a key that was used is not sent unseen. Whether it may be sent is asked inside
 * the transaction, with the application held. The other side gets one mail for everything it has not read (M10, M05).
 */
export const sendMessage = async (
  act: Act<Talker>,
  id: string,
  { key, body }: { key: string; body: string },
): Promise<Decision<{ position: number }, SendRefusal>> => {
  const limit = { most: act.settings.messagesPersonHour, seconds: 3600 };
  const allowed = (await hit(act, `message ${act.actor.accountId}`, limit)).allowed;
  return inTransaction(act, async (inside): Promise<Decision<{ position: number }, SendRefusal>> => {
    const { actor, database } = inside;
    const held = isUuid(key) ? await hold(inside, id) : undefined;
    if (!held) return refuse('absent');
    const before = await rows.messageById(database, key);
    const text = messageText(body, act.settings.messageCharacters);
    if (before) {
      const same = before.threadId === id && before.byAccount === actor.accountId;
      return same && 'accepted' in text && before.body === text.accepted
        ? accept({ position: before.position })
        : refuse('sent-already');
    }
    const decision = 'refused' in held.may ? held.may : !allowed ? refuse('too-many-messages') : text;
    const subject = { kind: 'thread', id };
    if ('refused' in decision) {
      const detail = { because: decision.refused };
      await audit(inside, { what: 'message.sent', subject, about: held.registrationId, result: 'refused', detail });
      return decision;
    }
    const thread = await writable(inside, held);
    const fileIds = await drafts.deleteDraft(database, { threadId: id, accountId: actor.accountId });
    const side = sideOf[actor.kind];
    const written = { id: key, side, byAccount: actor.accountId, body: decision.accepted as string };
    await rows.appendMessage(database, thread, written, act.now);
    await rows.linkFiles(database, key, fileIds);
    await audit(inside, {
      what: 'message.sent',
      subject,
      about: held.registrationId,
      detail: { message: key, files: fileIds.length },
    });
    if (isTold(side === 'seeker' ? thread.otherUnread : thread.seekerUnread)) {
      await inside.emit({ type: 'message.arrived', threadId: id, messageId: key, from: side });
    }
    return accept({ position: thread.lastPosition + 1 });
  });
};

/** A file of a talk, or of the own draft for it; undefined for everybody else, and while it must not be fetched. */
export const messageFile = (act: Act<Talker>, id: string, fileId: string): Promise<Fetched | undefined> =>
  inTransaction(act, async (inside) => {
    const held = isUuid(fileId) ? await hold(inside, id) : undefined;
    if (!held?.readable) return undefined;
    const key = { threadId: id, accountId: act.actor.accountId };
    const own = (await rows.threadOfFile(inside.database, fileId)) === id;
    if (!own && !(await drafts.isDraftFile(inside.database, key, fileId))) return undefined;
    return fetchFile(inside, fileId, held.registrationId);
  });
