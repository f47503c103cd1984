import { sql } from 'kysely';
import type { JobNumber } from '#kernel/numbers.ts';
import type { Day, Instant } from '#kernel/time.ts';
import { type Database, json } from '#platform/database/database.ts';
import type { Finding } from './checker/finding.ts';
import type { LawOfDay } from './checker/law-of-day.ts';
import type { JobSheet } from './job-sheet.ts';

/** What the night's check reads of a job. */
export type CheckedJob = { id: string; version: number; deadlineOn: Day; sheet: JobSheet };

const living = sql`jobs.state in ('active', 'changing', 'suspended')`;

/** Living jobs in the order of their ids, after one of them. */
export const livingAfter = async (
  database: Database,
  { today, after, most }: { today: Day; after: string; most: number },
): Promise<CheckedJob[]> => {
  const { rows } = await sql<JobRow>`
    select id, version, deadline_on, sheet from jobs
    where id > ${after}::uuid and ${living} and deadline_on >= ${today}
    order by id limit ${most}`.execute(database);
  return rows.map(jobOf);
};

type JobRow = { id: string; version: number; deadline_on: Day; sheet: JobSheet };
const jobOf = ({ deadline_on, ...row }: JobRow): CheckedJob => ({ ...row, deadlineOn: deadline_on });

export const livingOf = async (database: Database, ids: readonly string[], today: Day): Promise<CheckedJob[]> => {
  const { rows } = await sql<JobRow>`
    select id, version, deadline_on, sheet from jobs
    where id = any(${[...ids]}::uuid[]) and ${living} and deadline_on >= ${today} order by id`.execute(database);
  return rows.map(jobOf);
};

/** Living jobs that work in one of these prefectures, were changed since, or are marked: their ids. */
export const idsToCheck = async (
  database: Database,
  { today, prefectures, since }: { today: Day; prefectures: readonly string[]; since: Instant },
): Promise<string[]> => {
  const { rows } = await sql<{ id: string }>`
    select id from jobs where prefectures && ${[...prefectures]}::text[] and state in ('active', 'changing')
      and deadline_on >= ${today}
    union select id from jobs where prefectures && ${[...prefectures]}::text[] and state = 'suspended'
      and deadline_on >= ${today}
    union select job_id from job_changes where at >= ${since}
    union select job_id from job_findings
    order by 1`.execute(database);
  return rows.map(({ id }) => id);
};

export type Marked = { id: string; version: number; holdsFrom: Day; findings: readonly Finding[] };

/**
 * Writes what was found, as far as the jobs are still of the version that was read; who is marked already keeps the day it
 * was found on, and whether the employer knows, unless another rule is broken now.
 */
export const markJobs = async (database: Database, marked: readonly Marked[], today: Day): Promise<void> => {
  if (marked.length === 0) return;
  const rules = marked.map(({ findings }) => [...new Set(findings.map(({ rule }) => rule))].sort());
  await sql`
    insert into job_findings (job_id, job_version, establishment_id, office_code, rules, findings, holds_from, found_on)
    select jobs.id, jobs.version, jobs.establishment_id, jobs.office_code,
      array(select jsonb_array_elements_text(given.rules)), given.findings, given.holds_from, ${today}
    from jsonb_to_recordset(${JSON.stringify(
      marked.map(({ id, version, holdsFrom, findings }, index) => ({
        id,
        version,
        holds_from: holdsFrom.toString(),
        findings,
        rules: rules[index],
      })),
    )}::jsonb) as given (id uuid, version int, holds_from date, findings jsonb, rules jsonb)
    join jobs on jobs.id = given.id and jobs.version = given.version
    on conflict (job_id) do update set job_version = excluded.job_version, rules = excluded.rules,
      findings = excluded.findings, holds_from = excluded.holds_from, establishment_id = excluded.establishment_id,
      told_on = case when job_findings.rules @> excluded.rules then job_findings.told_on end`.execute(database);
};

/** These jobs are right, or no longer open. */
export const unmarkJobs = async (database: Database, ids: readonly string[]): Promise<void> => {
  if (ids.length === 0) return;
  await sql`delete from job_findings where job_id = any(${[...ids]}::uuid[])`.execute(database);
};

/** Marks of jobs that have ended meanwhile. */
export const forgetEnded = async (database: Database, today: Day): Promise<void> => {
  await sql`delete from job_findings using jobs where jobs.id = job_findings.job_id
    and not (${living} and jobs.deadline_on >= ${today})`.execute(database);
};

type UntoldRow = { establishmentId: string; total: number; numbers: JobNumber[]; holdsFrom: Day };

