import { setEnvironmentData } from 'node:worker_threads';
import { afterEach, describe, expect, it } from 'vitest';
import { type Engine, type EngineOptions, startEngine } from './engine.ts';
import { schema } from './proof/arbitrary.ts';
import { troubledLife } from './proof/lives.ts';
import { gate, stillborn, troubling } from './proof/troubles.ts';
import type { Query } from './query.ts';
import type { Document } from './schema.ts';
import { SearchBusy, SearchTimeout } from './searchers.ts';

const open: Engine[] = [];
const start = async (options: EngineOptions): Promise<Engine> => {
  const worker = new URL('./proof/troubled-worker.ts', import.meta.url);
  const { engine } = await startEngine(schema, { cachedWords: 8, worker, ...options });
  open.push(engine);
  return engine;
};
afterEach(async () => {
  setEnvironmentData(stillborn, undefined);
  setEnvironmentData(gate, undefined);
  await Promise.all(open.splice(0).map((engine) => engine.close()));
});

const plain: Query = { reader: 'staff' };
const nothing = { total: 0, ids: [] };
/** What lets go the queries that are held; to be made before the engine. */
const hold = (): (() => void) => {
  const letGo = new Int32Array(new SharedArrayBuffer(4));
  setEnvironmentData(gate, letGo);
  return () => {
    Atomics.store(letGo, 0, 1);
    Atomics.notify(letGo, 0);
  };
};
/** So many threads die as they begin. */
const letDie = (count: number): Int32Array => {
  const left = new Int32Array(new SharedArrayBuffer(4)).fill(count);
  setEnvironmentData(stillborn, left);
  return left;
};

describe('the searching threads', () => {
  it.each([1, 2, 3])(
    'answer exactly while neighbours die, hang and are slow (seed %i)',
    async (seed) => {
      const engine = await start({ threads: 3, tailLimit: 40 });
      const model = new Map<string, Document>();
      for await (const step of troubledLife(engine, model, seed, 25)) {
        if ('query' in step) expect(step.got).toEqual(step.want);
        else if (step.refused === 'slow') expect(step.as).toEqual([]);
        else if (step.refused === 'spin') expect(step.as).toBeInstanceOf(SearchTimeout);
        else expect(step.as).toMatchObject({ message: 'the search thread ended' });
      }
      await engine.settled();
      expect(engine.size.documents).toBe(model.size);
      expect(engine.size.replacedThreads).toBeGreaterThan(5);
    },
    60_000,
  );

  it('answer the query behind one that is cut off', async () => {
    const engine = await start({ threads: 1 });
    await engine.search(plain);
    const endless = engine.search(troubling('spin'), 50);
    const behind = engine.search(plain, 2000);
    await expect(endless).rejects.toThrow(SearchTimeout);
    await expect(behind).resolves.toMatchObject(nothing);
    expect(engine.size.replacedThreads).toBe(1);
  });

  it('count the time of a query from its own beginning', async () => {
    const letGo = hold();
    const engine = await start({ threads: 1 });
    await engine.search(plain);
    const held = engine.search(troubling('held'));
    const behind = Array.from({ length: 4 }, () => engine.search(plain, 1000));
    setTimeout(letGo, 1200);
    await expect(Promise.all([held, ...behind])).resolves.toHaveLength(5);
    expect(engine.size.replacedThreads).toBe(0);
  });

  it('do not cut off an answer that the calling thread was late to hear', async () => {
    const engine = await start({ threads: 1 });
    await engine.search(plain);
    const asked = engine.search(plain, 20);
    for (const end = performance.now() + 500; performance.now() < end; );
    await expect(asked).resolves.toMatchObject(nothing);
    expect(engine.size.replacedThreads).toBe(0);
  });

  it('take over what waits behind a slow query', async () => {
    const letGo = hold();
    const engine = await start({ threads: 2 });
    await engine.search(plain);
    const held = engine.search(troubling('held'));
    await expect(Promise.all([1, 2, 3].map(() => engine.search(plain)))).resolves.toHaveLength(3);
    letGo();
    await expect(held).resolves.toMatchObject(nothing);
  });

  it('let nobody wait behind a slow query, however many come later', async () => {
    const letGo = hold();
    const engine = await start({ threads: 2 });
    await engine.search(plain);
    const held = engine.search(troubling('held'));
    const many = Array.from({ length: 8 }, async () => {
      for (let asked = 0; asked < 20; asked++) await engine.search(plain);
    });
    await Promise.all(many);
    letGo();
    await held;
  });

  it('refuse a query that two of them have died of, and no other', async () => {
    const engine = await start({ threads: 2 });
    const deadly = engine.search(troubling('die'));
    const others = Array.from({ length: 20 }, () => engine.search(plain));
    await expect(deadly).rejects.toThrow('the search thread ended');
    await expect(Promise.all(others)).resolves.toHaveLength(20);
    // The second thread is begun again after a pause, which the other queries need not outlast.
    await expect.poll(() => engine.size.replacedThreads).toBe(2);
  });

  it('begin again after dying as they began, and lose no query', async () => {
    const left = letDie(4);
    const engine = await start({ threads: 2 });
    await expect(Promise.all([engine.search(plain), engine.search(plain)])).resolves.toHaveLength(2);
    expect(Atomics.load(left, 0)).toBeLessThanOrEqual(0);
  });

  it('that never begin are begun ever more rarely, and nobody waits for them for ever', async () => {
    const left = letDie(1_000_000);
    const engine = await start({ threads: 1 });
    await expect(engine.search(plain)).rejects.toThrow('the search threads do not start');
    const replaced = engine.size.replacedThreads;
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(engine.size.replacedThreads - replaced).toBeLessThanOrEqual(2);
    Atomics.store(left, 0, 0);
    await expect.poll(() => engine.search(plain).catch(() => 'not yet'), { timeout: 5000 }).toMatchObject(nothing);
  });

  it('refuse more queries than may wait', async () => {
    const letGo = hold();
    const engine = await start({ threads: 1, waiting: 5 });
    await engine.search(plain);
    const held = engine.search(troubling('held'));
    const others = Array.from({ length: 6 }, () => engine.search(plain));
    await expect(engine.search(plain)).rejects.toThrow(SearchBusy);
    letGo();
    await expect(Promise.all([held, ...others])).resolves.toHaveLength(7);
    await expect(engine.search(plain)).resolves.toMatchObject(nothing);
  });

  it('refuse what waits when they are closed', async () => {
    const engine = await start({ threads: 2 });
    await engine.search(plain);
    const asked = [...Array.from({ length: 3 }, () => engine.search(troubling('spin'))), engine.search(plain)];
    const outcomes = Promise.allSettled(asked);
    await engine.close();
    for (const outcome of await outcomes)
      expect(outcome).toMatchObject({ status: 'rejected', reason: { message: 'the search is closed' } });
    await expect(engine.search(plain)).rejects.toThrow('the search is closed');
  });
});
