import type { Reaction } from '#platform/act.ts';
import { isClosed } from './application.ts';
import { applicationOfEvent } from './applications.ts';
import { forgetDrafts } from './departures.ts';
import { tellOfDispute } from './disputes.ts';
import { endInterviews } from './interviews.ts';
import * as mails from './mails.ts';
import { endProposalsOf, tellOfWithdrawnJob } from './proposals.ts';

const letters = {
  'application.made': mails.tellApplicationMade,
  'application.withdrawn': mails.tellWithdrawn,
  'application.offer-accepted': mails.tellOfferAccepted,
  'application.stage-set': mails.tellStage,
  'application.outcome-published': mails.tellOutcome,
  'application.corrected': mails.tellCorrected,
  'referral.proposed': mails.tellProposed,
  'referral.answer-due': mails.tellAnswerDue,
  'referral.taken-back': mails.tellTakenBack,
  'referral.job-ended': mails.tellProposalOver,
  'application.job-withdrawn': mails.tellJobWithdrawn,
} as const;

const isTold = (type: string): type is keyof typeof letters => Object.hasOwn(letters, type);

/** Who is told of what happened to an application or a request; registered in service.ts. */
export const tellOfApplications: Reaction = async (act, event) => {
  if (event.type === 'referral-request.declined') {
    const { jobNumber, registrationId, requestId } = event;
    return mails.tellRequestDeclined(act, {
      id: String(requestId),
      registrationId: String(registrationId),
      jobNumber: String(jobNumber),
    });
  }
  if (event.type === 'results.overdue') {
    const { count, day, establishmentId } = event;
    return mails.tellOverdue(act, { establishmentId: String(establishmentId), count: Number(count), day: String(day) });
  }
  if (!isTold(event.type)) return;
  const application = await applicationOfEvent(act, String(event.applicationId));
  if (application) await letters[event.type](act, application);
};

/** What the end of a job is to those who applied or were to apply. Its expiry ends proposals by their own day. */
export const followEndedJobs: Reaction = async (act, event) => {
  if (event.type !== 'job.filled' && event.type !== 'job.withdrawn') return;
  await endProposalsOf(act, String(event.jobId));
  if (event.type === 'job.withdrawn') await tellOfWithdrawnJob(act, String(event.jobId));
};

/** 争議中 and its end, for those who have applied (職業安定法20条). */
export const followDisputes: Reaction = async (act, event) => {
  if (event.type !== 'establishment.dispute-begun' && event.type !== 'establishment.dispute-ended') return;
  const is = event.type === 'establishment.dispute-begun' ? 'begun' : 'ended';
  await tellOfDispute(act, { establishmentId: String(event.establishmentId), dispute: String(event.dispute), is });
};

export const forgetDraftsWithAccounts: Reaction = async (act, event) => {
  if (event.type === 'registration.account-erased') await forgetDrafts(act, String(event.registrationId));
};

const news: readonly string[] = ['proposed', 'agreed', 'declined', 'cancelled'];

/** Interviews: the other side is told, and what ends an application ends what was still agreed. */
export const followInterviews: Reaction = async (act, event) => {
  const [about, what = ''] = event.type.split('.');
  if (typeof event.applicationId !== 'string') return;
  if (about === 'application') {
    const application = await applicationOfEvent(act, event.applicationId);
    if (application && isClosed(application.state)) await endInterviews(act, application.id);
    return;
  }
  if (about !== 'interview' || !news.includes(what)) return;
  const application = await applicationOfEvent(act, event.applicationId);
  if (application) {
    const key = `${event.interviewId} ${what}`;
    await mails.tellInterview(act, application, what as mails.InterviewNews, { by: String(event.by), key });
  }
};
