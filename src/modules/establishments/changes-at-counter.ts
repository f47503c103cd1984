import { sql } from 'kysely';
import type { StaffActor } from '#kernel/actor.ts';
import { accept, type Decision, refuse } from '#kernel/decision.ts';
import { isUuid } from '#kernel/ids.ts';
import { same } from '#kernel/same.ts';
import type { Instant } from '#kernel/time.ts';
import { type Act, inTransaction } from '#platform/act.ts';
import { record } from '#platform/audit/audit.ts';
import { changeById, openChangeOf, writeChange } from './change-rows.ts';
import { type Establishment, type EstablishmentState, establishmentLife } from './establishment.ts';
import {
  type ChangeState,
  changeLife,
  type EstablishmentChange,
  laidOver,
  type Told,
  toldOf,
} from './establishment-change.ts';
import { isInCharge } from './establishments-at-counter.ts';
import { tellEmployer } from './mails.ts';
import { versionedEstablishment, writeRecord, writeState } from './record-rows.ts';

/** 事業所の仮登録 and 変更申込み at the counter of the office in charge; those of another office look absent. */

export const waitingOnPage = 50;

export type WaitingRow = {
  /** The change, or the establishment that is provisional. */
  id: string;
  kind: 'registration' | 'change';
  name: string;
  number?: string;
  address?: string;
  since: Instant;
  takenBy?: string;
};

const own = (act: Act<StaffActor>) =>
  act.database
    .selectFrom('establishments as e')
    .where((where) =>
      where.or([where('e.office_code', '=', act.actor.officeCode), where('e.office_code', 'is', null)]),
    );

