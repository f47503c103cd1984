import { accept, type Decision, refuse } from '#kernel/decision.ts';
import { compareDays, type Day, dayOf, type Instant } from '#kernel/time.ts';
import type { ReferralRefusal as JobClosed, JobHead } from '#modules/jobs/job.ts';
import type { Application, ApplicationState } from './application.ts';
import { motiveOf } from './self-application.ts';

export type ReferralRoute = 'online-referral' | 'counter-referral';

/** 紹介枠: how many referrals a job takes at a time, and how many it has. */
export type Places = { readonly used: number; readonly most: number };

/** What the office says for the job, else our figure for each opening; a sheet that names no openings has one. */
export const placesOf = (
  used: number,
  said: number | undefined,
  openings: number | undefined,
  each: number,
): Places => ({
  used,
  most: said ?? Math.max(1, openings ?? 1) * each,
});

export type ReferralGround = {
  /** 利用登録者; an オンライン登録者 has no referrals. */
  office: boolean;
  active: boolean;
  /** The seeker's My Page is open. */
  seekerMyPage: boolean;
  /** The employer's My Page is open. */
  employerMyPage: boolean;
  job: Decision<true, JobClosed>;
  /** The state of another living application of the two, a draft of the seeker's own not among them. */
  living: ApplicationState | undefined;
  places: Places;
};

export type ReferralRefusal =
  | 'online-registrant'
  | 'inactive'
  | 'no-seeker-my-page'
  | 'no-my-page'
  | 'applied-already'
  | 'proposed-already'
  | 'no-places'
  | JobClosed;

/** Everything that stands against a referral by this route; the counter sees all of it, not only the first reason. */
export const objections = (route: ReferralRoute, ground: ReferralGround): ReferralRefusal[] => [
  ...(ground.office ? [] : ['online-registrant' as const]),
  ...(ground.active ? [] : ['inactive' as const]),
  ...('refused' in ground.job ? [ground.job.refused] : []),
  ...(ground.living
    ? [ground.living === 'proposed' ? ('proposed-already' as const) : ('applied-already' as const)]
    : []),
  ...(ground.places.used >= ground.places.most ? ['no-places' as const] : []),
  ...(route === 'online-referral' && !ground.seekerMyPage ? ['no-seeker-my-page' as const] : []),
  ...(route === 'online-referral' && !ground.employerMyPage ? ['no-my-page' as const] : []),
];

export const mayRefer = (route: ReferralRoute, ground: ReferralGround): Decision<true, ReferralRefusal> => {
  const [first] = objections(route, ground);
  return first ? refuse(first) : accept(true);
};

type ProposalInput = { comment: string; answerBy: Day };
export type ProposalRefusal = 'comment-missing' | 'comment-too-long' | 'answer-past' | 'answer-after-deadline';

/** 応募期限 of a proposal: today at the earliest, the job's 紹介期限日 at the latest. */
export const proposal = (
  input: ProposalInput,
  job: Pick<JobHead, 'deadlineOn'>,
  commentCharacters: number,
  now: Instant,
): Decision<ProposalInput, ProposalRefusal> => {
  const comment = input.comment.trim();
  if (comment === '') return refuse('comment-missing');
  if ([...comment].length > commentCharacters) return refuse('comment-too-long');
  if (compareDays(input.answerBy, dayOf(now)) < 0) return refuse('answer-past');
  if (compareDays(input.answerBy, job.deadlineOn) > 0) return refuse('answer-after-deadline');
  return accept({ comment, answerBy: input.answerBy });
};

/** Valid through 23:59:59 JST of the day the answer is asked for. */
export const isPastAnswer = ({ answerBy }: Pick<Application, 'answerBy'>, now: Instant): boolean =>
  answerBy !== undefined && compareDays(dayOf(now), answerBy) > 0;

export type AnswerRefusal =
  | 'not-proposed'
  | 'proposal-expired'
  | 'inactive'
  | 'online-registrant'
  | 'no-my-page'
  | 'motive-missing'
  | 'motive-too-long'
  | JobClosed;

/** Whether a proposal can be answered with an application now; its place was kept for it. */
export const mayAnswer = (
  application: Pick<Application, 'state' | 'answerBy'>,
  ground: Pick<ReferralGround, 'office' | 'active' | 'job' | 'employerMyPage'>,
  now: Instant,
): Decision<true, AnswerRefusal> => {
  if (application.state !== 'proposed') return refuse('not-proposed');
  if (isPastAnswer(application, now)) return refuse('proposal-expired');
  if ('refused' in ground.job) return refuse(ground.job.refused);
  if (!ground.employerMyPage) return refuse('no-my-page');
  if (!ground.office) return refuse('online-registrant');
  return ground.active ? accept(true) : refuse('inactive');
};

/** As `mayAnswer`, with the motive that is sent. */
export const answer = (
  application: Pick<Application, 'state' | 'answerBy'>,
  ground: Parameters<typeof mayAnswer>[1],
  input: { motive: string; motiveCharacters: number },
  now: Instant,
): Decision<{ motive: string }, AnswerRefusal> => {
  const may = mayAnswer(application, ground, now);
  return 'refused' in may ? may : motiveOf(input);
};

/** What the employer said on the telephone (F-ST-6). */
export const callResults = ['acceptable', 'call-again', 'not-acceptable'] as const;
export type CallResult = (typeof callResults)[number];
