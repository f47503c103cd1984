import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Actor, EmployerActor, StaffActor } from '#kernel/actor.ts';
import { day, instant } from '#kernel/time.ts';
import { readReference } from '#modules/reference/reference.ts';
import { type Act, inTransaction } from '#platform/act.ts';
import type { Database } from '#platform/database/database.ts';
import { cleanSheet } from '#test/support/clean-sheet.ts';
import { testDatabase } from '#test/support/database.ts';
import { accepted, draft, lastingCast, type OrderingCast, send } from '#test/support/ordering.ts';
import { lapseOrders } from './endings.ts';
import { type OrderState, orderLife } from './order.ts';
import {
  acceptOrder,
  askVisit,
  commentOn,
  keepMemo,
  noteVisit,
  refuseOrder,
  requestCorrection,
} from './order-decisions.ts';
import { changeStep, discardOrder, ownOrder, sendOrder, withdrawOrder } from './orders.ts';
import { orderAtCounter, releaseOrder, takeOrder } from './orders-at-counter.ts';
import { decidePhrase } from './phrase-decisions.ts';
import { changeStepAtCounter, discardAtCounter, orderWritten, sendAtCounter } from './writing-at-counter.ts';

/** Every action by everybody in every state, over the doors: what is not allowed changes nothing. */

const { act, database } = testDatabase();
const system = () => act({ kind: 'system', task: 'test' } as const);
const typed = { typed: { title: ['別の職種'] }, result: true };

let cast: OrderingCast;
let known: string;
beforeAll(async () => {
  await readReference(database);
  cast = await lastingCast(system());
});
beforeEach(async () => {
  known = await draft(act(cast.hikari.owner));
});

type Tried = { id: string; version: number };
type Employer = (act: Act<EmployerActor>, tried: Tried) => Promise<unknown>;
type Staff = (act: Act<StaffActor>, tried: Tried) => Promise<unknown>;

const ofEmployers: Record<string, Employer> = {
  read: (inside, { id }) => ownOrder(inside, id),
  save: (inside, { id }) => changeStep(inside, id, 'work', () => typed),
  send: (inside, { id, version }) => sendOrder(inside, id, { version, sheet: cleanSheet, seen: [] }),
  withdraw: (inside, { id }) => withdrawOrder(inside, id),
  discard: (inside, { id }) => discardOrder(inside, id),
};
const ofStaff: Record<string, Staff> = {
  look: (inside, { id }) => orderAtCounter(inside, id),
  take: (inside, { id }) => takeOrder(inside, id),
  takeOver: (inside, { id }) => takeOrder(inside, id, { over: true }),
  release: (inside, { id }) => releaseOrder(inside, id),
  comment: (inside, { id }) => commentOn(inside, id, { item: 'pay.base', text: 'ご確認ください。' }),
  requestCorrection: (inside, { id, version }) => requestCorrection(inside, id, { version, text: 'ご確認ください。' }),
  accept: (inside, { id, version }) => acceptOrder(inside, id, { version }),
  decidePhrase: (inside, { id }) =>
    decidePhrase(inside, id, asked, { outcome: 'to-correct', answer: '直してください。' }),
  refuse: (inside, { id, version }) =>
    refuseOrder(inside, id, { version, ground: 1, explanation: '法令に反します。', evidence: '条文' }),
  askVisit: (inside, { id }) => askVisit(inside, id, { by: day('2026-11-27') }),
  noteVisit: (inside, { id }) => noteVisit(inside, id),
  keepMemo: (inside, { id }) => keepMemo(inside, id, '異議あり'),
  readPaper: (inside, { id }) => orderWritten(inside, id),
  writePaper: (inside, { id }) => changeStepAtCounter(inside, id, 'work', () => typed),
  sendPaper: (inside, { id, version }) => sendAtCounter(inside, id, { version, sheet: cleanSheet, seen: [] }),
  discardPaper: (inside, { id }) => discardAtCounter(inside, id),
};

const everywhere = orderLife.states;
const sent = everywhere.filter((state) => state !== 'draft');
const writers = ['owner', 'recruiter'];
const department = ['clerk', 'colleague', 'manager'];
const holder = { clerk: ['reviewing'] };
const each = (who: readonly string[], states: readonly OrderState[]) =>
  Object.fromEntries(who.map((one) => [one, states]));

