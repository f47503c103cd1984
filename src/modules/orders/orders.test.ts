import { describe, expect, it } from 'vitest';
import { day } from '#kernel/time.ts';
import { establishment, storeEstablishments } from '#modules/establishments/establishments.ts';
import { checked } from '#modules/jobs/checking.ts';
import type { JobSheet } from '#modules/jobs/job-sheet.ts';
import { jobById, jobByNumber } from '#modules/jobs/jobs.ts';
import { cleanSheet } from '#test/support/clean-sheet.ts';
import { accepted, becomes, draft, openJob, orderingStage, reviewing, send } from '#test/support/ordering.ts';
import { mailsOf } from '#test/support/waiting-mails.ts';
import { acceptOrder, refuseOrder } from './order-decisions.ts';
import { beginOrder, changeStep, discardOrder, ownOrder, ownOrders, sendOrder, withdrawOrder } from './orders.ts';
import { askingOf } from './overriding.ts';

const { act: actAs, database, by, system, cast, owner, clerk } = orderingStage();
const typed = { title: ['一般事務'] };

describe('an order that is written', () => {
  it('keeps each step as it was typed, and grows with each saving', async () => {
    const id = await draft(owner());
    const first = await changeStep(owner(), id, 'work', (stored) => ({ typed, title: '経理', result: stored.version }));
    const again = await changeStep(owner(), id, 'work', (stored) => ({ typed, result: stored.version }));
    expect([first?.result, again?.result]).toEqual([0, 1]);
    expect(await ownOrder(owner(), id)).toMatchObject({
      order: { title: '経理', version: 2, state: 'draft' },
      steps: { work: { typed, version: 1 }, pay: { typed: {}, version: 0 } },
    });
  });

  it('is thrown away with its steps while it was not sent', async () => {
    const id = await draft(owner());
    await changeStep(owner(), id, 'work', () => ({ typed, result: true }));
    expect(await discardOrder(owner(), id)).toEqual({ accepted: true });
    expect(await ownOrder(owner(), id)).toBeUndefined();
  });

  it('looks absent to another employer, and is only read by a viewer', async () => {
    const id = await draft(owner());
    expect(await ownOrder(by(cast.aozora.owner), id)).toBeUndefined();
    expect(await changeStep(by(cast.aozora.owner), id, 'work', () => ({ typed, result: 1 }))).toBeUndefined();
    expect((await ownOrder(by(cast.hikari.viewer), id))?.order.id).toBe(id);
    expect(await changeStep(by(cast.hikari.viewer), id, 'work', () => ({ typed, result: 1 }))).toBeUndefined();
    expect(await beginOrder(by(cast.hikari.viewer), { kind: 'new', title: '', steps: {} })).toEqual({
      refused: 'not-allowed',
    });
  });

  it('copies jobs of its own establishment only', async () => {
    const foreign = await openJob(system(), cast.aozora.id);
    expect(await beginOrder(owner(), { kind: 'new', from: foreign, title: '', steps: {} })).toEqual({
      refused: 'absent',
    });
  });

  it('is one of so many', async () => {
    await draft(owner());
    const few = actAs(cast.hikari.owner, { settings: { orderDrafts: 1 } });
    expect(await beginOrder(few, { kind: 'new', title: '', steps: {} })).toEqual({ refused: 'too-many' });
  });

  it('stands in the list of its group', async () => {
    await draft(owner());
    const sent = await draft(owner());
    await send(owner(), sent);
    expect((await ownOrders(owner(), {})).total).toBe(2);
    expect((await ownOrders(owner(), { state: 'sent' })).orders.map(({ id }) => id)).toEqual([sent]);
    expect((await ownOrders(by(cast.aozora.owner), {})).total).toBe(0);
  });
});

