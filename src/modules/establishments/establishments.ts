import type { EmployerActor, EmployerRole } from '#kernel/actor.ts';
import { accept, type Decision, refuse } from '#kernel/decision.ts';
import { isUuid } from '#kernel/ids.ts';
import type { EstablishmentNumber } from '#kernel/numbers.ts';
import { type Day, dayOf } from '#kernel/time.ts';
import { type Act, inTransaction } from '#platform/act.ts';
import { record } from '#platform/audit/audit.ts';
import type { Database } from '#platform/database/database.ts';
import type { Establishment, NewEstablishment } from './establishment.ts';
import { findEstablishments, identityOf, knownIdentities, writeEstablishments } from './store.ts';

export const establishment = async (act: Act, id: string): Promise<Establishment | undefined> =>
  isUuid(id) ? (await findEstablishments(act.database, { ids: [id] }))[0] : undefined;

export const establishmentByNumber = async (
  act: Act,
  number: EstablishmentNumber,
): Promise<Establishment | undefined> => (await findEstablishments(act.database, { number }))[0];

/**
 * Stores any number of establishments and gives them back with their ids, in the order given. One is found again by its
 * id, its number, or – without both – its name and address; what did not change is left alone.
 */
export const storeEstablishments = (act: Act, list: readonly NewEstablishment[]): Promise<Establishment[]> =>
  inTransaction(act, async (act) => {
    const ids = new Map<string, string>();
    for (let from = 0; from < list.length; from += batch) {
      const some = list.slice(from, from + batch);
      for (const [identity, id] of await knownIdentities(act.database, some)) ids.set(identity, id);
      const last = new Map(some.map((one) => [identityOf(one), one]));
      for (const identity of last.keys()) if (!ids.has(identity)) ids.set(identity, act.chance.id());
      await writeEstablishments(
        act.database,
        [...last].map(([identity, one]) => ({ ...one, id: idIn(ids, identity) })),
        act.now,
      );
    }
    return list.map((one) => ({ ...one, id: idIn(ids, identityOf(one)) }));
  });

const batch = 500;

const idIn = (ids: ReadonlyMap<string, string>, identity: string): string => {
  const id = ids.get(identity);
  if (id === undefined) throw new Error('an establishment was stored without an id');
  return id;
};

/** Someone who acts for an establishment in the 求人者マイページ. */
type EmployerUser = {
  readonly accountId: string;
  readonly establishmentId: string;
  readonly role: EmployerRole;
};

/** Holds the establishment until the transaction ends: two invitations at once cannot pass the limit together. */
export const holdEstablishment = (act: Act, id: string): Promise<{ id: string }> =>
  act.database.selectFrom('establishments').select('id').where('id', '=', id).forUpdate().executeTakeFirstOrThrow();

/** As `holdEstablishment`, together with others: until the transaction ends it is neither changed, merged nor closed. */
export const keepEstablishment = async (act: Act, id: string): Promise<void> => {
  await act.database.selectFrom('establishments').select('id').where('id', '=', id).forShare().executeTakeFirst();
};

/** Lets an account act for an establishment: one main login, and up to ten added ones (F-EM-2, system-reference §1.13). */
export const addEmployerUser = (
  act: Act,
  user: EmployerUser,
): Promise<Decision<EmployerUser, 'owner-exists' | 'too-many-users' | 'acts-for-another'>> =>
  inTransaction(act, async (act) => {
    await holdEstablishment(act, user.establishmentId);
    const users = await employerUsers(act, user.establishmentId);
    if (user.role === 'owner' && users.some(({ role }) => role === 'owner')) return refuse('owner-exists');
    const added = users.filter(({ role }) => role !== 'owner').length;
    if (user.role !== 'owner' && added >= act.settings.employerAccounts) return refuse('too-many-users');
    const { numInsertedOrUpdatedRows } = await act.database
      .insertInto('employer_users')
      .values({
        account_id: user.accountId,
        establishment_id: user.establishmentId,
        role: user.role,
        created_at: act.now,
      })
      .onConflict((conflict) => conflict.column('account_id').doNothing())
      .executeTakeFirstOrThrow();
    if (numInsertedOrUpdatedRows !== 1n) return refuse('acts-for-another');
    await record(act, {
      what: 'employer-user.added',
      subject: { kind: 'establishment', id: user.establishmentId },
      detail: { account: user.accountId, role: user.role },
    });
    return accept(user);
  });

