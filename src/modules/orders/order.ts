import { lifecycle } from '#kernel/lifecycle.ts';
import type { Day, Instant } from '#kernel/time.ts';
import type { Finding } from '#modules/jobs/checker/finding.ts';
import type { JobSheet } from '#modules/jobs/job-sheet.ts';

/**
 * The life of 求人申込み (system-reference §2.8b, the part before acceptance). `provisional` is 仮登録: sent, and waiting for
 * the counter or for a visit of the employer. A job begins where an order is accepted (job.ts). A small change takes
 * effect as it is sent, without the counter.
 */
export const orderLife = lifecycle({
  draft: { send: 'provisional', takeEffect: 'accepted', withdraw: 'withdrawn' },
  provisional: { take: 'reviewing', lapse: 'lapsed', withdraw: 'withdrawn' },
  reviewing: {
    release: 'provisional',
    requestCorrection: 'correction-requested',
    accept: 'accepted',
    refuse: 'refused',
    lapse: 'lapsed',
    withdraw: 'withdrawn',
  },
  'correction-requested': { send: 'provisional', takeEffect: 'accepted', lapse: 'lapsed', withdraw: 'withdrawn' },
  accepted: {},
  refused: {},
  lapsed: {},
  withdrawn: {},
});
export type OrderState = (typeof orderLife.states)[number];
export type OrderAction = (typeof orderLife.actions)[number];

/** `renewal` is 更新 (a new number for a job that goes on), `change` 変更申込み. */
export type OrderKind = 'new' | 'renewal' | 'change';

/** Why the employer has to come to the counter within 14 days (F-EM-4). */
export type VisitReason = 'first' | 'kind' | 'year-without' | 'dispatch' | 'asked';

/** 不受理事由: the number of 職業安定法5条の6第1項. */
export type RefusalGround = 1 | 2 | 3 | 4 | 5 | 6;

export type Order = {
  readonly id: string;
  readonly establishmentId: string;
  readonly kind: OrderKind;
  readonly state: OrderState;
  readonly jobId?: string;
  readonly fromJobId?: string;
  readonly officeCode?: string;
  /** Written by staff, for an employer who brought it on paper. */
  readonly atCounter: boolean;
  readonly title: string;
  /** As it was sent last. */
  readonly sheet?: JobSheet;
  readonly sendings: number;
  /** ハローワークへの連絡事項 */
  readonly note?: string;
  readonly wishedDeadline?: Day;
  readonly visit?: { readonly reason: VisitReason; readonly by: Day; readonly cameOn?: Day };
  readonly risk: number;
  readonly findings: { readonly red: number; readonly orange: number };
  /** Phrases the employer asks about that nobody has decided yet. */
  readonly inquiries: number;
  readonly sentAt?: Instant;
  readonly answerBy?: Day;
  readonly taken?: { readonly by: string; readonly at: Instant };
  readonly version: number;
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
  readonly endedAt?: Instant;
};

/** 作成中・修正依頼: what is typed can be changed; whatever was sent stands as it is. */
export const isWritten = ({ state }: Pick<Order, 'state'>): boolean => orderLife.allows(state, 'send');

/** Nothing can happen to it any more. */
export const isEnded = ({ state }: Pick<Order, 'state'>): boolean => orderLife.ends.includes(state);

/** It came to nothing, and what was sent can be sent anew. A change is asked for again from its job. */
export const isLost = ({ state, kind }: Pick<Order, 'state' | 'kind'>): boolean =>
  isEnded({ state }) && state !== 'accepted' && kind !== 'change';

/** The employer is awaited at the counter (F-EM-4), and nothing is accepted before. */
export const awaitsVisit = ({ visit }: Pick<Order, 'visit'>): boolean => visit !== undefined && !visit.cameOn;

/** One line of what happened to an order. */
export type OrderEvent = {
  readonly action: string;
  readonly state: OrderState;
  readonly actor: 'employer' | 'staff' | 'system';
  readonly by?: string;
  readonly officeCode?: string;
  /** A text to the employer, days, items, the number of the job: whatever the line is about. */
  readonly detail: Readonly<Record<string, unknown>>;
  readonly at: Instant;
};

/** 不受理, as it is kept. */
export type Refusal = {
  readonly ground: RefusalGround;
  readonly explanation: string;
  /** For the office only. */
  readonly evidence: string;
  readonly memo?: string;
  readonly officeCode: string;
  readonly by: string;
  readonly at: Instant;
};

export type Sending = {
  readonly position: number;
  readonly sheet: JobSheet;
  readonly note?: string;
  readonly findings: readonly Finding[];
  readonly sentAt: Instant;
};

export type Comment = {
  readonly id: string;
  readonly item: string;
  readonly text: string;
  readonly sending: number;
  readonly requestedAt?: Instant;
  readonly doneAt?: Instant;
  readonly by?: string;
  readonly createdAt: Instant;
};
