import { type Act, inTransaction } from '#platform/act.ts';
import { record as audit } from '#platform/audit/audit.ts';
import { deleteDrafts } from './draft-rows.ts';
import * as store from './store.ts';
import { deactivate } from './validities.ts';

/** What the end of an account (退会) means for the registration, which stays with the office (F-SK-15). */

/**
 * The account is closed: the registration goes on at its office. One that was made online lives in the My Page only, so it
 * becomes inactive. Whoever keeps something for the registration hears `registration.account-closed`.
 */
export const accountClosed = (act: Act, accountId: string): Promise<void> =>
  inTransaction(act, async (inside) => {
    const registration = await store.registrationByAccount(inside.database, accountId);
    if (!registration) return;
    if (registration.kind === 'online' && registration.state === 'active')
      await deactivate(inside, registration.id, 'own-wish');
    await inside.emit({ type: 'registration.account-closed', registrationId: registration.id });
  });

/** The account is erased: the registration has no login any more; the counter can give it a new one. */
export const accountErased = (act: Act, accountId: string): Promise<void> =>
  inTransaction(act, async (inside) => {
    // What was typed and never sent belongs to nobody any more.
    await deleteDrafts(inside.database, accountId);
    const registration = await store.registrationByAccount(inside.database, accountId);
    if (!registration) return;
    await inside.emit({ type: 'registration.account-erased', registrationId: registration.id });
    await store.unlinkAccount(inside.database, registration.id);
    await audit(inside, {
      what: 'registration.account-erased',
      subject: { kind: 'registration', id: registration.id },
    });
  });
