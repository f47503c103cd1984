import { describe, expect, test } from 'vitest';
import { type Instant, instant, minutesAfter } from '#kernel/time.ts';
import {
  afterWrongCode,
  counterHolds,
  foldedRecoveryCode,
  isPaused,
  noTries,
  sixDigits,
  stepAt,
  stepsThatCount,
  writtenRecoveryCode,
} from './second-step.ts';

const now = instant('2026-11-20T10:00:00+09:00');
const rules = { loginFailures: 5, lockMinutes: 15, lockHoursMost: 24 };
const wrong = (times: number, at: Instant = now) =>
  Array.from({ length: times }).reduce((tries: typeof noTries) => afterWrongCode(tries, at, rules), noTries);

describe('the code of thirty seconds', () => {
  test('belongs to the step it is shown in, from its first to its last millisecond', () => {
    expect(stepAt(instant('1970-01-01T00:00:59Z'))).toBe(1);
    expect(stepAt(instant('2026-11-20T01:00:29.999Z'))).toBe(stepAt(instant('2026-11-20T01:00:00Z')));
    expect(stepAt(instant('2026-11-20T01:00:30Z'))).toBe(stepAt(instant('2026-11-20T01:00:00Z')) + 1);
  });

  test('counts with its neighbours, and never again once it or a later one was used', () => {
    const step = stepAt(now);
    expect(stepsThatCount(now, undefined)).toEqual([step, step - 1, step + 1]);
    expect(stepsThatCount(now, step - 1)).toEqual([step, step + 1]);
    expect(stepsThatCount(now, step)).toEqual([step + 1]);
    expect(stepsThatCount(now, step + 1)).toEqual([]);
  });

  test.each([
    ['123456', '123456'],
    ['１２３　４５６', '123456'],
    [' 123 456 ', '123456'],
    ['12345', undefined],
    ['1234567', undefined],
    ['12345a', undefined],
  ])('%s is read as %s', (typed, read) => expect(sixDigits(typed)).toBe(read));
});

describe('wrong codes', () => {
  test('are suffered four times, the fifth pauses for a quarter of an hour', () => {
    expect(isPaused(wrong(4), now)).toBe(false);
    const paused = wrong(5);
    expect(paused.pausedUntil).toEqual(minutesAfter(now, 15));
    expect(isPaused(paused, minutesAfter(now, 14))).toBe(true);
    expect(isPaused(paused, minutesAfter(now, 15))).toBe(false);
  });

  test('change nothing during a pause, so that nobody is kept out by repeating them', () => {
    expect(wrong(9)).toEqual(wrong(5));
  });

  test('pause twice as long each time, a day at most: a thousand guesses take months', () => {
    let tries = noTries;
    let at = now;
    const minutes: number[] = [];
    for (let guess = 0; guess < 1000; guess += 1) {
      tries = afterWrongCode(tries, at, rules);
      if (!tries.pausedUntil) continue;
      minutes.push(at.until(tries.pausedUntil).total('minutes'));
      at = tries.pausedUntil;
    }
    expect(minutes.slice(0, 9)).toEqual([15, 30, 60, 120, 240, 480, 960, 1440, 1440]);
    expect(now.until(at).total('hours')).toBeGreaterThan(24 * 150);
  });
});

test('a recovery code is written in two halves and read in any width and case', () => {
  expect(writtenRecoveryCode('ABCDE23456')).toBe('ABCDE-23456');
  expect(foldedRecoveryCode(' ａｂｃｄｅ－２３４５６ ')).toBe('ABCDE23456');
});

test.each([
  [0, 0, true],
  [0, 1, true],
  [7, 8, true],
  [7, 7, false],
  [7, 3, false],
  [7, 0, false],
])('a count of signatures that was %i and is %i holds: %s', (kept, given, holds) =>
  expect(counterHolds(kept, given)).toBe(holds),
);
