import { parentPort, workerData } from 'node:worker_threads';
import type { ToSearcher } from '../messages.ts';

/** A searching thread that dies at its seventh query, before it answers. */
if ((workerData as { role: string }).role === 'search') {
  let asked = 0;
  parentPort?.on('message', (message: ToSearcher) => {
    if (message.kind === 'ask' && ++asked === 7) process.exit(1);
  });
}
await import('../worker.ts');
