import { sql } from 'kysely';
import type { Language } from '#kernel/language.ts';
import type { Day, Instant } from '#kernel/time.ts';
import type { Database } from '#platform/database/database.ts';

export type Run = { readonly day: Day; readonly newsTo: number; readonly finishedAt: Instant | undefined };

/** The last morning, whole or not. */
export const lastRun = async (database: Database): Promise<Run | undefined> => {
  const row = await database.selectFrom('alert_runs').selectAll().orderBy('day', 'desc').limit(1).executeTakeFirst();
  return row && { day: row.day, newsTo: row.news_to, finishedAt: row.finished_at ?? undefined };
};

/** False when this day has its morning already; whoever makes it holds it until the transaction ends. */
export const insertRun = async (database: Database, day: Day, at: Instant): Promise<boolean> => {
  const row = await database
    .insertInto('alert_runs')
    .values({ day, news_to: sql`(select coalesce(max(place), 0) from alert_news)`, started_at: at })
    .onConflict((conflict) => conflict.column('day').doNothing())
    .returning('day')
    .executeTakeFirst();
  return row !== undefined;
};

/** How far the news went this morning. */
export const closeNews = async (database: Database, day: Day): Promise<number> => {
  const row = await database
    .updateTable('alert_runs')
    .set({ news_to: sql`(select coalesce(max(place), 0) from alert_news)` })
    .where('day', '=', day)
    .returning('news_to')
    .executeTakeFirstOrThrow();
  return row.news_to;
};

export const finishRun = async (database: Database, day: Day, at: Instant): Promise<boolean> => {
  const row = await database
    .updateTable('alert_runs')
    .set({ finished_at: at })
    .where('day', '=', day)
    .where('finished_at', 'is', null)
    .returning('day')
    .executeTakeFirst();
  return row !== undefined;
};

/**
 * Jobs accepted in these days, open and known outside the offices, that were never news: oldest first, so that a greater
 * place is a later job. How many.
 */
export const addNews = async (database: Database, on: Day, from: Day, before?: Day): Promise<number> => {
  const { numAffectedRows } = await sql`
    insert into alert_news (job_id, found_on)
    select open.id, ${on}::date from open_jobs open
    where open.accepted_on >= ${from}::date and ${before === undefined ? sql`true` : sql`open.accepted_on < ${before}::date`}
      and open.disclosure <> 4 and not exists (select from alert_news known where known.job_id = open.id)
    order by open.accepted_on, open.id
    on conflict (job_id) do nothing`.execute(database);
  return Number(numAffectedRows ?? 0);
};

/** Alerts that were made before there was a morning wait for what comes after it. */
export const skipNews = async (database: Database): Promise<void> => {
  await sql`update alerts set matched_to = (select coalesce(max(place), 0) from alert_news)`.execute(database);
};

type News = { readonly place: number; readonly jobId: string };

/** What comes after a place, in order; news older than a day are told no more. */
export const newsAfter = async (
  database: Database,
  after: number,
  to: number,
  from: Day,
  most: number,
): Promise<News[]> => {
  const rows = await database
    .selectFrom('alert_news')
    .select(['place', 'job_id'])
    .where('place', '>', after)
    .where('place', '<=', to)
    .where('found_on', '>=', from)
    .orderBy('place')
    .limit(most)
    .execute();
  return rows.map((row) => ({ place: row.place, jobId: row.job_id }));
};

/**
 * How far the alerts have come that are farthest behind, and the next ones; `behind` is undefined when all have come as far
 * as `to`.
 */
export const farthestBehind = async (
  database: Database,
  to: number,
): Promise<{ behind: number | undefined; next: number }> => {
  const { rows } = await sql<{ matched_to: number }>`
    select distinct matched_to from alerts where matched_to < ${to} order by matched_to limit 2`.execute(database);
  return { behind: rows[0]?.matched_to, next: rows[1]?.matched_to ?? to };
};

type WaitingAlert = {
  readonly id: string;
  readonly address: string;
  /** Of an active registrant: reads what seekers may read (D15). */
  readonly seeker: boolean;
};