/** What waits for the counter, the oldest first: both kinds by their own page. */
export const waitingRegistrations = async (
  act: Act<StaffActor>,
  page: number,
): Promise<{ total: number; rows: WaitingRow[] }> => {
  const all = own(act).where('e.state', '=', 'provisional');
  const rows = await all
    .select(['e.id', 'e.name', 'e.address', 'e.created_at as since'])
    .orderBy('e.created_at')
    .orderBy('e.id')
    .offset((page - 1) * waitingOnPage)
    .limit(waitingOnPage)
    .execute();
  const { total } = await all.select((c) => c.fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  return {
    total: Number(total),
    rows: rows.map(({ address, ...row }) => ({ ...row, kind: 'registration', ...(address && { address }) })),
  };
};

export const waitingChanges = async (
  act: Act<StaffActor>,
  page: number,
): Promise<{ total: number; rows: WaitingRow[] }> => {
  const all = own(act)
    .innerJoin('establishment_changes as c', 'c.establishment_id', 'e.id')
    .where('c.state', 'in', ['waiting', 'reviewing']);
  const rows = await all
    .select(['c.id', 'e.name', 'e.number', 'e.address', 'c.sent_at as since', 'c.taken_by as takenBy'])
    .orderBy('c.sent_at')
    .orderBy('c.id')
    .offset((page - 1) * waitingOnPage)
    .limit(waitingOnPage)
    .execute();
  const { total } = await all.select((c) => c.fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  return {
    total: Number(total),
    rows: rows.flatMap(({ since, number, address, takenBy, ...row }) =>
      since
        ? [
            {
              ...row,
              kind: 'change',
              since,
              ...(number && { number }),
              ...(address && { address }),
              ...(takenBy && { takenBy }),
            },
          ]
        : [],
    ),
  };
};

export type ChangeAtCounter = {
  /** `asked` is laid over the record as it stands now. */
  change: EstablishmentChange;
  establishment: Establishment;
  version: number;
};

/** A change of an establishment of the own office; the reading is in the audit. */
export const changeAtCounter = (act: Act<StaffActor>, id: string): Promise<ChangeAtCounter | undefined> =>
  inTransaction(act, async (inside) => {
    const found = await inCharge(inside, id, false);
    if (!found) return undefined;
    await record(inside, {
      what: 'establishment.change-viewed',
      subject: { kind: 'establishment', id: found.establishment.id },
      detail: { change: id },
    });
    return found;
  });

/** Establishment first, then its change: the same order everywhere. */
const inCharge = async (act: Act<StaffActor>, id: string, hold: boolean): Promise<ChangeAtCounter | undefined> => {
  const seen = isUuid(id) ? await changeById(act.database, id) : undefined;
  const found = seen && (await versionedEstablishment(act.database, seen.establishmentId, hold));
  const change = found && (await changeById(act.database, id, hold));
  if (!found || !change?.sentAt || change.state === 'draft' || !isInCharge(act.actor, found.establishment)) {
    return undefined;
  }
  const open: readonly ChangeState[] = ['waiting', 'reviewing'];
  if (!open.includes(change.state)) return { ...found, change };
  const before = toldOf(found.establishment);
  return { ...found, change: { ...change, before, asked: laidOver(change, before) } };
};

type CounterRefusal = 'absent' | 'ended' | 'taken' | 'not-taken' | 'changed-meanwhile' | 'nothing';

const onChange = <V>(
  act: Act<StaffActor>,
  id: string,
  what: string,
  body: (inside: Act<StaffActor>, found: ChangeAtCounter) => Promise<Decision<V, CounterRefusal>>,
): Promise<Decision<V, CounterRefusal>> =>
  inTransaction(act, async (inside) => {
    const found = await inCharge(inside, id, true);
    if (!found) return refuse('absent');
    const decision = await body(inside, found);
    await record(inside, {
      what,
      subject: { kind: 'establishment', id: found.establishment.id },
      detail: { change: id },
      ...('refused' in decision ? { result: 'refused' as const } : {}),
    });
    return decision;
  });

/** Begins to look at it: from now on the employer cannot take it back. `over`: takes it from a colleague. */
export const takeChange = (act: Act<StaffActor>, id: string, over = false): Promise<Decision<true, CounterRefusal>> =>
  onChange(act, id, 'establishment.change-taken', async (inside, { change }) => {
    const { accountId } = act.actor;
    if (change.state === 'reviewing' && change.taken?.by === accountId) return accept(true);
    if (change.state === 'reviewing' && !over) return refuse('taken');
    const state = change.state === 'reviewing' ? change.state : changeLife.next(change.state, 'take');
    if (!state) return refuse('ended');
    const taken = { by: accountId, at: act.now };
    await writeChange(inside.database, { ...change, state, taken, version: change.version + 1 }, {}, act.now);
    return accept(true);
  });

/** Puts it back for a colleague, or for the employer to take back. */
export const releaseChange = (act: Act<StaffActor>, id: string): Promise<Decision<true, CounterRefusal>> =>
  onChange(act, id, 'establishment.change-released', async (inside, { change }) => {
    const refused = notMine(act, change);
    if (refused) return refuse(refused);
    const { taken: _taken, ...rest } = change;
    await writeChange(inside.database, { ...rest, state: 'waiting', version: change.version + 1 }, {}, act.now);
    return accept(true);
  });

const notMine = (act: Act<StaffActor>, change: EstablishmentChange): CounterRefusal | undefined => {
  if (change.state === 'waiting') return 'not-taken';
  if (change.state !== 'reviewing') return 'ended';
  return change.taken?.by === act.actor.accountId ? undefined : 'taken';
};

/** What the reviewer had before the eyes: of neither may anything have changed since. */
export type Seen = { version: number; establishmentVersion: number };

const overtaken = (found: ChangeAtCounter, seen: Seen): boolean =>
  found.change.version !== seen.version || found.version !== seen.establishmentVersion;

/** Makes the request the record; the jobs of the establishment follow, the employer is told. */
export const acceptChange = (act: Act<StaffActor>, id: string, seen: Seen): Promise<Decision<true, CounterRefusal>> =>
  onChange(act, id, 'establishment.change-accepted', async (inside, found) => {
    const { change, establishment } = found;
    const refused = notMine(act, change);
    if (refused) return refuse(refused);
    if (overtaken(found, seen)) return refuse('changed-meanwhile');
    await decide(inside, found, { state: 'accepted' });
    await writeRecord(inside, establishment, change.asked, stateAfter(establishment, 'acceptChange'));
    await tellEmployer(
      inside,
      establishment.id,
      change.corrected ? 'change-accepted-corrected' : 'change-accepted',
      id,
    );
    return accept(true);
  });

/** Refuses it with a reason that the employer reads in My Page. */
export const refuseChange = (
  act: Act<StaffActor>,
  id: string,
  { reason, ...seen }: Seen & { reason: string },
): Promise<Decision<true, CounterRefusal>> =>
  onChange(act, id, 'establishment.change-refused', async (inside, found) => {
    const refused = notMine(act, found.change);
    if (refused) return refuse(refused);
    if (overtaken(found, seen)) return refuse('changed-meanwhile');
    await decide(inside, found, { state: 'refused', reason });
    const { state } = stateAfter(found.establishment, 'refuseChange');
    if (state) await writeState(inside, found.establishment, state);
    await tellEmployer(inside, found.establishment.id, 'change-refused', id);
    return accept(true);
  });

const stateAfter = (
  { state }: Establishment,
  action: 'acceptChange' | 'refuseChange',
): { state?: EstablishmentState } => {
  const next = establishmentLife.next(state, action);
  return next ? { state: next } : {};
};

const decide = (
  act: Act<StaffActor>,
  { change }: ChangeAtCounter,
  given: Pick<EstablishmentChange, 'state' | 'reason'>,
): Promise<void> =>
  writeChange(
    act.database,
    { ...change, ...given, decidedAt: act.now, version: change.version + 1 },
    { decidedBy: act.actor.accountId },
    act.now,
  );

/** Writes something in the request differently before it is accepted, e.g. after a call: the employer is told so. */
export const correctChange = (
  act: Act<StaffActor>,
  id: string,
  { based, told }: { based: Told; told: Told },
): Promise<Decision<true, CounterRefusal>> =>
  onChange(act, id, 'establishment.change-corrected', async (inside, { change }) => {
    const refused = notMine(act, change);
    if (refused) return refuse(refused);
    const asked = laidOver({ before: based, asked: told }, change.asked);
    if (same(asked, change.asked)) return refuse('nothing');
    await writeChange(inside.database, { ...change, asked, corrected: true, version: change.version + 1 }, {}, act.now);
    return accept(true);
  });

/** What the counter writes into a record itself, e.g. for an employer without a My Page. */
export const changeAtCounterItself = (
  act: Act<StaffActor>,
  id: string,
  { based, told }: { based: Told; told: Told },
): Promise<Decision<true, 'absent' | 'closed' | 'change-open' | 'nothing'>> =>
  inTransaction(act, async (inside) => {
    const found = isUuid(id) ? await versionedEstablishment(inside.database, id, true) : undefined;
    if (!found || !isInCharge(act.actor, found.establishment)) return refuse('absent');
    const { establishment } = found;
    if (establishment.state === 'closed') return refuse('closed');
    const open = await openChangeOf(inside.database, id);
    if (open && open.state !== 'draft') return refuse('change-open');
    const present = toldOf(establishment);
    const next = laidOver({ before: based, asked: told }, present, []);
    if (same(next, present)) return refuse('nothing');
    await writeRecord(inside, establishment, next);
    await record(inside, { what: 'establishment.changed-at-counter', subject: { kind: 'establishment', id } });
    await tellEmployer(inside, id, 'changed-at-counter', `${id} ${found.version}`);
    return accept(true);
  });

export type WaitingCounts = { registrations: number; changes: number; images: number };

/** How many of each wait for the counter of the own office. */
export const waitingAtOffice = async (act: Act<StaffActor>): Promise<WaitingCounts> => {
  const { officeCode } = act.actor;
  const { rows } = await sql<WaitingCounts>`
    select
      (select count(*) from establishments e
        where e.state = 'provisional' and (e.office_code = ${officeCode} or e.office_code is null)) as registrations,
      (select count(*) from establishment_changes c join establishments e on e.id = c.establishment_id
        where c.state in ('waiting', 'reviewing') and (e.office_code = ${officeCode} or e.office_code is null)) as changes,
      (select count(*) from establishment_images i join establishments e on e.id = i.establishment_id
        where i.state = 'waiting' and (e.office_code = ${officeCode} or e.office_code is null)) as images`.execute(
    act.database,
  );
  const [row] = rows;
  return {
    registrations: Number(row?.registrations ?? 0),
    changes: Number(row?.changes ?? 0),
    images: Number(row?.images ?? 0),
  };
};
