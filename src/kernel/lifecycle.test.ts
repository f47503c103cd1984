import { describe, expect, expectTypeOf, it } from 'vitest';
import { accept, type Decision, isRefused, refuse } from './decision.ts';
import { lifecycle } from './lifecycle.ts';

const door = lifecycle({
  open: { close: 'closed' },
  closed: { open: 'open', lock: 'locked' },
  locked: { unlock: 'closed', breakDown: 'broken' },
  broken: {},
});

describe('a lifecycle', () => {
  it('answers for every state and every action', () => {
    const allowed = door.states.flatMap((state) =>
      door.actions.filter((action) => door.allows(state, action)).map((action) => `${state} ${action}`),
    );
    expect(allowed).toEqual(['open close', 'closed open', 'closed lock', 'locked unlock', 'locked breakDown']);
    expect(door.next('open', 'lock')).toBeUndefined();
    expect(door.next('closed', 'lock')).toBe('locked');
  });

  it('knows its ends and draws itself', () => {
    expect(door.ends).toEqual(['broken']);
    expect(door.diagram()).toBe(
      [
        'stateDiagram-v2',
        '  open --> closed: close',
        '  closed --> open: open',
        '  closed --> locked: lock',
        '  locked --> closed: unlock',
        '  locked --> broken: breakDown',
      ].join('\n'),
    );
  });

  it('that leads nowhere is a fault of its table', () => {
    expect(() => lifecycle({ open: { close: 'shut' } })).toThrow('open leads to the unknown state shut');
  });

  it('is not fooled by names every object has', () => {
    expect(door.next('open', 'toString' as 'close')).toBeUndefined();
    expect(door.next('constructor' as 'open', 'close')).toBeUndefined();
  });
});

describe('a decision', () => {
  const enter = (age: number): Decision<number, 'too-young' | 'too-old'> =>
    age < 18 ? refuse('too-young') : accept(age);

  it('is a value: accepted, or refused by name', () => {
    expect(enter(20)).toEqual({ accepted: 20 });
    const refused = enter(3);
    expect(isRefused(refused) && refused.refused).toBe('too-young');
    if (isRefused(refused)) expectTypeOf(refused.refused).toEqualTypeOf<'too-young' | 'too-old'>();
  });
});