describe('sending', () => {
  it('keeps the sheet, and waits for the office with the visit that a first order needs', async () => {
    const id = await draft(owner());
    const sent = await send(owner(), id, { note: '急いでいます' });
    expect(sent).toMatchObject({ state: 'provisional', officeCode: '13010', sendings: 1, note: '急いでいます' });
    // 14 days after 20 November is 4 December, a Friday.
    expect(sent.visit).toEqual({ reason: 'first', by: day('2026-12-04') });
  });

  it('is refused where the order was changed since it was shown', async () => {
    const id = await draft(owner());
    await changeStep(owner(), id, 'work', () => ({ typed, result: true }));
    expect(await sendOrder(owner(), id, { version: 1, sheet: cleanSheet, seen: [] })).toEqual({
      refused: 'changed-meanwhile',
    });
  });

  it('stops at what the law forbids, and at a form that is not sound', async () => {
    const id = await draft(owner());
    const poor: JobSheet = {
      ...cleanSheet,
      pay: { ...cleanSheet.pay, base: { from: 100_000 }, total: { from: 100_000 } },
    };
    expect(await sendOrder(owner(), id, { version: 1, sheet: poor, seen: [] })).toEqual({ refused: 'red' });
    const unsound: JobSheet = { ...cleanSheet, work: { ...cleanSheet.work, title: 'あ'.repeat(29) } };
    expect(await sendOrder(owner(), id, { version: 1, sheet: unsound, seen: [] })).toEqual({ refused: 'unsound' });
    expect((await ownOrder(owner(), id))?.order).toMatchObject({ state: 'draft', sendings: 0 });
  });

  it('is refused while as many wait for the office as may; what comes back corrected goes', async () => {
    const few = () => actAs(cast.hikari.owner, { settings: { orderWaiting: 1 } });
    const [first, second] = [await draft(owner()), await draft(owner())];
    const sent = await send(few(), first);
    expect(await sendOrder(few(), second, { version: 1, sheet: cleanSheet, seen: [] })).toEqual({
      refused: 'too-many-waiting',
    });
    await database.updateTable('job_orders').set({ state: 'correction-requested' }).where('id', '=', first).execute();
    expect(await sendOrder(few(), first, { version: sent.version, sheet: cleanSheet, seen: [] })).toHaveProperty(
      'accepted',
    );
    await withdrawOrder(few(), first);
    expect(await sendOrder(few(), second, { version: 1, sheet: cleanSheet, seen: [] })).toHaveProperty('accepted');
  });

  it('is refused where something asks that nobody has looked at, here or at its step', async () => {
    const id = await draft(owner());
    const sheet: JobSheet = {
      ...cleanSheet,
      work: { ...cleanSheet.work, description: `店名は「女性歓迎」です。${cleanSheet.work.description}` },
    };
    const asking = askingOf(checked(sheet, day('2026-11-20')));
    expect(asking.map(decodeURIComponent)).toEqual(['sex-preferred:work.description:女性歓迎']);
    expect(await sendOrder(owner(), id, { version: 1, sheet, seen: [] })).toEqual({ refused: 'unseen' });
    const other = [encodeURIComponent('女性歓迎')];
    expect(await sendOrder(owner(), id, { version: 1, sheet, seen: other })).toEqual({ refused: 'unseen' });
    const atStep = await draft(owner());
    await changeStep(owner(), atStep, 'work', () => ({ typed, accepted: asking, result: true }));
    expect(accepted(await sendOrder(owner(), id, { version: 1, sheet, seen: asking })).state).toBe('provisional');
    expect(accepted(await sendOrder(owner(), atStep, { version: 2, sheet, seen: [] })).state).toBe('provisional');
  });

  it('is refused to an employer whose orders are not taken for a time', async () => {
    const id = await draft(owner());
    await database
      .insertInto('establishment_refusals')
      .values({
        id: crypto.randomUUID(),
        establishment_id: cast.hikari.id,
        ground: 3,
        from_on: day('2026-11-01'),
        until_on: day('2026-12-31'),
        note: '是正勧告',
        office_code: '13010',
        by: cast.clerk.accountId,
        at: system().now,
      })
      .execute();
    expect(await sendOrder(owner(), id, { version: 1, sheet: cleanSheet, seen: [] })).toEqual({
      refused: 'refused-period',
    });
    const after = owner('2027-01-01T00:00:00+09:00');
    expect(accepted(await sendOrder(after, id, { version: 1, sheet: cleanSheet, seen: [] })).state).toBe('provisional');
  });

  it('takes orders of a place with a labour dispute: only referrals stop', async () => {
    const employer = await establishment(system(), cast.hikari.id);
    await storeEstablishments(system(), [{ ...employer, dispute: true } as NonNullable<typeof employer>]);
    const sent = await send(owner(), await draft(owner()));
    expect(sent.state).toBe('provisional');
    const { risk } = await database.selectFrom('job_orders').select('risk').executeTakeFirstOrThrow();
    expect(risk).toBe(3);
  });

  it('needs no visit once an order of the employer has become a job, and the job of an order is known', async () => {
    await becomes(owner(), clerk(), await draft(owner()));
    expect((await send(owner(), await draft(owner()))).visit).toBeUndefined();
  });
});

describe('taking an order back', () => {
  it('ends what was sent, with everything typed still to be read', async () => {
    const id = await draft(owner());
    await changeStep(owner(), id, 'work', () => ({ typed, result: true }));
    expect(await withdrawOrder(owner(), id)).toEqual({ refused: 'not-sent' });
    await send(owner(), id);
    expect(accepted(await withdrawOrder(owner(), id)).state).toBe('withdrawn');
    expect((await ownOrder(owner(), id))?.steps.work.typed).toEqual(typed);
    expect(await withdrawOrder(owner(), id)).toEqual({ refused: 'ended' });
  });

  it('comes before a decision of the office, which is refused then', async () => {
    const id = await draft(owner());
    const { version } = await reviewing(owner(), clerk(), id);
    accepted(await withdrawOrder(owner(), id));
    expect(await acceptOrder(clerk(), id, { version })).toEqual({ refused: 'ended' });
    expect(await database.selectFrom('jobs').selectAll().execute()).toEqual([]);
  });
});

