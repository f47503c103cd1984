import { compareDays, type Day, dayOf } from '#kernel/time.ts';
import { lastDispute } from '#modules/establishments/flags.ts';
import type { Act } from '#platform/act.ts';
import { type Application, type ApplicationState, livingStates } from './application.ts';
import { tellDispute } from './mails.ts';
import { applicationOf } from './store.ts';

/**
 * A labour dispute at the employer (職業安定法20条): nobody new is brought there, and who is there already is told that it
 * began and that it ended. The office stays neutral: nothing of an application changes, and its end is nobody's but its own.
 */

/** What a seeker knows of: sent, or proposed and not answered. A draft is told when it is to be sent. */
const told: readonly ApplicationState[] = livingStates.filter((state) => state !== 'draft');

/** Tells everybody with a living application to any job of the establishment, once for each dispute and application. */
export const tellOfDispute = async (
  act: Act,
  { establishmentId, dispute, is }: { establishmentId: string; dispute: string; is: 'begun' | 'ended' },
): Promise<void> => {
  const rows = await act.database
    .selectFrom('applications')
    .selectAll()
    .where('establishment_id', '=', establishmentId)
    .where('state', 'in', [...told])
    .orderBy('id')
    .execute();
  for (const row of rows) {
    const application = applicationOf(row);
    await tellDispute(act, application, is, `${application.id} dispute ${dispute} ${is}`);
  }
};

/** `since` is missing where the flag came from elsewhere. */
export type SeenDispute = { readonly is: 'begun'; readonly since?: Day } | { readonly is: 'ended'; readonly on: Day };

/** The dispute that a living application has met: the one that lasts, or the last one if it ended after it was sent. */
export const disputeMet = async (
  act: Act,
  { state, establishmentId, appliedAt, proposedAt }: Application,
): Promise<SeenDispute | undefined> => {
  if (!told.includes(state)) return undefined;
  const dispute = await lastDispute(act, establishmentId);
  if (!dispute) return undefined;
  if (!dispute.endedOn) return { is: 'begun', ...(dispute.since && { since: dispute.since }) };
  const since = appliedAt ?? proposedAt;
  const met = since !== undefined && compareDays(dayOf(since), dispute.endedOn) <= 0;
  return met ? { is: 'ended', on: dispute.endedOn } : undefined;
};