/** Alerts that have come as far as this place, by id; a bounded number. */
export const waitingAlerts = async (
  database: Database,
  { after, at, today, most }: { after: string | undefined; at: number; today: Day; most: number },
): Promise<WaitingAlert[]> => {
  const { rows } = await sql<{ id: string; address: string; seeker: boolean }>`
    select alerts.id, coalesce(alerts.address, kept.address) as address,
      coalesce(box.active and box.valid_until >= ${today}::date, false) as seeker
    from alerts
    join alert_subscriptions subscribed on subscribed.id = alerts.subscription_id
    left join saved_conditions kept on kept.id = alerts.condition_id
    left join seeker_mailboxes box on box.registration_id = subscribed.registration_id
    where alerts.matched_to = ${at} ${after === undefined ? sql`` : sql`and alerts.id > ${after}::uuid`}
    order by alerts.id limit ${most}`.execute(database);
  return rows;
};

export type Finding = { readonly alertId: string; readonly total: number; readonly jobIds: readonly string[] };

/**
 * Writes down that alerts have come as far as a place, and what they found on the way. An alert that has moved since it
 * was read – another node was quicker, or it was stopped – is left alone. All in the caller's transaction.
 */
export const writeFindings = async (
  database: Database,
  {
    alerts,
    findings,
    at,
    to,
    on,
    most,
  }: {
    alerts: readonly WaitingAlert[];
    findings: readonly Finding[];
    at: number;
    to: number;
    on: Day;
    most: number;
  },
): Promise<void> => {
  const { rows } = await sql<{ id: string }>`
    update alerts set matched_to = ${to}
    where id in (select id from alerts where id = any(${alerts.map(({ id }) => id)}::uuid[]) and matched_to = ${at}
      order by id for update)
    returning id`.execute(database);
  const moved = new Set(rows.map(({ id }) => id));
  const found = findings.filter(({ alertId }) => moved.has(alertId));
  if (found.length === 0) return;
  // One text for each list of ids: arrays of arrays would have to be of one length.
  await sql`
    insert into alert_findings as known (alert_id, found_on, total, job_ids)
    select id, ${on}::date, total, string_to_array(jobs, ' ')::uuid[]
    from unnest(${found.map(({ alertId }) => alertId)}::uuid[], ${found.map(({ total }) => total)}::int[],
      ${found.map(({ jobIds }) => jobIds.join(' '))}::text[]) as found (id, total, jobs)
    on conflict (alert_id, found_on) do update set total = known.total + excluded.total,
      job_ids = (excluded.job_ids || known.job_ids)[1:${sql.lit(most)}]`.execute(database);
};

/** The jobs of a kept search that mornings found since a day, the newest morning first. */
export const findingsOfCondition = async (database: Database, conditionId: string, from: Day): Promise<string[]> => {
  const rows = await database
    .selectFrom('alert_findings')
    .innerJoin('alerts', 'alerts.id', 'alert_findings.alert_id')
    .select('alert_findings.job_ids')
    .where('alerts.condition_id', '=', conditionId)
    .where('alert_findings.found_on', '>=', from)
    .orderBy('alert_findings.found_on', 'desc')
    .execute();
  return rows.flatMap((row) => row.job_ids);
};

export type Receiver = {
  readonly subscriptionId: string;
  readonly registrationId: string | undefined;
  readonly accountId: string | undefined;
  readonly mail: string;
  readonly language: Language;
  readonly seeker: boolean;
};

const receivers = (today: Day) => sql`
  select subscribed.id as subscription_id, subscribed.registration_id, box.account_id, coalesce(subscribed.mail, box.mail) as mail,
    coalesce(box.language, subscribed.language) as language,
    coalesce(box.active and box.valid_until >= ${today}::date, false) as seeker
  from alert_subscriptions subscribed
  left join seeker_mailboxes box on box.registration_id = subscribed.registration_id`;

type ReceiverRow = {
  subscription_id: string;
  registration_id: string | null;
  account_id: string | null;
  mail: string;
  language: Language;
  seeker: boolean;
};

const receiverOf = (row: ReceiverRow): Receiver => ({
  subscriptionId: row.subscription_id,
  registrationId: row.registration_id ?? undefined,
  accountId: row.account_id ?? undefined,
  mail: row.mail,
  language: row.language,
  seeker: row.seeker,
});

/** An alert is told every day, or when the day of weekly mails has come since it was last told. */
const due = (weekBegin: Day) => sql`(alerts.rhythm = 'daily' or alerts.mailed_on < ${weekBegin}::date)`;

