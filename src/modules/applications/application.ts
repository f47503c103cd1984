import { lifecycle } from '#kernel/lifecycle.ts';
import type { JobNumber } from '#kernel/numbers.ts';
import type { Day, Instant } from '#kernel/time.ts';
import type { Outcome } from './outcome.ts';

export const routes = ['counter-referral', 'online-referral', 'self-application'] as const;
export type Route = (typeof routes)[number];
/** Where the selection stands, as the employer sets it: 受付, 書類選考, 面接, 最終. */
export const stages = ['received', 'documents', 'interview', 'final'] as const;
export type Stage = (typeof stages)[number];

/**
 * The life of an application on all three routes (system-reference §2.6–2.8). Which action is whose stands in `mayDo`; which
 * route knows it stands in `routeKnows`; acts ask both at once by `stepBy`. 訂正 by staff is no line of it: it leads from any
 * state to any other (correction.ts).
 */
export const applicationLife = lifecycle({
  // 自主応募: 下書き
  draft: { apply: 'applied' },
  // オンラインハローワーク紹介: 提案の下書き (staff), 提案済 – unread until it has been read
  'proposal-draft': { propose: 'proposed' },
  proposed: {
    read: 'proposed',
    apply: 'applied',
    declineProposal: 'proposal-declined',
    expireProposal: 'proposal-expired',
    takeBack: 'proposal-withdrawn',
  },
  'proposal-declined': {},
  'proposal-expired': {},
  'proposal-withdrawn': {},
  // 窓口紹介: 事業所へ電話連絡
  inquiry: { refer: 'applied', endInquiry: 'not-referred' },
  'not-referred': {},
  // 応募済 = 紹介成立
  applied: {
    cancel: 'cancelled',
    setStage: 'in-selection',
    offer: 'offered',
    reject: 'rejected',
    withdraw: 'withdrawn',
    reportUnreachable: 'unreachable',
    closeUnanswered: 'unanswered',
  },
  cancelled: {},
  'in-selection': {
    setStage: 'in-selection',
    offer: 'offered',
    reject: 'rejected',
    withdraw: 'withdrawn',
    reportUnreachable: 'unreachable',
    closeUnanswered: 'unanswered',
  },
  // 採用（内定）
  offered: { acceptOffer: 'offer-accepted', declineOffer: 'offer-declined', confirmHiring: 'hired' },
  'offer-accepted': { confirmHiring: 'hired', declineOffer: 'offer-declined' },
  'offer-declined': {},
  hired: {},
  rejected: {},
  withdrawn: {},
  unreachable: {},
  unanswered: {},
});
export type ApplicationState = (typeof applicationLife.states)[number];
export type ApplicationAction = (typeof applicationLife.actions)[number];

export const parties = ['seeker', 'employer', 'staff', 'system'] as const;
export type Party = (typeof parties)[number];

/** Who may do what (system-reference, table after §2.8). */
const doers: Record<ApplicationAction, readonly Party[]> = {
  propose: ['staff'],
  read: ['seeker'],
  apply: ['seeker'],
  declineProposal: ['seeker'],
  expireProposal: ['system'],
  takeBack: ['staff'],
  refer: ['staff'],
  endInquiry: ['staff'],
  cancel: ['seeker'],
  setStage: ['employer', 'staff'],
  offer: ['employer', 'staff'],
  reject: ['employer', 'staff'],
  withdraw: ['seeker', 'staff'],
  reportUnreachable: ['employer', 'staff'],
  closeUnanswered: ['staff'],
  acceptOffer: ['seeker', 'staff'],
  declineOffer: ['seeker', 'staff'],
  confirmHiring: ['seeker', 'staff'],
};

const selection = [
  'setStage',
  'offer',
  'reject',
  'withdraw',
  'reportUnreachable',
  'acceptOffer',
  'declineOffer',
  'confirmHiring',
] as const;
const known: Record<Route, readonly ApplicationAction[]> = {
  'self-application': ['apply', 'cancel', ...selection],
  'online-referral': [
    'propose',
    'read',
    'apply',
    'declineProposal',
    'expireProposal',
    'takeBack',
    'closeUnanswered',
    ...selection,
  ],
  'counter-referral': ['refer', 'endInquiry', 'closeUnanswered', ...selection],
};

