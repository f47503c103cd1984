import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { type Engine, type EngineOptions, startEngine } from './engine.ts';
import { indexable, normalise } from './normaliser.ts';
import { documents, idOf, queries, schema } from './proof/arbitrary.ts';
import { manyDocuments } from './proof/many.ts';
import { oracle } from './proof/oracle.ts';
import type { Query } from './query.ts';
import type { Document } from './schema.ts';
import { SearchTimeout } from './searchers.ts';
import { loadSnapshot } from './snapshot.ts';

const judge = oracle(schema, indexable(normalise));
const open: Engine[] = [];
const folders: string[] = [];
const start = async (options: EngineOptions & { snapshot?: string }) => {
  const started = await startEngine(schema, { cachedWords: 8, ...options });
  open.push(started.engine);
  return started;
};
afterEach(async () => {
  await Promise.all(open.splice(0).map((engine) => engine.close()));
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});
const folder = (): string => {
  const path = mkdtempSync(join(tmpdir(), 'jobindex-'));
  folders.push(path);
  return path;
};

const some = <T>(arbitrary: fc.Arbitrary<T>, numRuns: number, seed: number): T[] =>
  fc.sample(arbitrary, { numRuns, seed });
const ids = fc.integer({ min: 0, max: 300 }).map(idOf);

/** Adds, replaces and removes, and asks between, several at once: each answer holds every change before it. */
const live = async (engine: Engine, model: Map<string, Document>, seed: number, rounds: number): Promise<void> => {
  const changes = some(documents(ids), rounds * 12, seed);
  const gone = some(ids, rounds * 3, seed);
  const questions = some(queries, rounds * 4, seed);
  for (let round = 0; round < rounds; round++) {
    for (const document of changes.splice(0, 12)) {
      engine.put(document);
      model.set(document.id, document);
    }
    for (const id of gone.splice(0, 3)) expect(engine.remove(id)).toBe(model.delete(id));
    const asked = questions.splice(0, 4);
    const answers = await Promise.all(asked.map((query) => engine.search(query)));
    for (const [at, query] of asked.entries()) expect(answers[at]).toEqual(judge([...model.values()], query));
  }
};

const everything: Query = { reader: 'staff', limit: 1000 };

describe('the engine', () => {
  it('answers exactly while two threads search and a third seals and merges', async () => {
    const { engine } = await start({ threads: 2, tailLimit: 25 });
    const model = new Map<string, Document>();
    await live(engine, model, 11, 80);
    await engine.settled();
    expect(engine.size).toMatchObject({ documents: model.size, replacedThreads: 0 });
    expect(engine.size.segments).toBeGreaterThan(0);
    expect(await engine.search(everything)).toEqual(judge([...model.values()], everything));
  });

  it('goes on when threads die: each is replaced, each query is answered', async () => {
    const worker = new URL('./proof/dying-worker.ts', import.meta.url);
    const { engine } = await start({ threads: 2, tailLimit: 40, worker });
    const model = new Map<string, Document>();
    await live(engine, model, 12, 20);
    expect(engine.size.replacedThreads).toBeGreaterThan(5);
    expect(engine.size.documents).toBe(model.size);
  });

  it('cuts off a query that takes too long, with a clear error, and answers the next', async () => {
    const { engine } = await start({ threads: 1 });
    await engine.load(manyDocuments(4000, 1));
    const words = Array.from(
      { length: 400 },
      (_, at) => ({ kind: 'word', word: `経験不問${'護'.repeat(at % 3)}`, fields: ['text'] }) as const,
    );
    const endless: Query = { reader: 'staff', fresh: true, where: [{ name: '', question: { kind: 'or', of: words } }] };
    await expect(engine.search(endless, 2)).rejects.toThrow(SearchTimeout);
    expect((await engine.search({ reader: 'staff' })).total).toBe(4000);
    expect(engine.size.replacedThreads).toBe(1);
  });

  it('says what is wrong with a query and keeps its threads', async () => {
    const { engine } = await start({ threads: 1 });
    expect(() => engine.search({ reader: 'nobody' })).toThrow('no such reader: nobody');
    expect(() => engine.search({ reader: 'staff', facets: ['colour'] })).toThrow('no such dimension: colour');
    expect(engine.size.replacedThreads).toBe(0);
  });

  it('makes a hollow segment smaller', async () => {
    const { engine } = await start({ threads: 1 });
    const many = manyDocuments(12_000, 2);
    await engine.load(many);
    const before = engine.size.bytes;
    for (const { id } of many.slice(0, 10_000)) engine.remove(id);
    await engine.settled();
    expect(engine.size).toMatchObject({ documents: 2000, segments: 1 });
    expect(engine.size.bytes).toBeLessThan(before);
  });
});

