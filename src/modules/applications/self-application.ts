import { accept, type Decision, refuse } from '#kernel/decision.ts';

/** The version of オンライン自主応募に関する注意点 in force; stored with each consent. A new text is a new version. */
export const consentVersion = '2026-11';

export type ApplyRefusal =
  | 'inactive'
  | 'applied-already'
  | 'proposed-already'
  | 'changed-meanwhile'
  | 'consent-missing'
  | 'motive-missing'
  | 'motive-too-long'
  | 'closed'
  | 'expired'
  | 'suspended'
  | 'unconfirmed'
  | 'disclosure'
  | 'not-accepting'
  | 'no-my-page'
  | 'dispute';

export type SelfApplicationGround = {
  /** The registration is 有効 now. */
  seekerActive: boolean;
  /** Another living application to the same job: sent, or proposed by the office. */
  living: boolean | 'proposed';
  /** What the job says (jobs/job.ts). */
  job: Decision<
    true,
    'closed' | 'expired' | 'suspended' | 'unconfirmed' | 'dispute' | 'disclosure' | 'not-accepting' | 'no-my-page'
  >;
};

/** Whether a seeker can begin or send a self-application; the first reason that stands is named (features.md E1). */
export const maySelfApply = (ground: SelfApplicationGround): Decision<true, ApplyRefusal> => {
  if (ground.living) return refuse(ground.living === 'proposed' ? 'proposed-already' : 'applied-already');
  if ('refused' in ground.job) return refuse(ground.job.refused);
  if (!ground.seekerActive) return refuse('inactive');
  return accept(true);
};

type ApplyInput = { motive: string; consentVersion: string | undefined; motiveCharacters: number };

/** Checks what is sent with a self-application: consent to the notice in force, and a motive of 1 to the limit. */
export const apply = (ground: SelfApplicationGround, input: ApplyInput): Decision<{ motive: string }, ApplyRefusal> => {
  const may = maySelfApply(ground);
  if ('refused' in may) return may;
  if (input.consentVersion !== consentVersion) return refuse('consent-missing');
  return motiveOf(input);
};

/** A motive of one character to the limit, counted as people count. */
export const motiveOf = ({
  motive: typed,
  motiveCharacters,
}: Pick<ApplyInput, 'motive' | 'motiveCharacters'>): Decision<
  { motive: string },
  'motive-missing' | 'motive-too-long'
> => {
  const motive = typed.trim();
  if (motive === '') return refuse('motive-missing');
  if ([...motive].length > motiveCharacters) return refuse('motive-too-long');
  return accept({ motive });
};
