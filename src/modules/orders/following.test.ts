import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '#kernel/actor.ts';
import { establishment, storeEstablishments } from '#modules/establishments/establishments.ts';
import { readReference } from '#modules/reference/reference.ts';
import { type TestAct, testDatabase } from '#test/support/database.ts';
import { becomes, draft, lastingCast, type OrderingCast, reviewing, send } from '#test/support/ordering.ts';
import { mailsOf } from '#test/support/waiting-mails.ts';
import { acceptOrder } from './order-decisions.ts';
import { ownOrder } from './orders.ts';
import { orderAtCounter } from './orders-at-counter.ts';
import { followEstablishments } from './reactions.ts';

const { act: actAs, database } = testDatabase();
const by = <A extends Actor>(actor: A): TestAct<A> => actAs(actor, { reactions: [followEstablishments] });
const system = () => by({ kind: 'system', task: 'test' } as const);

let cast: OrderingCast;
beforeAll(async () => {
  await readReference(database);
  cast = await lastingCast(system());
});
const owner = () => by(cast.hikari.owner);
const clerk = () => by(cast.clerk);

const change = async (given: object) => {
  const before = await establishment(system(), cast.hikari.id);
  if (!before) throw new Error('no establishment');
  const after = { ...before, ...given };
  await storeEstablishments(system(), [after]);
  await system().emit({ type: 'establishment.changed', establishmentId: before.id, before, after });
};

describe('when the record of the establishment changes', () => {
  it('what waits for the office says the new name, and nobody decides on the old one', async () => {
    const id = await draft(owner());
    const { version } = await reviewing(owner(), clerk(), id);
    await change({ name: '社会福祉法人　新ひかり会' });
    expect(await acceptOrder(clerk(), id, { version })).toEqual({ refused: 'changed-meanwhile' });
    const found = await orderAtCounter(clerk(), id);
    expect(found?.order.sheet?.establishment.name).toBe('社会福祉法人　新ひかり会');
    expect(found?.sendings[0]?.sheet.establishment.name).toBe('社会福祉法人　ひかり会');
    expect(found?.events[0]).toMatchObject({ action: 'follow', detail: { items: ['establishment.name'] } });
    expect('accepted' in (await acceptOrder(clerk(), id, { version: version + 1 }))).toBe(true);
  });

  it('what was written and not sent, and what ended, stays as it is', async () => {
    const drafted = await draft(owner());
    const ended = await draft(owner());
    await becomes(owner(), clerk(), ended);
    const versions = async () =>
      [await ownOrder(owner(), drafted), await ownOrder(owner(), ended)].map((one) => one?.order.version);
    const before = await versions();
    await change({ name: '社会福祉法人　新ひかり会' });
    expect(await versions()).toEqual(before);
  });

  it('a value that no sheet carries makes no new version', async () => {
    const id = await draft(owner());
    const { version } = await send(owner(), id);
    await change({ dispute: true });
    expect((await ownOrder(owner(), id))?.order.version).toBe(version);
  });
});

describe('when the establishment is closed', () => {
  it('what was sent lapses, and its people are told', async () => {
    const id = await draft(owner());
    await send(owner(), id);
    const act = system();
    await act.emit({ type: 'establishment.closed', establishmentId: cast.hikari.id });
    const own = await ownOrder(owner(), id);
    expect(own?.order.state).toBe('lapsed');
    expect(own?.events[0]?.detail).toEqual({ because: 'establishment-closed' });
    expect(mailsOf(act)).toHaveLength(2);
  });
});

describe('when an entry turns out to be a known establishment', () => {
  it('its orders belong to that one', async () => {
    const id = await draft(owner());
    await send(owner(), id);
    await system().emit({ type: 'establishment.merged', from: cast.hikari.id, into: cast.aozora.id });
    expect(await ownOrder(owner(), id)).toBeUndefined();
    expect((await ownOrder(by(cast.aozora.owner), id))?.order.state).toBe('provisional');
  });
});