describe('a snapshot', () => {
  const saved = async (): Promise<{ path: string; model: Map<string, Document> }> => {
    const path = folder();
    const { engine, refused } = await start({ threads: 1, tailLimit: 30, snapshot: path });
    expect(refused).toBe('there is no snapshot');
    const model = new Map<string, Document>();
    await live(engine, model, 21, 20);
    await engine.save(path, '41');
    await live(engine, model, 22, 10);
    await engine.save(path, '42');
    return { path, model };
  };

  it('brings back the state and the sequence, and life goes on from there', async () => {
    const { path, model } = await saved();
    const { engine, sequence, refused } = await start({ threads: 2, tailLimit: 30, snapshot: path });
    expect({ sequence, refused }).toEqual({ sequence: '42', refused: undefined });
    expect(await engine.search(everything)).toEqual(judge([...model.values()], everything));
    await live(engine, model, 23, 20);
    await engine.settled();
    expect(engine.size.documents).toBe(model.size);
  });

  it('is refused when any of its bytes is another, or files are cut off or missing', async () => {
    const { path } = await saved();
    const reasons = async (): Promise<string | undefined> => (await start({ threads: 1, snapshot: path })).refused;
    const [segment = ''] = readdirSync(path).filter((file) => file.endsWith('.bin'));
    for (const file of ['manifest.json', segment]) {
      const whole = readFileSync(join(path, file));
      for (const share of [0.01, 0.5, 0.999]) {
        const damaged = Buffer.from(whole);
        const at = Math.floor(whole.length * share);
        damaged[at] = (damaged[at] ?? 0) ^ 4;
        writeFileSync(join(path, file), damaged);
        expect(await reasons()).toMatch(/damaged/);
      }
      writeFileSync(join(path, file), whole);
      expect(await reasons()).toBeUndefined();
      truncateSync(join(path, file), whole.length - 1);
      expect(await reasons()).toMatch(/damaged|cut off/);
      writeFileSync(join(path, file), whole);
    }
    rmSync(join(path, segment));
    expect(await reasons()).toMatch(/missing/);
  });

  it('finds every damaged byte of a slice in any of its parts', async () => {
    const path = folder();
    const { engine } = await start({ threads: 1 });
    await engine.load(manyDocuments(300, 5));
    await engine.save(path, '1');
    const [segment = ''] = readdirSync(path).filter((file) => file.endsWith('.bin'));
    const whole = readFileSync(join(path, segment));
    const room = { threads: 1, cachedWords: 1 };
    for (let at = 0; at < whole.length; at += 997) {
      const damaged = Buffer.from(whole);
      damaged[at] = (damaged[at] ?? 0) ^ (1 << (at % 8));
      writeFileSync(join(path, segment), damaged);
      expect(loadSnapshot(path, schema, room)).toEqual({ refused: expect.stringContaining('is damaged') });
    }
  });

  it('is written anew after it was refused, whatever lies in the folder', async () => {
    const path = folder();
    const many = manyDocuments(300, 6);
    const first = await start({ threads: 1 });
    await first.engine.load(many);
    await first.engine.save(path, '1');
    const [segment = ''] = readdirSync(path).filter((file) => file.endsWith('.bin'));
    const damaged = readFileSync(join(path, segment));
    damaged[5000] = (damaged[5000] ?? 0) ^ 1;
    writeFileSync(join(path, segment), damaged);
    const second = await start({ threads: 1, snapshot: path });
    expect(second.refused).toMatch(/damaged/);
    // The same documents make a segment of the same number, size and name.
    await second.engine.load(many);
    await second.engine.save(path, '2');
    const third = await start({ threads: 1, snapshot: path });
    expect(third).toMatchObject({ sequence: '2', refused: undefined });
    expect(third.engine.size.documents).toBe(300);
  });

  it('writes a segment once, and leaves nothing of what is gone', async () => {
    const path = folder();
    const { engine } = await start({ threads: 1 });
    const many = manyDocuments(3000, 7);
    await engine.load(many);
    await engine.save(path, '1');
    const files = readdirSync(path);
    const written = statSync(join(path, files.find((file) => file.endsWith('.bin')) ?? '')).mtimeMs;
    engine.remove(many[0]?.id ?? '');
    await engine.save(path, '2');
    expect(readdirSync(path)).toEqual(files);
    expect(statSync(join(path, files.find((file) => file.endsWith('.bin')) ?? '')).mtimeMs).toBe(written);
    for (const { id } of many.slice(1)) engine.remove(id);
    await engine.settled();
    const again = await start({ threads: 1, snapshot: path });
    expect(again.engine.size.documents).toBe(2999);
  });

  it('of another schema is refused', async () => {
    const { path } = await saved();
    const { refused } = await startEngine(
      { ...schema, fields: ['title', 'text', 'employer'] },
      { threads: 1, snapshot: path },
    ).then(async ({ engine, ...rest }) => {
      await engine.close();
      return rest;
    });
    expect(refused).toBe('the snapshot is of another schema');
  });
});
