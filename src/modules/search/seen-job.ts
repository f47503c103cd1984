import { compareDays, type Day } from '#kernel/time.ts';
import type { JobHead } from '#modules/jobs/job.ts';

/**
 * 前回から新しい: accepted on the day of the last visit or later, and not opened yet. Of the day itself nobody knows what
 * came after the visit, so one too many is marked rather than one too few.
 */
export const isNewSince = (
  before: Day | undefined,
  { acceptedOn }: Pick<JobHead, 'acceptedOn'>,
  seen: boolean,
): boolean => before !== undefined && !seen && compareDays(acceptedOn, before) >= 0;
