import type { StaffActor } from '#kernel/actor.ts';
import type { JobNumber } from '#kernel/numbers.ts';
import { standingOf } from '#modules/establishments/establishments.ts';
import { type Job, takesReferrals } from '#modules/jobs/job.ts';
import { jobByNumber } from '#modules/jobs/jobs.ts';
import { occupation } from '#modules/reference/reference.ts';
import { isActive, type Registration } from '#modules/seekers/registration.ts';
import { registrationAtCounter } from '#modules/seekers/registrations.ts';
import { accountForMail } from '#modules/seekers/seekers.ts';
import type { Act } from '#platform/act.ts';
import type { Application } from './application.ts';
import { type FitLine, fitOf } from './fit.ts';
import { placesOf, type ReferralGround } from './referral.ts';
import * as rows from './referral-rows.ts';
import { livingApplication } from './store.ts';

/** What a referral stands on: the seeker, the job, what is under way between them, and the places left. */

export const groundOf = async (act: Act, registration: Registration, job: Job): Promise<ReferralGround> => {
  const employer = await standingOf(act, job.establishmentId);
  const account = await accountForMail(act, registration.id);
  const living = await livingApplication(act.database, registration.id, job.id);
  return {
    office: registration.kind === 'office',
    active: isActive(registration, act.now),
    seekerMyPage: account?.openedAt !== undefined && account.state !== 'closed',
    employerMyPage: employer.myPage,
    job: takesReferrals(job, employer, act.now),
    living: living === undefined || living.state === 'draft' ? undefined : living.state,
    places: placesOf(
      await rows.placesUsed(act.database, job.id),
      await rows.placesSaid(act.database, job.id),
      job.sheet.selection.openings,
      act.settings.referralsPerOpening,
    ),
  };
};

export type ReferralView = {
  registration: Registration;
  job: Job;
  ground: ReferralGround;
  /** What the office has begun for the two: a proposal's draft, or calls to the employer. */
  prepared: Application | undefined;
  /** What is under way between the two, a draft of the seeker's own not among it. */
  living: Application | undefined;
  hired: number;
  fit: FitLine[];
};

/** Everything the counter looks at before it refers somebody; the reading of the registration is in the audit. */
export const referralView = async (
  act: Act<StaffActor>,
  registrationId: string,
  number: JobNumber,
): Promise<ReferralView | undefined> => {
  const registration = await registrationAtCounter(act, registrationId);
  const job = registration && (await jobByNumber(act, number));
  if (!registration || !job) return undefined;
  const living = await livingApplication(act.database, registration.id, job.id);
  return {
    registration,
    job,
    ground: await groundOf(act, registration, job),
    prepared: await rows.prepared(act.database, registration.id, job.id),
    living: living?.state === 'draft' ? undefined : living,
    hired: await rows.hiredFor(act.database, job.id),
    fit: fitOf(registration, job.sheet, act.now, middleClassOf),
  };
};

/** The 中分類 an occupation belongs to; of a code the reference does not know, what it says itself. */
const middleClassOf = (code: string, edition: '2011' | '2022'): string => {
  const found = occupation(code, edition === '2011' ? 2011 : 2022);
  return found?.level === '小' ? (found.parentCode ?? code) : code;
};
