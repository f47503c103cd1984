import type { Reaction } from '#platform/act.ts';
import { accountClosed, accountErased } from './departures.ts';

export const leaveWithAccounts: Reaction = async (act, event) => {
  if (event.kind !== 'employer') return;
  if (event.type === 'account.closed') await accountClosed(act, String(event.accountId));
  if (event.type === 'account.erased') await accountErased(act, String(event.accountId));
};
