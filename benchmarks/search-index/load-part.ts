import { startEngine } from '../../src/jobindex/engine.ts';
import { readMeta, schemaOf } from '../search-corpus.ts';
import { part, peakMB, residentMB } from './child.ts';

/** A process that does nothing but load the snapshot and answer one query: what a node of the service holds after its start. */
export type Load = { readonly corpus: string; readonly folder: string; readonly cachedWords: number };
export type Loaded = { readonly seconds: number; readonly residentMB: number; readonly peakMB: number };

part(async ({ corpus, folder, cachedWords }: Load): Promise<Loaded> => {
  const schema = schemaOf({ meta: readMeta(corpus) });
  globalThis.gc?.();
  const begin = performance.now();
  const { engine, refused } = await startEngine(schema, { threads: 2, cachedWords, snapshot: folder });
  if (refused) throw new Error(refused);
  await engine.search({ reader: 'staff', limit: 0 });
  const seconds = (performance.now() - begin) / 1000;
  const resident = residentMB();
  await engine.close();
  return { seconds, residentMB: resident, peakMB: peakMB() };
});
