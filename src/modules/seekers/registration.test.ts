import { describe, expect, it } from 'vitest';
import { seekerNumber } from '#kernel/numbers.ts';
import { day, instant } from '#kernel/time.ts';
import {
  extendedBy,
  inactiveBecause,
  isActive,
  numberOf,
  registrationLife,
  serialOf,
  validUntil,
} from './registration.ts';

const until = (last: string) => ({ state: 'active' as const, validUntil: day(last), inactiveReason: undefined });

describe('the end of a registration', () => {
  it.each([
    ['2026-05-01', '2026-07-31'],
    ['2026-05-31', '2026-07-31'],
    ['2026-12-10', '2027-02-28'],
    ['2027-12-01', '2028-02-29'],
  ])('applied on %s it is valid until %s', (appliedOn, last) => {
    expect(validUntil(day(appliedOn)).toString()).toBe(last);
  });

  it('holds through the last second of its last day in Japan', () => {
    expect(isActive(until('2026-07-31'), instant('2026-07-31T23:59:59+09:00'))).toBe(true);
    expect(isActive(until('2026-07-31'), instant('2026-08-01T00:00:00+09:00'))).toBe(false);
    expect(inactiveBecause(until('2026-07-31'), instant('2026-08-01T00:00:00+09:00'))).toBe('expired');
  });

  it('moves by one month when something is done in the last month, and only then', () => {
    expect(extendedBy(until('2026-07-31'), instant('2026-07-01T09:00:00+09:00')).toString()).toBe('2026-08-31');
    expect(extendedBy(until('2026-07-31'), instant('2026-06-30T23:59:59+09:00')).toString()).toBe('2026-07-31');
    expect(extendedBy(until('2026-12-31'), instant('2026-12-31T23:00:00+09:00')).toString()).toBe('2027-01-31');
  });

  it('is not moved by what happens after it', () => {
    expect(extendedBy(until('2026-07-31'), instant('2026-08-01T00:00:00+09:00')).toString()).toBe('2026-07-31');
  });
});

describe('the life of a registration', () => {
  it('comes back from inactive and never ends', () => {
    expect(registrationLife.next('inactive', 'switchOn')).toBe('active');
    expect(registrationLife.ends).toEqual([]);
  });
});

describe('a seeker number', () => {
  it('holds the serial of the office, the year and the kind', () => {
    expect(numberOf('13010', 123, 2026)).toBe('13010-00012361');
    expect(numberOf('13010', 999_999, 2030)).toBe('13010-99999901');
  });

  it('gives its serial back, and none where it is of another make', () => {
    expect(serialOf(numberOf('13010', 4711, 2026))).toBe(4711);
    for (const other of ['1', '12345678', '0012361']) expect(serialOf(seekerNumber('13010', other))).toBeUndefined();
  });
});
