import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { establishmentNumber } from '#kernel/numbers.ts';
import { storeEstablishments } from '#modules/establishments/establishments.ts';
import type { Job } from '#modules/jobs/job.ts';
import { jobById, storeJobs } from '#modules/jobs/jobs.ts';
import {
  licence,
  municipality,
  municipalityPoint,
  occupation,
  prefecture,
  readReference,
} from '#modules/reference/reference.ts';
import { withClient } from '#platform/database/connection.ts';
import { freshDatabase } from '#test/support/database.ts';
import { contractDay, type Judged, searchContract } from './contract/contract.ts';
import type { SearchNames } from './job-search.ts';
import { conditionsOf } from './postgres-conditions.ts';
import { postgresSearch } from './postgres-search.ts';
import { gramsOf } from './postgres-text.ts';

const { database, act, owner } = freshDatabase();
const system = () => act({ kind: 'system', task: 'test' });

const names: SearchNames = {
  railway: (code) => ({ '001': 'ＪＲ中央線', '002': '丸ノ内線' })[code],
  point: municipalityPoint,
};

beforeAll(async () => {
  await readReference(database);
});

const numbers = [establishmentNumber('1301', '000001'), establishmentNumber('1301', '000002')] as const;

/** The class and every wider one. */
const withWider = (edition: '2011' | '2022', code: string): string[] => {
  const parent = occupation(code, edition === '2011' ? 2011 : 2022)?.parentCode;
  return [code, ...(parent ? withWider(edition, parent) : [])];
};

const prepare = async (): Promise<Judged> => {
  const [first, second] = await storeEstablishments(
    system(),
    numbers.map((number) => ({ number, state: 'registered', name: number, place: {}, dispute: false, record: {} })),
  );
  if (!first || !second) throw new Error('the establishments were not stored');
  const byId = new Map([first, second].map(({ id, number }) => [id, number]));
  return {
    establishments: [
      { id: first.id, number: numbers[0] },
      { id: second.id, number: numbers[1] },
    ],
    search: postgresSearch(database, names),
    names: {
      ...names,
      establishmentNumber: (id) => byId.get(id),
      prefecture: (code) => prefecture(code)?.name,
      municipality: (code) => municipality(code)?.fullName,
      licence: (code) => licence(code)?.name,
      occupationClasses: withWider,
      municipalities: (code) => [code, municipality(code)?.parentCode5 ?? code],
    },
    store: async (jobs) => {
      const stored = await storeJobs(system(), jobs);
      // As autovacuum does after a load: without statistics a plan for one row would compute grams row by row.
      await withClient(owner(), {}, (client) => client.query('analyze jobs'));
      const read = await Promise.all(stored.map(({ id }) => jobById(system(), id)));
      return read.filter((job): job is Job => job !== undefined);
    },
  };
};

searchContract('PostgreSQL', prepare);

describe('the index of grams', () => {
  it.each(['介', '介護', '介護職員', 'ab', '𠮷田', 'ああああ'])('makes of %s what the query looks up', async (word) => {
    const { rows } = await sql<{ grams: number[] }>`select search_grams(${word}) as grams`.execute(database);
    const letters = [...word].map((letter) => letter.codePointAt(0) ?? 0);
    const pairs = letters.length === 1 ? [] : gramsOf(word);
    expect(new Set(rows[0]?.grams)).toEqual(new Set([...letters, ...pairs]));
  });
});

describe('the plan of a word', () => {
  const planOf = async (text: string, reader: 'public' | 'seeker' | 'staff'): Promise<string> => {
    const where = { words: { text, any: false, fields: [] } };
    const condition = conditionsOf(where, {
      reader,
      on: contractDay,
      names: { railway: () => undefined, point: () => undefined },
    });
    const { rows } = await sql<{ 'QUERY PLAN': string }>`explain select id from open_jobs where ${condition}`.execute(
      database,
    );
    return rows.map((row) => row['QUERY PLAN']).join('\n');
  };

  it.each(['public', 'seeker', 'staff'] as const)('goes through the index of grams for %s', async (reader) => {
    const plan = await planOf('介護', reader);
    expect(plan).toContain('Bitmap Index Scan on jobs_grams');
    expect(plan).not.toContain('Seq Scan on jobs');
    expect(plan.includes('jobs_hidden_grams')).toBe(reader !== 'public');
  });

  it('reads texts of a long word only where all its grams stand', async () => {
    const plan = await planOf('介護職員', 'public');
    expect(plan).toContain('Bitmap Index Scan on jobs_grams');
    expect(plan).toMatch(/Filter: .*strpos/);
  });
});
