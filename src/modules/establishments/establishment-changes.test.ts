import { beforeAll, describe, expect, test } from 'vitest';
import type { StaffActor } from '#kernel/actor.ts';
import { readReference } from '#modules/reference/reference.ts';
import type { ServiceEvent } from '#platform/act.ts';
import { testDatabase } from '#test/support/database.ts';
import { employerOf, staffOf } from '#test/support/people.ts';
import { mailsOf } from '#test/support/waiting-mails.ts';
import {
  acceptChange,
  changeAtCounter,
  changeAtCounterItself,
  correctChange,
  refuseChange,
  releaseChange,
  takeChange,
  waitingAtOffice,
  waitingChanges,
} from './changes-at-counter.ts';
import type { Told } from './establishment-change.ts';
import {
  changeContacts,
  keepChange,
  ownRecord,
  reviseChange,
  sendChange,
  withdrawChange,
} from './establishment-changes.ts';
import { establishment } from './establishments.ts';

const { act, database } = testDatabase();
beforeAll(() => readReference(database));
const system = () => act({ kind: 'system', task: 'test' });

const cast = async () => {
  const { owner, viewer } = await employerOf(system(), '社会福祉法人　ひかり会', {
    officeCode: '13010',
    record: { features: '駅から近い施設です。', telephone: '03-1111-1111' },
  });
  const staff = await staffOf(system(), '13010', 'employers');
  const colleague = await staffOf(system(), '13010', 'employers');
  const events: ServiceEvent[] = [];
  const note = async (_act: unknown, event: ServiceEvent) => void events.push(event);
  return {
    employer: owner,
    viewer,
    at: (actor: StaffActor) => act(actor, { reactions: [note] }),
    own: (actor = owner) => act(actor, { reactions: [note] }),
    staff,
    colleague,
    elsewhere: await staffOf(system(), '13030', 'employers'),
    events,
  };
};
type Cast = Awaited<ReturnType<typeof cast>>;

const told = async ({ own }: Cast): Promise<Told> => {
  const found = await ownRecord(own());
  if (!found) throw new Error('no record');
  return found.change?.asked ?? found.establishment;
};
const keep = async (one: Cast, items: Partial<Told['record']>, rest: Partial<Told> = {}) => {
  const based = await told(one);
  return keepChange(one.own(), { based, told: { ...based, ...rest, record: { ...based.record, ...items } } });
};
const sent = async (one: Cast): Promise<string> => {
  await keep(one, { features: '新しい建物です。' });
  const change = (await ownRecord(one.own()))?.change;
  expect(await sendChange(one.own(), { version: change?.version ?? 0, note: '移転しました。' })).toEqual({
    accepted: true,
  });
  return change?.id ?? '';
};
const seenBy = async (one: Cast, id: string, staff = one.staff) => {
  const found = await changeAtCounter(one.at(staff), id);
  return { version: found?.change.version ?? 0, establishmentVersion: found?.version ?? 0 };
};

