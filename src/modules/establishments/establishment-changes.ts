import type { EmployerActor } from '#kernel/actor.ts';
import { accept, type Decision, refuse } from '#kernel/decision.ts';
import { same } from '#kernel/same.ts';
import { type Act, inTransaction } from '#platform/act.ts';
import { record } from '#platform/audit/audit.ts';
import { decidedChangeOf, openChangeOf, writeChange } from './change-rows.ts';
import { type Establishment, establishmentLife } from './establishment.ts';
import {
  atOnce,
  changeLife,
  type EstablishmentChange,
  laidOver,
  saysAnything,
  type Told,
  toldOf,
} from './establishment-change.ts';
import { tellEmployer } from './mails.ts';
import { versionedEstablishment, writeRecord, writeState } from './record-rows.ts';

/** 事業所情報 in the employer's My Page: everybody of the establishment reads it, viewers do not write. */

export type OwnRecord = {
  establishment: Establishment;
  version: number;
  /** What is under way, laid over the record as it stands now. */
  change?: EstablishmentChange;
  /** What the office decided last, when nothing is under way. */
  decided?: EstablishmentChange;
};

export const ownRecord = async (act: Act<EmployerActor>): Promise<OwnRecord | undefined> => {
  const { establishmentId } = act.actor;
  const found = await versionedEstablishment(act.database, establishmentId);
  if (!found) return undefined;
  const change = await openChangeOf(act.database, establishmentId);
  if (change) {
    const asked = laidOver(change, toldOf(found.establishment));
    return { ...found, change: { ...change, before: toldOf(found.establishment), asked } };
  }
  const decided = await decidedChangeOf(act.database, establishmentId);
  return { ...found, ...(decided && { decided }) };
};

type ChangeRefusal = 'absent' | 'not-allowed' | 'closed' | 'under-review' | 'changed-meanwhile' | 'nothing';

type Held = { establishment: Establishment; version: number; change: EstablishmentChange | undefined };

/** The establishment and its change, held; only for who may write, and while the establishment is not closed. */
const onOwn = <V>(
  act: Act<EmployerActor>,
  what: string,
  body: (inside: Act<EmployerActor>, held: Held) => Promise<Decision<V, ChangeRefusal>>,
): Promise<Decision<V, ChangeRefusal>> =>
  inTransaction(act, async (inside) => {
    const { establishmentId, role } = act.actor;
    const found = await versionedEstablishment(inside.database, establishmentId, true);
    if (!found) return refuse('absent');
    const change = await openChangeOf(inside.database, establishmentId);
    const decision =
      role === 'viewer'
        ? refuse('not-allowed' as const)
        : found.establishment.state === 'closed'
          ? refuse('closed' as const)
          : await body(inside, { ...found, change });
    await record(inside, {
      what,
      subject: { kind: 'establishment', id: establishmentId },
      ...(change ? { detail: { change: change.id } } : {}),
      ...('refused' in decision ? { result: 'refused' as const } : {}),
    });
    return decision;
  });

/**
 * Keeps what the employer has written of the record. Of a registered establishment it waits as a draft until it is sent;
 * one that is still provisional has been confirmed by nobody, so it says so at once. `based`: the record the writer saw.
 */
export const keepChange = (
  act: Act<EmployerActor>,
  { based, told }: { based: Told; told: Told },
): Promise<Decision<{ draft: boolean }, ChangeRefusal>> =>
  onOwn<{ draft: boolean }>(act, 'establishment.change-kept', async (inside, { establishment, change }) => {
    if (change && change.state !== 'draft') return refuse('under-review');
    const present = toldOf(establishment);
    if (establishment.state === 'provisional') {
      await writeRecord(inside, establishment, laidOver({ before: based, asked: told }, present));
      return accept({ draft: false });
    }
    const standing = change ? laidOver(change, present) : present;
    const asked = laidOver({ before: based, asked: told }, standing);
    await put(inside, establishment, change, { before: present, asked });
    return accept({ draft: true });
  });

