import { tellOfApplications } from '#modules/applications/reactions.ts';
import { followActivities } from '#modules/seekers/reactions.ts';
import type { Reaction } from '#platform/act.ts';

/** Who reacts to what happened in another module; each runs in the transaction of the act. */
export const reactions: readonly Reaction[] = [followActivities, tellOfApplications];
