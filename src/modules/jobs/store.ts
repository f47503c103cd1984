import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { JobNumber } from '#kernel/numbers.ts';
import { compareDays, type Day, dayOf, type Instant } from '#kernel/time.ts';
import type { Database } from '#platform/database/database.ts';
import { type Job, type JobHead, type JobState, type NewJob, publicFrom, type VisibleChange } from './job.ts';
import type { Disclosure, JobSheet } from './job-sheet.ts';
import { keepSheet, sheetsAtHand } from './kept-sheets.ts';
import { type Reference, searchable } from './searchable.ts';

const headColumns = [
  'id',
  'number',
  'state',
  'version',
  'establishment_id',
  'office_code',
  'accepted_on',
  'deadline_on',
  'extended',
  'disclosure',
  'self_application',
  'renews_id',
  'hidden_on',
  'held_until',
] as const;

/** What was asked and answered about a job stands beside it. */
const question = (column: 'confirmed_on' | 'asked_on') =>
  sql<Day | null>`(select ${sql.ref(column)} from job_questions where job_id = jobs.id)`.as(column);
const questionColumns = [question('confirmed_on'), question('asked_on')] as const;

type HeadRow = {
  id: string;
  number: string;
  state: string;
  version: number;
  establishment_id: string;
  office_code: string;
  accepted_on: Day;
  deadline_on: Day;
  extended: boolean;
  disclosure: number;
  self_application: boolean;
  renews_id: string | null;
  hidden_on: Day | null;
  held_until: Day | null;
  confirmed_on: Day | null;
  asked_on: Day | null;
};

const headOf = (row: HeadRow): JobHead => ({
  id: row.id,
  number: row.number as JobNumber,
  state: row.state as JobState,
  version: row.version,
  establishmentId: row.establishment_id,
  officeCode: row.office_code,
  acceptedOn: row.accepted_on,
  deadlineOn: row.deadline_on,
  extended: row.extended,
  disclosure: row.disclosure as Disclosure,
  selfApplication: row.self_application,
  ...(row.renews_id ? { renewsId: row.renews_id } : {}),
  ...(row.confirmed_on ? { confirmedOn: row.confirmed_on } : {}),
  ...(row.asked_on ? { askedOn: row.asked_on } : {}),
  ...(row.hidden_on ? { hiddenOn: row.hidden_on } : {}),
  ...(row.held_until ? { heldUntil: row.held_until } : {}),
});

export const findJobs = async (
  database: Database,
  by: { numbers: readonly string[] } | { ids: readonly string[] },
): Promise<Job[]> => {
  const [column, values] = 'numbers' in by ? (['number', by.numbers] as const) : (['id', by.ids] as const);
  if (values.length === 0) return [];
  const atHand = sheetsAtHand(values);
  const unknown = sql<unknown>`case when sheet_hash = any(${[...atHand.keys()]}::text[]) then null else sheet end`;
  const rows = await database
    .selectFrom('jobs')
    .select([...headColumns, ...questionColumns, 'sheet_hash', unknown.as('sheet')])
    .where(column, 'in', [...values])
    .execute();
  return rows.map((row) => {
    const sheet = atHand.get(row.sheet_hash) ?? (row.sheet as JobSheet);
    return { ...headOf(row), sheet: keepSheet(row[column] ?? row.id, row.sheet_hash, sheet) };
  });
};

export const findVersion = async (
  database: Database,
  jobId: string,
  version: number,
): Promise<JobSheet | undefined> => {
  const row = await database
    .selectFrom('job_versions')
    .select('sheet')
    .where('job_id', '=', jobId)
    .where('version', '=', version)
    .executeTakeFirst();
  return row?.sheet as JobSheet | undefined;
};

/** Several versions in one query; the key is `id version`. */
export const findVersions = async (
  database: Database,
  wanted: readonly { jobId: string; version: number }[],
): Promise<Map<string, JobSheet>> => {
  if (wanted.length === 0) return new Map();
  const { rows } = await sql<{ job_id: string; version: number; sheet: JobSheet }>`
    select v.job_id, v.version, v.sheet from job_versions v
    join unnest(${wanted.map(({ jobId }) => jobId)}::uuid[], ${wanted.map(({ version }) => version)}::int[])
      as w (job_id, version) on w.job_id = v.job_id and w.version = v.version`.execute(database);
  return new Map(rows.map((row) => [`${row.job_id} ${row.version}`, row.sheet]));
};

/** The titles alone of several versions, for lists; the key is `id version`. */
export const findTitles = async (
  database: Database,
  wanted: readonly { jobId: string; version: number }[],
): Promise<Map<string, string>> => {
  if (wanted.length === 0) return new Map();
  const { rows } = await sql<{ job_id: string; version: number; title: string }>`
    select v.job_id, v.version, v.sheet->'work'->>'title' as title from job_versions v
    join unnest(${wanted.map(({ jobId }) => jobId)}::uuid[], ${wanted.map(({ version }) => version)}::int[])
      as w (job_id, version) on w.job_id = v.job_id and w.version = v.version`.execute(database);
  return new Map(rows.map((row) => [`${row.job_id} ${row.version}`, row.title]));
};

