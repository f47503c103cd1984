import type { Department, StaffActor } from '#kernel/actor.ts';
import { accept, type Decision, refuse } from '#kernel/decision.ts';
import { isUuid } from '#kernel/ids.ts';
import { type Act, inTransaction } from '#platform/act.ts';
import { record } from '#platform/audit/audit.ts';
import { endSessionsOf } from '#platform/web/session.ts';
import type { Account } from './account.ts';
import { accountByMail, accountOf, heldAccount, type MailRefusal, registerMail } from './accounts.ts';
import { type MemberNotice, sendMemberAddedMail, sendMemberChangedMail } from './member-mails.ts';
import { hasSecondFactor, resetSecondFactors, secondFactors } from './second-factors.ts';
import { addStaffMember, type StaffMember, staffMember } from './staff-members.ts';

/**
 * The staff of an office as its manager keeps it. Nobody changes the own rights (abuse-cases 42); every change is in the
 * audit, ends the sessions of whom it is about, and is told to that person and to the other managers of the office.
 */

type OfficeMember = StaffMember & { mail: string; state: Account['state']; secondFactor: boolean };

const withAccount = async (act: Act, member: StaffMember): Promise<OfficeMember[]> => {
  const account = await accountOf(act, member.accountId);
  if (!account) return [];
  const secondFactor = hasSecondFactor(await secondFactors(act, account.id));
  return [{ ...member, mail: account.mail, state: account.state, secondFactor }];
};

/** Everybody of the manager's own office, by name. */
export const officeMembers = async (act: Act<StaffActor>): Promise<OfficeMember[]> => {
  const rows = await act.database
    .selectFrom('staff_members')
    .select('account_id')
    .where('office_code', '=', act.actor.officeCode)
    .where('removed_at', 'is', null)
    .orderBy('name')
    .orderBy('account_id')
    .execute();
  const found: OfficeMember[] = [];
  for (const { account_id: id } of rows) {
    const member = await staffMember(act.database, id);
    if (member) found.push(...(await withAccount(act, member)));
  }
  return found;
};

/** A colleague of the own office other than oneself; anybody else looks absent. */
export const officeMember = async (act: Act<StaffActor>, accountId: string): Promise<OfficeMember | undefined> => {
  if (!isUuid(accountId) || accountId === act.actor.accountId) return undefined;
  const member = await staffMember(act.database, accountId);
  return member?.officeCode === act.actor.officeCode ? (await withAccount(act, member))[0] : undefined;
};

type NewMember = Omit<StaffMember, 'accountId'> & { mail: string };

/**
 * Makes somebody a member: the account without a password, the membership, and the mail that leads to the first sign-in.
 * Whoever was removed before comes back with the old account. Who may is the caller's decision.
 */
export const engageMember = (act: Act, { mail, ...given }: NewMember): Promise<Decision<StaffMember, MailRefusal>> =>
  inTransaction(act, async (inside) => {
    const before = await accountByMail(inside, mail);
    const returns = before?.kind === 'staff' && (await staffMember(inside.database, before.id)) === undefined;
    const registered = returns ? accept(before) : await registerMail(inside, { kind: 'staff', mail, language: 'ja' });
    if ('refused' in registered) return refuse(registered.refused);
    const member = { ...given, accountId: registered.accepted.id };
    await addStaffMember(inside, member);
    await sendMemberAddedMail(inside, registered.accepted.mail);
    await tellManagers(inside, given.officeCode, [member.accountId]);
    return accept(member);
  });

export type MemberRefusal = 'absent' | 'not-allowed';

export const changeMember = (
  act: Act<StaffActor>,
  accountId: string,
  { department, manager }: { department: Department; manager: boolean },
): Promise<Decision<true, MemberRefusal>> =>
  onMember(
    act,
    accountId,
    { what: 'staff.changed', detail: { department, manager }, notice: 'own' },
    async (inside) => {
      await inside.database
        .updateTable('staff_members')
        .set({ department, manager })
        .where('account_id', '=', accountId)
        .execute();
      await endSessionsOf(inside.database, accountId);
    },
  );

/** Takes a colleague out, of every session this very moment. */
export const removeMember = (act: Act<StaffActor>, accountId: string): Promise<Decision<true, MemberRefusal>> =>
  onMember(act, accountId, { what: 'staff.removed', detail: {}, notice: 'removed' }, async (inside) => {
    await inside.database
      .updateTable('staff_members')
      .set({ removed_at: act.now, manager: false })
      .where('account_id', '=', accountId)
      .execute();
    await endSessionsOf(inside.database, accountId);
  });

/** Takes lost second factors away; at the next sign-in the person sets up new ones. */
export const resetMemberFactors = (
  act: Act<StaffActor>,
  accountId: string,
  document: string,
): Promise<Decision<true, MemberRefusal>> =>
  onMember(act, accountId, { what: 'staff.second-factors-reset', detail: { document }, notice: undefined }, (inside) =>
    resetSecondFactors(inside, accountId, { document }),
  );

const onMember = (
  act: Act<StaffActor>,
  accountId: string,
  told: { what: string; detail: Record<string, unknown>; notice: MemberNotice | undefined },
  change: (inside: Act<StaffActor>) => Promise<void>,
): Promise<Decision<true, MemberRefusal>> =>
  inTransaction(act, async (inside) => {
    // Both held, in one order: two managers who take each other out come one after another, and the second is none by then.
    for (const id of [act.actor.accountId, accountId].filter(isUuid).sort()) await heldAccount(inside, id);
    const self = await staffMember(inside.database, act.actor.accountId);
    const member = await officeMember(inside, accountId);
    const refused =
      self?.manager !== true || accountId === act.actor.accountId ? 'not-allowed' : member ? undefined : 'absent';
    await record(inside, {
      what: told.what,
      subject: { kind: 'account', id: member?.accountId },
      detail: told.detail,
      ...(refused ? { result: 'refused' as const } : {}),
    });
    if (refused || !member) return refuse(refused ?? 'absent');
    if (told.notice) await sendMemberChangedMail(inside, member.mail, told.notice);
    await change(inside);
    await tellManagers(inside, act.actor.officeCode, [accountId, act.actor.accountId]);
    return accept(true);
  });

const tellManagers = async (act: Act, officeCode: string, without: readonly string[]): Promise<void> => {
  const rows = await act.database
    .selectFrom('staff_members')
    .innerJoin('accounts', 'accounts.id', 'staff_members.account_id')
    .select(['accounts.id', 'accounts.mail'])
    .where('staff_members.office_code', '=', officeCode)
    .where('staff_members.manager', '=', true)
    .where('staff_members.removed_at', 'is', null)
    .orderBy('accounts.id')
    .execute();
  for (const { id, mail } of rows) if (!without.includes(id)) await sendMemberChangedMail(act, mail, 'others');
};
