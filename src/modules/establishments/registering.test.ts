import { beforeAll, describe, expect, test } from 'vitest';
import { establishmentCheckDigit, establishmentNumber } from '#kernel/numbers.ts';
import { addDays, day, dayOf } from '#kernel/time.ts';
import { readReference } from '#modules/reference/reference.ts';
import type { ServiceEvent } from '#platform/act.ts';
import { freshDatabase } from '#test/support/database.ts';
import { employerOf, staffOf } from '#test/support/people.ts';
import { mailsOf } from '#test/support/waiting-mails.ts';
import { duplicatesOf } from './duplicates.ts';
import { employerUsers, establishment, standingOf } from './establishments.ts';
import { beginDispute, beginRefusal, endDispute, endRefusal, flagsOf } from './flags.ts';
import { confirmMerger, declineMerger, openMerger, proposeMerger } from './mergers.ts';
import { closeEstablishment, closingReason, registerEstablishment } from './registering.ts';

const { act, database } = freshDatabase();
beforeAll(() => readReference(database));
const system = () => act({ kind: 'system', task: 'test' });
const unseen = { seen: 0, because: '画像が多すぎます。' };
const counter = async (office = '13010') => act(await staffOf(system(), office, 'employers'));
const provisional = (name = '株式会社　はじめて', given = {}) =>
  employerOf(system(), name, { state: 'provisional', officeCode: '13010', ...given });

describe('registering a provisional entry', () => {
  test('gives the next number of the office with its check digit', async () => {
    const staff = await counter();
    const [one, other] = [await provisional(), await provisional('株式会社　つぎ')];
    const first = await registerEstablishment(staff, one.id, { version: 1, number: undefined });
    const second = await registerEstablishment(staff, other.id, { version: 1, number: undefined });
    const numbers = [first, second].map((decision) => ('accepted' in decision ? decision.accepted : ''));
    for (const number of numbers) {
      expect(number).toMatch(/^1301-9\d{5}-\d$/);
      expect(Number(number.at(-1))).toBe(establishmentCheckDigit(number.replaceAll('-', '').slice(0, 10)));
    }
    expect(new Set(numbers).size).toBe(2);
    expect(await establishment(system(), one.id)).toMatchObject({ state: 'registered', number: numbers[0] });
    expect(mailsOf(staff).length).toBeGreaterThan(0);
  });

  test('takes the number of employment insurance, and never one that is taken', async () => {
    const staff = await counter();
    const number = establishmentNumber('1301', '626495');
    const [one, other] = [await provisional('有限会社　いち'), await provisional('有限会社　に')];
    expect(await registerEstablishment(staff, one.id, { version: 1, number })).toEqual({ accepted: number });
    expect((await establishment(system(), one.id))?.record.insuranceNumber).toBe(number);
    expect(await registerEstablishment(staff, other.id, { version: 1, number })).toEqual({ refused: 'number-taken' });
  });

  test('is of one colleague, on what was read, and of the own office', async () => {
    const [staff, colleague, elsewhere] = [await counter(), await counter(), await counter('13030')];
    const { id } = await provisional('有限会社　さん');
    const given = { version: 1, number: undefined };
    expect(await registerEstablishment(elsewhere, id, given)).toEqual({ refused: 'absent' });
    expect(await registerEstablishment(staff, id, { ...given, version: 2 })).toEqual({ refused: 'changed-meanwhile' });
    const both = await Promise.all([
      registerEstablishment(staff, id, given),
      registerEstablishment(colleague, id, given),
    ]);
    expect(both.filter((one) => 'accepted' in one)).toHaveLength(1);
    expect(both).toContainEqual({ refused: 'not-provisional' });
  });
});

