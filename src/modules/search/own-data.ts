import type { SeekerActor } from '#kernel/actor.ts';
import type { Act } from '#platform/act.ts';
import { hiddenEstablishments } from './hidden-establishments.ts';

/** What a seeker keeps of jobs, for the copy of one's own data (features G6): by number, as the jobs are not the seeker's. */
export const ownKeptData = async (act: Act<SeekerActor>): Promise<Record<string, unknown>> => {
  const { registrationId } = act.actor;
  const saved = await act.database
    .selectFrom('saved_jobs')
    .innerJoin('jobs', 'jobs.id', 'saved_jobs.job_id')
    .select(['jobs.number', 'saved_jobs.note', 'saved_jobs.created_at'])
    .where('saved_jobs.registration_id', '=', registrationId)
    .orderBy('saved_jobs.created_at', 'desc')
    .orderBy('jobs.number')
    .execute();
  const seen = await act.database
    .selectFrom('seen_jobs')
    .innerJoin('jobs', 'jobs.id', 'seen_jobs.job_id')
    .select(['jobs.number', 'seen_jobs.seen_at'])
    .where('seen_jobs.registration_id', '=', registrationId)
    .orderBy('seen_jobs.seen_at', 'desc')
    .orderBy('jobs.number')
    .execute();
  return {
    savedJobs: saved.map(({ number, note, created_at }) => ({ number, note: note ?? undefined, savedAt: created_at })),
    hiddenEstablishments: (await hiddenEstablishments(act)).map(({ number, name, hiddenAt }) => ({
      number,
      name,
      hiddenAt,
    })),
    seenJobs: seen.map(({ number, seen_at }) => ({ number, seenAt: seen_at })),
  };
};
