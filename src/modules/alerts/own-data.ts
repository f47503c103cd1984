import type { SeekerActor } from '#kernel/actor.ts';
import type { Act } from '#platform/act.ts';
import { conditionRows } from './condition-rows.ts';
import { wantedSince } from './saved-news-rows.ts';

/** Saved searches with their alerts, for the copy of one's own data (features G6); the conditions as their address says them. */
export const ownSearchData = async (act: Act<SeekerActor>): Promise<Record<string, unknown>> => ({
  savedConditions: (await conditionRows(act.database, act.actor.registrationId)).map(
    ({ name, address, createdAt, rhythm }) => ({ name, conditions: address, createdAt, rhythm }),
  ),
  savedJobMailsSince: (await wantedSince(act.database, act.actor.registrationId)) ?? null,
});
