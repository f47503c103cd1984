import { sql } from 'kysely';
import type { Language } from '#kernel/language.ts';
import type { Day, Instant } from '#kernel/time.ts';
import type { Database } from '#platform/database/database.ts';
import type { SavedNews } from './news-line.ts';

export const wantedSince = async (database: Database, registrationId: string): Promise<Instant | undefined> => {
  const row = await database
    .selectFrom('saved_job_mails')
    .select('since')
    .where('registration_id', '=', registrationId)
    .executeTakeFirst();
  return row?.since;
};

/** False where it was so already. */
export const insertWanted = async (database: Database, registrationId: string, now: Instant): Promise<boolean> => {
  const { numInsertedOrUpdatedRows } = await database
    .insertInto('saved_job_mails')
    .values({ registration_id: registrationId, since: now })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
};

/** What was to be told goes with it; false where no mails were wanted. */
export const deleteWanted = async (database: Database, registrationId: string): Promise<boolean> => {
  const { numDeletedRows } = await database
    .deleteFrom('saved_job_mails')
    .where('registration_id', '=', registrationId)
    .executeTakeFirstOrThrow();
  return numDeletedRows === 1n;
};

/** Notes for everybody who keeps one of these jobs and wants mails that this happened; once for each job and day. */
export const insertNews = async (
  database: Database,
  { jobIds, what, fromVersion, on }: { jobIds: readonly string[]; what: SavedNews; fromVersion?: number; on: Day },
): Promise<void> => {
  await sql`
    insert into saved_job_news (registration_id, job_id, what, from_version, happened_on)
    select saved.registration_id, saved.job_id, ${what}, ${fromVersion ?? null}::int, ${on}::date
    from saved_jobs saved join saved_job_mails wanted on wanted.registration_id = saved.registration_id
    where saved.job_id = any(${[...jobIds]}::uuid[])
    on conflict do nothing`.execute(database);
};

/** Its deadline is another now: that it is near can be told once more. */
export const forgetClosing = async (database: Database, jobId: string): Promise<void> => {
  await database.deleteFrom('saved_job_news').where('job_id', '=', jobId).where('what', '=', 'closing').execute();
};

/** The next people who want mails, in the order of their ids. */
export const peopleAfter = async (database: Database, after: string, most: number): Promise<string[]> => {
  const rows = await database
    .selectFrom('saved_job_mails')
    .select('registration_id')
    .where('registration_id', '>', after)
    .orderBy('registration_id')
    .limit(most)
    .execute();
  return rows.map((row) => row.registration_id);
};

/** Notes which jobs that these people keep end between two days; each once. */
export const noteClosing = async (
  database: Database,
  people: readonly string[],
  { today, until }: { today: Day; until: Day },
): Promise<void> => {
  await sql`
    insert into saved_job_news (registration_id, job_id, what, happened_on)
    select saved.registration_id, saved.job_id, 'closing', ${today}::date
    from saved_jobs saved join jobs on jobs.id = saved.job_id
    where saved.registration_id = any(${[...people]}::uuid[]) and jobs.state in ('active', 'changing')
      and jobs.deadline_on between ${today}::date and ${until}::date
    on conflict do nothing`.execute(database);
};

export type ToTell = { jobId: string; what: SavedNews; fromVersion: number | undefined };
export type Mailbox = { registrationId: string; accountId: string; mail: string; language: Language };

/**
 * Takes what these people have to be told today: nobody a second time on a day. What the registration of nobody 有効 can
 * use is taken and not told.
 */
export const takeNews = async (
  database: Database,
  people: readonly string[],
  today: Day,
): Promise<{ mailbox: Mailbox; news: ToTell[] }[]> => {
  const claimed = await sql<{ registration_id: string }>`
    update saved_job_mails set mailed_on = ${today}::date
    where registration_id = any(${[...people]}::uuid[]) and mailed_on is distinct from ${today}::date
      and exists (select from saved_job_news news
        where news.registration_id = saved_job_mails.registration_id and news.mailed_on is null)
    returning registration_id`.execute(database);
  const ids = claimed.rows.map((row) => row.registration_id);
  if (ids.length === 0) return [];
  const taken = await sql<{ registration_id: string; job_id: string; what: string; from_version: number | null }>`
    update saved_job_news set mailed_on = ${today}::date
    where registration_id = any(${ids}::uuid[]) and mailed_on is null
    returning registration_id, job_id, what, from_version`.execute(database);
  const boxes = await database
    .selectFrom('seeker_mailboxes')
    .select(['registration_id', 'account_id', 'mail', 'language'])
    .where('registration_id', 'in', ids)
    .where('active', '=', true)
    .where('valid_until', '>=', today)
    .execute();
  const byPerson = Map.groupBy(taken.rows, (row) => row.registration_id);
  return boxes.flatMap(({ registration_id, account_id, mail, language }) =>
    registration_id && account_id && mail && language
      ? [
          {
            mailbox: { registrationId: registration_id, accountId: account_id, mail, language: language as Language },
            news: (byPerson.get(registration_id) ?? []).map(({ job_id, what, from_version }) => ({
              jobId: job_id,
              what: what as SavedNews,
              fromVersion: from_version ?? undefined,
            })),
          },
        ]
      : [],
  );
};

/** What was told before a day is forgotten, but for "closing", which is told once for a deadline. */
export const forgetTold = async (database: Database, before: Day): Promise<void> => {
  await sql`delete from saved_job_news where happened_on < ${before}::date
    and (what <> 'closing' or happened_on < ${before}::date - 60)`.execute(database);
};