const put = async (
  act: Act<EmployerActor>,
  establishment: Establishment,
  change: EstablishmentChange | undefined,
  given: Pick<EstablishmentChange, 'before' | 'asked'>,
): Promise<void> => {
  if (change) return writeChange(act.database, { ...change, ...given, version: change.version + 1 }, {}, act.now);
  const { id, officeCode } = establishment;
  await writeChange(
    act.database,
    {
      id: act.chance.id(),
      establishmentId: id,
      state: 'draft',
      corrected: false,
      version: 1,
      ...given,
      ...(officeCode !== undefined && { officeCode }),
    },
    { startedBy: act.actor.accountId },
    act.now,
  );
};

/** 変更申込み: hands the draft to the office. */
export const sendChange = (
  act: Act<EmployerActor>,
  { version, note }: { version: number; note: string | undefined },
): Promise<Decision<true, ChangeRefusal>> =>
  onOwn(act, 'establishment.change-sent', async (inside, { establishment, change }) => {
    const state = change && changeLife.next(change.state, 'send');
    if (!change || !state) return refuse(change ? 'under-review' : 'nothing');
    if (change.version !== version) return refuse('changed-meanwhile');
    const present = toldOf(establishment);
    const asked = laidOver(change, present);
    if (!saysAnything(change, present)) return refuse('nothing');
    const { note: _old, ...rest } = change;
    await writeChange(
      inside.database,
      {
        ...rest,
        state,
        before: present,
        asked,
        sentAt: act.now,
        version: version + 1,
        ...(note !== undefined && { note }),
        ...(establishment.officeCode !== undefined && { officeCode: establishment.officeCode }),
      },
      {},
      act.now,
    );
    const next = establishmentLife.next(establishment.state, 'requestChange');
    if (next) await writeState(inside, establishment, next);
    return accept(true);
  });

/** Takes a request back to write on, as long as nobody has begun to look at it. */
export const reviseChange = (act: Act<EmployerActor>): Promise<Decision<true, ChangeRefusal>> =>
  takeBack(act, 'establishment.change-revised', 'revise');

/** Withdraws a request, or throws a draft away. */
export const withdrawChange = (act: Act<EmployerActor>): Promise<Decision<true, ChangeRefusal>> =>
  takeBack(act, 'establishment.change-withdrawn', 'withdraw');

const takeBack = (
  act: Act<EmployerActor>,
  what: string,
  action: 'revise' | 'withdraw',
): Promise<Decision<true, ChangeRefusal>> =>
  onOwn(act, what, async (inside, { establishment, change }) => {
    if (!change) return refuse('nothing');
    const state = changeLife.next(change.state, action);
    if (!state) return refuse('under-review');
    await writeChange(inside.database, { ...change, state, version: change.version + 1 }, {}, act.now);
    const next = establishmentLife.next(establishment.state, 'withdrawChange');
    if (next) await writeState(inside, establishment, next);
    return accept(true);
  });

/** 担当者・連絡先: true at once, without the office. */
export const changeContacts = (
  act: Act<EmployerActor>,
  { based, told }: { based: Told; told: Told },
): Promise<Decision<true, ChangeRefusal>> =>
  onOwn(act, 'establishment.contacts-changed', async (inside, { establishment, version }) => {
    const present = toldOf(establishment);
    const next: Record<string, unknown> = { ...present.record };
    for (const key of atOnce) {
      if (same(based.record[key], told.record[key])) continue;
      if (!same(based.record[key], present.record[key])) return refuse('changed-meanwhile');
      delete next[key];
      if (told.record[key] !== undefined) next[key] = told.record[key];
    }
    if (same(next, present.record)) return refuse('nothing');
    await writeRecord(inside, establishment, { ...present, record: next });
    await tellEmployer(inside, establishment.id, 'contacts-changed', `${establishment.id} ${version}`);
    return accept(true);
  });
