import type { Reaction } from '#platform/act.ts';
import { lapseChangesOf } from './endings.ts';

const ends: readonly string[] = ['job.filled', 'job.withdrawn', 'job.expired'];

/** A job that ends takes the change along that the office was looking at. */
export const followJobs: Reaction = async (act, event) => {
  if (!ends.includes(event.type)) return;
  const { jobId, jobIds = [jobId] } = event;
  await lapseChangesOf(act, (jobIds as unknown[]).map(String));
};
