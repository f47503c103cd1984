import { describe, expect, it } from 'vitest';
import { instant } from '#kernel/time.ts';
import { checkTimes } from './consultation.ts';

const at = (time: string) => instant(`${time}+09:00`);
const now = at('2026-11-20T10:00:00');

describe('the times of a consultation', () => {
  it('are now or before, within the last seven days', () => {
    expect(checkTimes(now, undefined, now)).toEqual({ accepted: true });
    expect(checkTimes(at('2026-11-13T00:00:00'), undefined, now)).toEqual({ accepted: true });
    expect(checkTimes(at('2026-11-12T23:59:59'), undefined, now)).toEqual({ refused: 'held-long-ago' });
    expect(checkTimes(at('2026-11-20T10:00:01'), undefined, now)).toEqual({ refused: 'held-later' });
  });

  it('have the next one still to come', () => {
    expect(checkTimes(now, at('2026-11-20T10:00:01'), now)).toEqual({ accepted: true });
    expect(checkTimes(now, now, now)).toEqual({ refused: 'next-passed' });
  });
});