/** A job's head by its number, held until the transaction ends. */
export const headForUpdate = async (database: Database, number: JobNumber): Promise<JobHead | undefined> => {
  const row = await database
    .selectFrom('jobs')
    .select([...headColumns, ...questionColumns])
    .where('number', '=', number)
    .forUpdate()
    .executeTakeFirst();
  return row && headOf(row);
};

/** Writes where an action of the lifecycle led; the index is told by the table itself. */
export const setJobState = async (
  database: Database,
  id: string,
  { state, extendedTo, shown }: { state: JobState; extendedTo?: Day | undefined; shown?: boolean },
  now: Instant,
): Promise<void> => {
  await database
    .updateTable('jobs')
    .set({
      state,
      updated_at: now,
      ...(extendedTo ? { deadline_on: extendedTo, extended: true } : {}),
      ...(shown ? { hidden_on: null } : {}),
    })
    .where('id', '=', id)
    .execute();
};

/** The accepted jobs of an establishment, newest first. */
export const jobsOfEstablishment = async (
  database: Database,
  establishmentId: string,
  offset: number,
  limit: number,
): Promise<{ total: number; jobs: Job[] }> => {
  const all = database.selectFrom('jobs').where('establishment_id', '=', establishmentId);
  const rows = await all
    .select([...headColumns, ...questionColumns, 'sheet'])
    .orderBy('accepted_on', 'desc')
    .orderBy('id', 'desc')
    .offset(offset)
    .limit(limit)
    .execute();
  const { total } = await all.select((count) => count.fn.countAll().as('total')).executeTakeFirstOrThrow();
  return { total: Number(total), jobs: rows.map((row) => ({ ...headOf(row), sheet: row.sheet as JobSheet })) };
};

/** SHA-256 of the sheet, the same in whatever order its keys came. */
export const sheetHash = (sheet: JobSheet): string =>
  createHash('sha256').update(JSON.stringify(sheet, sortedKeys)).digest('hex');

