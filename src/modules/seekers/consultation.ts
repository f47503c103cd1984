import { accept, type Decision, refuse } from '#kernel/decision.ts';
import { addDays, compareDays, dayOf, type Instant, isBefore } from '#kernel/time.ts';

/** 職業相談: at the counter, by telephone, or over the network. */
export const consultationWays = ['counter', 'telephone', 'online'] as const;
export type ConsultationWay = (typeof consultationWays)[number];

export type Consultation = {
  readonly id: string;
  readonly registrationId: string;
  readonly officeCode: string;
  readonly staffAccountId: string;
  readonly way: ConsultationWay;
  readonly heldAt: Instant;
  readonly content: string;
  readonly next: { at: Instant; way: ConsultationWay; note: string | undefined } | undefined;
  /** The entry that this one corrects. */
  readonly corrects: string | undefined;
  readonly createdAt: Instant;
};

export type ConsultationRefusal = 'held-later' | 'held-long-ago' | 'next-passed';

/** What is entered late is entered within this many days, so that a validity is not moved in hindsight (ours). */
const lateDays = 7;

/** Checks the times of an entry: held by now and lately, the next one still to come. */
export const checkTimes = (
  heldAt: Instant,
  nextAt: Instant | undefined,
  now: Instant,
): Decision<true, ConsultationRefusal> => {
  if (isBefore(now, heldAt)) return refuse('held-later');
  if (compareDays(dayOf(heldAt), addDays(dayOf(now), -lateDays)) < 0) return refuse('held-long-ago');
  if (nextAt && !isBefore(now, nextAt)) return refuse('next-passed');
  return accept(true);
};

/** Whether it counts as an activity of today: a correction of an old entry moves no validity. */
export const countsAsActivity = ({ corrects }: Pick<Consultation, 'corrects'>): boolean => corrects === undefined;
