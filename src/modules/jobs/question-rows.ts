import { sql } from 'kysely';
import type { JobNumber } from '#kernel/numbers.ts';
import type { Day, Instant } from '#kernel/time.ts';
import type { Database } from '#platform/database/database.ts';
import type { OfficeBox } from './life.ts';

/** Somebody said that a job is open; nothing is asked any more. */
export const confirmRow = async (database: Database, jobId: string, on: Day, by: string | null): Promise<void> => {
  const values = { confirmed_on: on, confirmed_by: by, asked_on: null };
  await database
    .insertInto('job_questions')
    .values({ job_id: jobId, ...values })
    .onConflict((conflict) => conflict.column('job_id').doUpdateSet(values))
    .execute();
};

/** These jobs have stopped or ended: there is nothing to answer. */
export const endQuestion = async (database: Database, jobIds: readonly string[]): Promise<void> => {
  if (jobIds.length === 0) return;
  const ids = [...jobIds];
  await sql`delete from job_questions where job_id = any(${ids}::uuid[]) and confirmed_on is null`.execute(database);
  await sql`update job_questions set asked_on = null where job_id = any(${ids}::uuid[]) and asked_on is not null`.execute(
    database,
  );
};

/**
 * Asks these establishments about their open jobs that nobody has said to be open since `before`; how many jobs of each.
 * A job that is asked about already is not asked again.
 */
export const askAbout = async (
  database: Database,
  establishmentIds: readonly string[],
  { today, before }: { today: Day; before: Day },
): Promise<Map<string, number>> => {
  const { rows } = await sql<{ establishment_id: string; jobs: number }>`
    with due as (
      select jobs.id, jobs.establishment_id from jobs
      left join job_questions q on q.job_id = jobs.id
      where jobs.establishment_id = any(${[...establishmentIds]}::uuid[])
        and jobs.state in ('active', 'changing') and jobs.deadline_on >= ${today} and jobs.accepted_on <= ${before}
        and q.asked_on is null and coalesce(q.confirmed_on, jobs.accepted_on) <= ${before}
    ), asked as (
      insert into job_questions (job_id, asked_on) select id, ${today}::date from due order by id
      on conflict (job_id) do update set asked_on = excluded.asked_on where job_questions.asked_on is null
      returning job_id
    )
    select due.establishment_id, count(*)::int as jobs from asked join due on due.id = asked.job_id
    group by due.establishment_id order by due.establishment_id`.execute(database);
  return new Map(rows.map(({ establishment_id, jobs }) => [establishment_id, jobs]));
};

/**
 * Takes jobs out of search that were asked about on `askedBy` or before and nobody answered; at most so many of them,
 * after a place in their order. A job that somebody is just writing to waits for the next night.
 */
export const hideSome = async (
  database: Database,
  { askedBy, today, now, after, most }: { askedBy: Day; today: Day; now: Instant; after: Place; most: number },
): Promise<{ looked: number; last: Place; hidden: { id: string; state: string }[] }> => {
  const { rows: asked } = await sql<{ job_id: string; asked_on: Day }>`
    select job_id, asked_on from job_questions
    where asked_on <= ${askedBy} and (asked_on, job_id) > (${after.askedOn}::date, ${after.jobId}::uuid)
    order by asked_on, job_id limit ${most}`.execute(database);
  const last = asked.at(-1);
  if (!last) return { looked: 0, last: after, hidden: [] };
  const ids = asked.map(({ job_id }) => job_id);
  // Held first and asked again then: who answers holds the job too, so no answer can come in between.
  const { rows: held } = await sql<{ id: string }>`
    select id from jobs where id = any(${ids}::uuid[]) and hidden_on is null and state in ('active', 'changing')
    order by id for update skip locked`.execute(database);
  const { rows: hidden } = await sql<{ id: string; state: string }>`
    update jobs set hidden_on = ${today}::date, updated_at = ${now}
    where id = any(${held.map(({ id }) => id)}::uuid[])
      and exists (select from job_questions q where q.job_id = jobs.id and q.asked_on <= ${askedBy})
    returning id, state`.execute(database);
  return { looked: asked.length, last: { askedOn: last.asked_on.toString(), jobId: last.job_id }, hidden };
};

type Place = { readonly askedOn: string; readonly jobId: string };
export const firstPlace: Place = { askedOn: '2000-01-01', jobId: '00000000-0000-0000-0000-000000000000' };

/** A job in a list of what is to be answered. */
export type QuestionRow = {
  id: string;
  number: JobNumber;
  title: string;
  establishmentId: string;
  establishment: string;
  acceptedOn: Day;
  deadlineOn: Day;
  confirmedOn: Day | undefined;
  askedOn: Day | undefined;
  hiddenOn: Day | undefined;
};

