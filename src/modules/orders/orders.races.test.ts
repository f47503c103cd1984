import { beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '#kernel/actor.ts';
import { establishment, holdEstablishment, storeEstablishments } from '#modules/establishments/establishments.ts';
import { withdrawJob } from '#modules/jobs/job-life.ts';
import type { JobSheet } from '#modules/jobs/job-sheet.ts';
import { jobByNumber } from '#modules/jobs/jobs.ts';
import { readReference } from '#modules/reference/reference.ts';
import { inTransaction } from '#platform/act.ts';
import { cleanSheet } from '#test/support/clean-sheet.ts';
import { freshDatabase, type TestAct } from '#test/support/database.ts';
import { accepted, draft, type OrderingCast, openJob, orderingCast, reviewing, send } from '#test/support/ordering.ts';
import { mailsOf } from '#test/support/waiting-mails.ts';
import { acceptOrder, refuseOrder, requestCorrection } from './order-decisions.ts';
import { beginOrder, changeStep, ownOrder, sendOrder, withdrawOrder } from './orders.ts';
import { orderAtCounter, takeOrder } from './orders-at-counter.ts';
import { followEstablishments, followJobs } from './reactions.ts';

const { act: actAs, database } = freshDatabase();
const by = <A extends Actor>(actor: A): TestAct<A> => actAs(actor, { reactions: [followEstablishments, followJobs] });
const system = () => by({ kind: 'system', task: 'test' } as const);
const refused = (results: readonly object[]) =>
  results.flatMap((result) => ('refused' in result ? [result.refused] : [])) as string[];
const won = (results: readonly object[]) => results.filter((result) => 'accepted' in result).length;

let cast: OrderingCast;
beforeAll(async () => {
  await readReference(database);
  cast = await orderingCast(system());
});
const owner = () => by(cast.hikari.owner);
const clerk = () => by(cast.clerk);
const colleague = () => by(cast.colleague);
const inReview = async () => {
  const id = await draft(owner());
  const { version } = await reviewing(owner(), clerk(), id);
  return { id, version };
};
const eventsOf = async (id: string, action: string) =>
  (
    await database
      .selectFrom('job_order_events')
      .select('id')
      .where('order_id', '=', id)
      .where('action', '=', action)
      .execute()
  ).length;
const jobsFrom = (id: string) =>
  database.selectFrom('job_orders').select('job_id').where('id', '=', id).where('job_id', 'is not', null).execute();
const withPay: JobSheet = {
  ...cleanSheet,
  pay: { ...cleanSheet.pay, base: { from: 250_000, to: 280_000 }, total: { from: 250_000, to: 280_000 } },
};

describe('at the same time', () => {
  test('twenty acceptances are twenty numbers in a row, without a gap', async () => {
    const sheets = Array.from({ length: 20 }, async () => inReview());
    const all = await Promise.all(sheets);
    const results = await Promise.all(all.map(({ id, version }) => acceptOrder(clerk(), id, { version })));
    const numbers = results.map((result) => accepted(result).job?.number ?? '').sort();
    expect(numbers).toEqual(Array.from({ length: 20 }, (_, index) => `13010-${String(index + 1).padStart(6, '0')}61`));
  });

  test('numbers that a feed has brought are stepped over', async () => {
    const next = await inReview();
    const { last } = await database.selectFrom('office_serials').selectAll().executeTakeFirstOrThrow();
    const brought = (serial: number) => `13010-${String(serial).padStart(6, '0')}61` as never;
    for (const serial of [last + 1, last + 2]) await openJob(system(), cast.aozora.id, { number: brought(serial) });
    const { job } = accepted(await acceptOrder(clerk(), next.id, { version: next.version }));
    expect(job?.number).toBe(brought(last + 3));
  });

  test('ten hands at one order: one has it', async () => {
    const id = await draft(owner());
    await send(owner(), id);
    const results = await Promise.all(
      Array.from({ length: 10 }, (_, index) => takeOrder(index % 2 === 0 ? clerk() : colleague(), id)),
    );
    const holders = new Set(results.flatMap((one) => ('accepted' in one ? [one.accepted.taken?.by] : [])));
    expect(holders.size).toBe(1);
    expect(won(results)).toBe(5);
    expect(new Set(refused(results))).toEqual(new Set(['taken-by-another']));
    expect(await eventsOf(id, 'take')).toBe(1);
  });

  test('acceptances of one order are one job, and one mail to each who writes', async () => {
    const { id, version } = await inReview();
    const acts = Array.from({ length: 10 }, clerk);
    const results = await Promise.all(acts.map((act) => acceptOrder(act, id, { version })));
    expect(won(results)).toBe(1);
    expect(new Set(refused(results))).toEqual(new Set(['ended']));
    expect(acts.flatMap((act) => mailsOf(act))).toHaveLength(2);
    expect(await eventsOf(id, 'accept')).toBe(1);
  });

  test('an acceptance and a refusal: one of them', async () => {
    const { id, version } = await inReview();
    const [one, other] = await Promise.all([
      acceptOrder(clerk(), id, { version }),
      refuseOrder(clerk(), id, { version, ground: 1, explanation: '法令に反します。', evidence: '条文' }),
    ]);
    expect(won([one, other])).toBe(1);
    expect(refused([one, other])).toEqual(['ended']);
    expect(await jobsFrom(id)).toHaveLength('accepted' in one ? 1 : 0);
  });

  test.each(Array.from({ length: 5 }, (_, index) => index))(
    'a withdrawal and an acceptance: one wins, the other is told (%i)',
    async () => {
      const { id, version } = await inReview();
      const [withdrawal, acceptance] = await Promise.all([
        withdrawOrder(owner(), id),
        acceptOrder(clerk(), id, { version }),
      ]);
      expect(won([withdrawal, acceptance])).toBe(1);
      expect(refused([withdrawal, acceptance])).toEqual(['ended']);
      const state = (await ownOrder(owner(), id))?.order.state;
      expect(state).toBe('accepted' in withdrawal ? 'withdrawn' : 'accepted');
      expect(await jobsFrom(id)).toHaveLength(state === 'accepted' ? 1 : 0);
    },
  );

  test('nothing is typed into an order that the office is looking at', async () => {
    const { id, version } = await inReview();
    const [typed, asked] = await Promise.all([
      changeStep(owner(), id, 'pay', () => ({ typed: { base: ['1'] }, result: true })),
      requestCorrection(clerk(), id, { version, text: '賃金をご確認ください。' }),
    ]);
    expect('accepted' in asked).toBe(true);
    const own = await ownOrder(owner(), id);
    // Typed before the request it is refused, after it it is kept.
    expect(own?.steps.pay.typed).toEqual(typed ? { base: ['1'] } : {});
  });

  test('typing while a colleague sends: what is sent is what was shown', async () => {
    const id = await draft(owner());
    const shown = (await ownOrder(owner(), id))?.order.version ?? 0;
    const [sent, ...saved] = await Promise.all([
      sendOrder(owner(), id, { version: shown, sheet: cleanSheet, seen: [] }),
      ...Array.from({ length: 5 }, (_, index) =>
        changeStep(by(cast.hikari.recruiter), id, 'work', () => ({ typed: { title: [`${index}`] }, result: true })),
      ),
    ]);
    if ('accepted' in sent) expect(saved.every((one) => one === undefined)).toBe(true);
    else expect([sent.refused, saved.every((one) => one?.result)]).toEqual(['changed-meanwhile', true]);
  });

  test('two who begin a change of one job: one order', async () => {
    const from = await openJob(system(), cast.hikari.id);
    const results = await Promise.all(
      Array.from({ length: 6 }, () => beginOrder(owner(), { kind: 'change', from, title: '', steps: {} })),
    );
    expect(won(results)).toBe(1);
    expect(new Set(refused(results))).toEqual(new Set(['change-open']));
  });

  test('drafts of one establishment do not pass their limit together', async () => {
    const act = () => actAs(cast.aozora.owner, { settings: { orderDrafts: 3 } });
    const results = await Promise.all(
      Array.from({ length: 8 }, () => beginOrder(act(), { kind: 'new', title: '', steps: {} })),
    );
    expect(won(results)).toBe(3);
  });

  test.each(Array.from({ length: 5 }, (_, index) => index))(
    'a job is withdrawn while its change is accepted: neither waits for ever, and an ended job is not changed (%i)',
    async () => {
      const number = await openJob(system(), cast.hikari.id);
      const id = await draft(owner(), { kind: 'change', from: number });
      await send(owner(), id, { sheet: withPay });
      const { version } = accepted(await takeOrder(clerk(), id));
      const before = (await jobByNumber(system(), number))?.version ?? 0;
      const [end, change] = await Promise.all([
        withdrawJob(owner(), number, { reason: 'no-longer' }),
        acceptOrder(clerk(), id, { version }),
      ]);
      expect('accepted' in end).toBe(true);
      const job = await jobByNumber(system(), number);
      expect(job?.state).toBe('withdrawn');
      expect(job?.version).toBe('accepted' in change ? before + 1 : before);
      const found = await orderAtCounter(clerk(), id);
      expect(found?.order.state).toBe('accepted' in change ? 'accepted' : 'lapsed');
    },
  );

  test.each(Array.from({ length: 5 }, (_, index) => index))(
    'an establishment changes while its order is accepted: neither waits for ever (%i)',
    async (turn) => {
      const { id, version } = await inReview();
      const renamed = inTransaction(system(), async (inside) => {
        await holdEstablishment(inside, cast.hikari.id);
        const before = await establishment(inside, cast.hikari.id);
        if (!before) throw new Error('no establishment');
        const after = { ...before, name: `社会福祉法人　第${turn}ひかり会` };
        await storeEstablishments(inside, [after]);
        await inside.emit({ type: 'establishment.changed', establishmentId: before.id, before, after });
        return after.name;
      });
      const [name, decision] = await Promise.all([renamed, acceptOrder(clerk(), id, { version })]);
      const found = await orderAtCounter(clerk(), id);
      if ('accepted' in decision) expect(found?.order.state).toBe('accepted');
      else {
        expect(decision.refused).toBe('changed-meanwhile');
        expect(found?.order.sheet?.establishment.name).toBe(name);
      }
    },
  );
});