/** Who may do what in which state. Everybody and everything else is refused. */
const allowed: Record<string, Record<string, readonly string[]>> = {
  read: each([...writers, 'viewer'], everywhere),
  save: each(writers, ['draft', 'correction-requested']),
  send: each(writers, ['draft', 'correction-requested']),
  withdraw: each(writers, ['provisional', 'reviewing', 'correction-requested']),
  discard: each(writers, ['draft']),
  look: each(department, sent),
  take: { ...each(department, ['provisional']), clerk: ['provisional', 'reviewing'] },
  takeOver: each(department, ['provisional', 'reviewing']),
  release: holder,
  comment: holder,
  requestCorrection: holder,
  accept: holder,
  decidePhrase: holder,
  refuse: holder,
  askVisit: holder,
  noteVisit: {},
  keepMemo: each(department, ['refused']),
  readPaper: {},
  writePaper: {},
  sendPaper: {},
  discardPaper: {},
};

const asked = '01890a5d-ac96-774b-bcce-b302099a8057';
/** A phrase the office is asked about; it stands in no text, so that it is in nobody's way. */
const askAbout = async (orderId: string): Promise<void> => {
  const phrase = { rule: 'sex-limited', item: 'notes', phrase: '女性限定', wording: '女性限定プリン' };
  const when = { sending: 1, asked_at: instant('2026-11-20T10:00:00+09:00') };
  await database
    .insertInto('job_order_inquiries')
    .values({ id: asked, order_id: orderId, ...phrase, reason: '商品名です。', ...when })
    .execute();
};

/** Brings the order that was begun into a state, on the way that leads there. */
const reach = async (state: OrderState): Promise<void> => {
  const [owner, clerk] = [act(cast.hikari.owner), act(cast.clerk)];
  const withoutVisit = () =>
    database.updateTable('job_orders').set({ visit_by: null, visit_reason: null }).where('id', '=', known).execute();
  const taken = async () => accepted(await takeOrder(clerk, known)).version;
  if (state === 'draft') return;
  await send(owner, known);
  await askAbout(known);
  if (state === 'lapsed') {
    const late = act({ kind: 'system', task: 'test' }, { now: instant('2026-12-05T00:00:00+09:00') });
    expect(await lapseOrders(late)).toBe(1);
    return;
  }
  await withoutVisit();
  if (state === 'provisional') return;
  if (state === 'withdrawn') return void accepted(await withdrawOrder(owner, known));
  const version = await taken();
  const tried = { id: known, version };
  const how = { accepted: 'accept', refused: 'refuse', 'correction-requested': 'requestCorrection' }[state as string];
  if (how) accepted((await ofStaff[how]?.(clerk, tried)) as { accepted: unknown });
};

const everything = async (inside: Database): Promise<string> => {
  const tables = ['job_orders', 'job_order_steps', 'job_order_sendings', 'job_order_comments', 'job_order_events'];
  const rows = await Promise.all(
    [...tables, 'job_order_refusals', 'job_order_inquiries', 'jobs'].map((table) =>
      inside
        .selectFrom(table as 'job_orders')
        .selectAll()
        .execute(),
    ),
  );
  return JSON.stringify(rows);
};

const isDone = (result: unknown): boolean => typeof result === 'object' && result !== null && !('refused' in result);

describe.each(everywhere)('in the state %s', (state) => {
  it('an order lets each do what is theirs, and changes by nothing else', async () => {
    await reach(state);
    const { version, state: reached } = await database
      .selectFrom('job_orders')
      .selectAll()
      .where('id', '=', known)
      .executeTakeFirstOrThrow();
    expect(reached).toBe(state);
    const people: Record<string, Actor> = {
      owner: cast.hikari.owner,
      recruiter: cast.hikari.recruiter,
      viewer: cast.hikari.viewer,
      stranger: cast.aozora.owner,
      clerk: cast.clerk,
      colleague: cast.colleague,
      manager: cast.manager,
      seekersCounter: cast.seekersCounter,
      otherOffice: cast.otherOffice,
    };
    const before = await everything(database);
    const told: string[] = [];
    const expected: string[] = [];
    for (const [who, actor] of Object.entries(people)) {
      const actions = actor.kind === 'employer' ? ofEmployers : ofStaff;
      for (const [name, action] of Object.entries(actions) as [
        string,
        (act: Act, tried: Tried) => Promise<unknown>,
      ][]) {
        const undone = new Error('undone');
        const tried = inTransaction(act(actor), async (inside) => {
          const done = isDone(await action(inside, { id: known, version }));
          if (done) told.push(`${who} ${name}`);
          else expect([who, name, (await everything(inside.database)) === before]).toEqual([who, name, true]);
          throw undone;
        });
        await expect(tried).rejects.toBe(undone);
        if (allowed[name]?.[who]?.includes(state)) expected.push(`${who} ${name}`);
      }
    }
    expect(told).toEqual(expected);
  });
});
