import { describe, expect, test } from 'vitest';
import { instant } from '#kernel/time.ts';
import { foldedKey, judgeKey, type KeyRecord, keyAlphabet, keyExpiry, writtenKey } from './authentication-key.ts';

const issued = instant('2026-11-20T10:00+09:00');
const fresh: KeyRecord = { expiresAt: keyExpiry(issued, 30), tries: 0, usedAt: undefined, usable: true };
const soon = instant('2026-11-20T10:05+09:00');

describe('a key as people type it', () => {
  test.each(['AB2C3DEF', 'ab2c-3def', 'ＡＢ２Ｃ－３ＤＥＦ', ' ab2c 3def ', 'AB2C‐3DEF', 'AB2Cー3DEF'])(
    '%s is the key',
    (typed) => {
      expect(foldedKey(typed)).toBe('AB2C3DEF');
    },
  );

  test('is written in two groups without letters that look alike', () => {
    expect(writtenKey('AB2C3DEF')).toBe('AB2C-3DEF');
    for (const letter of '0O1IL') expect(keyAlphabet).not.toContain(letter);
    expect(new Set(keyAlphabet).size).toBe(31);
  });
});

describe('the right key', () => {
  test.each([
    ['2026-11-20T10:29:59+09:00', undefined],
    ['2026-11-20T10:30:00+09:00', undefined],
    ['2026-11-20T10:30:01+09:00', 'key-expired'],
  ])('typed at %s answers %s', (at, refused) => {
    expect(judgeKey(fresh, true, instant(at), 5).refused).toBe(refused);
  });

  test('of 59 minutes holds through the 59th', () => {
    const record = { ...fresh, expiresAt: keyExpiry(issued, 59) };
    expect(judgeKey(record, true, instant('2026-11-20T10:59:00+09:00'), 5).refused).toBeUndefined();
    expect(judgeKey(record, true, instant('2026-11-20T11:00:00+09:00'), 5).refused).toBe('key-expired');
  });

  test('is refused after five tries', () => {
    expect(judgeKey({ ...fresh, tries: 5 }, true, soon, 5)).toEqual({ counts: false, refused: 'key-dead' });
  });

  test('works once', () => {
    expect(judgeKey({ ...fresh, usedAt: issued }, true, soon, 5).refused).toBe('key-used');
  });
});

describe('a wrong key', () => {
  test('counts, and the fifth ends the key', () => {
    expect(judgeKey({ ...fresh, tries: 3 }, false, soon, 5)).toEqual({ counts: true, refused: 'key-wrong' });
    expect(judgeKey({ ...fresh, tries: 4 }, false, soon, 5)).toEqual({ counts: true, refused: 'key-dead' });
  });

  test('and the key of nobody answer alike at every try', () => {
    for (const tries of [0, 1, 2, 3, 4, 5]) {
      const wrong = judgeKey({ ...fresh, tries }, false, soon, 5);
      expect(judgeKey({ ...fresh, tries, usable: false }, true, soon, 5)).toEqual(wrong);
    }
  });
});
