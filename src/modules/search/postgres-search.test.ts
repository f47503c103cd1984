import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { readReference } from '#modules/reference/reference.ts';
import { withClient } from '#platform/database/connection.ts';
import { freshDatabase } from '#test/support/database.ts';
import { contractDay, searchContract } from './contract/contract.ts';
import { stage, stageNames } from './contract/stage.ts';
import { conditionsOf } from './postgres-conditions.ts';
import { postgresSearch } from './postgres-search.ts';
import { gramsOf } from './postgres-text.ts';

const { database, act, owner } = freshDatabase();
const system = () => act({ kind: 'system', task: 'test' });

beforeAll(async () => {
  await readReference(database);
});

searchContract('PostgreSQL', () =>
  // As autovacuum does after a load: without statistics a plan for one row would compute grams row by row.
  stage(system, postgresSearch(database, stageNames), () =>
    withClient(owner(), {}, (client) => client.query('analyze jobs')),
  ),
);

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