describe('an entry that may be known already', () => {
  test('is found by name, corporate number, telephone and address', async () => {
    const staff = await counter();
    const record = { telephone: '03-5555-1234' };
    const place = { municipality: '13101', address: '東京都千代田区飯田橋９－９' };
    const known = await employerOf(system(), '社会福祉法人　みつける会', {
      record,
      place,
      number: establishmentNumber('1301', '700001'),
    });
    const { id } = await provisional('社会福祉法人 みつける会', {
      id: crypto.randomUUID(),
      record: { telephone: '0355551234' },
      place,
    });
    const entry = await establishment(system(), id);
    if (!entry) throw new Error('not stored');
    const [found, ...others] = await duplicatesOf(staff, entry);
    expect(others).toEqual([]);
    expect(found?.establishment.id).toBe(known.id);
    expect(found?.because).toEqual(['name', 'telephone', 'address']);
  });

  test('is merged by two people: its users come along, its main login as a recruiter', async () => {
    const [staff, colleague] = [await counter(), await counter()];
    const into = await employerOf(system(), '社会福祉法人　まとめる会', {
      number: establishmentNumber('1301', '700002'),
      officeCode: '13010',
    });
    const from = await provisional('社会福祉法人　まとめる会（重複）');
    const proposed = await proposeMerger(staff, from.id, { into: into.id, reason: '所在地と電話番号が同じ' });
    if ('refused' in proposed) throw new Error(proposed.refused);
    const { id } = proposed.accepted;
    expect(await proposeMerger(colleague, from.id, { into: into.id, reason: 'また' })).toEqual({
      refused: 'proposed-already',
    });
    expect(await registerEstablishment(staff, from.id, { version: 1, number: undefined })).toEqual({
      refused: 'merger-open',
    });
    expect(await confirmMerger(staff, id, unseen)).toEqual({ refused: 'own-proposal' });
    expect(await confirmMerger(await counter('13030'), id, unseen)).toEqual({ refused: 'absent' });
    const events: ServiceEvent[] = [];
    const confirming = act(colleague.actor, { reactions: [async (_act, event) => void events.push(event)] });
    expect(await confirmMerger(confirming, id, unseen)).toEqual({ accepted: true });
    expect(events).toEqual([{ type: 'establishment.merged', from: from.id, into: into.id }]);
    const users = await employerUsers(system(), into.id);
    expect(users.filter(({ role }) => role === 'owner').map(({ accountId }) => accountId)).toEqual([
      into.owner.accountId,
    ]);
    expect(users.find(({ accountId }) => accountId === from.owner.accountId)?.role).toBe('recruiter');
    expect(await employerUsers(system(), from.id)).toEqual([]);
    expect((await establishment(system(), from.id))?.state).toBe('closed');
    expect(await confirmMerger(colleague, id, unseen)).toEqual({ refused: 'ended' });
  });

  test('stays apart when a colleague declines', async () => {
    const [staff, colleague] = [await counter(), await counter()];
    const into = await employerOf(system(), '株式会社　べつ', { number: establishmentNumber('1301', '700003') });
    const from = await provisional('株式会社　べつべつ');
    const proposed = await proposeMerger(staff, from.id, { into: into.id, reason: '名称が同じ' });
    const id = 'accepted' in proposed ? proposed.accepted.id : '';
    const both = await Promise.all([declineMerger(colleague, id), confirmMerger(colleague, id, unseen)]);
    expect(both.filter((one) => 'accepted' in one)).toHaveLength(1);
    expect(await openMerger(staff, from.id)).toBeUndefined();
  });

  test('never goes into one that is not registered itself', async () => {
    const [one, other] = [await provisional('株式会社　ひ'), await provisional('株式会社　ふ')];
    const staff = await counter();
    expect(await proposeMerger(staff, one.id, { into: other.id, reason: '同じ' })).toEqual({
      refused: 'not-registered',
    });
    expect(await proposeMerger(staff, one.id, { into: one.id, reason: '同じ' })).toEqual({ refused: 'absent' });
  });
});

describe('an establishment that is closed', () => {
  test('tells its reason, and takes its jobs along', async () => {
    const { id } = await employerOf(system(), '株式会社　おわり', { officeCode: '13010' });
    const events: ServiceEvent[] = [];
    const staff = act((await counter()).actor, { reactions: [async (_act, event) => void events.push(event)] });
    expect(await closeEstablishment(staff, id, { version: 1, reason: '廃業の届出' })).toEqual({ accepted: true });
    expect(events).toEqual([{ type: 'establishment.closed', establishmentId: id }]);
    expect(await closingReason(system(), id)).toBe('廃業の届出');
    expect(await closeEstablishment(staff, id, { version: 2, reason: 'また' })).toEqual({ refused: 'closed' });
  });
});

describe('what stops an employer', () => {
  test('a dispute, from the moment it is noted to its end', async () => {
    const { id } = await employerOf(system(), '株式会社　そうぎ', { officeCode: '13010' });
    const [staff, elsewhere] = [await counter(), await counter('13030')];
    const given = { since: addDays(dayOf(system().now), -1), reason: '労働委員会の通報' };
    expect(await beginDispute(elsewhere, id, given)).toEqual({ refused: 'absent' });
    expect(await beginDispute(staff, id, { ...given, since: day('2027-11-20') })).toEqual({ refused: 'in-future' });
    const both = await Promise.all([beginDispute(staff, id, given), beginDispute(await counter(), id, given)]);
    expect(both.filter((one) => 'accepted' in one)).toHaveLength(1);
    expect((await standingOf(system(), id)).dispute).toBe(true);
    expect(await endDispute(staff, id, '解決の通知')).toEqual({ accepted: true });
    expect((await standingOf(system(), id)).dispute).toBe(false);
    expect(await endDispute(staff, id, 'また')).toEqual({ refused: 'not-standing' });
    expect(mailsOf(staff).filter(({ subject }) => subject.includes('争議の終了')).length).toBeGreaterThan(0);
    expect((await flagsOf(staff, id)).disputes).toMatchObject([
      { reason: '労働委員会の通報', ended: { reason: '解決の通知' } },
    ]);
  });

  test('a period of refusal by the rule, or with a last day, and its early end', async () => {
    const { id } = await employerOf(system(), '株式会社　ふじゅり', { officeCode: '13010' });
    const staff = await counter();
    const from = addDays(dayOf(system().now), -1);
    const rule = {
      ground: 3,
      cause: 'corrected',
      eventOn: day('2026-11-10'),
      from,
      note: '是正勧告が1年に2回',
    } as const;
    expect(await beginRefusal(staff, id, { ground: 1, from, note: '根拠' })).toEqual({ refused: 'not-a-period' });
    expect(await beginRefusal(staff, id, { ...rule, eventOn: day('2027-01-01') })).toEqual({ refused: 'in-future' });
    expect(await beginRefusal(staff, id, { ...rule, until: day('2099-01-01') })).toEqual({ refused: 'not-a-period' });
    expect(await beginRefusal(staff, id, rule)).toEqual({ accepted: true });
    expect((await standingOf(system(), id)).refusedUntil).toEqual(day('2027-05-10'));
    const [standing] = (await flagsOf(staff, id)).refusals;
    expect(await endRefusal(staff, id, standing?.id ?? '', '誤り')).toEqual({ accepted: true });
    expect(await endRefusal(staff, id, standing?.id ?? '', 'また')).toEqual({ refused: 'not-standing' });
    expect((await standingOf(system(), id)).refusedUntil).toBeUndefined();
  });
});
