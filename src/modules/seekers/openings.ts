import { accept, type Decision, refuse } from '#kernel/decision.ts';
import { compareDays, type Day, type Instant } from '#kernel/time.ts';
import type { Account } from '#modules/accounts/account.ts';
import {
  accountByMail,
  accountOfKeyRequest,
  heldAccount,
  issueKey,
  keepAgreements,
  mayAskForKey,
  setPassword,
} from '#modules/accounts/accounts.ts';
import { documentVersions } from '#modules/accounts/documents/versions.ts';
import { type Act, inTransaction } from '#platform/act.ts';
import { sendAlreadyOpenMail, sendKeyMail } from './mails.ts';
import * as store from './store.ts';

/** Way A: the My Page of someone who has registered at a counter (leaflet of 2022, ③–⑧). */

export type OpeningRequest = { request: string; expiresAt: Instant };

/**
 * ④ Mail address and birth date. The answer is the same for everyone (B3): a key goes out only to a right pair, and to a
 * page that is open already another mail. Limits count the address and the network, and change nothing that is seen.
 */
export const requestOpening = async (
  act: Act,
  { mail, birthDate }: { mail: string; birthDate: Day },
): Promise<OpeningRequest> => {
  const asked = await mayAskForKey(act, mail);
  return inTransaction(act, async (inside) => {
    const account = await accountByMail(inside, mail);
    const registration = await store.registrationByAccount(inside.database, account?.id ?? nobody);
    const right =
      account?.kind === 'seeker' &&
      registration !== undefined &&
      compareDays(registration.person.birthDate, birthDate) === 0;
    return sendTo(inside, asked && right ? account : undefined);
  });
};

/** 再送: a new key for the same request, under the same limits; the old one ends. Says nothing to a stranger either. */
export const sendKeyAgain = async (act: Act, before: string): Promise<OpeningRequest> => {
  const account = await accountOfKeyRequest(act, before);
  const asked = await mayAskForKey(act, account?.mail ?? before);
  return inTransaction(act, (inside) => sendTo(inside, asked ? account : undefined));
};

/** Makes a request in any case, and tells whoever is to be told – at the address the account has now. */
const sendTo = async (act: Act, found: Account | undefined): Promise<OpeningRequest> => {
  // The counter may have corrected the address since it was looked up: the key never goes to the wrong one.
  const held = found && (await heldAccount(act, found.id));
  const holder = held?.mail === found?.mail ? held : undefined;
  const opened = holder?.openedAt !== undefined;
  const { request, expiresAt, key } = await issueKey(act, opened ? undefined : holder?.id, 'open');
  if (holder && opened) await sendAlreadyOpenMail(act, holder, request);
  if (holder && key) await sendKeyMail(act, holder, key, { request, expiresAt });
  return { request, expiresAt };
};

/** Looked up where no account was found, so that both ways ask the database alike. */
const nobody = '00000000-0000-0000-0000-000000000000';

type SetPasswordRefusal = Extract<Awaited<ReturnType<typeof setPassword>>, { refused: string }>['refused'];

/**
 * ⑥⑦ Password and key: the page is open, and what was agreed to is kept with its version, or neither. A wrong key counts
 * although it is refused: not for a page with `creates`.
 */
export const finishOpening = (
  act: Act,
  given: { request: string; key: string; password: string },
): Promise<Decision<true, SetPasswordRefusal>> =>
  inTransaction(act, async (inside) => {
    const set = await setPassword(inside, given);
    if ('refused' in set) return refuse(set.refused);
    await keepAgreements(inside, set.accepted.account.id, [
      { document: 'privacy', version: documentVersions.privacy },
      { document: 'terms', version: documentVersions.terms },
    ]);
    return accept(true);
  });