/** Whom there is something to tell today, by id; a bounded number. */
export const receiversDue = async (
  database: Database,
  { after, today, weekBegin, most }: { after: string | undefined; today: Day; weekBegin: Day; most: number },
): Promise<Receiver[]> => {
  const { rows } = await sql<ReceiverRow>`
    ${receivers(today)}
    where ${after === undefined ? sql`true` : sql`subscribed.id > ${after}::uuid`}
      and subscribed.state <> 'ended' and (subscribed.mailed_on is null or subscribed.mailed_on < ${today}::date)
      and coalesce(subscribed.mail, box.mail) is not null
      and exists (select from alerts join alert_findings found on found.alert_id = alerts.id
        where alerts.subscription_id = subscribed.id and found.mailed_on is null and ${due(weekBegin)})
    order by subscribed.id limit ${most}`.execute(database);
  return rows.map(receiverOf);
};

/** Everybody whose mails arrive in these mailboxes: a seeker may also have alerts from before the My Page. */
export const receiversAt = async (database: Database, mails: readonly string[], today: Day): Promise<Receiver[]> => {
  const keys = mails.map((mail) => mail.toLowerCase());
  const { rows } = await sql<ReceiverRow>`
    ${receivers(today)}
    where subscribed.state <> 'ended' and (lower(subscribed.mail) = any(${keys}::text[])
      or subscribed.registration_id in (
        select registration_id from seeker_mailboxes where lower(mail) = any(${keys}::text[])))
    order by subscribed.id`.execute(database);
  return rows.map(receiverOf);
};

/** Claims the day's one mail for these subscriptions; those that had theirs already are not given back. */
export const claimDay = async (database: Database, ids: readonly string[], today: Day): Promise<Set<string>> => {
  const { rows } = await sql<{ id: string }>`
    update alert_subscriptions set mailed_on = ${today}::date
    where id in (select id from alert_subscriptions where id = any(${[...ids]}::uuid[]) and state <> 'ended'
      and (mailed_on is null or mailed_on < ${today}::date) order by id for update)
    returning id`.execute(database);
  return new Set(rows.map(({ id }) => id));
};

export type Told = {
  readonly alertId: string;
  readonly subscriptionId: string;
  readonly name: string;
  readonly address: string;
  readonly total: number;
  /** The newest first, a bounded number. */
  readonly jobIds: readonly string[];
  /** The first morning of what is told. */
  readonly from: Day;
};

/** Takes what waits to be told: it is told by whoever takes it, in the same transaction, and by nobody else. */
export const takeFindings = async (
  database: Database,
  ids: readonly string[],
  { today, weekBegin, most }: { today: Day; weekBegin: Day; most: number },
): Promise<Told[]> => {
  const { rows } = await sql<{
    alert_id: string;
    subscription_id: string;
    name: string;
    address: string;
    total: number;
    job_ids: string[];
    from: Day;
  }>`
    with taken as (
      update alert_findings found set mailed_on = ${today}::date from alerts
      where alerts.id = found.alert_id and alerts.subscription_id = any(${[...ids]}::uuid[])
        and found.mailed_on is null and ${due(weekBegin)}
      returning found.alert_id, found.found_on, found.total, found.job_ids
    ), told as (
      update alerts set mailed_on = ${today}::date where id in (select alert_id from taken)
      returning id, subscription_id, condition_id, name, address, created_at
    )
    select told.id as alert_id, told.subscription_id, coalesce(told.name, kept.name) as name,
      coalesce(told.address, kept.address) as address, sums.total, sums."from", newest.job_ids
    from told
    join (select alert_id, sum(total)::int as total, min(found_on) as "from" from taken group by alert_id) sums
      on sums.alert_id = told.id
    cross join lateral (
      select (array_agg(job order by taken.found_on desc, jobs.number))[1:${sql.lit(most)}] as job_ids
      from taken cross join unnest(taken.job_ids) with ordinality as jobs (job, number)
      where taken.alert_id = told.id) newest
    left join saved_conditions kept on kept.id = told.condition_id
    order by kept.position, told.created_at, told.id`.execute(database);
  return rows.map((row) => ({
    alertId: row.alert_id,
    subscriptionId: row.subscription_id,
    name: row.name,
    address: row.address,
    total: row.total,
    jobIds: row.job_ids,
    from: row.from,
  }));
};
