import type { EmployerActor, EmployerRole } from '#kernel/actor.ts';
import { accept, type Decision, refuse } from '#kernel/decision.ts';
import { isUuid } from '#kernel/ids.ts';
import type { Instant } from '#kernel/time.ts';
import { accountOf } from '#modules/accounts/accounts.ts';
import { type Act, inTransaction } from '#platform/act.ts';
import { record } from '#platform/audit/audit.ts';
import { endSessionsOf } from '#platform/web/session.ts';
import { type AddedRole, employerRoles, mayGive } from './employer-user.ts';
import { holdEstablishment } from './establishments.ts';
import { sendUserMail, type UserNotice } from './mails.ts';

/** 利用者: who acts for an establishment, and what its main login changes about it. */

type Colleague = { accountId: string; mail: string; role: EmployerRole; since: Instant };

/** Everybody who acts for the establishment, the main login first. */
export const colleagues = async (act: Act<EmployerActor>): Promise<Colleague[]> => {
  const rows = await act.database
    .selectFrom('employer_users')
    .innerJoin('accounts', 'accounts.id', 'employer_users.account_id')
    .select(['employer_users.account_id', 'employer_users.role', 'employer_users.created_at', 'accounts.mail'])
    .where('employer_users.establishment_id', '=', act.actor.establishmentId)
    .orderBy('employer_users.created_at')
    .orderBy('employer_users.account_id')
    .execute();
  return rows
    .map(({ account_id, mail, role, created_at }) => ({ accountId: account_id, mail, role, since: created_at }))
    .sort((a, b) => employerRoles.indexOf(a.role) - employerRoles.indexOf(b.role));
};

/** A colleague other than oneself; somebody of another establishment looks absent. */
export const colleague = async (act: Act<EmployerActor>, accountId: string): Promise<Colleague | undefined> =>
  isUuid(accountId) && accountId !== act.actor.accountId
    ? (await colleagues(act)).find((one) => one.accountId === accountId)
    : undefined;

type UserRefusal = 'absent' | 'not-allowed';

/** Gives a colleague another role. */
export const changeRole = (
  act: Act<EmployerActor>,
  accountId: string,
  role: AddedRole,
): Promise<Decision<true, UserRefusal>> =>
  onColleague(act, accountId, 'employer-user.role-changed', { role }, async (inside, { role: before }) => {
    if (!mayGive(act.actor.role, role)) return refuse('not-allowed');
    if (before === role) return accept(true);
    await setRole(inside, accountId, role);
    await tell(inside, accountId, 'role-changed');
    return accept(true);
  });

/** Takes a colleague out: he is out of every session this very moment (abuse-cases 10). */
export const removeUser = (act: Act<EmployerActor>, accountId: string): Promise<Decision<true, UserRefusal>> =>
  onColleague(act, accountId, 'employer-user.removed', {}, async (inside) => {
    await tell(inside, accountId, 'removed');
    await inside.database.deleteFrom('employer_users').where('account_id', '=', accountId).execute();
    await endSessionsOf(inside.database, accountId);
    return accept(true);
  });

/** 代表の引継ぎ: the colleague becomes the main login, and who was it becomes a recruiter. Both are told. */
export const handOver = (act: Act<EmployerActor>, accountId: string): Promise<Decision<true, UserRefusal>> =>
  onColleague(act, accountId, 'employer-user.handed-over', {}, async (inside) => {
    // The one that rises comes second: there is never more than one main login.
    await inside.database
      .updateTable('employer_users')
      .set({ role: 'recruiter' })
      .where('account_id', '=', act.actor.accountId)
      .execute();
    await setRole(inside, accountId, 'owner');
    await tell(inside, accountId, 'became-owner');
    await tell(inside, act.actor.accountId, 'handed-over');
    return accept(true);
  });

/** A new id at every change of rights: with the new role the person signs in anew. */
const setRole = async (act: Act, accountId: string, role: EmployerRole): Promise<void> => {
  await act.database.updateTable('employer_users').set({ role }).where('account_id', '=', accountId).execute();
  await endSessionsOf(act.database, accountId);
};

const tell = async (act: Act, accountId: string, notice: UserNotice): Promise<void> => {
  const account = await accountOf(act, accountId);
  if (account) await sendUserMail(act, account, notice);
};

/** The main login acts on somebody else of the same establishment; judged under the lock, and written down either way. */
const onColleague = (
  act: Act<EmployerActor>,
  accountId: string,
  what: string,
  detail: Record<string, unknown>,
  change: (inside: Act<EmployerActor>, colleague: Colleague) => Promise<Decision<true, UserRefusal>>,
): Promise<Decision<true, UserRefusal>> =>
  inTransaction(act, async (inside) => {
    await holdEstablishment(inside, act.actor.establishmentId);
    const all = await colleagues(inside);
    const self = all.find((one) => one.accountId === act.actor.accountId);
    const other = all.find((one) => one.accountId === accountId && one !== self);
    const decision =
      self?.role !== 'owner'
        ? refuse('not-allowed' as const)
        : other === undefined
          ? refuse('absent' as const)
          : await change(inside, other);
    await record(inside, {
      what,
      subject: { kind: 'establishment', id: act.actor.establishmentId },
      detail: { account: other?.accountId, ...detail },
      ...('refused' in decision ? { result: 'refused' as const } : {}),
    });
    return decision;
  });
