import { accept, type Decision, refuse } from '#kernel/decision.ts';
import { lifecycle } from '#kernel/lifecycle.ts';
import type { JobNumber } from '#kernel/numbers.ts';
import { addDays, type Day, dayOf, type Instant } from '#kernel/time.ts';

export type Route = 'counter-referral' | 'online-referral' | 'self-application';
/** Where the selection stands, as the employer sets it: 受付, 書類選考, 面接, 最終. */
export const stages = ['received', 'documents', 'interview', 'final'] as const;
export type Stage = (typeof stages)[number];

/**
 * The life of an application on all three routes (system-reference §2.6–2.8). Which action is whose stands in
 * `mayDo`; which route knows it stands in `routeKnows`.
 */
export const applicationLife = lifecycle({
  // 自主応募: 下書き
  draft: { apply: 'applied' },
  // オンラインハローワーク紹介: 提案
  proposed: {
    apply: 'applied',
    declineProposal: 'proposal-declined',
    expireProposal: 'proposal-expired',
    takeBack: 'proposal-withdrawn',
  },
  'proposal-declined': {},
  'proposal-expired': {},
  'proposal-withdrawn': {},
  applied: {
    cancel: 'cancelled',
    setStage: 'in-selection',
    offer: 'offered',
    reject: 'rejected',
    withdraw: 'withdrawn',
    reportUnreachable: 'unreachable',
  },
  cancelled: {},
  'in-selection': {
    setStage: 'in-selection',
    offer: 'offered',
    reject: 'rejected',
    withdraw: 'withdrawn',
    reportUnreachable: 'unreachable',
  },
  // 採用（内定）
  offered: { acceptOffer: 'offer-accepted', declineOffer: 'offer-declined', confirmHiring: 'hired' },
  'offer-accepted': { confirmHiring: 'hired', declineOffer: 'offer-declined' },
  'offer-declined': {},
  hired: {},
  rejected: {},
  withdrawn: {},
  unreachable: {},
});
export type ApplicationState = (typeof applicationLife.states)[number];
export type ApplicationAction = (typeof applicationLife.actions)[number];

type Party = 'seeker' | 'employer' | 'staff' | 'system';

/** Who may do what (system-reference, table after §2.8). */
const parties: Record<ApplicationAction, readonly Party[]> = {
  apply: ['seeker'],
  declineProposal: ['seeker'],
  expireProposal: ['system'],
  takeBack: ['staff'],
  cancel: ['seeker'],
  setStage: ['employer', 'staff'],
  offer: ['employer', 'staff'],
  reject: ['employer', 'staff'],
  withdraw: ['seeker', 'staff'],
  reportUnreachable: ['employer', 'staff'],
  acceptOffer: ['seeker', 'staff'],
  declineOffer: ['seeker', 'staff'],
  confirmHiring: ['seeker', 'staff'],
};

export const mayDo = (party: Party, action: ApplicationAction): boolean => parties[action].includes(party);

/** States in which nothing more is to come: shown under 「選考が終わった求人」. */
export const isClosed = (state: ApplicationState): boolean => applicationLife.ends.includes(state);
/** States that count as a living application of a seeker for a job; the unique index of the table says the same. */
export const livingStates: readonly ApplicationState[] = [
  'draft',
  'proposed',
  'applied',
  'in-selection',
  'offered',
  'offer-accepted',
];

export type Outcome = {
  kind: 'hired' | 'rejected';
  /** The words the employer writes to the applicant; empty is allowed. */
  comment?: string;
  /** 採用年月日 as planned. */
  startOn?: string;
};

export type Application = {
  readonly id: string;
  readonly route: Route;
  readonly state: ApplicationState;
  readonly stage: Stage | undefined;
  readonly registrationId: string;
  readonly jobId: string;
  readonly jobNumber: JobNumber;
  readonly jobVersion: number;
  readonly establishmentId: string;
  readonly motive: string;
  readonly consentVersion: string | undefined;
  readonly consentedAt: Instant | undefined;
  readonly appliedAt: Instant | undefined;
  readonly openedAt: Instant | undefined;
  readonly resultDueOn: Day | undefined;
  readonly outcome: Outcome | undefined;
  readonly outcomeAt: Instant | undefined;
  readonly publishedAt: Instant | undefined;
  readonly version: number;
  readonly changedAt: Instant;
};

/** The version of オンライン自主応募に関する注意点 in force; stored with each consent. A new text is a new version. */
export const consentVersion = '2026-11';

/** What the seeker is shown of an application: nothing of the outcome before it was published (E7). */
export const asSeekerSees = (application: Application): Application =>
  application.publishedAt ? application : { ...application, outcome: undefined, outcomeAt: undefined };

/** Whether the employer may read who applied and why. 取消 comes before the first reading and leaves nothing to read. */
export const isReadable = (application: Pick<Application, 'state' | 'appliedAt'>): boolean =>
  application.appliedAt !== undefined && application.state !== 'cancelled';

export type ApplyRefusal =
  | 'inactive'
  | 'applied-already'
  | 'changed-meanwhile'
  | 'consent-missing'
  | 'motive-missing'
  | 'motive-too-long'
  | 'closed'
  | 'expired'
  | 'suspended'
  | 'disclosure'
  | 'not-accepting'
  | 'no-my-page'
  | 'dispute';