/** Lets many accounts be the main login of establishments that have none yet: the demo, or an earlier system. */
export const addEmployerUsers = async (act: Act, users: readonly EmployerUser[]): Promise<void> => {
  if (users.length === 0) return;
  await act.database
    .insertInto('employer_users')
    .values(
      users.map(({ accountId, establishmentId, role }) => ({
        account_id: accountId,
        establishment_id: establishmentId,
        role,
        created_at: act.now,
      })),
    )
    .execute();
  await record(act, {
    what: 'employer-users.taken-over',
    subject: { kind: 'establishments' },
    detail: { count: users.length },
  });
};

/** Everybody who acts for an establishment, the main login first. */
export const employerUsers = async (act: Act, establishmentId: string): Promise<EmployerUser[]> => {
  const rows = await act.database
    .selectFrom('employer_users')
    .select(['account_id', 'establishment_id', 'role'])
    .where('establishment_id', '=', establishmentId)
    .orderBy('created_at')
    .orderBy('account_id')
    .execute();
  return rows.map(userOf).sort((a, b) => Number(b.role === 'owner') - Number(a.role === 'owner'));
};

const userOf = (row: { account_id: string; establishment_id: string; role: string }): EmployerUser => ({
  accountId: row.account_id,
  establishmentId: row.establishment_id,
  role: row.role as EmployerRole,
});

/** For whom an account acts: asked at sign-in and at every request, so a removed user is out at once. */
export const employerUser = async (database: Database, accountId: string): Promise<EmployerUser | undefined> => {
  const row = await database
    .selectFrom('employer_users')
    .select(['account_id', 'establishment_id', 'role'])
    .where('account_id', '=', accountId)
    .executeTakeFirst();
  return row && userOf(row);
};

export const employerActor = (user: EmployerUser): EmployerActor => ({ kind: 'employer', ...user });

const myPageStates = ['active', 'locked', 'undeliverable'] as const;

/** Which of these establishments have a 求人者マイページ: an account that was opened and is not closed. */
export const withMyPage = async (act: Act, establishmentIds: readonly string[]): Promise<ReadonlySet<string>> => {
  if (establishmentIds.length === 0) return new Set();
  const rows = await act.database
    .selectFrom('employer_users')
    .innerJoin('accounts', 'accounts.id', 'employer_users.account_id')
    .select('employer_users.establishment_id')
    .distinct()
    .where('employer_users.establishment_id', 'in', [...new Set(establishmentIds)])
    .where('accounts.state', 'in', myPageStates)
    .execute();
  return new Set(rows.map((row) => row.establishment_id));
};

export type Standing = {
  readonly myPage: boolean;
  readonly dispute: boolean;
  /** The last day of 不受理期間, while one lasts: the office accepts no order of this employer through that day. */
  readonly refusedUntil?: Day;
};

/**
 * What decides whether anybody may be brought to the employer: a My Page, no labour dispute (職業安定法20条), and for the
 * acceptance of its orders no period of refusal (5条の6第1項).
 */
export const standingOf = async (act: Act, id: string): Promise<Standing> => {
  const found = await act.database
    .selectFrom('establishments')
    .select('dispute')
    .select((row) =>
      row
        .selectFrom('establishment_refusals')
        .select(({ fn }) => fn.max('until_on').as('until'))
        .whereRef('establishment_id', '=', 'establishments.id')
        .where('ended_on', 'is', null)
        .where('from_on', '<=', dayOf(act.now))
        .where('until_on', '>=', dayOf(act.now))
        .as('refused_until'),
    )
    .where('id', '=', id)
    .executeTakeFirst();
  return {
    myPage: await hasMyPage(act, id),
    dispute: found?.dispute ?? false,
    ...(found?.refused_until ? { refusedUntil: found.refused_until } : {}),
  };
};

/** Whether the employer can receive applications and messages online (system-reference §2.8). */
export const hasMyPage = async (act: Act, establishmentId: string): Promise<boolean> =>
  (await withMyPage(act, [establishmentId])).has(establishmentId);

/** Establishments with a 求人者マイページ in the order of their ids, for work that goes over all of them. */
export const establishmentsWithMyPage = async (
  act: Act,
  after: string | undefined,
  most: number,
): Promise<string[]> => {
  const all = act.database
    .selectFrom('employer_users')
    .innerJoin('accounts', 'accounts.id', 'employer_users.account_id')
    .select('employer_users.establishment_id')
    .distinct()
    .where('accounts.state', 'in', myPageStates)
    .orderBy('employer_users.establishment_id')
    .limit(most);
  const rows = await (after === undefined ? all : all.where('employer_users.establishment_id', '>', after)).execute();
  return rows.map((row) => row.establishment_id);
};