/** Establishments that do not know yet, in the order of their ids after one of them. */
export const untold = async (
  database: Database,
  { after, most, named }: { after: string; most: number; named: number },
): Promise<UntoldRow[]> => {
  const { rows } = await sql<{ establishment_id: string; total: number; numbers: string[]; holds_from: Day }>`
    select f.establishment_id, count(*)::int as total, min(f.holds_from) as holds_from,
      (array_agg(jobs.number order by jobs.number))[1:${named}] as numbers
    from job_findings f join jobs on jobs.id = f.job_id
    where f.told_on is null and f.establishment_id > ${after}::uuid
    group by f.establishment_id order by f.establishment_id limit ${most}`.execute(database);
  return rows.map(({ establishment_id, total, numbers, holds_from }) => ({
    establishmentId: establishment_id,
    total,
    numbers: numbers as JobNumber[],
    holdsFrom: holds_from,
  }));
};

export const setTold = async (database: Database, establishmentIds: readonly string[], today: Day): Promise<void> => {
  await sql`update job_findings set told_on = ${today}
    where told_on is null and establishment_id = any(${[...establishmentIds]}::uuid[])`.execute(database);
};

export type FindingRow = {
  number: JobNumber;
  title: string;
  establishment: string;
  holdsFrom: Day;
  foundOn: Day;
  toldOn: Day | undefined;
  findings: readonly Finding[];
};

/** The marked jobs of an office, the longest known first. */
export const findingsOfOffice = async (
  database: Database,
  officeCode: string,
  { offset, limit }: { offset: number; limit: number },
): Promise<{ total: number; rows: FindingRow[] }> => {
  const [{ total } = { total: 0 }] = await database
    .selectFrom('job_findings')
    .select((count) => count.fn.countAll<number>().as('total'))
    .where('office_code', '=', officeCode)
    .execute();
  const { rows } = await sql<{
    number: string;
    title: string;
    establishment: string;
    holds_from: Day;
    found_on: Day;
    told_on: Day | null;
    findings: Finding[];
  }>`
    select jobs.number, jobs.sheet->'work'->>'title' as title, establishments.name as establishment,
      f.holds_from, f.found_on, f.told_on, f.findings
    from job_findings f join jobs on jobs.id = f.job_id join establishments on establishments.id = f.establishment_id
    where f.office_code = ${officeCode} order by f.found_on, f.job_id offset ${offset} limit ${limit}`.execute(
    database,
  );
  return {
    total: Number(total),
    rows: rows.map(({ holds_from, found_on, told_on, number, ...row }) => ({
      ...row,
      number: number as JobNumber,
      holdsFrom: holds_from,
      foundOn: found_on,
      toldOn: told_on ?? undefined,
    })),
  };
};

export const findingsOf = async (
  database: Database,
  jobId: string,
): Promise<{ findings: readonly Finding[]; holdsFrom: Day } | undefined> => {
  const row = await database
    .selectFrom('job_findings')
    .select(['findings', 'holds_from'])
    .where('job_id', '=', jobId)
    .executeTakeFirst();
  return row && { findings: row.findings as unknown as Finding[], holdsFrom: row.holds_from };
};

type Night = { day: Day; law: LawOfDay; startedAt: Instant; finished: boolean };

/** Tonight's check and the last one that was finished before. */
export const nights = async (
  database: Database,
  today: Day,
): Promise<{ tonight: Night | undefined; before: Night | undefined }> => {
  const rows = await database
    .selectFrom('job_checks')
    .selectAll()
    .where('day', '<=', today)
    .orderBy('day', 'desc')
    .limit(30)
    .execute();
  const all = rows.map(
    (row): Night => ({
      day: row.day,
      law: { rules: row.rules, wages: row.wages as LawOfDay['wages'] },
      startedAt: row.started_at,
      finished: row.finished_at !== null,
    }),
  );
  return {
    tonight: all.find(({ day }) => day.equals(today)),
    before: all.find(({ day, finished }) => finished && !day.equals(today)),
  };
};

export const beginNight = async (
  database: Database,
  { day, law, whole, now }: { day: Day; law: LawOfDay; whole: boolean; now: Instant },
): Promise<void> => {
  const values = { rules: law.rules, wages: json(law.wages), whole, checked: 0, started_at: now };
  await database
    .insertInto('job_checks')
    .values({ day, ...values, finished_at: null })
    .onConflict((conflict) => conflict.column('day').doUpdateSet({ ...values, finished_at: null }))
    .execute();
};

export const finishNight = async (database: Database, day: Day, checked: number, now: Instant): Promise<void> => {
  await database.updateTable('job_checks').set({ checked, finished_at: now }).where('day', '=', day).execute();
};
