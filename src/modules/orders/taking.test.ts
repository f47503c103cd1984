import { describe, expect, it } from 'vitest';
import { instant } from '#kernel/time.ts';
import { type OrderState, orderLife } from './order.ts';
import { mayDecide, mayTake, takenUntil } from './taking.ts';

const now = instant('2026-11-20T10:00+09:00');
const at = (time: string) => instant(`2026-11-20T${time}+09:00`);
const free = { state: 'provisional' as OrderState, version: 3 };
const taken = (by: string, time: string) => ({ ...free, state: 'reviewing' as const, taken: { by, at: at(time) } });
const take = (order: Parameters<typeof mayTake>[0], over = false) => mayTake(order, 'me', now, { minutes: 30, over });

describe('taking an order into work', () => {
  it('is open to everybody while it is free, and goes on for whoever has it', () => {
    expect(take(free)).toEqual({ accepted: 'free' });
    expect(take(taken('me', '08:00'))).toEqual({ accepted: 'own' });
  });

  it('waits for a colleague who is at it, unless it is taken over knowingly', () => {
    expect(take(taken('you', '09:30:01'))).toEqual({ refused: 'taken-by-another' });
    expect(take(taken('you', '09:30:01'), true)).toEqual({ accepted: 'over' });
  });

  it('ends by itself after its minutes, to the second', () => {
    expect(takenUntil(taken('you', '09:30:00'), now, 30)).toBeUndefined();
    expect(takenUntil(taken('you', '09:30:01'), now, 30)?.equals(at('10:00:01'))).toBe(true);
    expect(take(taken('you', '09:30:00'))).toEqual({ accepted: 'left' });
  });

  it('is for what was sent and not decided', () => {
    const takeable = orderLife.states.filter((state) => 'accepted' in take({ state }));
    expect(takeable).toEqual(['provisional', 'reviewing']);
    expect(take({ state: 'withdrawn' })).toEqual({ refused: 'ended' });
    expect(take({ state: 'correction-requested' })).toEqual({ refused: 'not-sent' });
  });
});

describe('deciding about it', () => {
  it('is for whoever has it in work, on the version that was shown, also after its time', () => {
    expect(mayDecide(taken('me', '08:00'), 'me', 3)).toEqual({ accepted: true });
    expect(mayDecide(taken('me', '09:59'), 'me', 2)).toEqual({ refused: 'changed-meanwhile' });
    expect(mayDecide(taken('you', '09:59'), 'me', 3)).toEqual({ refused: 'taken-by-another' });
    expect(mayDecide(free, 'me', 3)).toEqual({ refused: 'not-taken' });
  });

  it('is over once the order has ended', () => {
    for (const state of orderLife.ends) expect(mayDecide({ ...free, state }, 'me', 3)).toEqual({ refused: 'ended' });
  });
});
