import { describe, expect, it } from 'vitest';
import { instant } from '#kernel/time.ts';
import { checkSlots, choose, interviewLife, mayCancel, openSlots } from './interview.ts';

const at = (time: string) => instant(`2026-11-${time}+09:00`);
const now = at('20T10:00:00');
const [first, second] = [at('25T10:00:00'), at('26T14:30:00')];

describe('the proposed times', () => {
  it('stand in their order, each once, and none has passed', () => {
    expect(checkSlots([second, first, second], now)).toEqual({ accepted: [first, second] });
    expect(checkSlots([], now)).toEqual({ refused: 'no-slot' });
    expect(checkSlots([first, now], now)).toEqual({ refused: 'slot-passed' });
    const six = [21, 22, 23, 24, 25, 26].map((day) => at(`${day}T10:00:00`));
    expect(checkSlots(six, now)).toEqual({ refused: 'too-many-slots' });
  });

  it('are chosen while they are proposed and still to come', () => {
    const proposed = { state: 'proposed', slots: [first, second] } as const;
    expect(choose(proposed, second, now)).toEqual({ accepted: 'agreed' });
    expect(choose(proposed, at('27T10:00:00'), now)).toEqual({ refused: 'slot-unknown' });
    expect(choose(proposed, first, first)).toEqual({ refused: 'slot-passed' });
    expect(openSlots(proposed, first)).toEqual([second]);
    for (const state of ['agreed', 'declined', 'cancelled'] as const)
      expect(choose({ ...proposed, state }, first, now)).toEqual({ refused: 'not-allowed' });
  });
});

describe('an agreed interview', () => {
  it('is called off until it is over', () => {
    const agreed = { state: 'agreed', chosen: first, minutes: 30 } as const;
    expect(mayCancel(agreed, at('25T10:29:59'))).toBe(true);
    expect(mayCancel(agreed, at('25T10:30:00'))).toBe(false);
  });

  it('ends in no other way', () => {
    expect(interviewLife.ends).toEqual(['declined', 'cancelled']);
  });
});
