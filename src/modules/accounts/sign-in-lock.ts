import { type Instant, isBefore, minutesAfter, secondsAfter } from '#kernel/time.ts';

/**
 * Wrong passwords from one place: a network, a computer of an office, or a device that the account knows. A stranger
 * locks out the place he sits at, not the owner at home (abuse-cases 5, 51).
 */
export type PlaceRecord = {
  failures: number;
  locks: number;
  failedAt: Instant | undefined;
  lockedUntil: Instant | undefined;
};

type PlaceRules = {
  loginFailures: number;
  loginDelaySeconds: number;
  lockMinutes: number;
  lockHoursMost: number;
};

const nothing: PlaceRecord = { failures: 0, locks: 0, failedAt: undefined, lockedUntil: undefined };

/** What still counts now: a lock ends alone, and twice the longest lock after the last failure all is forgotten. */
export const settledPlace = (record: PlaceRecord, now: Instant, { lockHoursMost }: PlaceRules): PlaceRecord => {
  if (record.failedAt && isBefore(minutesAfter(record.failedAt, lockHoursMost * 2 * 60), now)) return nothing;
  if (record.lockedUntil && !isBefore(now, record.lockedUntil))
    return { ...record, failures: 0, failedAt: undefined, lockedUntil: undefined };
  return record;
};

/** The first two mistakes cost nothing; then each doubles the wait, up to a minute. */
export const delayAfter = (failures: number, { loginDelaySeconds }: PlaceRules): number =>
  failures < 3 ? 0 : Math.min(loginDelaySeconds * 2 ** (failures - 3), 60);

type PlaceJudgement = { open: true } | { open: false; locked: boolean; until: Instant };

/** Whether a try is looked at now. Said alike whether anybody has the address or not. */
export const judgePlace = (record: PlaceRecord, now: Instant, rules: PlaceRules): PlaceJudgement => {
  const { failures, failedAt, lockedUntil } = settledPlace(record, now, rules);
  if (lockedUntil) return { open: false, locked: true, until: lockedUntil };
  const until = failedAt && secondsAfter(failedAt, delayAfter(failures, rules));
  return until && isBefore(now, until) ? { open: false, locked: false, until } : { open: true };
};

/** After one more wrong password: the fifth in a row locks the place out, each further lock lasts twice as long. */
export const placeAfterFailure = (record: PlaceRecord, now: Instant, rules: PlaceRules): PlaceRecord => {
  const { failures: before, locks } = settledPlace(record, now, rules);
  const failures = before + 1;
  if (failures < rules.loginFailures) return { failures, locks, failedAt: now, lockedUntil: undefined };
  const minutes = Math.min(rules.lockMinutes * 2 ** locks, rules.lockHoursMost * 60);
  return { failures, locks: locks + 1, failedAt: now, lockedUntil: minutesAfter(now, minutes) };
};
