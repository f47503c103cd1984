import { accept, type Decision, refuse } from '#kernel/decision.ts';
import type { ReferralRefusal as JobClosed } from '#modules/jobs/job.ts';
import type { ApplicationState } from './application.ts';

/**
 * 「ハローワークの紹介を希望する」(E4): asked by an active office registrant for an open job, answered by the office – with a
 * proposal, or with the reason why not. Nobody is entitled to a referral.
 */
export type RequestState = 'open' | 'accepted' | 'declined' | 'withdrawn';

export const requestCharacters = 400;

export type RequestGround = {
  office: boolean;
  active: boolean;
  job: Decision<true, JobClosed>;
  living: ApplicationState | undefined;
  /** Already asked for this job and not answered yet. */
  asked: boolean;
  /** Requests of the seeker that wait for an answer. */
  open: number;
};
export type RequestRefusal =
  | 'online-registrant'
  | 'inactive'
  | 'applied-already'
  | 'proposed-already'
  | 'asked-already'
  | 'too-many'
  | JobClosed;

export const mayRequest = (ground: RequestGround, most: number): Decision<true, RequestRefusal> => {
  if (!ground.office) return refuse('online-registrant');
  if (!ground.active) return refuse('inactive');
  if (ground.living) return refuse(ground.living === 'proposed' ? 'proposed-already' : 'applied-already');
  if (ground.asked) return refuse('asked-already');
  if ('refused' in ground.job) return refuse(ground.job.refused);
  return ground.open >= most ? refuse('too-many') : accept(true);
};

type DeclineRefusal = 'answered-already' | 'reason-missing';

/** 「対応できない」 needs its reason, which the seeker reads. */
export const declineRequest = (state: RequestState, typed: string): Decision<{ reason: string }, DeclineRefusal> => {
  if (state !== 'open') return refuse('answered-already');
  const reason = typed.trim();
  return reason === '' ? refuse('reason-missing') : accept({ reason });
};
