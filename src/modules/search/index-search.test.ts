import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays } from '#kernel/time.ts';
import { jobById, storeJobs } from '#modules/jobs/jobs.ts';
import { readReference } from '#modules/reference/reference.ts';
import { type Engine, startEngine } from '#src/jobindex/engine.ts';
import { freshDatabase } from '#test/support/database.ts';
import { contractDay, searchContract } from './contract/contract.ts';
import { stage, stageNames } from './contract/stage.ts';
import { jobSchema } from './index-documents.ts';
import { currentPosition, feedFrom } from './index-feed.ts';
import { asWritten, indexedJobs, indexSearch, openJobs } from './index-search.ts';
import { differences } from './index-verification.ts';
import { postgresSearch } from './postgres-search.ts';
import { everything } from './query.ts';

const { database, act } = freshDatabase();
const system = () => act({ kind: 'system', task: 'test' });
const engines: Engine[] = [];
// A small limit, so that jobs of the contract stand in the tail, in segments and in merged ones.
const start = async (): Promise<Engine> => {
  const { engine } = await startEngine(jobSchema, { threads: 1, normalise: asWritten, tailLimit: 50 });
  engines.push(engine);
  return engine;
};

beforeAll(async () => {
  await readReference(database);
});
afterAll(async () => {
  await Promise.all(engines.map((engine) => engine.close()));
});

searchContract('the job index', async () => stage(system, indexSearch(await start(), database, stageNames)));

describe('an index filled from the database', () => {
  it('holds the same jobs in the same order as PostgreSQL', async () => {
    const engine = await start();
    await engine.load(openJobs(database));
    const [index, postgres] = [indexSearch(engine, database, stageNames), postgresSearch(database, stageNames)];
    for (const sort of ['newest', 'wage-lower', 'wage-upper', 'deadline'] as const) {
      const query = { ...everything, sort, size: 100 } as const;
      const expected = await postgres.search(query, 'staff', contractDay);
      expect(expected.total).toBeGreaterThan(200);
      expect(await index.search(query, 'staff', contractDay)).toEqual(expected);
    }
  });
});

describe('an index that follows the changes', () => {
  it('equals the database after each of them, and says so when it does not', async () => {
    const engine = await start();
    const index = indexSearch(engine, database, stageNames);
    const feed = feedFrom(system, index, await currentPosition(system()));
    await engine.load(openJobs(database));
    const differing = () => differences(database, () => indexedJobs(engine));
    const equal = async () => {
      await feed.catchUp();
      expect(await differing()).toEqual([]);
    };
    await equal();

    const { ids } = await index.search({ ...everything, size: 10 }, 'staff', contractDay);
    const [one, two, three] = (await Promise.all(ids.map((id) => jobById(system(), id)))).filter(
      (job) => job !== undefined,
    );
    if (!one || !two || !three) throw new Error('the contract left no jobs');
    const title = { ...one.sheet, work: { ...one.sheet.work, title: '潜水士見習い' } };
    await storeJobs(system(), [
      { ...one, sheet: title },
      { ...two, state: 'filled' },
      { ...three, deadlineOn: addDays(three.deadlineOn, 1) },
    ]);
    await equal();
    const words = { text: '潜水士見習い', any: false, fields: [] };
    const found = await index.search({ ...everything, where: { words } }, 'staff', contractDay);
    expect(found).toEqual({ total: 1, ids: [one.id] });
    expect((await index.search({ ...everything, where: { numbers: [two.number] } }, 'staff', contractDay)).total).toBe(
      0,
    );

    engine.remove(one.id);
    expect(await differing()).toEqual([{ id: one.id, what: 'missing' }]);
  });
});
