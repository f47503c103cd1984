import type { Reaction } from '#platform/act.ts';
import { endAlerts, forgetSearches } from './departures.ts';

export const endWithAccounts: Reaction = async (act, event) => {
  if (event.type === 'registration.account-closed') await endAlerts(act, String(event.registrationId));
  if (event.type === 'registration.account-erased') await forgetSearches(act, String(event.registrationId));
};
