import { applicationOfEvent } from '#modules/applications/applications.ts';
import type { Reaction } from '#platform/act.ts';
import { arrivedIn } from './arrivals.ts';
import { forgetDraftsOf } from './forgetting.ts';
import { tellEmployer, tellSeeker, writeProposal } from './mails.ts';

/**
 * Who is told that a message arrived: the other side, once for everything it has not read. An office looks into its list.
 * A proposed referral comes as a message too, beside the mail that tells of it (M06).
 */
export const tellOfMessages: Reaction = async (act, event) => {
  if (event.type === 'referral.proposed') {
    const application = await applicationOfEvent(act, String(event.applicationId));
    if (application) await writeProposal(act, application);
  }
  if (event.type !== 'message.arrived') return;
  const arrived = await arrivedIn(act, String(event.threadId), String(event.messageId));
  if (!arrived) return;
  if (event.from !== 'seeker') await tellSeeker(act, arrived);
  else if (arrived.thread.kind === 'application') await tellEmployer(act, arrived);
};

/** The account of a seeker is erased: what was being written goes with it. */
export const forgetDraftsOfMessages: Reaction = async (act, event) => {
  if (event.type === 'registration.account-erased') await forgetDraftsOf(act, String(event.registrationId));
};
