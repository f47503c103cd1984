import { beforeAll, describe, expect, it } from 'vitest';
import { instant } from '#kernel/time.ts';
import { jobByNumber } from '#modules/jobs/jobs.ts';
import { readReference } from '#modules/reference/reference.ts';
import { cleanSheet } from '#test/support/clean-sheet.ts';
import { testDatabase } from '#test/support/database.ts';
import {
  accepted,
  becomes,
  draft,
  lastingCast,
  type OrderingCast,
  openJob,
  reviewing,
  send,
} from '#test/support/ordering.ts';
import { mailsOf } from '#test/support/waiting-mails.ts';
import { forgetOrderDrafts, lapseOrders, remindOfOrders } from './endings.ts';
import { requestCorrection } from './order-decisions.ts';
import { changeStep, ownOrder } from './orders.ts';
import { takeOrder } from './orders-at-counter.ts';

const { act, database } = testDatabase();
const work = (now: string) => act({ kind: 'system', task: 'test' } as const, { now: instant(`${now}+09:00`) });

let cast: OrderingCast;
beforeAll(async () => {
  await readReference(database);
  cast = await lastingCast(work('2026-11-20T10:00'));
});
const owner = () => act(cast.hikari.owner);
const clerk = (now = '2026-11-20T10:00') => act(cast.clerk, { now: instant(`${now}+09:00`) });
const stateOf = async (id: string) => (await ownOrder(owner(), id))?.order.state;

describe('the night', () => {
  it('lapses an order whose visit did not come, from the first second after its last day', async () => {
    const id = await draft(owner());
    await send(owner(), id);
    expect(await lapseOrders(work('2026-12-04T23:59:59'))).toBe(0);
    const night = work('2026-12-05T00:00:00');
    expect(await lapseOrders(night)).toBe(1);
    expect(await stateOf(id)).toBe('lapsed');
    expect(mailsOf(night).map(({ kind }) => kind)).toEqual(['M15', 'M15']);
    expect((await ownOrder(owner(), id))?.events[0]).toMatchObject({
      action: 'lapse',
      detail: { because: 'no-visit' },
    });
    expect(await lapseOrders(night)).toBe(0);
  });

  it('leaves an order that somebody is just working at, until they have gone', async () => {
    const id = await draft(owner());
    await send(owner(), id);
    accepted(await takeOrder(clerk('2026-12-04T23:50:00'), id));
    expect(await lapseOrders(work('2026-12-05T00:02:00'))).toBe(0);
    expect(await lapseOrders(work('2026-12-06T00:02:00'))).toBe(1);
  });

  it('leaves an order whose employer came', async () => {
    const id = await draft(owner());
    await reviewing(owner(), clerk(), id);
    expect(await lapseOrders(work('2027-06-01T00:00:00'))).toBe(0);
  });

  it('lapses a correction that was not answered; a job that was to be changed goes on as it was', async () => {
    const number = await openJob(work('2026-11-20T10:00'), cast.hikari.id);
    const id = await draft(owner(), { kind: 'change', from: number });
    await send(owner(), id, { sheet: { ...cleanSheet, notes: '見学できます。' } });
    const { version } = accepted(await takeOrder(clerk(), id));
    accepted(await requestCorrection(clerk(), id, { version, text: 'ご確認ください。' }));
    expect((await jobByNumber(owner(), number))?.state).toBe('changing');
    expect(await lapseOrders(work('2026-12-04T23:59:59'))).toBe(0);
    expect(await lapseOrders(work('2026-12-05T00:02:00'))).toBe(1);
    expect((await jobByNumber(owner(), number))?.state).toBe('active');
  });
});

describe('the morning', () => {
  it('reminds of a visit and of a correction that are due in three days, and of nothing else', async () => {
    const visiting = await draft(owner());
    await send(owner(), visiting);
    await draft(owner());
    expect(await remindOfOrders(work('2026-11-30T08:10:00'))).toBe(0);
    const morning = work('2026-12-01T08:10:00');
    expect(await remindOfOrders(morning)).toBe(1);
    const [mail] = mailsOf(morning);
    expect(mail).toMatchObject({
      kind: 'M15',
      subject: '【求人者マイページ】ハローワークへの来所の期限が近づいています',
    });
    expect(mail?.text).toContain('2026年12月4日');
    expect(mailsOf(morning)).toHaveLength(2);
  });

  it('says nothing of a visit that was made', async () => {
    await reviewing(owner(), clerk(), await draft(owner()));
    expect(await remindOfOrders(work('2026-12-01T08:10:00'))).toBe(0);
  });
});

describe('drafts nobody goes on with', () => {
  it('are announced three days before, and go after half a year without a word', async () => {
    const id = await draft(owner());
    const kept = await draft(owner());
    const later = act(cast.hikari.owner, { now: instant('2026-11-21T09:00:00+09:00') });
    await changeStep(later, kept, 'work', () => ({ typed: { title: ['経理'] }, result: true }));
    const morning = work('2027-05-17T08:10:00');
    expect(await remindOfOrders(morning)).toBe(1);
    expect(mailsOf(morning)[0]?.text).toContain('2027年5月20日');
    expect(await forgetOrderDrafts(work('2027-05-19T23:59:00'))).toBe(0);
    expect(await forgetOrderDrafts(work('2027-05-20T03:46:00'))).toBe(1);
    expect(await ownOrder(owner(), id)).toBeUndefined();
    expect(await stateOf(kept)).toBe('draft');
  });

  it('are not those that were sent', async () => {
    const id = await draft(owner());
    await becomes(owner(), clerk(), id);
    expect(await forgetOrderDrafts(work('2030-01-01T03:46:00'))).toBe(0);
  });
});
