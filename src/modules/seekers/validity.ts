import { accept, type Decision, refuse } from '#kernel/decision.ts';
import { addDays, compareDays, type Day, dayOf, daysBetween, type Instant } from '#kernel/time.ts';
import { inactiveBecause, type Registration, validUntil } from './registration.ts';

/** 求職有効期限 as the person meets it: told in time, switched on alone within a time, afterwards at a counter. */

/** So many days before the last day a mail tells of it (M13, system-reference §1.10). */
const reminderDays = [14, 3] as const;

/** From so many days before the last day on every page says it: with the first mail. */
const soonDays = reminderDays[0];

/** The last days that are told of today, each with how far away it is. */
export const lastDaysToTell = (today: Day): { days: number; lastDay: Day }[] =>
  reminderDays.map((days) => ({ days, lastDay: addDays(today, days) }));

type Validity = Pick<Registration, 'state' | 'validUntil' | 'inactiveReason' | 'inactiveOn'>;

/** What stands on every page; undefined while there is nothing to say. */
type ValidityNotice =
  | { kind: 'soon'; days: number; lastDay: Day }
  | { kind: 'inactive'; reason: NonNullable<Registration['inactiveReason']>; alone: Day | undefined };

export const validityNotice = (registration: Validity, now: Instant, aloneDays: number): ValidityNotice | undefined => {
  const reason = inactiveBecause(registration, now);
  if (reason) return { kind: 'inactive', reason, alone: aloneUntil(registration, now, aloneDays) };
  const days = daysBetween(dayOf(now), registration.validUntil);
  return days <= soonDays ? { kind: 'soon', days, lastDay: registration.validUntil } : undefined;
};

/** Since when it is inactive; the night's work may not have written an expiry down yet. */
const inactiveSince = (registration: Validity): Day => registration.inactiveOn ?? addDays(registration.validUntil, 1);

/**
 * The last day on which the person switches the registration on alone; undefined when only a counter can. Who was hired or
 * was switched off by the office comes to the counter (F-SK-13; how long "a certain time" is officially is not known).
 */
export const aloneUntil = (registration: Validity, now: Instant, aloneDays: number): Day | undefined => {
  const reason = inactiveBecause(registration, now);
  if (reason !== 'expired' && reason !== 'own-wish') return undefined;
  const last = addDays(inactiveSince(registration), aloneDays - 1);
  return compareDays(dayOf(now), last) <= 0 ? last : undefined;
};

/** 再び有効にする: a term that still runs goes on; one that has ended begins as if applied for today (our choice). */
export const switchedOn = (
  registration: Validity,
  now: Instant,
  aloneDays: number,
): Decision<{ validUntil: Day; appliedOn: Day | undefined }, 'active-already' | 'at-counter'> => {
  if (!inactiveBecause(registration, now)) return refuse('active-already');
  if (!aloneUntil(registration, now, aloneDays)) return refuse('at-counter');
  const today = dayOf(now);
  return compareDays(today, registration.validUntil) <= 0
    ? accept({ validUntil: registration.validUntil, appliedOn: undefined })
    : accept({ validUntil: validUntil(today), appliedOn: today });
};
