import type { SeekerActor, StaffActor } from '#kernel/actor.ts';
import { accept, type Decision, refuse } from '#kernel/decision.ts';
import { isUuid } from '#kernel/ids.ts';
import type { JobNumber } from '#kernel/numbers.ts';
import { jobById, jobByNumber, jobForReader, jobsForReader, type ReadableJob } from '#modules/jobs/jobs.ts';
import type { Registration } from '#modules/seekers/registration.ts';
import { applicantNames, ownRegistration, registrationForAct } from '#modules/seekers/seekers.ts';
import { type Act, inTransaction } from '#platform/act.ts';
import { record as audit } from '#platform/audit/audit.ts';
import { groundOf } from './referral-grounds.ts';
import { declineRequest as decideDecline, mayRequest, type RequestRefusal } from './referral-request.ts';
import * as rows from './request-rows.ts';

/** Requests for a referral: asked by the seeker, answered by the office of the registration. */

export type RequestView = {
  job: ReadableJob;
  may: Decision<true, RequestRefusal>;
  /** The newest request for this job, if any. */
  last: rows.ReferralRequest | undefined;
};

const mostListed = 50;

const look = async (
  act: Act<SeekerActor>,
  registration: Registration,
  number: JobNumber,
): Promise<RequestView | undefined> => {
  const readable = await jobForReader(act, number);
  const job = readable && (await jobByNumber(act, number));
  if (!readable || !job) return undefined;
  const own = await rows.requestsOfSeeker(act.database, registration.id, mostListed);
  const last = own.find(({ jobId }) => jobId === job.id);
  const ground = await groundOf(act, registration, job);
  const open = await rows.openCount(act.database, registration.id);
  return {
    job: readable,
    last,
    may: mayRequest({ ...ground, asked: last?.state === 'open', open }, act.settings.referralRequests),
  };
};

/** Whether a referral to this job can be asked for; undefined for a job the seeker may not know. */
export const requestFor = async (act: Act<SeekerActor>, number: JobNumber): Promise<RequestView | undefined> =>
  look(act, await ownRegistration(act), number);

/** 希望する: the office of the registration finds it in its list. */
export const askForReferral = (
  act: Act<SeekerActor>,
  number: JobNumber,
  note: string | undefined,
): Promise<Decision<true, 'absent' | RequestRefusal>> =>
  inTransaction(act, async (inside): Promise<Decision<true, 'absent' | RequestRefusal>> => {
    const registration = await registrationForAct(inside, act.actor.registrationId);
    const view = registration && (await look(inside, registration, number));
    if (!registration || !view) return refuse('absent');
    if ('refused' in view.may) return view.may;
    const { head } = view.job;
    const id = act.chance.id();
    const { officeCode } = registration;
    const request = { id, registrationId: registration.id, jobId: head.id, jobNumber: number, officeCode, note };
    if (!(await rows.insertRequest(inside.database, request, act.now))) return refuse('asked-already');
    await audit(inside, {
      what: 'referral-request.made',
      subject: { kind: 'referral-request', id },
      about: registration.id,
    });
    return accept(true);
  });

/** The seeker no longer wishes it; nothing happens where it was answered meanwhile. */
export const withdrawRequest = (act: Act<SeekerActor>, number: JobNumber): Promise<void> =>
  inTransaction(act, async (inside) => {
    const { registrationId } = act.actor;
    const own = await rows.requestsOfSeeker(inside.database, registrationId, mostListed);
    const open = own.find(({ jobNumber, state }) => jobNumber === number && state === 'open');
    if (!open || !(await rows.settleRequest(inside.database, open, { state: 'withdrawn' }, act.now))) return;
    await audit(inside, {
      what: 'referral-request.withdrawn',
      subject: { kind: 'referral-request', id: open.id },
      about: registrationId,
    });
  });

export type ListedRequest = { request: rows.ReferralRequest; title: string };

/** The seeker's own requests, newest first. */
export const ownRequests = async (act: Act<SeekerActor>): Promise<ListedRequest[]> => {
  const own = await rows.requestsOfSeeker(act.database, act.actor.registrationId, mostListed);
  return titled(act, own);
};

const titled = async <R extends { jobId: string }>(act: Act, requests: readonly R[]) => {
  const jobs = await jobsForReader(act, { ids: requests.map(({ jobId }) => jobId) });
  const titles = new Map(jobs.map(({ head, sheet }) => [head.id, sheet.work.title]));
  return requests.map((request) => ({ request, title: titles.get(request.jobId) ?? '' }));
};

/** What waits for an answer of this office, the longest waiting first; whom the list shows is in the audit. */
export const requestsOfOffice = (
  act: Act<StaffActor>,
  page: number,
  size: number,
): Promise<{ listed: (ListedRequest & { name: string })[]; more: boolean }> =>
  inTransaction(act, async (inside) => {
    const found = await rows.openOfOffice(inside.database, act.actor.officeCode, (page - 1) * size, size + 1);
    const shown = found.slice(0, size);
    const names = await applicantNames(inside, shown);
    const listed = await titled(inside, shown);
    return {
      listed: listed.map((one) => ({ ...one, name: names.get(one.request.registrationId) ?? '' })),
      more: found.length > size,
    };
  });

/** One request at the office that answers it; another office's looks absent. */
export const requestAtOffice = async (
  act: Act<StaffActor>,
  id: string,
): Promise<{ request: rows.ReferralRequest; title: string } | undefined> => {
  const request = isUuid(id) ? await rows.requestById(act.database, id) : undefined;
  if (request?.officeCode !== act.actor.officeCode) return undefined;
  await audit(act, {
    what: 'referral-request.viewed',
    subject: { kind: 'referral-request', id },
    about: request.registrationId,
  });
  return { request, title: (await jobById(act, request.jobId))?.sheet.work.title ?? '' };
};

/** 対応できない, with the reason the seeker reads; they are told that there is an answer. */
export const declineRequest = (
  act: Act<StaffActor>,
  id: string,
  reason: string,
): Promise<Decision<true, 'absent' | 'answered-already' | 'reason-missing'>> =>
  inTransaction(act, async (inside): Promise<Decision<true, 'absent' | 'answered-already' | 'reason-missing'>> => {
    const request = isUuid(id) ? await rows.requestForUpdate(inside.database, id) : undefined;
    if (request?.officeCode !== act.actor.officeCode) return refuse('absent');
    const decision = decideDecline(request.state, reason);
    if ('refused' in decision) return decision;
    const to = { state: 'declined' as const, reason: decision.accepted.reason, by: act.actor.accountId };
    if (!(await rows.settleRequest(inside.database, request, to, act.now))) return refuse('answered-already');
    await audit(inside, {
      what: 'referral-request.declined',
      subject: { kind: 'referral-request', id },
      about: request.registrationId,
    });
    await inside.emit({
      type: 'referral-request.declined',
      requestId: id,
      registrationId: request.registrationId,
      jobNumber: request.jobNumber,
    });
    return accept(true);
  });