describe('the employer', () => {
  test('writes a draft that changes nothing, and sends it', async () => {
    const one = await cast();
    expect(await keep(one, { features: '新しい建物です。' })).toEqual({ accepted: { draft: true } });
    expect(await keep(one, { capital: '2,000万円' })).toEqual({ accepted: { draft: true } });
    const draft = await ownRecord(one.own());
    expect(draft?.establishment.record.features).not.toBe('新しい建物です。');
    expect(draft?.change?.asked.record).toMatchObject({ features: '新しい建物です。', capital: '2,000万円' });
    expect(await waitingAtOffice(one.at(one.staff))).toMatchObject({ changes: 0 });
    expect(await sendChange(one.own(), { version: 1, note: undefined })).toEqual({ refused: 'changed-meanwhile' });
    expect(await sendChange(one.own(), { version: 2, note: undefined })).toEqual({ accepted: true });
    expect((await ownRecord(one.own()))?.establishment.state).toBe('changing');
    expect(one.events).toEqual([]);
  });

  test('cannot send what says nothing', async () => {
    const one = await cast();
    expect(await sendChange(one.own(), { version: 0, note: undefined })).toEqual({ refused: 'nothing' });
    await keep(one, { features: '新しい建物です。' });
    await keep(one, { features: '駅から近い施設です。' });
    expect(await sendChange(one.own(), { version: 2, note: undefined })).toEqual({ refused: 'nothing' });
  });

  test('takes a request back or withdraws it, as long as nobody looks at it', async () => {
    const one = await cast();
    const id = await sent(one);
    expect(await keep(one, { capital: '1円' })).toEqual({ refused: 'under-review' });
    expect(await reviseChange(one.own())).toEqual({ accepted: true });
    expect((await ownRecord(one.own()))?.establishment.state).toBe('registered');
    expect(await changeAtCounter(one.at(one.staff), id)).toBeUndefined();
    await sendChange(one.own(), { version: 3, note: undefined });
    await takeChange(one.at(one.staff), id);
    expect(await reviseChange(one.own())).toEqual({ refused: 'under-review' });
    expect(await withdrawChange(one.own())).toEqual({ refused: 'under-review' });
    await releaseChange(one.at(one.staff), id);
    expect(await withdrawChange(one.own())).toEqual({ accepted: true });
    expect(await ownRecord(one.own())).toMatchObject({ establishment: { state: 'registered' } });
    expect((await ownRecord(one.own()))?.change).toBeUndefined();
  });

  test('changes contacts at once, also while a request is looked at, and is told', async () => {
    const one = await cast();
    await sent(one);
    const { establishment: found } = (await ownRecord(one.own())) ?? {};
    if (!found) throw new Error('no record');
    const changed = { ...found, record: { ...found.record, telephone: '03-9999-9999', features: '通らない' } };
    const acting = one.own();
    expect(await changeContacts(acting, { based: found, told: changed })).toEqual({ accepted: true });
    const now = (await ownRecord(one.own()))?.establishment.record;
    expect(now?.telephone).toBe('03-9999-9999');
    expect(now?.features).not.toBe('通らない');
    const subject = '【求人者マイページ】事業所の連絡先の変更のお知らせ';
    expect(mailsOf(acting).map((mail) => mail.subject)).toEqual([subject, subject]);
    expect(await changeContacts(one.own(), { based: found, told: { ...found, record: {} } })).toEqual({
      refused: 'changed-meanwhile',
    });
  });

  test('as a viewer reads and writes nothing', async () => {
    const one = await cast();
    await keep(one, { features: '新しい建物です。' });
    const own = () => one.own(one.viewer);
    const based = await told(one);
    expect(await keepChange(own(), { based, told: { ...based, name: 'のっとり' } })).toEqual({
      refused: 'not-allowed',
    });
    expect(await sendChange(own(), { version: 1, note: undefined })).toEqual({ refused: 'not-allowed' });
    expect(await withdrawChange(own())).toEqual({ refused: 'not-allowed' });
    expect(await changeContacts(own(), { based, told: { ...based, record: {} } })).toEqual({ refused: 'not-allowed' });
    expect((await ownRecord(own()))?.change?.state).toBe('draft');
  });
});

