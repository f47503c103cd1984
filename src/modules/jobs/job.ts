import { accept, type Decision, refuse } from '#kernel/decision.ts';
import { lifecycle } from '#kernel/lifecycle.ts';
import type { JobNumber } from '#kernel/numbers.ts';
import { compareDays, type Day, day, dayOf, endOfMonth, type Instant } from '#kernel/time.ts';
import type { Disclosure, JobKind, JobSheet, WorkingTime } from './job-sheet.ts';

/**
 * The life of a job from its acceptance on (system-reference §2.8b; before it there is 求人申込み, orders/order.ts).
 * `active` and `changing` are 有効: a change under review leaves the job open as it stands. `suspended` is
 * 停止（紹介保留）; `filled`, `expired` and `withdrawn` are 無効.
 */
export const jobLife = lifecycle({
  active: {
    requestChange: 'changing',
    suspend: 'suspended',
    extend: 'active',
    fill: 'filled',
    withdraw: 'withdrawn',
    expire: 'expired',
  },
  changing: {
    acceptChange: 'active',
    refuseChange: 'active',
    extend: 'changing',
    suspend: 'suspended',
    fill: 'filled',
    withdraw: 'withdrawn',
    expire: 'expired',
  },
  // A change may be asked for and decided while the job rests; it stays at rest.
  suspended: {
    requestChange: 'suspended',
    acceptChange: 'suspended',
    refuseChange: 'suspended',
    resume: 'active',
    fill: 'filled',
    withdraw: 'withdrawn',
    expire: 'expired',
  },
  filled: {},
  expired: {},
  withdrawn: {},
});
export type JobState = (typeof jobLife.states)[number];

/** 有効: shown in lists and open to applications through its referral deadline. The SQL view of search says the same. */
export const openStates: readonly JobState[] = ['active', 'changing'];

/** What decisions and lists need of a job; disclosure and self-application are read from the sheet when it is stored. */
export type JobHead = {
  readonly id: string;
  readonly number: JobNumber;
  readonly state: JobState;
  readonly version: number;
  readonly establishmentId: string;
  /** 受理安定所, five digits. */
  readonly officeCode: string;
  readonly acceptedOn: Day;
  /** 紹介期限日: valid through 23:59:59 JST of this day. */
  readonly deadlineOn: Day;
  readonly extended: boolean;
  readonly disclosure: Disclosure;
  readonly selfApplication: boolean;
  /** 更新: the job this one goes on from. */
  readonly renewsId?: string;
  /** When somebody last said that it is still open; otherwise its acceptance is all there is. */
  readonly confirmedOn?: Day;
  /** 募集中か: when the employer was asked and did not answer since. */
  readonly askedOn?: Day;
  /** Out of search since, because nobody answered. */
  readonly hiddenOn?: Day;
  /** Not public before this day (`publicFrom`). */
  readonly heldUntil?: Day;
  /** 「募集中か確認中」 for a reader: asked STILL_OPEN_MARK_DAYS ago and not answered. */
  readonly unconfirmed?: boolean;
  /** 画像あり, where `markPictured` asked: for a reader who may see the pictures of its establishment. */
  readonly pictured?: boolean;
};
export type Job = JobHead & { readonly sheet: JobSheet };

/** A job to store: what the sheet says itself (disclosure …) is not said twice. */
export type NewJob = {
  readonly number: JobNumber;
  readonly state: JobState;
  readonly establishmentId: string;
  readonly officeCode: string;
  readonly acceptedOn: Day;
  readonly deadlineOn: Day;
  readonly extended?: boolean;
  readonly sheet: JobSheet;
};

/**
 * 紹介期限日: the last day of the second month after acceptance, or an earlier day the employer wishes; 大卒等 the end
 * of the school year, 31 March (system-reference §2.0; 9,481 of 9,505 postings measured).
 */
export const referralDeadline = (
  acceptedOn: Day,
  job: { kind: JobKind; graduationYear?: number } = { kind: 'general' },
  wished?: Day,
): Day => {
  const latest = job.kind === 'graduates' ? endOfSchoolYear(acceptedOn, job.graduationYear) : endOfMonth(acceptedOn, 2);
  return wished && compareDays(wished, latest) < 0 ? wished : latest;
};

/** From February on (the round opens on 1 February, §4.9) a job without a year is meant for next spring's graduates. */
const endOfSchoolYear = (acceptedOn: Day, graduationYear?: number): Day =>
  day(`${graduationYear ?? (acceptedOn.month >= 2 ? acceptedOn.year + 1 : acceptedOn.year)}-03-31`);

/** The day of what is never public. */
const never = day('9999-12-31');

/**
 * From when anybody outside the offices may know a job (§4.9): 大卒等 from 1 April of the last year at school, 高卒 and 中卒
 * never, because they go to the schools; every other job from its acceptance on.
 */
export const publicFrom = (acceptedOn: Day, { header, graduates }: Pick<JobSheet, 'header' | 'graduates'>): Day => {
  if (header.kind !== 'graduates') return acceptedOn;
  if (header.graduateKind === 'high-school' || header.graduateKind === 'junior-high-school') return never;
  const opens = day(`${endOfSchoolYear(acceptedOn, graduates?.graduationYear).year - 1}-04-01`);
  return compareDays(acceptedOn, opens) < 0 ? opens : acceptedOn;
};

