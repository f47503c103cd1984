import { sql } from 'kysely';
import type { StaffActor } from '#kernel/actor.ts';
import { accept, type Decision, refuse } from '#kernel/decision.ts';
import { isUuid } from '#kernel/ids.ts';
import { type EstablishmentNumber, establishmentNumber } from '#kernel/numbers.ts';
import { nextSerial } from '#modules/offices/serials.ts';
import { type Act, inTransaction } from '#platform/act.ts';
import { record } from '#platform/audit/audit.ts';
import type { Database } from '#platform/database/database.ts';
import { openChangeOf, writeChange } from './change-rows.ts';
import { establishmentLife } from './establishment.ts';
import { toldOf } from './establishment-change.ts';
import { isInCharge } from './establishments-at-counter.ts';
import { tellEmployer } from './mails.ts';
import { type Versioned, versionedEstablishment, writeRecord, writeState } from './record-rows.ts';

/** 事業所登録: what makes a provisional entry an establishment of the office, and 廃止. */

type RegisteringRefusal = 'absent' | 'not-provisional' | 'changed-meanwhile' | 'number-taken' | 'merger-open';

const inCharge = async (act: Act<StaffActor>, id: string): Promise<Versioned | undefined> => {
  const found = isUuid(id) ? await versionedEstablishment(act.database, id, true) : undefined;
  return found && isInCharge(act.actor, found.establishment) ? found : undefined;
};

/**
 * Registers a provisional entry under its number. An establishment that employment insurance knows keeps the number it has
 * there (雇用保険適用事業所番号 has the same form); the others get one out of the office's own row, with our check digit.
 */
export const registerEstablishment = (
  act: Act<StaffActor>,
  id: string,
  { version, number }: { version: number; number: EstablishmentNumber | undefined },
): Promise<Decision<EstablishmentNumber, RegisteringRefusal>> =>
  inTransaction(act, async (inside) => {
    const found = await inCharge(inside, id);
    if (!found) return refuse('absent');
    const { establishment } = found;
    const state = establishmentLife.next(establishment.state, 'register');
    if (!state) return refuse('not-provisional');
    if (found.version !== version) return refuse('changed-meanwhile');
    if (await mergerStands(inside.database, id)) return refuse('merger-open');
    // One after another: a number given by hand and one out of the row cannot be the same.
    await sql`select pg_advisory_xact_lock(hashtext('establishment-numbers'))`.execute(inside.database);
    if (number && (await isTaken(inside.database, number))) return refuse('number-taken');
    const officeCode = establishment.officeCode ?? act.actor.officeCode;
    const given = number ?? (await freeNumber(inside.database, officeCode));
    const told = toldOf(establishment);
    await writeRecord(
      inside,
      { ...establishment, officeCode },
      number ? { ...told, record: { ...told.record, insuranceNumber: number } } : told,
      { state, number: given },
    );
    await record(inside, {
      what: 'establishment.registered',
      subject: { kind: 'establishment', id },
      detail: { number: given, own: number === undefined },
    });
    await tellEmployer(inside, id, 'registered', id);
    return accept(given);
  });

const isTaken = async (database: Database, number: string): Promise<boolean> =>
  (await database.selectFrom('establishments').select('id').where('number', '=', number).executeTakeFirst()) !==
  undefined;

const mergerStands = async (database: Database, id: string): Promise<boolean> =>
  (await database
    .selectFrom('establishment_mergers')
    .select('id')
    .where('from_id', '=', id)
    .where('state', '=', 'proposed')
    .executeTakeFirst()) !== undefined;

/** Our own serials stand where those of employment insurance have not come to; one that is taken is passed over. */
const beforeFirst = 900_000;

/** A main office and its branches share the first four digits, and so the row. */
const freeNumber = async (database: Database, officeCode: string): Promise<EstablishmentNumber> => {
  const four = officeCode.slice(0, 4);
  for (;;) {
    const serial = beforeFirst + (await nextSerial(database, `${four}0`, 'establishment'));
    if (serial > 999_999) throw new Error(`office ${officeCode} has given all its establishment numbers`);
    const number = establishmentNumber(four, String(serial));
    if (!(await isTaken(database, number))) return number;
  }
};

type ClosingRefusal = 'absent' | 'closed' | 'changed-meanwhile' | 'merger-open';

/**
 * 廃止, and what becomes of a provisional entry the office does not register. Its open jobs are taken down in the same
 * transaction (`establishment.closed`), a change under way ends; the people can still read what there was.
 */
export const closeEstablishment = (
  act: Act<StaffActor>,
  id: string,
  { version, reason }: { version: number; reason: string },
): Promise<Decision<true, ClosingRefusal>> =>
  inTransaction(act, async (inside) => {
    const found = await inCharge(inside, id);
    if (!found) return refuse('absent');
    const { establishment } = found;
    const state = establishmentLife.next(establishment.state, 'close');
    if (!state) return refuse('closed');
    if (found.version !== version) return refuse('changed-meanwhile');
    if (await mergerStands(inside.database, id)) return refuse('merger-open');
    await endChange(inside, id);
    await writeState(inside, establishment, state);
    await inside.database
      .insertInto('establishment_closings')
      .values({ establishment_id: id, reason, by: act.actor.accountId, at: act.now })
      .execute();
    await record(inside, {
      what: 'establishment.closed',
      subject: { kind: 'establishment', id },
      detail: { before: establishment.state },
    });
    await tellEmployer(inside, id, establishment.state === 'provisional' ? 'not-registered' : 'closed', id);
    await inside.emit({ type: 'establishment.closed', establishmentId: id });
    return accept(true);
  });

/** What the employer had under way ends with the establishment. */
export const endChange = async (act: Act, establishmentId: string): Promise<void> => {
  const open = await openChangeOf(act.database, establishmentId);
  if (!open) return;
  const { taken: _taken, ...rest } = open;
  await writeChange(act.database, { ...rest, state: 'withdrawn', version: open.version + 1 }, {}, act.now);
};

/** Why an establishment was closed: its people read it in My Page. */
export const closingReason = async (act: Act, establishmentId: string): Promise<string | undefined> =>
  (
    await act.database
      .selectFrom('establishment_closings')
      .select('reason')
      .where('establishment_id', '=', establishmentId)
      .executeTakeFirst()
  )?.reason;
