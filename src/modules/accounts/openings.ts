import { accept, type Decision } from '#kernel/decision.ts';
import type { Instant } from '#kernel/time.ts';
import { type Act, inTransaction } from '#platform/act.ts';
import { type Account, type Newcomer, normalMail } from './account.ts';
import {
  accountByMail,
  accountOfKeyRequest,
  heldAccount,
  issueKey,
  keepAgreements,
  mayAskForKey,
  newcomerOfKeyRequest,
  setPassword,
} from './accounts.ts';
import { sendKeyMail, sendKnownMail, type Way } from './mails.ts';
import type { Agreement } from './store.ts';

/**
 * Opening a My Page, for whoever it is: an address is asked for, a key goes there, and the key sets the password. The
 * answer is the same for everyone (abuse-cases 1, 2): what is told goes to the mailbox and to nobody else.
 */

export type { Way } from './mails.ts';
export { sendKeyMail as tellKey, sendKnownMail as tellKnown } from './mails.ts';
export type OpeningRequest = { request: string; expiresAt: Instant };

/**
 * For somebody an office knows: a key goes out when what was asked beside the address is right, and to a page that is open
 * already another mail. Limits count the address and the network, and change nothing that is seen.
 */
export const requestKey = async (
  act: Act,
  mail: string,
  way: Way,
  isRight: (inside: Act, account: Account | undefined) => Promise<boolean>,
): Promise<OpeningRequest> => {
  const asked = await mayAskForKey(act, mail);
  return inTransaction(act, async (inside) => {
    const account = await accountByMail(inside, mail);
    const right = await isRight(inside, account);
    return sendTo(inside, asked && right ? account : undefined, way);
  });
};

/** For somebody nobody knows: a key goes to any address without an account, and to one that has one, how to go on. */
export const requestNewcomerKey = async (act: Act, newcomer: Newcomer, way: Way): Promise<OpeningRequest> => {
  const asked = await mayAskForKey(act, newcomer.mail);
  return inTransaction(act, (inside) => sendToNewcomer(inside, asked ? newcomer : undefined, way));
};

/** 再送: a new key for the same request, under the same limits; the old one ends. Says nothing to a stranger either. */
export const requestKeyAgain = async (act: Act, before: string, way: Way): Promise<OpeningRequest> => {
  const account = await accountOfKeyRequest(act, before);
  const newcomer = await newcomerOfKeyRequest(act, before);
  const asked = await mayAskForKey(act, account?.mail ?? newcomer?.mail ?? before);
  return inTransaction(act, (inside) =>
    newcomer
      ? sendToNewcomer(inside, asked ? newcomer : undefined, way)
      : sendTo(inside, asked ? account : undefined, way),
  );
};

/** Makes a request in any case, and tells whoever is to be told – at the address the account has now. */
const sendTo = async (act: Act, found: Account | undefined, way: Way): Promise<OpeningRequest> => {
  // The counter may have corrected the address since it was looked up: the key never goes to the wrong one.
  const held = found && (await heldAccount(act, found.id));
  const holder = held?.mail === found?.mail ? held : undefined;
  // Who has left (退会) comes back by the same way, as long as the account is kept.
  const opened = holder?.openedAt !== undefined && holder.state !== 'closed';
  const { request, expiresAt, key } = await issueKey(act, opened ? undefined : holder?.id, 'open');
  if (holder && opened) await sendKnownMail(act, holder, request);
  if (holder && key) await sendKeyMail(act, way, { to: holder.mail, key, request, expiresAt });
  return { request, expiresAt };
};

const sendToNewcomer = async (act: Act, newcomer: Newcomer | undefined, way: Way): Promise<OpeningRequest> => {
  const mail = newcomer && normalMail(newcomer.mail);
  const known = mail === undefined ? undefined : await accountByMail(act, mail);
  if (known && known.kind === newcomer?.kind && known.state === 'closed') return sendTo(act, known, way);
  const fresh = newcomer && mail && !known ? { kind: newcomer.kind, mail } : undefined;
  const { request, expiresAt, key } = await issueKey(act, fresh, 'open');
  if (known) await sendKnownMail(act, known, request);
  if (fresh && key) await sendKeyMail(act, way, { to: fresh.mail, key, request, expiresAt });
  return { request, expiresAt };
};

export type SetPasswordRefusal = Extract<Awaited<ReturnType<typeof setPassword>>, { refused: string }>['refused'];

/**
 * Password and key: the page is open, and what was agreed to is kept with its version, or neither. A wrong key counts
 * although it is refused: not for a page with `creates`.
 */
export const finishOpening = (
  act: Act,
  given: { request: string; key: string; password: string },
  agreements: readonly Agreement[],
): Promise<Decision<Account, SetPasswordRefusal>> =>
  inTransaction(act, async (inside) => {
    const set = await setPassword(inside, given);
    if ('refused' in set) return set;
    await keepAgreements(inside, set.accepted.account.id, agreements);
    return accept(set.accepted.account);
  });