/** Whether this route has the action at all: a letter's way has a proposal or a call, a self-application neither. */
export const routeKnows = (route: Route, action: ApplicationAction): boolean => known[route].includes(action);

/** Whether it is this party's to do. Of self-applications the offices decide nothing; they correct. */
export const mayDo = (party: Party, action: ApplicationAction, route: Route): boolean =>
  routeKnows(route, action) && doers[action].includes(party) && !(party === 'staff' && route === 'self-application');

/** Where this party's action leads an application of this route, or undefined where there is no such way. */
export const stepBy = (
  party: Party,
  { route, state }: Pick<Application, 'route' | 'state'>,
  action: ApplicationAction,
): ApplicationState | undefined => (mayDo(party, action, route) ? applicationLife.next(state, action) : undefined);

/** In which state an application of each route begins. */
export const beginnings: Record<Route, ApplicationState> = {
  'self-application': 'draft',
  'online-referral': 'proposal-draft',
  'counter-referral': 'inquiry',
};

/** Every state an application of this route can come into; the database says the same. */
export const statesOf = (route: Route): readonly ApplicationState[] => {
  const reached = new Set([beginnings[route]]);
  for (const state of reached) {
    for (const action of known[route]) {
      const next = applicationLife.next(state, action);
      if (next) reached.add(next);
    }
  }
  return applicationLife.states.filter((state) => reached.has(state));
};

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
/** What the office prepares; it stands in nobody's way, and one of it for each seeker and job is enough. */
export const preparedStates: readonly ApplicationState[] = ['proposal-draft', 'inquiry'];
/** What stays between the office and its files: the seeker and the employer know nothing of it. */
export const officeStates: readonly ApplicationState[] = [...preparedStates, 'not-referred'];
/** States before anything was sent to the employer. */
export const unsentStates: readonly ApplicationState[] = [
  'draft',
  'proposed',
  'proposal-declined',
  'proposal-expired',
  'proposal-withdrawn',
  ...officeStates,
];
/** The selection is under way: a result is awaited. */
export const awaitingStates: readonly ApplicationState[] = ['applied', 'in-selection'];

/** What was arranged on the telephone for a referral at the counter. */
export type Meeting = { on?: string; atMinutes?: number; place?: string; bring?: string; contact?: string };

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
  /** Referrals only: the office, its member, what was written to the seeker and until when an answer is asked for. */
  readonly officeCode: string | undefined;
  readonly referredBy: string | undefined;
  readonly comment: string | undefined;
  readonly answerBy: Day | undefined;
  readonly proposedAt: Instant | undefined;
  /** When the seeker first opened the proposal (既読). */
  readonly readAt: Instant | undefined;
  readonly meeting: Meeting | undefined;
  readonly letterNumber: string | undefined;
  readonly appliedAt: Instant | undefined;
  readonly openedAt: Instant | undefined;
  readonly resultDueOn: Day | undefined;
  /** From this day on the office asks for the result: the promised day, or ours where none was promised. */
  readonly followUpOn: Day | undefined;
  readonly outcome: Outcome | undefined;
  readonly outcomeAt: Instant | undefined;
  readonly publishedAt: Instant | undefined;
  readonly startedOn: Day | undefined;
  readonly endedAt: Instant | undefined;
  readonly version: number;
  readonly changedAt: Instant;
};

/** The reasons of a rejection are for the employer and the office. */
const toldOf = ({ reasons: _, ...told }: Outcome): Outcome => told;

/** What the seeker is shown of an application: nothing of the outcome before it was published (E7). */
export const asSeekerSees = (application: Application): Application =>
  application.publishedAt
    ? { ...application, outcome: application.outcome && toldOf(application.outcome) }
    : { ...application, outcome: undefined, outcomeAt: undefined };

/** Whether the employer may read who applied and why. 取消 comes before the first reading and leaves nothing to read. */
export const isReadable = (application: Pick<Application, 'state' | 'appliedAt'>): boolean =>
  application.appliedAt !== undefined && application.state !== 'cancelled';