const sortedKeys = (_: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;

type KnownJob = {
  id: string;
  number: string;
  version: number;
  sheet_hash: string;
  state: string;
  establishment_id: string;
  office_code: string;
  accepted_on: Day;
  deadline_on: Day;
  extended: boolean;
};

/** The stored jobs of these numbers, locked until the end of the transaction. */
export const lockJobs = async (database: Database, numbers: readonly string[]): Promise<Map<string, KnownJob>> => {
  const { rows } = await sql<KnownJob>`
    select id, number, version, sheet_hash, state, establishment_id, office_code, accepted_on, deadline_on, extended
    from jobs where number = any(${[...numbers]}::text[]) order by id for update`.execute(database);
  return new Map(rows.map((row) => [row.number, row]));
};

/** Whether a stored job is what is to be stored, apart from the time. */
export const isStored = (known: KnownJob, job: NewJob, hash: string): boolean =>
  known.sheet_hash === hash &&
  known.state === job.state &&
  known.establishment_id === job.establishmentId &&
  known.office_code === job.officeCode &&
  known.accepted_on.equals(job.acceptedOn) &&
  known.deadline_on.equals(job.deadlineOn) &&
  known.extended === (job.extended ?? false);

/** What was decided here about jobs that a feed brings again: state, and the deadline of an extension. */
export type Standing = { state: JobState; extended: boolean; deadlineOn?: Day };

export const findStandings = async (database: Database, numbers: readonly string[]): Promise<Map<string, Standing>> => {
  if (numbers.length === 0) return new Map();
  const rows = await database
    .selectFrom('jobs')
    .select(['number', 'state', 'extended', 'deadline_on'])
    .where('number', 'in', [...numbers])
    .execute();
  return new Map(
    rows.map(({ number, state, extended, deadline_on }) => [
      number ?? '',
      { state: state as JobState, extended, ...(extended && deadline_on && { deadlineOn: deadline_on }) },
    ]),
  );
};

/** Kept back until its day; null for what is public already. */
const heldUntil = ({ acceptedOn, sheet }: NewJob, today: Day): string | null => {
  const from = publicFrom(acceptedOn, sheet);
  return compareDays(from, today) > 0 ? from.toString() : null;
};

/** Jobs whose day has come become public, at most so many at once; how many. */
export const publishSome = async (database: Database, today: Day, now: Instant, most: number): Promise<number> => {
  const { numAffectedRows } = await sql`
    update jobs set held_until = null, updated_at = ${now}
    where id in (select id from jobs where held_until <= ${today} order by held_until limit ${most} for update skip locked)
  `.execute(database);
  return Number(numAffectedRows ?? 0);
};

type ToWrite = { id: string; version: number; hash: string; job: NewJob };

/** Inserts or replaces jobs in one statement; the database notes each as a change. */
export const writeJobs = async (
  database: Database,
  list: readonly ToWrite[],
  reference: Reference,
  now: Instant,
): Promise<void> => {
  const rows = list.map(({ id, version, hash, job }) => ({
    id,
    number: job.number,
    establishment_id: job.establishmentId,
    office_code: job.officeCode,
    state: job.state,
    version,
    accepted_on: job.acceptedOn.toString(),
    deadline_on: job.deadlineOn.toString(),
    extended: job.extended ?? false,
    held_until: heldUntil(job, dayOf(now)),
    sheet: job.sheet,
    sheet_hash: hash,
    created_at: now.toString(),
    updated_at: now.toString(),
    ...searchable(job.sheet, reference),
  }));
  const names = Object.keys(rows[0] ?? {});
  if (names.length === 0) return;
  const target = sql.join(names.map((name) => sql.ref(name)));
  const changing = names.filter((name) => !['id', 'created_at'].includes(name));
  const set = sql.join(changing.map((name) => sql`${sql.ref(name)} = ${sql.ref(`excluded.${name}`)}`));
  await sql`
    insert into jobs (${target})
    select ${target} from jsonb_populate_recordset(null::jobs, ${JSON.stringify(rows)}::jsonb)
    on conflict (id) do update set ${set}`.execute(database);
};

/** Freezes the present sheets of these jobs as their versions. */
export const freezeVersions = async (database: Database, ids: readonly string[], now: Instant): Promise<void> => {
  if (ids.length === 0) return;
  await sql`
    insert into job_versions (job_id, version, sheet, created_at)
    select id, version, sheet, ${now}::timestamptz from jobs where id = any(${[...ids]}::uuid[])`.execute(database);
};

/** Jobs past their referral deadline become `expired`, at most so many at once; their ids. */
export const expireSome = async (database: Database, today: Day, now: Instant, most: number): Promise<string[]> => {
  const { rows } = await sql<{ id: string }>`
    update jobs set state = 'expired', updated_at = ${now}
    where id in (
      select id from jobs where state in ('active', 'changing', 'suspended') and deadline_on < ${today}
      order by deadline_on limit ${most} for update skip locked)
    returning id`.execute(database);
  return rows.map(({ id }) => id);
};

/**
 * Changes after a place in the order that are visible now. A change is settled when every transaction up to its own has
 * ended, so that none can appear before it any more (see the migration).
 */
export const changesAfter = async (
  database: Database,
  after: { transaction: string; seq: number },
  most: number,
): Promise<VisibleChange[]> => {
  const { rows } = await sql<{ seq: number; job_id: string; version: number; transaction: string; settled: boolean }>`
    select seq, job_id, version, transaction::text as transaction,
      transaction < pg_snapshot_xmin(pg_current_snapshot()) as settled
    from job_changes
    where (transaction, seq) > (${after.transaction}::xid8, ${after.seq}::bigint)
    order by job_changes.transaction, seq limit ${most}`.execute(database);
  return rows.map(({ job_id, ...row }) => ({ ...row, jobId: job_id }));
};

/** The last settled change; undefined when there is none. */
export const lastSettledChange = async (
  database: Database,
): Promise<{ transaction: string; seq: number } | undefined> => {
  const { rows } = await sql<{ transaction: string; seq: number }>`
    select transaction::text as transaction, seq from job_changes
    where transaction < pg_snapshot_xmin(pg_current_snapshot())
    order by job_changes.transaction desc, seq desc limit 1`.execute(database);
  return rows[0];
};

/** Forgets changes made before a moment, a bounded number at once; gives how many. */
export const deleteChangesBefore = async (database: Database, moment: Instant, most: number): Promise<number> => {
  const { numAffectedRows } = await sql`
    delete from job_changes where seq in (select seq from job_changes where at < ${moment} order by at limit ${most})
  `.execute(database);
  return Number(numAffectedRows ?? 0);
};

/** Open jobs that a visitor may know, counted by day of acceptance (disclosure.ts: 4 is known to the offices only). */
export const countPublished = async (
  database: Database,
  today: Day,
): Promise<{ acceptedOn: Day; jobs: number; changedAt: Instant }[]> => {
  const rows = await database
    .selectFrom('open_jobs')
    .select(({ fn }) => ['accepted_on', fn.countAll<number>().as('jobs'), fn.max('updated_at').as('changed_at')])
    .where('deadline_on', '>=', today)
    .where('disclosure', '<', 4)
    .groupBy('accepted_on')
    .orderBy('accepted_on', 'desc')
    .execute();
  return rows.flatMap(({ accepted_on, jobs, changed_at }) =>
    accepted_on === null || changed_at === null ? [] : [{ acceptedOn: accepted_on, jobs, changedAt: changed_at }],
  );
};

export const listPublished = async (
  database: Database,
  today: Day,
  acceptedOn: Day,
  { most, skip }: { readonly most: number; readonly skip: number },
): Promise<{ number: JobNumber; changedAt: Instant }[]> => {
  const rows = await database
    .selectFrom('open_jobs')
    .select(['number', 'updated_at'])
    .where('accepted_on', '=', acceptedOn)
    .where('deadline_on', '>=', today)
    .where('disclosure', '<', 4)
    .orderBy('id')
    .limit(most)
    .offset(skip)
    .execute();
  return rows.flatMap(({ number, updated_at }) =>
    number === null || updated_at === null ? [] : [{ number: number as JobNumber, changedAt: updated_at }],
  );
};
