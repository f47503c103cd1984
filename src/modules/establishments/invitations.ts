import { createHmac } from 'node:crypto';
import type { EmployerActor } from '#kernel/actor.ts';
import { accept, type Decision, refuse } from '#kernel/decision.ts';
import { isUuid } from '#kernel/ids.ts';
import { isBefore, minutesAfter } from '#kernel/time.ts';
import { type Account, mailKey, normalMail } from '#modules/accounts/account.ts';
import {
  accountByMail,
  accountOf,
  issueKey,
  keepAgreements,
  mayAskForKey,
  setPassword,
} from '#modules/accounts/accounts.ts';
import {
  type OpeningRequest,
  type SetPasswordRefusal,
  tellKey,
  tellKnown,
  type Way,
} from '#modules/accounts/openings.ts';
import { type Act, inTransaction } from '#platform/act.ts';
import { record } from '#platform/audit/audit.ts';
import { hit } from '#platform/limits/limits.ts';
import { secretKey } from '#platform/secrets/secret-key.ts';
import { urls } from '#platform/web/urls.ts';
import { type AddedRole, canBeAccepted, type Invitation, mayGive } from './employer-user.ts';
import { colleagues } from './employer-users.ts';
import { addEmployerUser, employerUser, employerUsers, establishment, holdEstablishment } from './establishments.ts';
import * as rows from './invitation-rows.ts';
import { sendInvitationMail, sendUserMail } from './mails.ts';
import { employerAgreements } from './openings.ts';

/**
 * 利用者の招待 (abuse-cases 56): bound to an address, one use, short life, visible and revocable. The link in the mail alone
 * opens nothing: accepting it takes a key that goes to the invited address, so that a forwarded link is worth nothing.
 */

export const invitationWay: Way = { portal: 'employer', page: urls.invitationPassword };
export const invitationName = 'invitation';

/** A copy of the table holds no link that opens. */
const hashOf = (act: Act, token: string): Buffer =>
  createHmac('sha256', secretKey(act.settings)).update(`employer invitation ${token}`).digest();

const newToken = (act: Act): string => Buffer.from(act.chance.bytes(24)).toString('base64url');

type InviteRefusal = 'not-allowed' | 'mail-invalid' | 'already-user' | 'too-many-users' | 'too-many-invitations';

/** Those that wait for an answer; whose time has ended can be sent again. */
export const openInvitations = (act: Act<EmployerActor>): Promise<Invitation[]> =>
  rows.openInvitations(act.database, act.actor.establishmentId);

/**
 * Asks somebody in. The answer never tells whether the address has an account already: that goes to the mailbox. An open
 * invitation for the same address is replaced.
 */
export const invite = async (
  act: Act<EmployerActor>,
  { mail: typed, role }: { mail: string; role: AddedRole },
): Promise<Decision<Invitation, InviteRefusal>> => {
  if (!mayGive(act.actor.role, role)) return refuse('not-allowed');
  const mail = normalMail(typed);
  if (!mail) return refuse('mail-invalid');
  if (!(await mayMail(act))) return refuse('too-many-invitations');
  return inTransaction(act, async (inside) => {
    const { establishmentId, accountId } = act.actor;
    await holdEstablishment(inside, establishmentId);
    const users = await colleagues(inside);
    if (users.some((user) => mailKey(user.mail) === mailKey(mail))) return refuse('already-user');
    const open = await rows.openInvitations(inside.database, establishmentId);
    const same = open.find((one) => mailKey(one.mail) === mailKey(mail));
    const waiting = open.filter((one) => one !== same && canBeAccepted(one, act.now)).length;
    const added = users.filter((user) => user.role !== 'owner').length;
    if (added + waiting >= act.settings.employerAccounts) return refuse('too-many-users');
    if (same) await rows.endInvitation(inside.database, same.id, { state: 'revoked', at: act.now });
    const token = newToken(act);
    const invitation: Invitation = {
      id: act.chance.id(),
      establishmentId,
      mail,
      role,
      state: 'open',
      sentAt: act.now,
      expiresAt: endOf(act),
    };
    const stored = { ...invitation, tokenHash: hashOf(act, token), invitedBy: accountId };
    if (!(await rows.insertInvitation(inside.database, stored))) throw new Error('an invitation was open already');
    await send(inside, invitation, token);
    await audit(inside, 'sent', invitation);
    return accept(invitation);
  });
};

/** 再送: a new link to the same address; the one before ends. */
export const sendInvitationAgain = async (
  act: Act<EmployerActor>,
  id: string,
): Promise<Decision<Invitation, 'absent' | 'too-many-invitations'>> => {
  if (!(await mayMail(act))) return refuse('too-many-invitations');
  return onOwn(act, id, async (inside, before) => {
    const token = newToken(act);
    const invitation = { ...before, sentAt: act.now, expiresAt: endOf(act) };
    await rows.noteSent(inside.database, id, { ...invitation, tokenHash: hashOf(act, token) });
    await send(inside, invitation, token);
    await audit(inside, 'sent-again', invitation);
    return accept(invitation);
  });
};

export const revokeInvitation = (act: Act<EmployerActor>, id: string): Promise<Decision<Invitation, 'absent'>> =>
  onOwn(act, id, async (inside, invitation) => {
    await rows.endInvitation(inside.database, id, { state: 'revoked', at: act.now });
    await audit(inside, 'revoked', invitation);
    return accept(invitation);
  });

