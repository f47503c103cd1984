import type { StaffActor } from '#kernel/actor.ts';
import type { JobNumber } from '#kernel/numbers.ts';
import type { Job } from '#modules/jobs/job.ts';
import { jobByNumber } from '#modules/jobs/jobs.ts';
import { type Act, inTransaction } from '#platform/act.ts';
import { record as audit } from '#platform/audit/audit.ts';
import { type Places, placesOf } from './referral.ts';
import * as rows from './referral-rows.ts';

/** 紹介枠 and 充足数 of a job. */

type JobPlaces = { job: Job; places: Places; hired: number };

/** How many referrals a job has and takes, and how many were hired; undefined for a number nobody gave. */
export const placesAtOffice = async (act: Act<StaffActor>, number: JobNumber): Promise<JobPlaces | undefined> => {
  const job = await jobByNumber(act, number);
  if (!job) return undefined;
  const used = await rows.placesUsed(act.database, job.id);
  const said = await rows.placesSaid(act.database, job.id);
  return {
    job,
    places: placesOf(used, said, job.sheet.selection.openings, act.settings.referralsPerOpening),
    hired: await hiredCount(act, job.id),
  };
};

/** 充足数: counted from the applications themselves, so that a correction is in it at once. */
export const hiredCount = (act: Act, jobId: string): Promise<number> => rows.hiredFor(act.database, jobId);

/** The number the office agreed on with the employer. */
export const sayPlaces = (act: Act<StaffActor>, number: JobNumber, most: number): Promise<void> =>
  inTransaction(act, async (inside) => {
    const job = await jobByNumber(inside, number);
    if (!job) return;
    await rows.sayPlaces(inside.database, { jobId: job.id, most, by: act.actor.accountId, at: act.now });
    await audit(inside, { what: 'job.referral-places-set', subject: { kind: 'job', id: job.id }, detail: { most } });
  });
