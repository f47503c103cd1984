import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { instant, minutesAfter } from '#kernel/time.ts';
import { accountLifecycle, afterFailure, type LockRecord, normalMail, opensByPassword, settle } from './account.ts';

const now = instant('2026-11-20T10:00+09:00');
const rules = { loginFailures: 5, lockMinutes: 15, lockHoursMost: 24 };
const open: LockRecord = { state: 'active', failures: 0, locks: 0, lockedUntil: undefined };

const failing = (times: number, from: LockRecord = open, at = now): LockRecord =>
  Array.from({ length: times }).reduce<LockRecord>((record) => afterFailure(record, at, rules), from);

describe('wrong passwords', () => {
  test('four in a row lock nothing', () => {
    expect(failing(4)).toMatchObject({ state: 'active', failures: 4, lockedUntil: undefined });
  });

  test('the fifth locks for fifteen minutes', () => {
    expect(failing(5)).toMatchObject({ state: 'locked', lockedUntil: minutesAfter(now, 15) });
  });

  test('a try during the lock changes nothing, so repeating cannot make it longer', () => {
    const locked = failing(5);
    expect(failing(50, locked)).toEqual(locked);
  });

  test('each further lock lasts twice as long, up to a day', () => {
    let record = open;
    let at = now;
    const minutes: number[] = [];
    for (let round = 0; round < 9; round += 1) {
      record = failing(5, settle(record, at), at);
      minutes.push(record.lockedUntil ? record.lockedUntil.since(at).total('minutes') : 0);
      at = record.lockedUntil ?? at;
    }
    expect(minutes).toEqual([15, 30, 60, 120, 240, 480, 960, 1440, 1440]);
  });

  test('on an address that no longer receives mail lock too', () => {
    expect(failing(5, { ...open, state: 'undeliverable' }).state).toBe('locked');
  });
});

describe('a lock', () => {
  const locked = failing(5);

  test('holds until its last second', () => {
    expect(opensByPassword(settle(locked, instant('2026-11-20T10:14:59+09:00')))).toBe(false);
  });

  test('ends alone at its time, with a fresh count', () => {
    const settled = settle(locked, instant('2026-11-20T10:15:00+09:00'));
    expect(settled).toMatchObject({ state: 'active', failures: 0, lockedUntil: undefined });
    expect(opensByPassword(settled)).toBe(true);
  });
});

describe('the life of an account', () => {
  test.each(accountLifecycle.states)('%s opens by password only when active or without mail', (state) => {
    expect(opensByPassword({ ...open, state })).toBe(state === 'active' || state === 'undeliverable');
  });

  test('its states are the ones the database takes', () => {
    const sql = readFileSync('migrations/0003-accounts.sql', 'utf8');
    const listed = /state text not null check \(state in \(([^)]*)\)\)/.exec(sql)?.[1] ?? '';
    expect(listed.split(',').map((state) => state.trim().replaceAll("'", ''))).toEqual([...accountLifecycle.states]);
  });

  test('who has left comes back by a key only, and no password or lock touches the account until then', () => {
    const allowed = accountLifecycle.actions.filter((action) => accountLifecycle.allows('closed', action));
    expect([...allowed].sort()).toEqual(['changeMail', 'reopen', 'sendKey']);
    expect(accountLifecycle.next('closed', 'sendKey')).toBe('closed');
    expect(accountLifecycle.next('closed', 'reopen')).toBe('active');
  });
});

describe('a mail address', () => {
  test.each([
    ['Sakura.Yamada@Example.JP', 'Sakura.Yamada@example.jp'],
    ['　ｋｅｎ＠ｅｘａｍｐｌｅ．ｊｐ ', 'ken@example.jp'],
    ["o'neil+work@mail.example.co.jp", "o'neil+work@mail.example.co.jp"],
    ['a..b.@docomo.ne.jp', 'a..b.@docomo.ne.jp'],
    [`${'a'.repeat(89)}@example.jp`, `${'a'.repeat(89)}@example.jp`],
  ])('%s is kept as %s', (typed, kept) => {
    expect(normalMail(typed)).toBe(kept);
  });

  test.each([
    'sakura',
    '@example.jp',
    'sakura@example',
    'sak ura@example.jp',
    'さくら@example.jp',
    'a@b@example.jp',
    'sakura@-example.jp',
    'sakura@example.jp\r\nBcc: x@example.jp',
    `${'a'.repeat(90)}@example.jp`,
  ])('%j is none', (typed) => {
    expect(normalMail(typed)).toBeUndefined();
  });
});
