import { describe, expect, test } from 'vitest';
import { instant } from '#kernel/time.ts';
import { judgeEnrolment, type PhoneRequest, phoneState, readCode, writtenCode } from './kiosk.ts';

const at = (time: string) => instant(`2026-11-20T${time}+09:00`);

describe('a code of a kiosk', () => {
  test.each(['AB2C-3DEF', 'ab2c3def', 'ＡＢ２Ｃ－３ＤＥＦ', ' AB2C 3DEF ', 'ab2cー3def'])('%s is read', (typed) => {
    expect(readCode(typed)).toBe('AB2C3DEF');
  });

  test.each(['', 'AB2C3DE', 'AB2C3DEFG', 'AB2C-3DE0', 'AB2C-3DEI', '日本語'])('「%s」 cannot be one', (typed) => {
    expect(readCode(typed)).toBeUndefined();
  });

  test('is read as it is written', () => {
    expect(readCode(writtenCode('AB2C3DEF'))).toBe('AB2C3DEF');
  });
});

describe('an enrolment code of ten minutes and five tries', () => {
  const code = { expiresAt: at('10:10:00'), tries: 0 };
  const judge = (tries: number, matches: boolean, time = '10:05:00') =>
    judgeEnrolment({ ...code, tries }, matches, at(time), 5);

  test('opens through its last minute', () => {
    expect(judge(0, true, '10:10:00')).toBeUndefined();
    expect(judge(0, true, '10:10:01')).toBe('code-expired');
  });

  test('is dead with the fifth wrong entry, also for the right one', () => {
    expect(judge(3, false)).toBe('code-wrong');
    expect(judge(4, false)).toBe('code-dead');
    expect(judge(5, true)).toBe('code-dead');
    expect(judge(4, true)).toBeUndefined();
  });
});

describe('a sign-in that a kiosk asked for', () => {
  const asked: PhoneRequest = {
    expiresAt: at('10:03:00'),
    openedBy: undefined,
    confirmedAt: undefined,
    refusedAt: undefined,
    usedAt: undefined,
  };
  const state = (changes: Partial<PhoneRequest>, time: string) => phoneState({ ...asked, ...changes }, at(time));

  test.each([
    ['waits', {}, '10:02:59', 'waiting'],
    ['ends after its time', {}, '10:03:00', 'expired'],
    ['is read by a phone', { openedBy: 'a' }, '10:01:00', 'read'],
    ['read and forgotten ends as well', { openedBy: 'a' }, '10:03:00', 'expired'],
    ['confirmed at the last moment is still taken up', { confirmedAt: at('10:02:59') }, '10:04:58', 'confirmed'],
    ['confirmed and not taken up ends', { confirmedAt: at('10:02:59') }, '10:04:59', 'expired'],
    ['refused stays refused', { refusedAt: at('10:01:00') }, '10:01:01', 'refused'],
    ['used is over', { confirmedAt: at('10:01:00'), usedAt: at('10:01:05') }, '10:01:06', 'used'],
  ] as const)('%s', (_, changes, time, expected) => {
    expect(state(changes, time)).toBe(expected);
  });
});
