import { accept, type Decision, refuse } from '#kernel/decision.ts';
import { addDays, compareDays, type Day, dayOf, type Instant } from '#kernel/time.ts';
import { type Application, type ApplicationState, type Party, stepBy } from './application.ts';

/** How a result reached the service: the employer's own entry, or the office's from what came to it. */
export const outcomeSources = ['my-page', 'paper', 'fax', 'telephone', 'counter'] as const;
export type OutcomeSource = (typeof outcomeSources)[number];

/**
 * 不採用の理由, for the office's advice and figures; the applicant is told the employer's words, not these. The official codes
 * are not known: ours. Nothing that 職業安定法5条の5 and fair selection keep out of a decision can be said with them.
 */
export const rejectionReasons = [
  'experience',
  'licence',
  'conditions',
  'schedule',
  'interview',
  'another-chosen',
  'job-ended',
  'other',
] as const;
export type RejectionReason = (typeof rejectionReasons)[number];

export type Outcome = {
  kind: 'hired' | 'rejected';
  /** Of a rejection; for the employer and the office only. */
  reasons?: readonly RejectionReason[];
  /** 採用条件 where they differ from the job's: occupation, employment type, wage, term, insurance, in one text (§2.4). */
  terms?: string;
  /** The words the employer writes to the applicant; empty is allowed. */
  comment?: string;
  /** 採用年月日 as planned. */
  startOn?: string;
  /** Absent where the employer entered it. */
  source?: OutcomeSource;
};

export type OutcomeRefusal = 'not-allowed' | 'published-already';

const actionOf = ({ kind }: Outcome): 'offer' | 'reject' => (kind === 'hired' ? 'offer' : 'reject');

/** Recording 採用 or 不採用; it stays a draft until it is published (採否結果, E7). */
export const recordOutcome = (
  application: Pick<Application, 'state' | 'route' | 'publishedAt' | 'outcome'>,
  outcome: Outcome,
  by: Party = 'employer',
): Decision<Outcome, OutcomeRefusal> => {
  if (application.publishedAt) return refuse('published-already');
  return stepBy(by, application, actionOf(outcome)) ? accept(outcome) : refuse('not-allowed');
};

export type PublishRefusal = 'no-outcome' | 'published-already' | 'not-allowed';

/** Publishing moves the application: only now is it 採用 or 不採用 for everyone. */
export const publish = (
  application: Pick<Application, 'state' | 'route' | 'publishedAt' | 'outcome'>,
  by: Party = 'employer',
): Decision<{ action: 'offer' | 'reject'; state: ApplicationState }, PublishRefusal> => {
  if (application.publishedAt) return refuse('published-already');
  if (!application.outcome) return refuse('no-outcome');
  const action = actionOf(application.outcome);
  const state = stepBy(by, application, action);
  return state ? accept({ action, state }) : refuse('not-allowed');
};

/** The day the result is promised for: the sheet's days after the application (選考結果通知), counted in calendar days. */
export const resultDueOn = (from: Instant | Day, promisedDays: number | undefined): Day | undefined =>
  promisedDays === undefined ? undefined : addDays('epochMilliseconds' in from ? dayOf(from) : from, promisedDays);

/** 未回答: nobody said anything although the day has passed; the office closes it after having asked. */
export const mayCloseUnanswered = (
  application: Pick<Application, 'state' | 'route' | 'followUpOn' | 'outcome'>,
  now: Instant,
): Decision<ApplicationState, 'not-allowed' | 'not-due' | 'answered'> => {
  const state = stepBy('staff', application, 'closeUnanswered');
  if (!state) return refuse('not-allowed');
  if (application.outcome) return refuse('answered');
  return isOverdue(application, now) ? accept(state) : refuse('not-due');
};

/** The day of the result has passed, through 23:59:59 JST, and there is none. */
export const isOverdue = ({ followUpOn }: Pick<Application, 'followUpOn'>, now: Instant): boolean =>
  followUpOn !== undefined && compareDays(dayOf(now), followUpOn) > 0;

/** 就職: on or after the first day of work; who reports it beforehand is told when. */
export const confirmHiring = (
  application: Pick<Application, 'state' | 'route'>,
  by: Party,
  startedOn: Day,
  now: Instant,
): Decision<ApplicationState, 'not-allowed' | 'not-begun'> => {
  const state = stepBy(by, application, 'confirmHiring');
  if (!state) return refuse('not-allowed');
  return compareDays(startedOn, dayOf(now)) > 0 ? refuse('not-begun') : accept(state);
};