describe('a change of an open job', () => {
  const begun = async () => {
    const number = await openJob(system(), cast.hikari.id);
    const id = await draft(owner(), { kind: 'change', from: number });
    return { number, id };
  };
  const withContact: JobSheet = {
    ...cleanSheet,
    selection: { ...cleanSheet.selection, contact: { ...cleanSheet.selection.contact, name: '空野　緑' } },
  };
  const withPay: JobSheet = {
    ...cleanSheet,
    pay: { ...cleanSheet.pay, base: { from: 250_000, to: 280_000 }, total: { from: 250_000, to: 280_000 } },
  };

  it('takes effect at once where only the contact is another', async () => {
    const { number, id } = await begun();
    const told: unknown[] = [];
    const act = actAs(cast.hikari.owner, { reactions: [async (_, event) => void told.push(event)] });
    const before = await jobByNumber(system(), number);
    expect((await send(act, id, { sheet: withContact })).state).toBe('accepted');
    const after = await jobByNumber(system(), number);
    expect(after).toMatchObject({ state: 'active', version: (before?.version ?? 0) + 1 });
    expect(after?.sheet.selection.contact?.name).toBe('空野　緑');
    expect(told).toContainEqual(
      expect.objectContaining({ type: 'job.changed', number, items: ['selection.contact'], version: after?.version }),
    );
    expect(mailsOf(act)).toEqual([]);
  });

  it('goes to the office where a working condition is another, while the job stays as it is', async () => {
    const { number, id } = await begun();
    const sent = await send(owner(), id, { sheet: withPay });
    expect(sent).toMatchObject({ state: 'provisional' });
    expect(sent.visit).toBeUndefined();
    expect(await jobByNumber(system(), number)).toMatchObject({ state: 'changing', sheet: { pay: cleanSheet.pay } });
  });

  it('is one at a time for a job, and another after the end of the first', async () => {
    const { number, id } = await begun();
    expect(await beginOrder(owner(), { kind: 'change', from: number, title: '', steps: {} })).toEqual({
      refused: 'change-open',
    });
    await send(owner(), id, { sheet: withPay });
    accepted(await withdrawOrder(owner(), id));
    expect(await jobByNumber(system(), number)).toMatchObject({ state: 'active', sheet: { pay: cleanSheet.pay } });
    expect('accepted' in (await beginOrder(owner(), { kind: 'change', from: number, title: '', steps: {} }))).toBe(
      true,
    );
  });

  it('says when nothing is another', async () => {
    const { id } = await begun();
    expect(await sendOrder(owner(), id, { version: 1, sheet: cleanSheet, seen: [] })).toEqual({ refused: 'unchanged' });
  });

  it('is refused for a job that has ended', async () => {
    const number = await openJob(system(), cast.hikari.id, { state: 'withdrawn' });
    expect(await beginOrder(owner(), { kind: 'change', from: number, title: '', steps: {} })).toEqual({
      refused: 'ended',
    });
    const { id } = await begun();
    const late = owner('2027-02-01T00:00:00+09:00');
    expect(await sendOrder(late, id, { version: 1, sheet: withPay, seen: [] })).toEqual({ refused: 'job-ended' });
  });
});

describe('a renewal', () => {
  it('is taken from seven days before the deadline on, and leaves the old job to its deadline', async () => {
    const from = await openJob(system(), cast.hikari.id, { deadlineOn: day('2026-11-30') });
    const asked = { kind: 'renewal', from, title: '', steps: {} } as const;
    expect(await beginOrder(owner('2026-11-22T23:59:59+09:00'), asked)).toEqual({ refused: 'not-renewable' });
    const at = '2026-11-24T09:00:00+09:00';
    const { id } = accepted(await beginOrder(owner(at), asked));
    expect(await beginOrder(owner(at), asked)).toEqual({ refused: 'renewal-open' });
    const became = await becomes(owner(at), clerk(at), id);
    const job = await jobById(system(), became.job?.id ?? '');
    expect(job).toMatchObject({ renewsId: (await jobByNumber(system(), from))?.id, deadlineOn: day('2027-01-31') });
    expect(await jobByNumber(system(), from)).toMatchObject({ state: 'active', deadlineOn: day('2026-11-30') });
    expect(await beginOrder(owner(at), asked)).toEqual({ refused: 'renewal-open' });
  });

  it('can be asked for again after a refusal, but not for ever after the deadline', async () => {
    const from = await openJob(system(), cast.hikari.id, {
      acceptedOn: day('2026-07-01'),
      deadlineOn: day('2026-09-30'),
    });
    const asked = { kind: 'renewal', from, title: '', steps: {} } as const;
    const { id } = accepted(await beginOrder(owner(), asked));
    const { version } = await reviewing(owner(), clerk(), id);
    const given = { ground: 2, explanation: '賃金が相場より著しく低い。', evidence: '求人統計' } as const;
    accepted(await refuseOrder(clerk(), id, { version, ...given }));
    accepted(await beginOrder(owner('2026-12-29T12:00:00+09:00'), asked));
    await database.deleteFrom('job_orders').where('state', '=', 'draft').execute();
    expect(await beginOrder(owner('2026-12-30T12:00:00+09:00'), asked)).toEqual({ refused: 'not-renewable' });
  });
});
