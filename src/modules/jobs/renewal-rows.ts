import { sql } from 'kysely';
import type { JobNumber } from '#kernel/numbers.ts';
import type { Database } from '#platform/database/database.ts';
import type { Disclosure } from './job-sheet.ts';

/** The number of the job that each of these goes on from, among those of these disclosures. */
export const renewalRows = async (
  database: Database,
  ids: readonly string[],
  disclosures: readonly Disclosure[],
): Promise<Map<string, JobNumber>> => {
  const { rows } = await sql<{ id: string; number: string }>`
    select renewed.id, before.number
    from jobs renewed
    cross join lateral (
      select number, accepted_on, id from jobs old
      where old.id = renewed.renews_id and old.disclosure = any(${[...disclosures]}::int[])
      union all
      select number, accepted_on, id from jobs old
      where renewed.renews_id is null and old.establishment_id = renewed.establishment_id and old.id <> renewed.id
        and old.accepted_on < renewed.accepted_on and old.deadline_on >= renewed.accepted_on - 31
        and (old.state in ('filled', 'expired', 'withdrawn') or old.deadline_on < renewed.accepted_on)
        and old.state in ('active', 'changing', 'suspended', 'filled', 'expired', 'withdrawn')
        and old.disclosure = any(${[...disclosures]}::int[])
        and old.full_part = renewed.full_part and old.text_title = renewed.text_title
      order by accepted_on desc, id limit 1) before
    where renewed.id = any(${[...ids]}::uuid[])`.execute(database);
  return new Map(rows.map(({ id, number }) => [id, number as JobNumber]));
};

/** The number under which each of these jobs goes on by 更新, among those of these disclosures. */
export const renewingRows = async (
  database: Database,
  ids: readonly string[],
  disclosures: readonly Disclosure[],
): Promise<Map<string, JobNumber>> => {
  const { rows } = await sql<{ renews_id: string; number: string }>`
    select distinct on (renews_id) renews_id, number from jobs
    where renews_id = any(${[...ids]}::uuid[]) and disclosure = any(${[...disclosures]}::int[])
    order by renews_id, accepted_on desc, id`.execute(database);
  return new Map(rows.map(({ renews_id, number }) => [renews_id, number as JobNumber]));
};
