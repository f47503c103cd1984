import type { Act } from '#platform/act.ts';
import { subscriptionForUpdate } from './store.ts';
import { subscriptionLife } from './subscription.ts';
import { endSubscription } from './subscriptions.ts';

/** The account is closed: no alert is mailed any more. The saved searches wait, in case the owner comes back. */
export const endAlerts = async (act: Act, registrationId: string): Promise<void> => {
  const own = await subscriptionForUpdate(act.database, { registrationId });
  if (own && subscriptionLife.allows(own.state, 'end')) await endSubscription(act, own, 'account-closed');
};

/** The account is erased: nothing of the searches stays. */
export const forgetSearches = async (act: Act, registrationId: string): Promise<void> => {
  await act.database.deleteFrom('alert_subscriptions').where('registration_id', '=', registrationId).execute();
  await act.database.deleteFrom('saved_job_mails').where('registration_id', '=', registrationId).execute();
  await act.database.deleteFrom('saved_conditions').where('registration_id', '=', registrationId).execute();
};