describe('the counter', () => {
  test('accepts what it has seen: the record changes, jobs are told, the employer is told', async () => {
    const one = await cast();
    const id = await sent(one);
    expect(await waitingAtOffice(one.at(one.staff))).toMatchObject({ changes: 1 });
    expect(await acceptChange(one.at(one.staff), id, await seenBy(one, id))).toEqual({ refused: 'not-taken' });
    await takeChange(one.at(one.staff), id);
    const acting = one.at(one.staff);
    expect(await acceptChange(acting, id, await seenBy(one, id))).toEqual({ accepted: true });
    const found = await establishment(system(), one.employer.establishmentId);
    expect(found).toMatchObject({ state: 'registered', record: { features: '新しい建物です。' } });
    expect(one.events.map(({ type }) => type)).toEqual(['establishment.changed']);
    expect(
      mailsOf(acting)
        .map(({ text }) => text)
        .join(),
    ).toContain('ハローワークが確認しました');
    expect(await acceptChange(one.at(one.staff), id, await seenBy(one, id))).toEqual({ refused: 'ended' });
    expect((await ownRecord(one.own()))?.decided).toMatchObject({ state: 'accepted', corrected: false });
  });

  test('decides nothing about what changed under its eyes', async () => {
    const one = await cast();
    const id = await sent(one);
    await takeChange(one.at(one.staff), id);
    const seen = await seenBy(one, id);
    const { establishment: found } = (await ownRecord(one.own())) ?? {};
    if (!found) throw new Error('no record');
    await changeContacts(one.own(), {
      based: found,
      told: { ...found, record: { ...found.record, fax: '03-1234-5678' } },
    });
    expect(await acceptChange(one.at(one.staff), id, seen)).toEqual({ refused: 'changed-meanwhile' });
    expect(await acceptChange(one.at(one.staff), id, await seenBy(one, id))).toEqual({ accepted: true });
    const now = await establishment(system(), one.employer.establishmentId);
    expect(now?.record).toMatchObject({ fax: '03-1234-5678', features: '新しい建物です。' });
  });

  test('corrects a request before it accepts it, and the employer is told so', async () => {
    const one = await cast();
    const id = await sent(one);
    await takeChange(one.at(one.staff), id);
    const based = (await changeAtCounter(one.at(one.staff), id))?.change.asked as Told;
    const corrected = { ...based, record: { ...based.record, features: '新しい建物です（2026年）。' } };
    expect(await correctChange(one.at(one.staff), id, { based, told: corrected })).toEqual({ accepted: true });
    const acting = one.at(one.staff);
    await acceptChange(acting, id, await seenBy(one, id));
    expect(
      mailsOf(acting)
        .map(({ text }) => text)
        .join(),
    ).toContain('一部をハローワークが直したうえで');
    const now = await establishment(system(), one.employer.establishmentId);
    expect(now?.record.features).toBe('新しい建物です（2026年）。');
  });

  test('refuses with a reason: nothing changes, and a new request can be written', async () => {
    const one = await cast();
    const id = await sent(one);
    await takeChange(one.at(one.staff), id);
    const given = { ...(await seenBy(one, id)), reason: '登記を確かめられません。' };
    expect(await refuseChange(one.at(one.staff), id, given)).toEqual({ accepted: true });
    const own = await ownRecord(one.own());
    expect(own).toMatchObject({
      establishment: { state: 'registered' },
      decided: { state: 'refused', reason: '登記を確かめられません。' },
    });
    expect(own?.establishment.record.features).not.toBe('新しい建物です。');
    expect(one.events).toEqual([]);
    expect(await keep(one, { capital: '2,000万円' })).toEqual({ accepted: { draft: true } });
  });

  test('of two colleagues one decides', async () => {
    const one = await cast();
    const id = await sent(one);
    await takeChange(one.at(one.staff), id);
    expect(await takeChange(one.at(one.colleague), id)).toEqual({ refused: 'taken' });
    expect(await acceptChange(one.at(one.colleague), id, await seenBy(one, id))).toEqual({ refused: 'taken' });
    expect(await takeChange(one.at(one.colleague), id, true)).toEqual({ accepted: true });
    expect(await acceptChange(one.at(one.staff), id, await seenBy(one, id))).toEqual({ refused: 'taken' });
    expect(await acceptChange(one.at(one.colleague), id, await seenBy(one, id))).toEqual({ accepted: true });
  });

  test('of another office finds nothing', async () => {
    const one = await cast();
    const id = await sent(one);
    const there = () => one.at(one.elsewhere);
    expect(await changeAtCounter(there(), id)).toBeUndefined();
    expect((await waitingChanges(there(), 1)).total).toBe(0);
    expect(await takeChange(there(), id)).toEqual({ refused: 'absent' });
    expect(await acceptChange(there(), id, { version: 2, establishmentVersion: 2 })).toEqual({ refused: 'absent' });
    const found = await establishment(system(), one.employer.establishmentId);
    if (!found) throw new Error('no record');
    const told = { based: found, told: { ...found, name: 'のっとり' } };
    expect(await changeAtCounterItself(there(), found.id, told)).toEqual({ refused: 'absent' });
  });

  test('changes a record itself, contacts too, but never under an open request', async () => {
    const one = await cast();
    const { establishmentId } = one.employer;
    const found = await establishment(system(), establishmentId);
    if (!found) throw new Error('no record');
    const next = {
      ...found,
      name: '社会福祉法人　ひかりの里会',
      record: { ...found.record, telephone: '03-7777-7777' },
    };
    expect(await changeAtCounterItself(one.at(one.staff), establishmentId, { based: found, told: next })).toEqual({
      accepted: true,
    });
    expect(await establishment(system(), establishmentId)).toMatchObject({
      name: '社会福祉法人　ひかりの里会',
      record: { telephone: '03-7777-7777' },
    });
    await sent(one);
    expect(await changeAtCounterItself(one.at(one.staff), establishmentId, { based: next, told: found })).toEqual({
      refused: 'change-open',
    });
  });

  test('moves an establishment to the office of its new place', async () => {
    const one = await cast();
    const found = await establishment(system(), one.employer.establishmentId);
    if (!found) throw new Error('no record');
    const place = {
      postcode: '220-0012',
      prefecture: '14',
      municipality: '14104',
      address: '神奈川県横浜市中区山下町１',
    };
    await changeAtCounterItself(one.at(one.staff), found.id, { based: found, told: { ...found, place } });
    const moved = await establishment(system(), found.id);
    expect(moved?.place).toEqual(place);
    expect(moved?.officeCode).toMatch(/^14/);
  });
});

describe('a provisional entry', () => {
  test('says at once what its people write', async () => {
    const one = await cast();
    const { owner } = await employerOf(system(), '株式会社　みなもと', { state: 'provisional', officeCode: '13010' });
    const own = () => act(owner);
    const found = (await ownRecord(own()))?.establishment;
    if (!found) throw new Error('no record');
    const next = { ...found, name: '株式会社　はじめて' };
    expect(await keepChange(own(), { based: found, told: next })).toEqual({ accepted: { draft: false } });
    expect((await ownRecord(own()))?.establishment.name).toBe('株式会社　はじめて');
    expect(await waitingAtOffice(one.at(one.staff))).toMatchObject({ registrations: 1, changes: 0 });
  });
});
