import { type Day, dayOf } from '#kernel/time.ts';
import { livingApplicationTo } from '#modules/applications/applications.ts';
import { type JobHistory, sheetAsOf } from '#modules/jobs/job-history.ts';
import type { ReadableJob } from '#modules/jobs/jobs.ts';
import type { OwnWithJob } from '#modules/jobs/views/job-actions.tsx';
import { savedAs } from '#modules/search/saved-jobs.ts';
import type { Act } from '#platform/act.ts';

export type Own = OwnWithJob & { readonly savedOn?: Day; readonly savedSheet?: ReadableJob['sheet'] };

/** What the reading seeker has done with this job, and the sheet as they saved it if it is another one by now. */
export const ownWith = async (act: Act, job: ReadableJob, history: JobHistory): Promise<Own | undefined> => {
  const { actor } = act;
  if (actor.kind !== 'seeker') return undefined;
  const { head } = job;
  const application = await livingApplicationTo({ ...act, actor }, head.id);
  const saved = await savedAs(act, head.id);
  const savedSheet =
    saved && saved.version !== head.version ? await sheetAsOf(act, job, saved.version, history) : undefined;
  return {
    saved: saved !== undefined,
    ...(saved ? { savedOn: dayOf(saved.savedAt) } : {}),
    ...(savedSheet ? { savedSheet } : {}),
    ...(application ? { application: { id: application.id, draft: application.state === 'draft' } } : {}),
  };
};
