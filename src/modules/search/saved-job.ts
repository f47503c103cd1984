import { accept, type Decision, refuse } from '#kernel/decision.ts';

/** 気になった求人: a job that a seeker keeps, with the version it had when it was kept. */
export type SavedJob = {
  readonly jobId: string;
  readonly version: number;
  readonly note: string | undefined;
};

export type SaveRefusal = 'inactive' | 'closed' | 'limit';

/**
 * Whether a job may be saved now: by an active seeker (無効 freezes what was kept, it can still be read and removed), an
 * open job, up to the limit. A job that is kept already stays as it is.
 */
export const save = (given: {
  active: boolean;
  open: boolean;
  already: boolean;
  saved: number;
  limit: number;
}): Decision<'save' | 'kept', SaveRefusal> => {
  if (given.already) return accept('kept');
  if (!given.active) return refuse('inactive');
  if (!given.open) return refuse('closed');
  return given.saved >= given.limit ? refuse('limit') : accept('save');
};
