import type { Establishment } from '#modules/establishments/establishment.ts';
import type { Reaction } from '#platform/act.ts';
import { followEstablishment, lapseChangesOf, lapseOrdersOf, moveOrders } from './following.ts';

const ends: readonly string[] = ['job.filled', 'job.withdrawn', 'job.expired'];

/** A job that ends takes the change along that the office was looking at. */
export const followJobs: Reaction = async (act, event) => {
  if (!ends.includes(event.type)) return;
  const { jobId, jobIds = [jobId] } = event;
  await lapseChangesOf(act, (jobIds as unknown[]).map(String));
};

/** Orders follow their establishment: its record, its end, and the one it turns out to be. */
export const followEstablishments: Reaction = async (act, event) => {
  if (event.type === 'establishment.changed')
    await followEstablishment(act, event.before as Establishment, event.after as Establishment);
  if (event.type === 'establishment.closed') await lapseOrdersOf(act, String(event.establishmentId));
  if (event.type === 'establishment.merged') await moveOrders(act, String(event.from), String(event.into));
};
