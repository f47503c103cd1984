import type { EmployerActor } from '#kernel/actor.ts';
import { accept, type Decision, refuse } from '#kernel/decision.ts';
import type { JobNumber } from '#kernel/numbers.ts';
import { dayOf } from '#kernel/time.ts';
import { fillJob } from '#modules/jobs/job-life.ts';
import { frozenTitles, jobByNumber } from '#modules/jobs/jobs.ts';
import { applicantNames } from '#modules/seekers/seekers.ts';
import { type Act, inTransaction } from '#platform/act.ts';
import { type Application, isReadable, type Stage, stepBy } from './application.ts';
import { keepOutcome, publishOutcome, type Received, setStage } from './received-applications.ts';
import { type Attention, attentions, type ReceivedFilter } from './received-filter.ts';
import { type OpenOfJob, openByJob, openOfJob, receivedPage } from './received-rows.ts';
import { versionsOf } from './snapshot.ts';
import * as store from './store.ts';

/** 応募者管理 over all jobs of an establishment: the list, acts on several at once, and the end of a filled job. */

export type ApplicantList = {
  total: number;
  received: Received[];
  /** How many are open, and how many of them wait for what. */
  counts: Record<Attention | 'open', number>;
  /** The jobs that have open applications, to choose one; and the one that was chosen. */
  jobs: { number: JobNumber; title: string; open: number }[];
};

/** So many jobs stand in the choice of jobs; any other is found by its number in the address. */
const mostJobs = 200;

/** A page of the list. Names are shown, so the reading of each is in the audit. */
export const applicantList = (
  act: Act<EmployerActor>,
  filter: ReceivedFilter,
  page: number,
  size: number,
): Promise<ApplicantList> =>
  inTransaction(act, async (inside) => {
    const { establishmentId } = act.actor;
    const today = dayOf(act.now);
    const { database } = inside;
    const { total, applications } = await receivedPage(
      database,
      establishmentId,
      filter,
      today,
      (page - 1) * size,
      size,
    );
    const open = await openByJob(database, establishmentId, today);
    const offered = open.slice(0, mostJobs);
    const titles = await frozenTitles(inside, [...versionsOf(applications), ...offered]);
    const jobs = offered.map((one) => ({
      number: one.number,
      open: one.open,
      title: titles.get(`${one.jobId} ${one.version}`) ?? '',
    }));
    const received = await named(inside, applications, titles);
    const chosen = received.find(({ application }) => application.jobNumber === filter.job);
    if (filter.job && chosen && !jobs.some(({ number }) => number === filter.job))
      jobs.push({ number: filter.job, open: 0, title: chosen.jobTitle });
    return { total, received, counts: sumOf(open), jobs };
  });

/** How many open applications each of the establishment's jobs has, and how many nobody has read; by the id of the job. */
export const openApplicants = async (
  act: Act<EmployerActor>,
): Promise<ReadonlyMap<string, { open: number; unread: number }>> => {
  const open = await openByJob(act.database, act.actor.establishmentId, dayOf(act.now));
  return new Map(open.map((one) => [one.jobId, { open: one.open, unread: one.unread }]));
};

const sumOf = (open: readonly OpenOfJob[]): ApplicantList['counts'] => {
  const sum = (key: Attention | 'open') => open.reduce((total, one) => total + one[key], 0);
  return Object.fromEntries(
    (['open', ...attentions] as const).map((key) => [key, sum(key)]),
  ) as ApplicantList['counts'];
};

const named = async (
  act: Act<EmployerActor>,
  applications: readonly Application[],
  titles: Awaited<ReturnType<typeof frozenTitles>>,
): Promise<Received[]> => {
  const names = await applicantNames(act, applications.filter(isReadable));
  return applications.map((application) => ({
    application: isReadable(application) ? application : { ...application, motive: '' },
    applicant: isReadable(application) ? { name: names.get(application.registrationId) ?? '' } : undefined,
    jobTitle: titles.get(`${application.jobId} ${application.jobVersion}`) ?? '',
  }));
};

/** Many at once: few enough to be looked through before. */
const mostTogether = 50;

/** The chosen applications that are the establishment's own and can still be decided; others are left out. */
export const chosenApplicants = (act: Act<EmployerActor>, ids: readonly string[]): Promise<Received[]> =>
  inTransaction(act, async (inside) => {
    const found = await store.applicationsByIds(inside.database, ids.slice(0, mostTogether));
    const own = found.filter(
      (one) =>
        one.establishmentId === act.actor.establishmentId && isReadable(one) && stepBy('employer', one, 'setStage'),
    );
    return named(inside, own, await frozenTitles(inside, versionsOf(own)));
  });

type Together = { act: 'stage'; stage: Stage } | { act: 'reject'; comment: string | undefined };

/**
 * Does the same to each, each in a transaction of its own: what was changed since the preview (`version`) stays as it is.
 * How many were done and how many were left.
 */
export const decideTogether = async (
  act: Act<EmployerActor>,
  chosen: readonly { id: string; version: number }[],
  decision: Together,
): Promise<{ done: number; left: number }> => {
  let done = 0;
  for (const { id, version } of chosen) if (await decideOne(act, id, version, decision)) done += 1;
  return { done, left: chosen.length - done };
};

const decideOne = (act: Act<EmployerActor>, id: string, version: number, decision: Together): Promise<boolean> =>
  inTransaction(act, async (inside) => {
    if (decision.act === 'stage') return 'accepted' in (await setStage(inside, id, decision.stage, version));
    return reject(inside, id, version, decision.comment);
  });

/** 不採用 recorded and told in one; with words of the employer. */
const reject = async (
  act: Act<EmployerActor>,
  id: string,
  version: number,
  comment: string | undefined,
): Promise<boolean> => {
  const kept = await keepOutcome(act, id, { kind: 'rejected', ...(comment ? { comment } : {}) }, version);
  return 'accepted' in kept && 'accepted' in (await publishOutcome(act, id));
};

type Filling = {
  job: { number: JobNumber; title: string };
  /** Who waits for an answer and would get the polite one; who has an offer stays as they are. */
  rest: Received[];
};

/** What filling the job would do; undefined where it is not the establishment's or has ended. */
export const fillingOf = (act: Act<EmployerActor>, number: JobNumber): Promise<Filling | undefined> =>
  inTransaction(act, async (inside) => {
    const job = await jobByNumber(inside, number);
    if (job?.establishmentId !== act.actor.establishmentId) return undefined;
    const open = (await openOfJob(inside.database, act.actor.establishmentId, job.id)).filter((one) =>
      stepBy('employer', one, 'reject'),
    );
    const rest = await named(inside, open, await frozenTitles(inside, versionsOf(open)));
    return { job: { number, title: job.sheet.work.title }, rest };
  });

/** 充足: the job takes nobody any more, and everybody who still waits is told politely; all or nothing. */
export const fillAndAnswer = (
  act: Act<EmployerActor>,
  number: JobNumber,
  comment: string | undefined,
): Promise<Decision<{ answered: number }, 'absent' | 'ended' | 'viewer'>> =>
  inTransaction(act, async (inside) => {
    if (act.actor.role === 'viewer') return refuse('viewer');
    const filled = await fillJob(inside, number);
    if ('refused' in filled) return refuse(filled.refused === 'absent' ? 'absent' : 'ended');
    const open = await openOfJob(inside.database, act.actor.establishmentId, filled.accepted.id);
    let answered = 0;
    for (const one of open)
      if (stepBy('employer', one, 'reject') && (await reject(inside, one.id, one.version, comment))) answered += 1;
    return accept({ answered });
  });
