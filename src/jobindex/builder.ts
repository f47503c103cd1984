import { Worker } from 'node:worker_threads';
import type { Done, Task } from './messages.ts';

/** The thread that builds: its tasks come one after another; when it dies, its tasks fail and the next begins a new one. */
type Builder = {
  run(task: Task): Promise<Exclude<Done, { fault: string }>>;
  /** Ends the thread when it has nothing to do: what a build has left in it goes with it; the next task begins another. */
  rest(): Promise<void>;
  close(): Promise<void>;
};

export const startBuilder = (file: URL): Builder => {
  let worker: Worker | undefined;
  const waiting: { resolve(done: Exclude<Done, { fault: string }>): void; reject(fault: Error): void }[] = [];
  const begin = (): Worker => {
    const started = new Worker(file, { workerData: { role: 'build' } });
    const ended = (fault: unknown): void => {
      if (worker !== started) return;
      worker = undefined;
      for (const one of waiting.splice(0)) one.reject(new Error('the building thread ended', { cause: fault }));
    };
    started.on('message', (done: Done) => {
      const one = waiting.shift();
      if ('fault' in done) one?.reject(new Error(done.fault));
      else one?.resolve(done);
    });
    started.on('error', ended);
    started.on('exit', ended);
    return started;
  };
  const end = async (): Promise<void> => {
    const ending = worker;
    worker = undefined;
    await ending?.terminate();
  };
  return {
    rest: async () => {
      if (waiting.length === 0) await end();
    },
    run: (task) =>
      new Promise((resolve, reject) => {
        worker ??= begin();
        waiting.push({ resolve, reject });
        worker.postMessage(task);
      }),
    close: async () => {
      for (const one of waiting.splice(0)) one.reject(new Error('the index is closed'));
      await end();
    },
  };
};