type Listed = {
  id: string;
  number: string;
  title: string | null;
  establishment_id: string;
  establishment: string;
  accepted_on: Day;
  deadline_on: Day;
  confirmed_on: Day | null;
  asked_on: Day | null;
  hidden_on: Day | null;
};

const rowOf = (row: Listed): QuestionRow => ({
  id: row.id,
  number: row.number as JobNumber,
  title: row.title ?? '',
  establishmentId: row.establishment_id,
  establishment: row.establishment,
  acceptedOn: row.accepted_on,
  deadlineOn: row.deadline_on,
  confirmedOn: row.confirmed_on ?? undefined,
  askedOn: row.asked_on ?? undefined,
  hiddenOn: row.hidden_on ?? undefined,
});

const columns = sql`jobs.id, jobs.number, jobs.sheet->'work'->>'title' as title, jobs.establishment_id,
  establishments.name as establishment, jobs.accepted_on, jobs.deadline_on, jobs.hidden_on, q.confirmed_on, q.asked_on`;

/** The establishment's open jobs that it was asked about, the longest waiting first. */
export const askedOfEstablishment = async (
  database: Database,
  establishmentId: string,
  today: Day,
  most: number,
): Promise<QuestionRow[]> => {
  const { rows } = await sql<Listed>`
    select ${columns} from jobs
    join establishments on establishments.id = jobs.establishment_id
    join job_questions q on q.job_id = jobs.id
    where jobs.establishment_id = ${establishmentId} and jobs.state in ('active', 'changing')
      and jobs.deadline_on >= ${today} and q.asked_on is not null
    order by q.asked_on, jobs.id limit ${most}`.execute(database);
  return rows.map(rowOf);
};

/** How many there are. */
export const countAsked = async (database: Database, establishmentId: string, today: Day): Promise<number> => {
  const { rows } = await sql<{ jobs: number }>`
    select count(*)::int as jobs from jobs join job_questions q on q.job_id = jobs.id
    where jobs.establishment_id = ${establishmentId} and jobs.state in ('active', 'changing')
      and jobs.deadline_on >= ${today} and q.asked_on is not null`.execute(database);
  return rows[0]?.jobs ?? 0;
};

/** A page of such a list, the longest unknown first; one row more than asked tells that there is a next page. */
export const askedOfOffice = async (
  database: Database,
  { officeCode, box, today, before, markedBy, offset, limit }: OfficeAsked,
): Promise<QuestionRow[]> => {
  const wanted = {
    'by-office': sql`q.asked_on is null and coalesce(q.confirmed_on, jobs.accepted_on) <= ${before}
      and jobs.accepted_on <= ${before} and not exists (
        select from employer_users join accounts on accounts.id = employer_users.account_id
        where employer_users.establishment_id = jobs.establishment_id
          and accounts.state in ('active', 'locked', 'undeliverable'))`,
    unanswered: sql`q.asked_on <= ${markedBy} and jobs.hidden_on is null`,
    hidden: sql`jobs.hidden_on is not null`,
  }[box];
  const { rows } = await sql<Listed>`
    select ${columns} from jobs
    join establishments on establishments.id = jobs.establishment_id
    left join job_questions q on q.job_id = jobs.id
    where jobs.office_code = ${officeCode} and jobs.state in ('active', 'changing') and jobs.deadline_on >= ${today}
      and ${wanted}
    order by coalesce(q.confirmed_on, jobs.accepted_on), jobs.id offset ${offset} limit ${limit}`.execute(database);
  return rows.map(rowOf);
};

/** Open jobs of an establishment that are out of search, whichever office accepted them. */
export const hiddenOfEstablishment = async (
  database: Database,
  establishmentId: string,
  today: Day,
  most: number,
): Promise<string[]> => {
  const rows = await database
    .selectFrom('jobs')
    .select('number')
    .where('establishment_id', '=', establishmentId)
    .where('state', 'in', ['active', 'changing'])
    .where('hidden_on', 'is not', null)
    .where('deadline_on', '>=', today)
    .orderBy('accepted_on', 'desc')
    .orderBy('id')
    .limit(most)
    .execute();
  return rows.map(({ number }) => number);
};

type OfficeAsked = {
  officeCode: string;
  box: OfficeBox;
  today: Day;
  /** Nobody has said anything since. */
  before: Day;
  /** Asked then or before. */
  markedBy: Day;
  offset: number;
  limit: number;
};
