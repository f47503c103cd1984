import type { Reaction } from '#platform/act.ts';
import { forgetKept } from './departures.ts';

export const forgetWithAccounts: Reaction = async (act, event) => {
  if (event.type === 'registration.account-erased') await forgetKept(act, String(event.registrationId));
};
