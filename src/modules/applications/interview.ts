import { accept, type Decision, refuse } from '#kernel/decision.ts';
import { lifecycle } from '#kernel/lifecycle.ts';
import { compareInstants, type Instant, isBefore, minutesAfter } from '#kernel/time.ts';

/** 面接: an employer proposes times, the applicant takes one or asks for others; either cancels (features.md E11). */
export const interviewLife = lifecycle({
  proposed: { choose: 'agreed', decline: 'declined', cancel: 'cancelled' },
  agreed: { cancel: 'cancelled' },
  declined: {},
  cancelled: {},
});
export type InterviewState = (typeof interviewLife.states)[number];
export const interviewWays = ['on-site', 'online', 'telephone'] as const;
export type InterviewWay = (typeof interviewWays)[number];

export type Interview = {
  readonly id: string;
  readonly applicationId: string;
  readonly state: InterviewState;
  /** The times to choose from, earliest first. */
  readonly slots: readonly Instant[];
  readonly minutes: number;
  readonly way: InterviewWay;
  readonly place: string;
  readonly note: string | undefined;
  readonly chosen: Instant | undefined;
  readonly answer: string | undefined;
  readonly endedBy: 'seeker' | 'employer' | 'system' | undefined;
  readonly version: number;
  readonly changedAt: Instant;
};

export const mostSlots = 5;

export type SlotRefusal = 'no-slot' | 'too-many-slots' | 'slot-passed';

/** The proposed times, each once and in their order; all of them still to come. */
export const checkSlots = (slots: readonly Instant[], now: Instant): Decision<Instant[], SlotRefusal> => {
  const sorted = [...slots].sort(compareInstants);
  const each = sorted.filter((one, index) => index === 0 || compareInstants(one, sorted[index - 1] ?? one) !== 0);
  if (each.length === 0) return refuse('no-slot');
  if (each.length > mostSlots) return refuse('too-many-slots');
  return each.every((slot) => isBefore(now, slot)) ? accept(each) : refuse('slot-passed');
};

/** The times that can still be chosen. */
export const openSlots = ({ state, slots }: Pick<Interview, 'state' | 'slots'>, now: Instant): readonly Instant[] =>
  state === 'proposed' ? slots.filter((slot) => isBefore(now, slot)) : [];

export type ChooseRefusal = 'not-allowed' | 'slot-unknown' | 'slot-passed';

export const choose = (
  interview: Pick<Interview, 'state' | 'slots'>,
  slot: Instant,
  now: Instant,
): Decision<InterviewState, ChooseRefusal> => {
  const state = interviewLife.next(interview.state, 'choose');
  if (!state) return refuse('not-allowed');
  if (!interview.slots.some((one) => compareInstants(one, slot) === 0)) return refuse('slot-unknown');
  return isBefore(now, slot) ? accept(state) : refuse('slot-passed');
};

/** An agreed interview can be called off until it is over. */
export const mayCancel = (interview: Pick<Interview, 'state' | 'chosen' | 'minutes'>, now: Instant): boolean =>
  interviewLife.allows(interview.state, 'cancel') &&
  (!interview.chosen || isBefore(now, minutesAfter(interview.chosen, interview.minutes)));