export type SelfApplicationGround = {
  /** The registration is 有効 now. */
  seekerActive: boolean;
  /** Another living application to the same job. */
  living: boolean;
  /** What the job says (jobs/job.ts). */
  job: Decision<true, 'closed' | 'expired' | 'suspended' | 'dispute' | 'disclosure' | 'not-accepting' | 'no-my-page'>;
};

/** Whether a seeker can begin or send a self-application; the first reason that stands is named (features.md E1). */
export const maySelfApply = (ground: SelfApplicationGround): Decision<true, ApplyRefusal> => {
  if (ground.living) return refuse('applied-already');
  if ('refused' in ground.job) return refuse(ground.job.refused);
  if (!ground.seekerActive) return refuse('inactive');
  return accept(true);
};

export type ApplyInput = { motive: string; consentVersion: string | undefined; motiveCharacters: number };

/** Checks what is sent with a self-application: consent to the notice in force, and a motive of 1 to the limit. */
export const apply = (ground: SelfApplicationGround, input: ApplyInput): Decision<{ motive: string }, ApplyRefusal> => {
  const may = maySelfApply(ground);
  if ('refused' in may) return may;
  if (input.consentVersion !== consentVersion) return refuse('consent-missing');
  const motive = input.motive.trim();
  if (motive === '') return refuse('motive-missing');
  if ([...motive].length > input.motiveCharacters) return refuse('motive-too-long');
  return accept({ motive });
};

/** 応募の取消: only while the employer has not read it (system-reference §2.7); afterwards it is a withdrawal. */
export const mayCancel = (application: Pick<Application, 'state' | 'openedAt' | 'route'>): boolean =>
  application.route === 'self-application' &&
  application.openedAt === undefined &&
  applicationLife.allows(application.state, 'cancel');

/** The three ways in which a seeker gives an application up. */
export type Leaving = 'cancel' | 'withdraw' | 'declineOffer';

/** Which of them it is now: 取消 while it is unread, 辞退 afterwards, 内定辞退 after 採用. */
export const leavingOf = (application: Pick<Application, 'state' | 'openedAt' | 'route'>): Leaving | undefined => {
  if (mayCancel(application)) return 'cancel';
  if (applicationLife.allows(application.state, 'withdraw')) return 'withdraw';
  return applicationLife.allows(application.state, 'declineOffer') ? 'declineOffer' : undefined;
};

export type WithdrawRefusal = 'not-allowed' | 'changed-meanwhile';

/**
 * Gives an application up as it was asked on the page. Read in the meantime, a cancellation is a withdrawal; but a
 * result published in the meantime is another thing to give up, and the person is asked again.
 */
export const withdraw = (
  application: Pick<Application, 'state' | 'openedAt' | 'route'>,
  asked: Leaving | undefined,
): Decision<{ action: Leaving; state: ApplicationState }, WithdrawRefusal> => {
  const action = leavingOf(application);
  const state = action && applicationLife.next(application.state, action);
  if (!action || !state) return refuse('not-allowed');
  const meant = asked === undefined || asked === action || (asked === 'cancel' && action === 'withdraw');
  return meant ? accept({ action, state }) : refuse('changed-meanwhile');
};

/** 内定の承諾: after 採用 was published, until it is declined (system-reference §2.6). */
export const acceptOffer = (application: Pick<Application, 'state'>): Decision<ApplicationState, 'not-allowed'> => {
  const state = applicationLife.next(application.state, 'acceptOffer');
  return state ? accept(state) : refuse('not-allowed');
};

export type OutcomeRefusal = 'not-allowed' | 'published-already';

/** Recording 採用 or 不採用; it stays the employer's draft until it is published (採否結果, E7). */
export const recordOutcome = (
  application: Pick<Application, 'state' | 'publishedAt' | 'outcome'>,
  outcome: Outcome,
): Decision<Outcome, OutcomeRefusal> => {
  if (application.publishedAt) return refuse('published-already');
  const action = outcome.kind === 'hired' ? 'offer' : 'reject';
  return applicationLife.allows(application.state, action) ? accept(outcome) : refuse('not-allowed');
};

export type PublishRefusal = 'no-outcome' | 'published-already' | 'not-allowed';

/** Publishing moves the application: only now is it 採用 or 不採用 for everyone. */
export const publish = (
  application: Pick<Application, 'state' | 'publishedAt' | 'outcome'>,
): Decision<{ action: 'offer' | 'reject'; state: ApplicationState }, PublishRefusal> => {
  if (application.publishedAt) return refuse('published-already');
  if (!application.outcome) return refuse('no-outcome');
  const action = application.outcome.kind === 'hired' ? 'offer' : 'reject';
  const state = applicationLife.next(application.state, action);
  return state ? accept({ action, state }) : refuse('not-allowed');
};

/** The day the result is promised for: the sheet's days after the application (選考結果通知), counted in calendar days. */
export const resultDueOn = (appliedAt: Instant, promisedDays: number | undefined): Day | undefined =>
  promisedDays === undefined ? undefined : addDays(dayOf(appliedAt), promisedDays);
