import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { JobNumber } from '#kernel/numbers.ts';
import type { Day } from '#kernel/time.ts';
import type { Database } from '#platform/database/database.ts';
import type { JobState } from './job.ts';
import type { Disclosure, JobKind, WorkingTime } from './job-sheet.ts';

/** 有効中 / 停止中 / 無効になった */
export const ownTabs = ['open', 'suspended', 'ended'] as const;
export type OwnTab = (typeof ownTabs)[number];
export const ownSorts = ['accepted', 'deadline', 'title'] as const;
export type OwnSort = (typeof ownSorts)[number];

/** A line of an employer's list: what F-EM-12 shows, without the sheet. */
export type OwnJob = {
  readonly id: string;
  readonly number: JobNumber;
  readonly title: string;
  readonly state: JobState;
  readonly acceptedOn: Day;
  readonly deadlineOn: Day;
  readonly extended: boolean;
  readonly disclosure: Disclosure;
  readonly kind: JobKind;
  readonly workingTime: WorkingTime;
  readonly openings: number | undefined;
  readonly selfApplication: boolean;
  readonly askedOn?: Day;
  readonly hiddenOn?: Day;
  readonly heldUntil?: Day;
};

type Row = {
  id: string;
  number: string;
  title: string | null;
  state: string;
  accepted_on: Day;
  deadline_on: Day;
  extended: boolean;
  disclosure: number;
  kind: string;
  working_time: string;
  openings: number | null;
  self_application: boolean;
  asked_on: Day | null;
  hidden_on: Day | null;
  held_until: Day | null;
};

const within = (today: Day): Record<OwnTab, RawBuilder<SqlBool>> => ({
  open: sql`jobs.state in ('active', 'changing') and jobs.deadline_on >= ${today}::date`,
  suspended: sql`jobs.state = 'suspended' and jobs.deadline_on >= ${today}::date`,
  ended: sql`(jobs.state in ('filled', 'expired', 'withdrawn') or jobs.deadline_on < ${today}::date)`,
});

const orders: Record<OwnSort, RawBuilder<unknown>> = {
  accepted: sql`jobs.accepted_on desc, jobs.id desc`,
  deadline: sql`jobs.deadline_on, jobs.id`,
  title: sql`jobs.text_title, jobs.id`,
};

type OwnAsked = {
  tab: OwnTab;
  /** A normalised part of the title, or of the number. */
  words: string | undefined;
  sort: OwnSort;
  today: Day;
  offset: number;
  limit: number;
};

/** A page of an establishment's jobs, and how many there are under each tab. */
export const ownJobRows = async (
  database: Database,
  establishmentId: string,
  { tab, words, sort, today, offset, limit }: OwnAsked,
): Promise<{ counts: Record<OwnTab, number>; rows: OwnJob[] }> => {
  const tabs = within(today);
  const found =
    words === undefined
      ? sql`true`
      : sql`(strpos(coalesce(jobs.hidden_title, jobs.text_title), ${words}) > 0 or strpos(jobs.number, ${words}) > 0)`;
  const own = sql`from jobs where jobs.establishment_id = ${establishmentId}::uuid and ${found}`;
  const counted = await sql<Record<OwnTab, number>>`
    select count(*) filter (where ${tabs.open})::int as open, count(*) filter (where ${tabs.suspended})::int as suspended,
      count(*) filter (where ${tabs.ended})::int as ended ${own}`.execute(database);
  const { rows } = await sql<Row>`
    select jobs.id, jobs.number, jobs.sheet->'work'->>'title' as title, jobs.state, jobs.accepted_on, jobs.deadline_on,
      jobs.extended, jobs.disclosure, jobs.sheet->'header'->>'kind' as kind,
      jobs.sheet->'header'->>'workingTime' as working_time, jobs.openings, jobs.self_application, jobs.hidden_on, jobs.held_until,
      (select asked_on from job_questions where job_id = jobs.id) as asked_on
    ${own} and ${tabs[tab]} order by ${orders[sort]} offset ${offset} limit ${limit}`.execute(database);
  return { counts: counted.rows[0] ?? { open: 0, suspended: 0, ended: 0 }, rows: rows.map(jobOf) };
};

const jobOf = (row: Row): OwnJob => ({
  id: row.id,
  number: row.number as JobNumber,
  title: row.title ?? '',
  state: row.state as JobState,
  acceptedOn: row.accepted_on,
  deadlineOn: row.deadline_on,
  extended: row.extended,
  disclosure: row.disclosure as Disclosure,
  kind: row.kind as JobKind,
  workingTime: row.working_time as WorkingTime,
  openings: row.openings ?? undefined,
  selfApplication: row.self_application,
  ...(row.asked_on ? { askedOn: row.asked_on } : {}),
  ...(row.hidden_on ? { hiddenOn: row.hidden_on } : {}),
  ...(row.held_until ? { heldUntil: row.held_until } : {}),
});
