import type { StaffActor, System } from '#kernel/actor.ts';
import { accept, type Decision, refuse } from '#kernel/decision.ts';
import { isUuid } from '#kernel/ids.ts';
import { listedNames } from '#modules/seekers/seekers.ts';
import type { Selection } from '#modules/seekers/selection.ts';
import { type SelectedRow, selectedCount, selectedSeekers } from '#modules/seekers/selections.ts';
import { type Act, inTransaction } from '#platform/act.ts';
import { record as audit } from '#platform/audit/audit.ts';
import { type ConfirmRefusal, confirm } from './mailing.ts';
import * as rows from './mailing-rows.ts';
import { type OfficeTextRefusal, officeText } from './office-message.ts';
import { officeMessage, recommendable } from './office-messages.ts';

/** Messages of an office to many of its seekers (features.md F3): preview of who, one confirmation, background work. */

export type { Mailing } from './mailing-rows.ts';

type MailingText = Pick<rows.NewMailing, 'topic' | 'subject' | 'body' | 'jobNumbers' | 'replies'>;

/** Writes a mailing down, to be looked at; nothing is sent. */
export const draftMailing = (
  act: Act<StaffActor>,
  text: MailingText,
  selection: Selection,
): Promise<Decision<{ id: string }, OfficeTextRefusal | 'unknown-jobs'>> =>
  inTransaction(act, async (inside): Promise<Decision<{ id: string }, OfficeTextRefusal | 'unknown-jobs'>> => {
    const written = officeText(text, act.settings.messageCharacters);
    if ('refused' in written) return written;
    if ((await recommendable(inside, text.jobNumbers)).length < new Set(text.jobNumbers).size)
      return refuse('unknown-jobs');
    const { accountId, officeCode } = act.actor;
    const id = act.chance.id();
    const mailing = { ...text, ...written.accepted, id, officeCode, byAccount: accountId, selection };
    await rows.insertMailing(inside.database, mailing, act.now);
    await audit(inside, { what: 'mailing.drafted', subject: { kind: 'mailing', id } });
    return accept({ id });
  });

const own = async (act: Act<StaffActor>, id: string, hold = false): Promise<rows.Mailing | undefined> => {
  const found = isUuid(id) ? await rows.mailingById(act.database, id, hold) : undefined;
  return found?.officeCode === act.actor.officeCode ? found : undefined;
};

export const shownRecipients = 50;
type MailingView = {
  mailing: rows.Mailing;
  /** Of a draft: how many it would reach now, and the first of them. */
  count: number;
  some: SelectedRow[];
  progress: rows.Progress;
};

/** One mailing of the own office; of a draft whom it would reach. Whom the preview names is in the audit. */
export const mailing = (act: Act<StaffActor>, id: string): Promise<MailingView | undefined> =>
  inTransaction(act, async (inside) => {
    const found = await own(inside, id);
    if (!found) return undefined;
    const { officeCode, selection, state } = found;
    const draft = state === 'draft';
    const some = draft ? await selectedSeekers(inside, officeCode, selection, { limit: shownRecipients }) : [];
    await audit(inside, {
      what: 'mailing.viewed',
      subject: { kind: 'mailing', id },
    });
    await listedNames(
      inside,
      some.map((one) => one.id),
    );
    return {
      mailing: found,
      count: draft ? await selectedCount(inside, officeCode, selection) : 0,
      some,
      progress: await rows.progressOf(inside.database, id),
    };
  });

/** The newest mailings of the own office, with how far they are. */
export const mailings = async (act: Act<StaffActor>): Promise<rows.Mailing[]> =>
  rows.mailingsOfOffice(act.database, act.actor.officeCode, 50);

const page = 1000;

/** Confirms what was shown: the people are written down now, and the sending begins after the commit. */
export const confirmMailing = (
  act: Act<StaffActor>,
  id: string,
  shown: number,
): Promise<Decision<{ count: number }, 'absent' | ConfirmRefusal>> =>
  inTransaction(act, async (inside): Promise<Decision<{ count: number }, 'absent' | ConfirmRefusal>> => {
    const found = await own(inside, id, true);
    if (!found) return refuse('absent');
    const { officeCode, selection } = found;
    const now = await selectedCount(inside, officeCode, selection);
    const decision = confirm(found.state, { shown, now, most: act.settings.mailingPeople });
    if ('refused' in decision) return decision;
    let after: string | undefined;
    let count = 0;
    for (;;) {
      const some = await selectedSeekers(inside, officeCode, selection, { after, limit: page });
      await rows.addRecipients(
        inside.database,
        id,
        some.map((one) => one.id),
      );
      count += some.length;
      after = some.at(-1)?.id;
      if (some.length < page) break;
    }
    await rows.moveMailing(inside.database, id, decision.accepted, act.now);
    await audit(inside, { what: 'mailing.confirmed', subject: { kind: 'mailing', id }, detail: { count } });
    await inside.enqueue('messages.mailing', { id }, { key: id });
    return accept({ count });
  });

/** Stops a mailing on its way, or throws a draft away: whoever still waits gets nothing. */
export const stopMailing = (act: Act<StaffActor>, id: string): Promise<'stopped' | 'thrown-away' | undefined> =>
  inTransaction(act, async (inside) => {
    const found = await own(inside, id, true);
    if (!found) return undefined;
    if (found.state === 'draft') {
      await rows.deleteDraftMailing(inside.database, id);
      return 'thrown-away';
    }
    if (found.state !== 'sending') return undefined;
    await rows.skipWaiting(inside.database, id);
    await rows.moveMailing(inside.database, id, 'stopped', act.now);
    await audit(inside, { what: 'mailing.stopped', subject: { kind: 'mailing', id } });
    return 'stopped';
  });

const batch = 100;

/**
 * Sends a confirmed mailing in batches, each in a transaction of its own. Repeated after a crash it goes on where it was:
 * who has it is noted together with the message, and the database takes one thread for each mailing and person.
 */
export const performMailing = async (act: Act<System>, id: string): Promise<void> => {
  for (;;) {
    const more = await inTransaction(act, async (inside) => {
      const found = await rows.mailingById(inside.database, id, true);
      if (found?.state !== 'sending') return false;
      const waiting = await rows.waitingRecipients(inside.database, id, batch);
      for (const registrationId of waiting) {
        const decision = await officeMessage(inside, {
          ...found,
          id: act.chance.id(),
          mailingId: id,
          registrationId,
        });
        await rows.noteRecipient(inside.database, id, registrationId, 'accepted' in decision ? 'sent' : 'skipped');
      }
      if (waiting.length === batch) return true;
      await rows.moveMailing(inside.database, id, 'sent', act.now);
      return false;
    });
    if (!more) return;
  }
};
