import { describe, expect, test } from 'vitest';
import { type Instant, instant, minutesAfter, secondsAfter } from '#kernel/time.ts';
import { delayAfter, judgePlace, type PlaceRecord, placeAfterFailure, settledPlace } from './sign-in-lock.ts';

const now = instant('2026-11-20T10:00+09:00');
const rules = { loginFailures: 5, loginDelaySeconds: 5, lockMinutes: 15, lockHoursMost: 24 };
const none: PlaceRecord = { failures: 0, locks: 0, failedAt: undefined, lockedUntil: undefined };

const failing = (times: number, record = none, at: Instant = now): PlaceRecord =>
  times === 0 ? record : failing(times - 1, placeAfterFailure(record, at, rules), at);

describe('a place from which wrong passwords come', () => {
  test('waits longer after each from the third on, and a minute at most', () => {
    expect([1, 2, 3, 4, 5, 6, 7, 8].map((failures) => delayAfter(failures, rules))).toEqual([
      0, 0, 5, 10, 20, 40, 60, 60,
    ]);
    expect([3, 4].map((failures) => delayAfter(failures, { ...rules, loginDelaySeconds: 0 }))).toEqual([0, 0]);
  });

  test('is looked at again when the wait is over, to the second', () => {
    const record = failing(3);
    expect(judgePlace(record, secondsAfter(now, 4), rules)).toEqual({
      open: false,
      locked: false,
      until: secondsAfter(now, 5),
    });
    expect(judgePlace(record, secondsAfter(now, 5), rules)).toEqual({ open: true });
  });

  test('is locked out by the fifth, each further time twice as long, up to a day', () => {
    let record = none;
    let at = now;
    const minutes = [];
    for (let lock = 0; lock < 9; lock += 1) {
      record = failing(5, record, at);
      const until = record.lockedUntil ?? at;
      expect(judgePlace(record, at, rules)).toEqual({ open: false, locked: true, until });
      minutes.push(at.until(until).total('minutes'));
      at = until;
    }
    expect(minutes).toEqual([15, 30, 60, 120, 240, 480, 960, 1440, 1440]);
  });

  test('comes in again in the moment the lock ends, not a second before', () => {
    const record = failing(5);
    expect(judgePlace(record, secondsAfter(minutesAfter(now, 15), -1), rules).open).toBe(false);
    expect(judgePlace(record, minutesAfter(now, 15), rules)).toEqual({ open: true });
  });

  test('is forgotten two days after the last failure', () => {
    const record = { ...failing(4), locks: 3 };
    expect(settledPlace(record, minutesAfter(now, 48 * 60), rules)).toEqual(record);
    expect(settledPlace(record, secondsAfter(minutesAfter(now, 48 * 60), 1), rules)).toEqual(none);
  });
});