const onOwn = <R extends string>(
  act: Act<EmployerActor>,
  id: string,
  change: (inside: Act<EmployerActor>, invitation: Invitation) => Promise<Decision<Invitation, R>>,
): Promise<Decision<Invitation, R | 'absent'>> =>
  inTransaction(act, async (inside) => {
    const found = isUuid(id) ? await rows.invitationForUpdate(inside.database, id) : undefined;
    const own = found?.establishmentId === act.actor.establishmentId && found.state === 'open';
    return own && act.actor.role === 'owner' ? change(inside, found) : refuse('absent');
  });

const mayMail = async (act: Act<EmployerActor>): Promise<boolean> => {
  const limit = { most: act.settings.employerInvitationsDay, seconds: 24 * 60 * 60 };
  return (await hit(act, `employer invitations ${act.actor.establishmentId}`, limit)).allowed;
};

const endOf = (act: Act) => minutesAfter(act.now, act.settings.employerInvitationHours * 60);

/** To who has a My Page elsewhere goes another mail: one address, one account. */
const send = async (act: Act, invitation: Invitation, token: string): Promise<void> => {
  const account = await accountByMail(act, invitation.mail);
  const taken = account !== undefined && !(await isFree(act, account));
  await sendInvitationMail(act, invitation, taken ? undefined : token);
};

/** An account that can still act for an establishment: an employer's, and for nobody yet – or no more. */
const isFree = async (act: Act, account: Account): Promise<boolean> =>
  account.kind === 'employer' && (await employerUser(act.database, account.id)) === undefined;

type ShownInvitation = { invitation: Invitation; establishmentName: string };

/** What the link leads to; undefined for one that was never made, was used, taken back, replaced, or has ended. */
export const invitationOf = async (act: Act, token: string): Promise<ShownInvitation | undefined> => {
  const found = await rows.invitationByToken(act.database, hashOf(act, token));
  if (!found || !canBeAccepted(found, act.now)) return undefined;
  const works = await establishment(act, found.establishmentId);
  return works && { invitation: found, establishmentName: works.name };
};

/** A key to the invited address; the same page whether the address can accept or not. */
export const requestInvitationKey = async (act: Act, invitation: Invitation): Promise<OpeningRequest> => {
  const asked = await mayAskForKey(act, invitation.mail);
  return inTransaction(act, async (inside) => {
    const { mail } = invitation;
    const held = await rows.invitationForUpdate(inside.database, invitation.id);
    const living = asked && held !== undefined && canBeAccepted(held, act.now);
    const account = await accountByMail(inside, mail);
    const free = account && (await isFree(inside, account));
    const renews = account?.openedAt !== undefined && account.state !== 'closed';
    const to = !living ? undefined : !account ? { kind: 'employer' as const, mail } : free ? account.id : undefined;
    const { request, expiresAt, key } = await issueKey(inside, to, renews ? 'renew' : 'open');
    if (living && account && !free) await tellKnown(inside, account, request);
    if (key) await tellKey(inside, invitationWay, { to: mail, key, request, expiresAt });
    return { request, expiresAt };
  });
};

/** As `requestInvitationKey`, for an invitation this browser has begun to accept. */
export const requestInvitationKeyAgain = async (act: Act, id: string): Promise<OpeningRequest> => {
  const invitation = isUuid(id) ? await rows.invitationById(act.database, id) : undefined;
  if (!invitation) throw new Error('a key was asked for again without an invitation');
  return requestInvitationKey(act, invitation);
};

type AcceptRefusal = SetPasswordRefusal | 'invitation-ended' | 'too-many-users';

/**
 * Password and key: the invited person acts for the establishment from now on. A wrong key counts although it is refused:
 * not for a page with `creates`.
 */
export const acceptInvitation = (
  act: Act,
  id: string,
  given: { request: string; key: string; password: string },
): Promise<Decision<Account, AcceptRefusal>> =>
  inTransaction(act, async (inside) => {
    const invitation = isUuid(id) ? await rows.invitationForUpdate(inside.database, id) : undefined;
    if (!invitation || !canBeAccepted(invitation, act.now)) return refuse('invitation-ended');
    const { establishmentId, role, mail } = invitation;
    await holdEstablishment(inside, establishmentId);
    const users = await employerUsers(inside, establishmentId);
    if (users.filter((user) => user.role !== 'owner').length >= act.settings.employerAccounts)
      return refuse('too-many-users');
    const set = await setPassword(inside, given);
    if ('refused' in set) return set;
    const { account } = set.accepted;
    if (account.kind !== 'employer' || mailKey(account.mail) !== mailKey(mail))
      throw new Error('the key of an invitation opened another account');
    const added = await addEmployerUser(inside, { accountId: account.id, establishmentId, role });
    if ('refused' in added) throw new Error(`an invited user was not taken: ${added.refused}`);
    await keepAgreements(inside, account.id, employerAgreements);
    await rows.endInvitation(inside.database, id, { state: 'accepted', at: act.now, acceptedBy: account.id });
    await audit(inside, 'accepted', invitation);
    await tellOwner(inside, establishmentId);
    return accept(account);
  });

const tellOwner = async (act: Act, establishmentId: string): Promise<void> => {
  const owner = (await employerUsers(act, establishmentId)).find(({ role }) => role === 'owner');
  const account = owner && (await accountOf(act, owner.accountId));
  if (account) await sendUserMail(act, account, 'joined');
};

const audit = (act: Act, happened: string, { id, establishmentId, role }: Invitation): Promise<void> =>
  record(act, {
    what: `employer-invitation.${happened}`,
    subject: { kind: 'establishment', id: establishmentId },
    detail: { invitation: id, role },
  });

/** Whether the invitation has run out while it was open; such a one stays in the list until it is sent again or taken back. */
export const hasEnded = (act: Act, { expiresAt }: Invitation): boolean => isBefore(expiresAt, act.now);
