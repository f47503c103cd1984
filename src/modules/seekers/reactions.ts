import type { Reaction } from '#platform/act.ts';
import { accountClosed, accountErased } from './departures.ts';
import { extendByActivity } from './seekers.ts';
import { deactivate } from './validities.ts';

/** What counts as an activity: an application or referral by any route, and a consultation (system-reference §4.7). */
const activities: readonly string[] = ['application.made', 'consultation.held'];

/**
 * What happens elsewhere and moves a registration: an activity in the last month extends it, 就職 closes it. The event says
 * whose by `registrationId`.
 */
export const followActivities: Reaction = async (act, event) => {
  const { registrationId, type } = event;
  if (typeof registrationId !== 'string') return;
  if (activities.includes(type)) await extendByActivity(act, registrationId);
  if (type === 'application.hired') await deactivate(act, registrationId, 'hired');
};

/** 退会 and its end, passed on to whoever keeps something for the registration. */
export const followAccounts: Reaction = async (act, event) => {
  if (event.type === 'account.closed') await accountClosed(act, String(event.accountId));
  if (event.type === 'account.erased') await accountErased(act, String(event.accountId));
};
