import type { StaffActor, System } from '#kernel/actor.ts';
import { accept, type Decision, refuse } from '#kernel/decision.ts';
import { isUuid } from '#kernel/ids.ts';
import { readJobNumber } from '#kernel/numbers.ts';
import { isOpen, isPublished } from '#modules/jobs/job.ts';
import { jobsForReader, type ReadableJob } from '#modules/jobs/jobs.ts';
import { may } from '#modules/seekers/privilege.ts';
import { accountForMail, registrationForAct } from '#modules/seekers/seekers.ts';
import { type Act, inTransaction } from '#platform/act.ts';
import { record as audit } from '#platform/audit/audit.ts';
import { enterFiles, type ReceivedFile } from '#platform/files/files.ts';
import type { Topic } from './message.ts';
import { mayReceive, type OfficeTextRefusal, officeText, type RecipientRefusal } from './office-message.ts';
import * as rows from './thread-rows.ts';

/** What an office writes to a seeker: お知らせ, 求人情報, and what goes with an online referral (features.md F2). */

type OfficeMessage = {
  /** Id of the talk it begins: the same one twice is one. */
  id: string;
  registrationId: string;
  officeCode: string;
  topic: Topic;
  subject: string;
  body: string;
  jobNumbers?: readonly string[];
  /** Whether the seeker can answer. */
  replies: boolean;
  /** The proposal it goes with. */
  applicationId?: string;
  mailingId?: string;
  files?: readonly ReceivedFile[];
  /** Another mail tells of it already, e.g. M06 of a proposal. */
  silent?: boolean;
};

type OfficeMessageRefusal = 'absent' | 'unknown-jobs' | OfficeTextRefusal | RecipientRefusal;

/** Sends it, and M05 with it. Sent twice with one id it is there once. Another office's name cannot be used by staff. */
export const officeMessage = (
  act: Act<StaffActor | System>,
  message: OfficeMessage,
): Promise<Decision<{ id: string }, OfficeMessageRefusal>> =>
  inTransaction(act, async (inside): Promise<Decision<{ id: string }, OfficeMessageRefusal>> => {
    const { actor, database } = inside;
    const { id, registrationId, topic, jobNumbers = [] } = message;
    if (actor.kind === 'staff' && actor.officeCode !== message.officeCode) return refuse('absent');
    if (!isUuid(id) || !isUuid(registrationId)) return refuse('absent');
    const registration = await registrationForAct(inside, registrationId);
    if (!registration) return refuse('absent');
    const account = await accountForMail(inside, registrationId);
    const recipient = {
      myPage: account?.openedAt !== undefined && account.state !== 'closed',
      takesJobs: may('recommended', registration, act.now),
    };
    const allowed = mayReceive(recipient, topic);
    if ('refused' in allowed) return allowed;
    const text = officeText({ ...message, jobNumbers }, act.settings.messageCharacters);
    if ('refused' in text) return text;
    if (jobNumbers.length > 0 && (await recommendable(inside, jobNumbers)).length < jobNumbers.length) {
      return refuse('unknown-jobs');
    }
    const made = await rows.insertThread(
      database,
      { ...message, kind: 'office', subject: text.accepted.subject, jobNumbers },
      act.now,
    );
    if (!made) return accept({ id });
    const thread = await rows.threadById(database, id, true);
    if (!thread) throw new Error('a thread vanished in its own transaction');
    const messageId = act.chance.id();
    const byAccount = actor.kind === 'staff' ? actor.accountId : undefined;
    await rows.appendMessage(
      database,
      thread,
      { id: messageId, side: 'office', byAccount, body: text.accepted.body },
      act.now,
    );
    const entered = await enterFiles(inside, message.files ?? []);
    await rows.linkFiles(
      database,
      messageId,
      entered.map((file) => file.id),
    );
    await audit(inside, {
      what: 'message.sent',
      subject: { kind: 'thread', id },
      about: registrationId,
      detail: { topic, files: entered.length, ...(message.mailingId ? { mailing: message.mailingId } : {}) },
    });
    if (!message.silent) await inside.emit({ type: 'message.arrived', threadId: id, messageId, from: 'office' });
    return accept({ id });
  });

/** The jobs among these that staff may recommend now: known and open; in the order given, each once. */
export const recommendable = async (act: Act, numbers: readonly string[]): Promise<ReadableJob[]> => {
  const read = [...new Set(numbers)].flatMap((number) => readJobNumber(number) ?? []);
  const found = read.length > 0 ? await jobsForReader(act, { numbers: read }) : [];
  return found.filter(({ head }) => isPublished(head) && isOpen(head, act.now));
};

/** The jobs an office wrote of, as this reader may see them; what is no longer to be seen is left out. */
export const jobsOfTalk = async (act: Act, thread: rows.Thread | undefined): Promise<ReadableJob[]> =>
  thread && thread.jobNumbers.length > 0 ? jobsForReader(act, { numbers: thread.jobNumbers }) : [];
