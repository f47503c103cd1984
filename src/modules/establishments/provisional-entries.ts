import type { NewEmployerActor } from '#kernel/actor.ts';
import { foldWidth } from '#kernel/japanese.ts';
import { heldAccount } from '#modules/accounts/accounts.ts';
import { officeFor, officesFor } from '#modules/offices/offices.ts';
import type { Municipality } from '#modules/reference/place.ts';
import { addressOf } from '#modules/reference/postal-codes.ts';
import { municipalitiesOf, municipality, prefecture } from '#modules/reference/reference.ts';
import { type Act, inTransaction } from '#platform/act.ts';
import { record } from '#platform/audit/audit.ts';
import { json } from '#platform/database/database.ts';
import type { Establishment, NewEstablishment } from './establishment.ts';
import { addEmployerUser, employerUser, storeEstablishments } from './establishments.ts';

/** 事業所登録（仮登録）: somebody who has opened an account on the web says for which establishment. */

/** What was typed so far, by the names of the controls; nothing of it is judged before it is sent. */
export type Typed = Readonly<Record<string, string>>;

export const entryDraft = async (act: Act<NewEmployerActor>): Promise<Typed | undefined> => {
  const row = await act.database
    .selectFrom('establishment_drafts')
    .select('typed')
    .where('account_id', '=', act.actor.accountId)
    .executeTakeFirst();
  return row?.typed as Typed | undefined;
};

export const keepEntryDraft = async (act: Act<NewEmployerActor>, typed: Typed): Promise<void> => {
  const kept = { typed: json(typed), updated_at: act.now };
  await act.database
    .insertInto('establishment_drafts')
    .values({ account_id: act.actor.accountId, ...kept })
    .onConflict((conflict) => conflict.column('account_id').doUpdateSet(kept))
    .execute();
};

const bare = (name: string): string => foldWidth(name).replaceAll(/\s/gu, '').replaceAll('ヶ', 'ケ');

/**
 * The municipality that somebody means, with what was typed behind its name: 千代田区, 横浜市中区, 余市郡余市町 or only 余市町.
 * The longest name counts, so that a ward goes before its city. Undefined where the prefecture has none of this name.
 */
export const municipalityIn = (
  prefCode: string,
  typed: string,
): { municipality: Municipality; rest: string } | undefined => {
  const text = bare(typed);
  const names = municipalitiesOf(prefCode).flatMap((one) => {
    const city = one.parentCode5 === undefined ? undefined : municipality(one.parentCode5);
    const written = [one.fullName, one.name, city ? city.name + one.name.replace(city.name, '') : one.name];
    return [...new Set(written)].map((name) => ({ municipality: one, name: bare(name) }));
  });
  const [found] = names.filter(({ name }) => text.startsWith(name)).sort((a, b) => b.name.length - a.name.length);
  return found && { municipality: found.municipality, rest: text.slice(found.name.length) };
};

/** Whether the postal code lies in another prefecture than the one chosen: a slip of the hand in one of the two. */
export const isElsewhere = async (postcode: string, prefCode: string): Promise<boolean> => {
  const address = await addressOf(postcode);
  return address !== undefined && address.prefCode !== prefCode;
};

/** 管轄安定所; of a city whose wards have different offices the first. */
export const officeInCharge = (municipalityCode: string, postcode: string): string | undefined => {
  const found = officeFor(municipalityCode, postcode) ?? officesFor(municipalityCode)[0];
  return found?.code ?? undefined;
};

/** The whole address in one line, as job sheets write it. */
export const addressLine = (place: Municipality, rest: string): string =>
  `${prefecture(place.prefCode)?.name ?? ''}${place.fullName}${rest}`;

/**
 * Makes the provisional establishment, always as a new one: whoever types the name and address of another establishment
 * gets nothing of it. The account becomes its main login. Asked twice, the second gets the first.
 */
export const enterEstablishment = (
  act: Act<NewEmployerActor>,
  given: Omit<NewEstablishment, 'id' | 'state' | 'number' | 'dispute'>,
): Promise<{ id: string }> =>
  inTransaction(act, async (inside) => {
    const { accountId } = act.actor;
    await heldAccount(inside, accountId);
    const before = await employerUser(inside.database, accountId);
    if (before) return { id: before.establishmentId };
    const id = act.chance.id();
    await storeEstablishments(inside, [{ ...given, id, state: 'provisional', dispute: false }] satisfies [
      Establishment,
    ]);
    const added = await addEmployerUser(inside, { accountId, establishmentId: id, role: 'owner' });
    if ('refused' in added) throw new Error(`a new establishment took no owner: ${added.refused}`);
    await inside.database.deleteFrom('establishment_drafts').where('account_id', '=', accountId).execute();
    await record(inside, {
      what: 'establishment.entered',
      subject: { kind: 'establishment', id },
      detail: { office: given.officeCode },
    });
    return { id };
  });
