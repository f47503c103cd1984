import type { Actor, EmployerActor, SeekerActor, StaffActor } from '#kernel/actor.ts';
import { type EndsInList, endsInList } from '#modules/applications/ends.ts';
import { officeNameOf } from '#modules/offices/office-name.tsx';
import { listedNames } from '#modules/seekers/seekers.ts';
import { type Act, inTransaction } from '#platform/act.ts';
import { type Folder, type InboxRow, inbox, type LastMessage, unreadThreads, type Whose } from './inbox-rows.ts';
import type { Thread } from './thread-rows.ts';

/** The talks of somebody: a list with folders and a search over what was written, and how many are unread. */

export { type Folder, folders } from './inbox-rows.ts';

export const talksOnPage = 30;

export type ListedTalk = {
  thread: Thread;
  unread: number;
  /** The job's title, or the subject of what the office wrote. */
  title: string;
  other: string | undefined;
  /** Undefined where the employer may not read it any more. */
  last: LastMessage | undefined;
};

export type InboxAsked = { folder: Folder; text: string; page: number };
export type Inbox = { total: number; talks: ListedTalk[] };

/** One's own talks. An employer's list names applicants, which is noted in the audit for each. */
export const ownInbox = (act: Act<SeekerActor | EmployerActor>, { folder, text, page }: InboxAsked): Promise<Inbox> =>
  inTransaction(act, async (inside) => {
    const whose = whoseOf(act.actor);
    const asked = { folder, text, offset: (page - 1) * talksOnPage, limit: talksOnPage };
    const { total, threads } = await inbox(inside.database, whose, asked);
    const ends = await endsInList(
      inside,
      threads.flatMap(({ thread }) => (thread.kind === 'application' ? [thread.id] : [])),
    );
    return { total, talks: threads.map((row) => listed(inside, row, ends.get(row.thread.id))) };
  });

const listed = (act: Act<SeekerActor | EmployerActor>, { thread, last }: InboxRow, ends?: EndsInList): ListedTalk => ({
  thread,
  unread: act.actor.kind === 'seeker' ? thread.seekerUnread : thread.otherUnread,
  title: ends?.title ?? thread.subject ?? '',
  other: ends ? ends.other : officeNameOf(thread.officeCode ?? '', act.language),
  last: ends && !ends.readable && act.actor.kind === 'employer' ? undefined : last,
});

/** What the own office wrote, to everybody or to one seeker; whom the list names is in the audit. */
export const officeInbox = (
  act: Act<StaffActor>,
  { folder, text, page }: InboxAsked,
  registrationId?: string,
): Promise<Inbox> =>
  inTransaction(act, async (inside) => {
    const whose: Whose = { ...whoseOf(act.actor), ...(registrationId ? { registrationId } : {}) };
    const asked = { folder, text, offset: (page - 1) * talksOnPage, limit: talksOnPage };
    const { total, threads } = await inbox(inside.database, whose, asked);
    const names = await listedNames(inside, [...new Set(threads.map(({ thread }) => thread.registrationId))]);
    return {
      total,
      talks: threads.map(({ thread, last }) => ({
        thread,
        unread: thread.otherUnread,
        title: thread.subject ?? '',
        other: names.get(thread.registrationId),
        last,
      })),
    };
  });

const whoseOf = (actor: SeekerActor | EmployerActor | StaffActor): Whose => {
  if (actor.kind === 'seeker') return { side: 'seeker', registrationId: actor.registrationId };
  if (actor.kind === 'employer') return { side: 'employer', establishmentId: actor.establishmentId };
  return { side: 'office', officeCode: actor.officeCode };
};

/** How many talks hold something unread, for the navigation; undefined for who has none. */
export const unreadCount = async (act: Act, actor: Actor): Promise<number | undefined> =>
  actor.kind === 'seeker' || actor.kind === 'employer' || actor.kind === 'staff'
    ? unreadThreads(act.database, whoseOf(actor))
    : undefined;
