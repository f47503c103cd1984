import { endWithAccounts, followSavedJobs } from '#modules/alerts/reactions.ts';
import {
  followDisputes,
  followEndedJobs,
  followInterviews,
  forgetDraftsWithAccounts,
  tellOfApplications,
} from '#modules/applications/reactions.ts';
import { leaveWithAccounts } from '#modules/establishments/reactions.ts';
import { followChanges, renewWithEstablishments } from '#modules/jobs/reactions.ts';
import { forgetDraftsOfMessages, tellOfMessages } from '#modules/messages/reactions.ts';
import { followEstablishments, followJobs } from '#modules/orders/reactions.ts';
import { forgetWithAccounts } from '#modules/search/reactions.ts';
import { followAccounts, followActivities } from '#modules/seekers/reactions.ts';
import type { Reaction } from '#platform/act.ts';

/** Who reacts to what happened in another module; each runs in the transaction of the act. */
export const reactions: readonly Reaction[] = [
  followActivities,
  followEndedJobs,
  followDisputes,
  tellOfApplications,
  tellOfMessages,
  forgetDraftsOfMessages,
  followInterviews,
  renewWithEstablishments,
  followEstablishments,
  followJobs,
  followChanges,
  followAccounts,
  endWithAccounts,
  followSavedJobs,
  forgetWithAccounts,
  forgetDraftsWithAccounts,
  leaveWithAccounts,
];
