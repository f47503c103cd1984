import { describe, expect, it } from 'vitest';
import { day, instant } from '#kernel/time.ts';
import { may, privileges, standingOf } from './privilege.ts';

const valid = { state: 'active', validUntil: day('2027-01-31') } as const;
const now = instant('2027-01-31T23:59:59+09:00');
const after = instant('2027-02-01T00:00:00+09:00');

describe('how a reader stands', () => {
  it('goes by the kind of registration while it is valid, through the last second of its last day', () => {
    expect(standingOf({ ...valid, kind: 'online' }, now)).toBe('online');
    expect(standingOf({ ...valid, kind: 'office' }, now)).toBe('office');
    expect(standingOf({ ...valid, kind: 'office' }, after)).toBe('inactive');
    expect(standingOf({ ...valid, kind: 'online', state: 'inactive' }, now)).toBe('inactive');
    expect(standingOf(undefined, now)).toBe('anonymous');
  });
});

describe('who may use what', () => {
  it('keeps the counter’s services for those who registered there', () => {
    for (const privilege of ['recommended', 'online-referral', 'letter'] as const) {
      expect(may(privilege, { ...valid, kind: 'office' }, now), privilege).toBe(true);
      expect(may(privilege, { ...valid, kind: 'online' }, now), privilege).toBe(false);
    }
  });

  it('lets nobody begin anything that asks for a valid registration without one', () => {
    for (const privilege of ['saved', 'saved-conditions', 'self-application', 'messages'] as const) {
      expect(may(privilege, { ...valid, kind: 'office' }, after), privilege).toBe(false);
      expect(may(privilege, undefined, now), privilege).toBe(false);
    }
  });

  it('never takes the search or the own registration away', () => {
    expect(Object.values(privileges.search)).toEqual(['yes', 'yes', 'yes', 'yes']);
    expect(may('registration', { ...valid, kind: 'online' }, after)).toBe(true);
  });
});
