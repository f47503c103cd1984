import { accept, type Decision, refuse } from '#kernel/decision.ts';
import { addDays, compareDays, type Day, dayOf, type Instant } from '#kernel/time.ts';
import { ended, extend, isOpen, type JobHead, type JobState, jobLife, openStates } from './job.ts';
import type { JobKind } from './job-sheet.ts';

/** What the employer and the accepting office do with a job by themselves; `confirm` is the answer to "still open?". */
export const jobActs = ['confirm', 'suspend', 'resume', 'extend', 'fill', 'withdraw'] as const;
export type JobAct = (typeof jobActs)[number];

type JobDoer = 'employer' | 'staff';

/** Why a job is stopped or taken back; the office says how it came to know. */
const jobReasons = {
  suspend: {
    employer: ['selecting', 'conditions', 'circumstances', 'other'],
    staff: ['asked-by-employer', 'report', 'no-answer', 'law', 'other'],
  },
  withdraw: {
    employer: ['found-elsewhere', 'no-longer', 'conditions', 'other'],
    staff: ['asked-by-employer', 'report', 'no-answer', 'law', 'other'],
  },
} as const satisfies Partial<Record<JobAct, Record<JobDoer, readonly string[]>>>;
export type JobReason = (typeof jobReasons)['suspend' | 'withdraw'][JobDoer][number];

/** The reasons that this doer can give for this act; none where no reason is asked. */
export const reasonsFor = (act: JobAct, doer: JobDoer): readonly JobReason[] =>
  act === 'suspend' || act === 'withdraw' ? jobReasons[act][doer] : [];

/** Characters of a note to a reason. */
export const jobNoteCharacters = 300;

export type LifeHead = Pick<JobHead, 'state' | 'deadlineOn' | 'extended' | 'askedOn' | 'hiddenOn' | 'heldUntil'>;
export type LifeRefusal = 'ended' | 'not-now' | 'extended-already' | 'graduates';
/** Where an act leads, and the new deadline where it moves. */
export type LifeStep = { readonly state: JobState; readonly deadlineOn?: Day };

/** Whether this can be done with the job now, as the table of states and the calendar say (system-reference §2.8b). */
export const lifeStep = (act: JobAct, job: LifeHead, kind: JobKind, now: Instant): Decision<LifeStep, LifeRefusal> => {
  // Past its deadline it is 無効, whether or not the night's work has written that down.
  if (ended(job, now)) return refuse('ended');
  if (act === 'confirm') return isOpen(job, now) ? accept({ state: job.state }) : refuse('not-now');
  const state = jobLife.next(job.state, act);
  if (!state) return refuse('not-now');
  if (act !== 'extend') return accept({ state });
  const until = extend(job, kind, now);
  if ('accepted' in until) return accept({ state, deadlineOn: until.accepted });
  return refuse(until.refused === 'not-open' ? 'not-now' : until.refused);
};

const saying: readonly (JobAct | 'change')[] = ['confirm', 'resume', 'extend', 'change'];

/**
 * Whether what was done says by itself that the job is open (H8): whoever takes it up again, gives it another month or has
 * a change of it accepted wants it filled. A change of a job at rest says nothing of the kind.
 */
export const saysOpen = (done: JobAct | 'change', after: JobState): boolean =>
  saying.includes(done) && openStates.includes(after);

/** What can be done now, in the order in which a page offers it. */
export const actsNow = (job: LifeHead, kind: JobKind, now: Instant): JobAct[] =>
  jobActs.filter((act) => 'accepted' in lifeStep(act, job, kind, now));

/** What tells a job apart in lists of its own establishment and office. */
export type Standing = 'open' | 'held' | 'unconfirmed' | 'hidden' | 'suspended' | 'filled' | 'expired' | 'withdrawn';

export const standingOf = (job: LifeHead, now: Instant, markDays: number): Standing => {
  const end = ended(job, now);
  if (end) return end;
  if (job.state === 'suspended') return 'suspended';
  if (job.heldUntil) return 'held';
  if (job.hiddenOn) return 'hidden';
  return isUnconfirmed(job, now, markDays) ? 'unconfirmed' : 'open';
};

/** 「募集中か確認中」: asked so many days ago and not answered; a job out of search is it all the more. */
export const isUnconfirmed = (
  job: Pick<JobHead, 'state' | 'deadlineOn' | 'askedOn' | 'hiddenOn'>,
  now: Instant,
  markDays: number,
): boolean =>
  isOpen(job, now) &&
  (job.hiddenOn !== undefined ||
    (job.askedOn !== undefined && compareDays(addDays(job.askedOn, markDays), dayOf(now)) <= 0));

/** The day on which the job was last known to be open. */
export const knownOpenOn = (job: Pick<JobHead, 'acceptedOn' | 'confirmedOn'>): Day =>
  job.confirmedOn && compareDays(job.confirmedOn, job.acceptedOn) > 0 ? job.confirmedOn : job.acceptedOn;

/** Days before the deadline from which 更新 is taken (F-EM-5). */
export const renewalDays = 7;

/** 更新: from seven days before the deadline on, and of a job that has run out; not of one that was filled or taken back. */
export const isRenewable = (job: Pick<JobHead, 'state' | 'deadlineOn'>, now: Instant): boolean => {
  if (job.state === 'filled' || job.state === 'withdrawn') return false;
  return compareDays(addDays(job.deadlineOn, -renewalDays), dayOf(now)) <= 0;
};

/** Which of an office's open jobs it is to ask about: by telephone, where there is no My Page; or where nobody answers in it. */
export const officeBoxes = ['by-office', 'unanswered', 'hidden'] as const;
export type OfficeBox = (typeof officeBoxes)[number];
