import { foldCode } from '#kernel/japanese.ts';
import { type Instant, isBefore, minutesAfter } from '#kernel/time.ts';

/** 認証キー: shown in one mail, typed by a person into one screen. */
export type KeyPurpose = 'open' | 'renew';

/** Letters and digits nobody mistakes for one another: without 0 O 1 I L. Eight of them are 8 × 10¹¹ keys. */
export const keyAlphabet = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
export const keyLength = 8;

/** As it stands in the mail: AB2C-3DEF. */
export const writtenKey = (key: string): string => `${key.slice(0, 4)}-${key.slice(4)}`;

/** As it is compared: typed in any width and case, with or without hyphen and spaces. */
export const foldedKey = (typed: string): string => foldCode(typed).replaceAll('-', '').toUpperCase();

export type KeyRecord = {
  expiresAt: Instant;
  tries: number;
  usedAt: Instant | undefined;
  /** Someone can still use it: it has an account, no newer key, and the account's tries of the day are not used up. */
  usable: boolean;
};

export type KeyRefusal = 'key-wrong' | 'key-expired' | 'key-dead' | 'key-used';
type KeyJudgement = { counts: boolean; refused?: KeyRefusal };

export const keyExpiry = (now: Instant, minutes: number): Instant => minutesAfter(now, minutes);

/**
 * Whether an entry opens, and whether it counts as a try. Only what a stranger knows anyway is told: the time, his own
 * tries, and his own success. Everything else – no such person, a newer key, too many tries of the day – is a wrong key.
 */
export const judgeKey = (record: KeyRecord, matches: boolean, now: Instant, mostTries: number): KeyJudgement => {
  if (record.usedAt) return { counts: false, refused: 'key-used' };
  // The last moment still counts: 30 minutes means through the thirtieth.
  if (isBefore(record.expiresAt, now)) return { counts: false, refused: 'key-expired' };
  if (record.tries >= mostTries) return { counts: false, refused: 'key-dead' };
  if (record.usable && matches) return { counts: true };
  return { counts: true, refused: record.tries + 1 >= mostTries ? 'key-dead' : 'key-wrong' };
};
