import { sql } from 'kysely';
import { type Instant, instant } from '#kernel/time.ts';
import type { Database } from '#platform/database/database.ts';
import type { Disclosure, JobSheet } from './job-sheet.ts';

type VersionRow = { version: number; at: Instant; sheet: JobSheet };
type HistoryRows = {
  /** When state, days or sheet last changed. */
  changedAt: Instant;
  /** When staff last confirmed the sheet after a report. */
  confirmedAt: Instant | undefined;
  /** Newest first, at most so many; none while there is only one. */
  versions: VersionRow[];
  /** Accepted before this one: same establishment, same title, same working time, known to the reader. */
  earlier: { count: number; last: { number: string; acceptedOn: string } | undefined };
  /** 更新前の求人番号, where the reader may know its establishment. */
  renews: string | undefined;
};

type HistoryAsked = {
  id: string;
  versions: number;
  /** Jobs of a wider disclosure than this are not counted; undefined where the reader may not know the establishment. */
  earlierUpTo: Disclosure | undefined;
};

/** Everything the past of a job tells, in one query. */
export const historyRows = async (
  database: Database,
  { id, versions, earlierUpTo }: HistoryAsked,
): Promise<HistoryRows | undefined> => {
  const { rows } = await sql<{
    updated_at: Instant;
    confirmed_at: Instant | null;
    versions: { version: number; at: string; sheet: JobSheet }[];
    earlier: { count: number; number: string | null; accepted_on: string | null };
    renews: string | null;
  }>`
    select j.updated_at,
      (select number from jobs b where b.id = j.renews_id and b.disclosure <= ${earlierUpTo ?? 0}) as renews,
      (select max(handled_at) from job_reports
        where job_id = j.id and finding in ('confirmed', 'corrected')) as confirmed_at,
      (select coalesce(jsonb_agg(v order by v.version desc), '[]') from (
        select version, created_at as at, sheet from job_versions
        where job_id = j.id and j.version > 1 order by version desc limit ${versions}) v) as versions,
      (select jsonb_build_object('count', count(*), 'number', (array_agg(e.number order by e.accepted_on desc, e.id))[1],
          'accepted_on', max(e.accepted_on))
        from jobs e
        where e.establishment_id = j.establishment_id and e.disclosure <= ${earlierUpTo ?? 0}
          and e.accepted_on < j.accepted_on and coalesce(e.hidden_title, e.text_title) = coalesce(j.hidden_title, j.text_title) and e.full_part = j.full_part
          and e.id <> j.id
          and e.state in ('active', 'changing', 'suspended', 'filled', 'expired', 'withdrawn')) as earlier
    from jobs j where j.id = ${id}`.execute(database);
  const [row] = rows;
  if (!row) return undefined;
  const { count, number, accepted_on } = row.earlier;
  return {
    changedAt: row.updated_at,
    confirmedAt: row.confirmed_at ?? undefined,
    versions: row.versions.map(({ version, at, sheet }) => ({ version, at: instant(at), sheet })),
    renews: row.renews ?? undefined,
    earlier: { count, last: number && accepted_on ? { number, acceptedOn: accepted_on } : undefined },
  };
};
