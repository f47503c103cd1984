import { getEnvironmentData, parentPort, workerData } from 'node:worker_threads';
import { claim, type ToSearcher } from '../messages.ts';
import { gate, slowMs, stillborn, troubles } from './troubles.ts';

/** A searching thread with the troubles that its queries tell. */
const left = getEnvironmentData(stillborn) as Int32Array | undefined;
const lettingGo = getEnvironmentData(gate) as Int32Array | undefined;
let claims: Int32Array = new Int32Array();

const suffer = (message: ToSearcher): void => {
  if (message.kind === 'begin') {
    if (left && Atomics.sub(left, 0, 1) > 0) process.exit(1);
    claims = message.claims;
  }
  if (message.kind !== 'ask') return;
  const { offset } = message.plan;
  if (offset === troubles.slow) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, slowMs);
  if (offset === troubles.held && lettingGo) Atomics.wait(lettingGo, 0, 0);
  if (offset !== troubles.die && offset !== troubles.spin) return;
  if (!claim(claims, message.ticket)) return;
  if (offset === troubles.die) process.exit(1);
  for (;;);
};

if ((workerData as { role: string }).role === 'search') parentPort?.on('message', suffer);
await import('../worker.ts');
