import { syncBuiltinESMExports } from 'node:module';
import type { Worker, WorkerOptions } from 'node:worker_threads';
import threads from 'node:worker_threads';
import type { FromNode, NodeState, ToNode } from './messages.ts';

/**
 * A process of the service as far as search goes: the job index beside a database, its snapshot in a folder of its own. Its
 * threads are counted as they begin, so that any of them can be ended in the middle of its work.
 */
const living: { readonly worker: Worker; readonly role: string }[] = [];
const { Worker: Real } = threads;
threads.Worker = class extends Real {
  constructor(file: string | URL, options?: WorkerOptions) {
    super(file, options);
    const one = { worker: this as Worker, role: String((options?.workerData as { role?: string } | undefined)?.role) };
    living.push(one);
    this.once('exit', () => living.splice(living.indexOf(one), 1));
  }
};
syncBuiltinESMExports();

const { startDatabase } = await import('#platform/database/start.ts');
const { readReference } = await import('#modules/reference/reference.ts');
const { startJobIndex } = await import('#modules/search/job-index.ts');
const { hasIndex, jobSearchOn } = await import('#modules/search/answering.ts');
const { searchNames } = await import('#modules/search/names.ts');
const { openLog } = await import('#platform/log.ts');
const { actOf, soakSettings } = await import('./database.ts');
const { askOf } = await import('./asking.ts');

const [databaseDir = '', ownDir = ''] = process.argv.slice(2);
const started = await startDatabase(soakSettings(databaseDir), { beside: true, tell: console.error });
const database = started.application;
await readReference(database);
const settings = soakSettings(ownDir, { SEARCH_SNAPSHOT_MINUTES: '60', SEARCH_VERIFY_MINUTES: '60' });
const index = startJobIndex({
  act: () => actOf(database, settings),
  listen: started.listen,
  log: openLog('warn'),
  worker: new URL('../../src/jobindex/worker.ts', import.meta.url),
});

/** The database as the search uses it where the index fails: each use is counted. */
let fallbacks = 0;
const fallback = new Proxy(database, {
  get: (target, name) => {
    fallbacks++;
    return Reflect.get(target, name, target);
  },
});

const state = (): NodeState => {
  const { rss, heapUsed } = process.memoryUsage();
  return { residentMB: rss / 1024 ** 2, heapMB: heapUsed / 1024 ** 2, threads: living.length, fallbacks };
};
const kill = async (role: string): Promise<boolean> => {
  const those = living.filter((one) => one.role === role);
  const one = those[Math.floor(Math.random() * those.length)];
  await one?.worker.terminate();
  return one !== undefined;
};
const answer = async (message: ToNode): Promise<unknown> => {
  switch (message.call) {
    case 'ask': {
      if (!hasIndex()) throw new Error('the index does not answer');
      return askOf(jobSearchOn(fallback, searchNames), message.asked);
    }
    case 'verify':
      return (await index.verify()).length;
    case 'save':
      return index.save();
    case 'kill':
      return kill(message.role);
    case 'state':
      return state();
  }
};

const tell = (message: FromNode): void => void process.send?.(message);
process.on('message', ({ number, ...message }: ToNode & { number: number }) => {
  answer(message as ToNode).then(
    (value) => tell({ number, value }),
    (fault: Error) => tell({ number, fault: `${fault.name}: ${fault.message}` }),
  );
});
process.once('disconnect', () => process.exit(0));
await index.ready;
tell({ ready: true });
