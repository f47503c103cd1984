import { sql } from 'kysely';
import type { JobNumber } from '#kernel/numbers.ts';
import type { Day } from '#kernel/time.ts';
import type { Database } from '#platform/database/database.ts';
import type { Application, ApplicationState } from './application.ts';
import type { Attention, ReceivedFilter } from './received-filter.ts';
import { applicationOf } from './store.ts';

/** Never drafts or proposals: of them an establishment knows nothing. */
const received = (database: Database, establishmentId: string) =>
  database
    .selectFrom('applications')
    .where('establishment_id', '=', establishmentId)
    .where('applied_at', 'is not', null);

/** What an employer can still decide. Written out, because only so PostgreSQL sees that the index of what is open serves it. */
export const openStates = [
  'applied',
  'in-selection',
  'offered',
  'offer-accepted',
] as const satisfies ApplicationState[];
const isOpen = sql<boolean>`state in (${sql.raw(openStates.map((state) => `'${state}'`).join(', '))})`;

/** The conditions of what waits for the employer; all of them concern open applications only. */
const waiting = (today: Day): Record<Attention, ReturnType<typeof sql<boolean>>> => ({
  unread: sql<boolean>`(opened_at is null and ${isOpen})`,
  overdue: sql<boolean>`(coalesce(follow_up_on, result_due_on) < ${today} and published_at is null and ${isOpen})`,
  untold: sql<boolean>`(outcome is not null and published_at is null and ${isOpen})`,
});

export const receivedPage = async (
  database: Database,
  establishmentId: string,
  filter: ReceivedFilter,
  today: Day,
  offset: number,
  limit: number,
): Promise<{ total: number; applications: Application[] }> => {
  let query = received(database, establishmentId);
  if (filter.show === 'open') query = query.where(isOpen);
  if (filter.show === 'closed') query = query.where(sql<boolean>`not (${isOpen})`);
  if (filter.attention) query = query.where(waiting(today)[filter.attention]);
  if (filter.job) query = query.where('job_number', '=', filter.job);
  if (filter.route) query = query.where('route', '=', filter.route);
  const ordered = query
    .selectAll()
    .orderBy('applied_at', filter.order === 'waiting' ? 'asc' : 'desc')
    .orderBy('id');
  const rows = await ordered.offset(offset).limit(limit).execute();
  // The first page that is not full knows how many there are.
  if (rows.length < limit && (rows.length > 0 || offset === 0))
    return { total: offset + rows.length, applications: rows.map(applicationOf) };
  const { total } = await query.select(({ fn }) => fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  return { total: Number(total), applications: rows.map(applicationOf) };
};

export type OpenOfJob = Record<Attention, number> & { open: number; number: JobNumber; jobId: string; version: number };

/** For each job with open applications how many there are, and how many of them wait for what; the newest job first. */
export const openByJob = async (database: Database, establishmentId: string, today: Day): Promise<OpenOfJob[]> => {
  const { unread, overdue, untold } = waiting(today);
  const rows = await received(database, establishmentId)
    .where(isOpen)
    .select(({ fn }) => [
      'job_number',
      'job_id',
      fn.max('job_version').as('version'),
      fn.countAll<number>().as('open'),
      fn.countAll<number>().filterWhere(unread).as('unread'),
      fn.countAll<number>().filterWhere(overdue).as('overdue'),
      fn.countAll<number>().filterWhere(untold).as('untold'),
    ])
    .groupBy(['job_number', 'job_id'])
    .orderBy(({ fn }) => fn.max('applied_at'), 'desc')
    .execute();
  return rows.map((row) => ({
    number: row.job_number as JobNumber,
    jobId: row.job_id,
    version: Number(row.version),
    open: Number(row.open),
    unread: Number(row.unread),
    overdue: Number(row.overdue),
    untold: Number(row.untold),
  }));
};

/** The applications to a job that still can be answered, oldest first. */
export const openOfJob = async (database: Database, establishmentId: string, jobId: string): Promise<Application[]> => {
  const rows = await received(database, establishmentId)
    .where('job_id', '=', jobId)
    .where(isOpen)
    .selectAll()
    .orderBy('applied_at')
    .orderBy('id')
    .execute();
  return rows.map(applicationOf);
};
