import { startEngine } from '../../src/jobindex/engine.ts';
import { openCorpus, schemaOf } from '../search-corpus.ts';
import { part, peakMB } from './child.ts';
import { processMs, threadMs } from './figures.ts';

/** Builds the index as the service does, and writes its snapshot. */
export type Build = { readonly corpus: string; readonly folder: string; readonly cachedWords: number };
export type Built = {
  /** All threads, with reading the corpus. */
  readonly cpuSeconds: number;
  readonly wallSeconds: number;
  readonly peakMB: number;
  /** Of `cpuSeconds` what reading the corpus and making documents of it takes: from a sample. */
  readonly readingCpuSeconds: number;
  readonly indexMB: number;
  readonly saveSeconds: number;
};

part(async ({ corpus: prefix, folder, cachedWords }: Build): Promise<Built> => {
  const corpus = openCorpus(prefix);
  const { engine } = await startEngine(schemaOf(corpus), { threads: 1, cachedWords });
  const [cpu, begin] = [processMs(), performance.now()];
  await engine.load(corpus.documents());
  const [cpuSeconds, wallSeconds, peak] = [(processMs() - cpu) / 1000, (performance.now() - begin) / 1000, peakMB()];
  if (engine.size.documents !== corpus.meta.docs) throw new Error(`${engine.size.documents} documents were loaded`);
  const saving = performance.now();
  await engine.save(folder, '1');
  const saveSeconds = (performance.now() - saving) / 1000;
  const indexMB = engine.size.bytes / 1024 ** 2;
  await engine.close();

  const reading = threadMs();
  const sample = [...corpus.documents().take(20_000)].length;
  const readingCpuSeconds = ((threadMs() - reading) / 1000 / Math.max(1, sample)) * corpus.meta.docs;
  return { cpuSeconds, wallSeconds, peakMB: peak, readingCpuSeconds, indexMB, saveSeconds };
});
