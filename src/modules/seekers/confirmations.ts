import type { StaffActor } from '#kernel/actor.ts';
import { accept, type Decision, refuse } from '#kernel/decision.ts';
import { isUuid } from '#kernel/ids.ts';
import { accountOf } from '#modules/accounts/accounts.ts';
import { type Act, inTransaction } from '#platform/act.ts';
import { record as audit, recordAll } from '#platform/audit/audit.ts';
import type { IdentityDocument } from './identity-document.ts';
import { sendConfirmedMail } from './mails.ts';
import type { Registration } from './registration.ts';
import * as store from './store.ts';

/** Online registrations at the counter: who still has to be seen, and who was (B7). */

const mostUnconfirmed = 100;

/** The office's online registrations that wait for their confirmation; whom the list shows is in the audit. */
export const unconfirmed = (act: Act<StaffActor>): Promise<Registration[]> =>
  inTransaction(act, async (inside) => {
    const found = await store.unconfirmedRegistrations(inside.database, act.actor.officeCode, mostUnconfirmed);
    await recordAll(
      inside,
      found.map(({ id }) => ({ what: 'registration.listed', subject: { kind: 'registration', id } })),
    );
    return found;
  });

type ConfirmRefusal = 'absent' | 'confirmed-already' | 'changed-meanwhile';

/**
 * The person stands at the counter with papers: オンライン登録者 → 利用登録者. Everything else stays as it is – number, state,
 * validity, what was told, saved and applied for. `version` is what was compared with the papers.
 */
export const confirm = (
  act: Act<StaffActor>,
  id: string,
  { document, version }: { document: IdentityDocument; version: number },
): Promise<Decision<Registration, ConfirmRefusal>> =>
  inTransaction(act, async (inside) => {
    const registration = isUuid(id) ? await store.registrationForUpdate(inside.database, id) : undefined;
    if (!registration) return refuse('absent');
    const subject = { kind: 'registration', id };
    const refusal: ConfirmRefusal | undefined =
      registration.kind === 'office'
        ? 'confirmed-already'
        : registration.version !== version
          ? 'changed-meanwhile'
          : undefined;
    if (refusal) {
      await audit(inside, { what: 'registration.confirmed', subject, result: 'refused', detail: { because: refusal } });
      return refuse(refusal);
    }
    await store.confirmRegistration(inside.database, id, { document, by: act.actor.accountId }, act.now);
    await audit(inside, { what: 'registration.confirmed', subject, detail: { document } });
    const account = registration.accountId ? await accountOf(inside, registration.accountId) : undefined;
    if (account) await sendConfirmedMail(inside, account, id);
    return accept({ ...registration, kind: 'office', confirmedAt: act.now });
  });