/** 期間延長: one month, once; graduates' jobs end with the school year. */
export const extend = (
  job: Pick<JobHead, 'state' | 'deadlineOn' | 'extended'>,
  kind: JobKind,
  now: Instant,
): Decision<Day, 'not-open' | 'extended-already' | 'graduates'> => {
  if (!isOpen(job, now)) return refuse('not-open');
  if (kind === 'graduates') return refuse('graduates');
  if (job.extended) return refuse('extended-already');
  return accept(endOfMonth(job.deadlineOn, 1));
};

const isPastDeadline = (job: Pick<JobHead, 'deadlineOn'>, now: Instant): boolean =>
  compareDays(dayOf(now), job.deadlineOn) > 0;

/** 有効: its state is open and its referral deadline has not passed (valid through 23:59:59 JST of that day). */
export const isOpen = (job: Pick<JobHead, 'state' | 'deadlineOn'>, now: Instant): boolean =>
  openStates.includes(job.state) && !isPastDeadline(job, now);

/** Due for `expire`: at 00:00 JST of the day after the deadline (§2.8b). */
export const expires = (job: Pick<JobHead, 'state' | 'deadlineOn'>, now: Instant): boolean =>
  jobLife.allows(job.state, 'expire') && isPastDeadline(job, now);

/** What a job that is no longer open is to a reader, whether or not the night's work has already written it down. */
export const ended = (
  job: Pick<JobHead, 'state' | 'deadlineOn'>,
  now: Instant,
): 'filled' | 'expired' | 'withdrawn' | undefined => {
  if (job.state === 'filled' || job.state === 'withdrawn' || job.state === 'expired') return job.state;
  return expires(job, now) ? 'expired' : undefined;
};

/** Whether anybody outside the offices may know the job: 公開範囲 4 is for them alone, and so is a job before its day. */
export const isPublished = (job: Pick<JobHead, 'disclosure' | 'heldUntil'>): boolean =>
  job.disclosure !== 4 && job.heldUntil === undefined;

export type SelfApplicationRefusal =
  | 'closed'
  | 'expired'
  | 'suspended'
  | 'unconfirmed'
  | 'dispute'
  | 'disclosure'
  | 'not-accepting'
  | 'no-my-page';

/** What the employer brings to it: a 求人者マイページ, and no labour dispute under way. */
type EmployerStanding = { readonly myPage: boolean; readonly dispute: boolean };

/**
 * Whether a self-application (オンライン自主応募) can be made to this job now: open, 受付＝可, disclosure 1 or 2, and an
 * employer with a My Page (system-reference §2.7) and without a labour dispute (職業安定法20条 forbids the referral; we
 * hold self-applications to the same, R-06). The first reason that stands is named.
 */
export const takesSelfApplications = (
  job: Pick<JobHead, 'state' | 'deadlineOn' | 'disclosure' | 'selfApplication' | 'hiddenOn'>,
  employer: EmployerStanding,
  now: Instant,
): Decision<true, SelfApplicationRefusal> => {
  if (ended(job, now) === 'expired') return refuse('expired');
  if (job.state === 'suspended') return refuse('suspended');
  if (!isOpen(job, now)) return refuse('closed');
  // Nobody answers for it: an application would wait in vain. The office may refer, since it telephones first.
  if (job.hiddenOn) return refuse('unconfirmed');
  if (employer.dispute) return refuse('dispute');
  if (job.disclosure > 2) return refuse('disclosure');
  if (!job.selfApplication) return refuse('not-accepting');
  if (!employer.myPage) return refuse('no-my-page');
  return accept(true);
};

export type ReferralRefusal = 'closed' | 'expired' | 'suspended' | 'dispute';

/**
 * Whether the offices may refer anybody to this job now: open, not 紹介保留, and no labour dispute (職業安定法20条).
 * Disclosure is no bar: the offices know every job.
 */
export const takesReferrals = (
  job: Pick<JobHead, 'state' | 'deadlineOn'>,
  employer: Pick<EmployerStanding, 'dispute'>,
  now: Instant,
): Decision<true, ReferralRefusal> => {
  if (ended(job, now) === 'expired') return refuse('expired');
  if (job.state === 'suspended') return refuse('suspended');
  if (!isOpen(job, now)) return refuse('closed');
  return employer.dispute ? refuse('dispute') : accept(true);
};

/** フルタイム amounts are per month, パート per hour. */
export const payUnit = (workingTime: WorkingTime): 'month' | 'hour' => (workingTime === 'full-time' ? 'month' : 'hour');

/** One change of a job, in the order in which followers (the index, alerts, feeds) may read it. */
export type JobChange = {
  readonly seq: number;
  readonly jobId: string;
  readonly version: number;
  readonly transaction: string;
};
/** `settled`: no transaction can add a change before this one any more. */
export type VisibleChange = JobChange & { readonly settled: boolean };
