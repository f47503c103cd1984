import { sql } from 'kysely';
import type { StaffActor } from '#kernel/actor.ts';
import { accept, type Decision, refuse } from '#kernel/decision.ts';
import { isUuid } from '#kernel/ids.ts';
import { nameKey } from '#kernel/japanese.ts';
import type { EstablishmentNumber } from '#kernel/numbers.ts';
import { accountOf, changeMail, heldAccount, registerMail } from '#modules/accounts/accounts.ts';
import { type Act, inTransaction } from '#platform/act.ts';
import { record, recordAll } from '#platform/audit/audit.ts';
import type { Establishment } from './establishment.ts';
import { addEmployerUser, employerUsers, establishment, holdEstablishment } from './establishments.ts';
import { type Versioned, versionedEstablishment } from './record-rows.ts';
import { findEstablishments } from './store.ts';

/** 事業所 at the counter: what the department of employers finds, reads and registers. */

/** How many hits the counter's search shows; more means the criteria are too wide. */
export const mostFound = 50;

type Criteria = { number?: EstablishmentNumber; name?: string; telephone?: string };

/** One hit more than `mostFound` says that there are more. The search is in the audit, without what was typed. */
export const findAtCounter = (act: Act<StaffActor>, criteria: Criteria): Promise<Establishment[]> =>
  inTransaction(act, async (inside) => {
    const { number, name, telephone } = criteria;
    let query = inside.database.selectFrom('establishments').select('id').orderBy('name_key').orderBy('id');
    if (number) query = query.where('number', '=', number);
    if (name) query = query.where(sql<boolean>`position(${nameKey(name)} in name_key) > 0`);
    if (telephone) {
      const digits = telephone.replaceAll(/\D/g, '');
      query = query.where(sql<boolean>`regexp_replace(record #>> '{record,telephone}', '[^0-9]', '', 'g') = ${digits}`);
    }
    const ids = (await query.limit(mostFound + 1).execute()).map(({ id }) => id);
    const all = ids.length === 0 ? [] : await findEstablishments(inside.database, { ids });
    const found = ids.flatMap((id) => all.find((one) => one.id === id) ?? []);
    await record(inside, {
      what: 'establishments.searched',
      subject: { kind: 'office', id: act.actor.officeCode },
      detail: { by: Object.keys(criteria), found: found.length },
    });
    await recordAll(
      inside,
      found.slice(0, mostFound).map(({ id }) => ({
        what: 'establishment.listed',
        subject: { kind: 'establishment', id },
      })),
    );
    return found;
  });

/** Reads an establishment at the counter; the reading is in the audit. */
export const establishmentAtCounter = (act: Act<StaffActor>, id: string): Promise<Establishment | undefined> =>
  inTransaction(act, async (inside) => {
    const found = isUuid(id) ? await establishment(inside, id) : undefined;
    if (found) await record(inside, { what: 'establishment.viewed', subject: { kind: 'establishment', id } });
    return found;
  });

type OwnerLogin = { accountId: string; mail: string; opened: boolean };

/** The main login of an establishment as the counter sees it. */
export const loginOf = async (act: Act<StaffActor>, establishmentId: string): Promise<OwnerLogin | undefined> => {
  const owner = (await employerUsers(act, establishmentId)).find(({ role }) => role === 'owner');
  const account = owner && (await accountOf(act, owner.accountId));
  return account && { accountId: account.id, mail: account.mail, opened: account.openedAt !== undefined };
};

type RegisterRefusal = 'absent' | 'other-office' | 'no-number' | 'mail-taken' | 'mail-invalid' | 'opened-already';

/** The login is a matter of the office in charge, which knows the employer; where none is known, of every office. */
export const isInCharge = (actor: StaffActor, { officeCode }: Establishment): boolean =>
  officeCode === undefined || officeCode === actor.officeCode;

/**
 * Registers the login mail address on an establishment; until the My Page is open it can be corrected the same way. The
 * 事業所番号 is what the employer types beside it, so there must be one.
 */
export const registerLogin = (
  act: Act<StaffActor>,
  id: string,
  mail: string,
): Promise<Decision<true, RegisterRefusal>> =>
  inTransaction(act, async (inside) => {
    const found = isUuid(id) ? await establishment(inside, id) : undefined;
    if (!found) return refuse('absent');
    if (!isInCharge(act.actor, found)) return refuse('other-office');
    if (!found.number) return refuse('no-number');
    await holdEstablishment(inside, id);
    const owner = (await employerUsers(inside, id)).find(({ role }) => role === 'owner');
    // Held: the employer may be opening the page this very moment.
    const account = owner && (await heldAccount(inside, owner.accountId));
    if (account?.openedAt) return refuse('opened-already');
    const registered = account
      ? await changeMail(inside, account.id, mail)
      : await registerMail(inside, { kind: 'employer', mail, language: 'ja' });
    if ('refused' in registered)
      return refuse(registered.refused === 'account-closed' ? 'opened-already' : registered.refused);
    if (!account) {
      const user = { accountId: registered.accepted.id, establishmentId: id, role: 'owner' as const };
      const added = await addEmployerUser(inside, user);
      if ('refused' in added) throw new Error(`the main login was not taken: ${added.refused}`);
    }
    await record(inside, { what: 'establishment.mail-registered', subject: { kind: 'establishment', id } });
    return accept(true);
  });

/** As `establishmentAtCounter`, with the version that a decision rests on. */
export const versionAtCounter = (act: Act<StaffActor>, id: string): Promise<Versioned | undefined> =>
  inTransaction(act, async (inside) => {
    const found = isUuid(id) ? await versionedEstablishment(inside.database, id) : undefined;
    if (found) await record(inside, { what: 'establishment.viewed', subject: { kind: 'establishment', id } });
    return found;
  });
