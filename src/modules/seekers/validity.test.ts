import { describe, expect, it } from 'vitest';
import { day, instant } from '#kernel/time.ts';
import type { InactiveReason } from './registration.ts';
import { aloneUntil, lastDaysToTell, switchedOn, validityNotice } from './validity.ts';

const active = (last: string) => ({ state: 'active' as const, validUntil: day(last), inactiveReason: undefined });
const inactive = (inactiveReason: InactiveReason, since: string, last = '2026-12-31') => ({
  state: 'inactive' as const,
  validUntil: day(last),
  inactiveReason,
  inactiveOn: day(since),
});
const at = (clock: string) => instant(`${clock}+09:00`);

describe('the last day', () => {
  it('is told 14 and 3 days before, over the end of a month and of a year', () => {
    expect(lastDaysToTell(day('2026-12-17')).map(({ lastDay }) => lastDay.toString())).toEqual([
      '2026-12-31',
      '2026-12-20',
    ]);
    expect(lastDaysToTell(day('2028-02-15')).map(({ lastDay }) => lastDay.toString())).toEqual([
      '2028-02-29',
      '2028-02-18',
    ]);
    expect(lastDaysToTell(day('2026-12-29')).map(({ lastDay }) => lastDay.toString())).toEqual([
      '2027-01-12',
      '2027-01-01',
    ]);
  });

  it('stands on every page from the fourteenth day before it', () => {
    expect(validityNotice(active('2026-11-30'), at('2026-11-15T23:59:59'), 31)).toBeUndefined();
    expect(validityNotice(active('2026-11-30'), at('2026-11-16T00:00:00'), 31)).toMatchObject({ days: 14 });
    expect(validityNotice(active('2026-11-30'), at('2026-11-30T23:59:59'), 31)).toMatchObject({ days: 0 });
    expect(validityNotice(active('2026-11-30'), at('2026-12-01T00:00:00'), 31)).toMatchObject({
      kind: 'inactive',
      reason: 'expired',
    });
  });
});

describe('who is inactive', () => {
  it.each(['expired', 'own-wish'] as const)('goes on alone for a time after %s, then at a counter', (reason) => {
    const one = inactive(reason, '2026-11-01', '2026-10-31');
    expect(aloneUntil(one, at('2026-12-01T23:59:59'), 31)?.toString()).toBe('2026-12-01');
    expect(aloneUntil(one, at('2026-12-02T00:00:00'), 31)).toBeUndefined();
    expect(switchedOn(one, at('2026-12-02T00:00:00'), 31)).toEqual({ refused: 'at-counter' });
  });

  it.each(['hired', 'by-office'] as const)('comes to a counter after %s', (reason) => {
    expect(switchedOn(inactive(reason, '2026-11-20'), at('2026-11-20T10:00:00'), 31)).toEqual({
      refused: 'at-counter',
    });
  });

  it('may go on alone before the night has written the end down', () => {
    const decision = switchedOn(active('2026-10-31'), at('2026-11-01T00:00:30'), 31);
    expect(decision).toMatchObject({ accepted: {} });
  });

  it('keeps a term that still runs, and begins one anew that has ended', () => {
    const running = switchedOn(inactive('own-wish', '2026-11-10'), at('2026-11-20T10:00:00'), 31);
    expect('accepted' in running && [running.accepted.validUntil.toString(), running.accepted.appliedOn]).toEqual([
      '2026-12-31',
      undefined,
    ]);
    const ended = switchedOn(inactive('expired', '2026-12-01', '2026-11-30'), at('2026-12-20T10:00:00'), 31);
    expect('accepted' in ended && [ended.accepted.validUntil.toString(), ended.accepted.appliedOn?.toString()]).toEqual(
      ['2027-02-28', '2026-12-20'],
    );
  });

  it('is refused while active', () => {
    expect(switchedOn(active('2026-11-30'), at('2026-11-30T23:59:59'), 31)).toEqual({ refused: 'active-already' });
  });
});
