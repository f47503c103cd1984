import { accept, type Decision, refuse } from '#kernel/decision.ts';
import type { Language } from '#kernel/language.ts';
import { lifecycle } from '#kernel/lifecycle.ts';
import { addDays, addMonths, type Day, dayOf, type Instant, weekday } from '#kernel/time.ts';

/**
 * The life of somebody's alerts: after a year the person is asked (`asked`) whether they are still wanted. What has ended
 * can be taken up again by a seeker only; of others the address is erased.
 */
export const subscriptionLife = lifecycle({
  active: { confirm: 'active', ask: 'asked', end: 'ended' },
  asked: { confirm: 'active', end: 'ended', lapse: 'ended' },
  ended: { resume: 'active' },
});
export type SubscriptionState = (typeof subscriptionLife.states)[number];

export const rhythms = ['daily', 'weekly'] as const;
export type Rhythm = (typeof rhythms)[number];
/** What a person chooses; `off` is no alert. */
export const choices = ['daily', 'weekly', 'off'] as const;
export type RhythmChoice = (typeof choices)[number];

export const readChoice = (typed: string | undefined): RhythmChoice | undefined =>
  choices.find((choice) => choice === typed);

export type Subscription = {
  readonly id: string;
  /** None for people without an account. */
  readonly registrationId: string | undefined;
  readonly state: SubscriptionState;
  readonly language: Language;
  readonly confirmedAt: Instant;
};

/** The last day of weekly mails, today or before; 1 is Monday. */
export const weekBegin = (today: Day, day: number): Day => addDays(today, -((weekday(today) - day + 7) % 7));

/** Confirmed on this day or before it, a person is asked today. */
export const askedWhenConfirmedBy = (now: Instant, months: number): Day => addMonths(dayOf(now), -months);

export type AlertRefusal = 'too-many';

/** One more alert for an address; the same conditions once more only change the rhythm. */
export const addAlert = (given: { already: boolean; alerts: number; most: number }): Decision<true, AlertRefusal> =>
  given.already || given.alerts < given.most ? accept(true) : refuse('too-many');
