import { Worker } from 'node:worker_threads';
import type { FromSearcher, ToSearcher } from './messages.ts';
import type { Change, State } from './part.ts';
import type { Plan } from './plan.ts';
import type { Answer } from './query.ts';
import type { Schema } from './schema.ts';

/** A query that took longer than its limit; its thread was ended and replaced. */
export class SearchTimeout extends Error {}

export type Searchers = {
  ask(plan: Plan, limitMs: number): Promise<Answer>;
  /** Tells every thread; a query asked later finds the change. */
  change(change: Change): void;
  readonly replaced: number;
  close(): Promise<void>;
};

type Waiting = {
  readonly plan: Plan;
  readonly limitMs: number;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (fault: Error) => void;
  tries: number;
};
type Thread = {
  readonly worker: Worker;
  readonly slot: number;
  running: Waiting | undefined;
  timer: NodeJS.Timeout | undefined;
  ended: boolean;
};

/**
 * Threads that search one shared memory, one query at a time each. A thread that dies is replaced by one that begins from
 * `state` (the caller's own copy, always up to date); its query is asked once more elsewhere.
 */
export const startSearchers = (file: URL, schema: Schema, count: number, state: () => State): Searchers => {
  const queue: Waiting[] = [];
  let replaced = 0;
  let closing = false;
  let threads: Thread[] = [];

  const tell = (thread: Thread, message: ToSearcher): void => thread.worker.postMessage(message);
  const start = (slot: number): Thread => {
    const worker = new Worker(file, { workerData: { role: 'search' } });
    const thread: Thread = { worker, slot, running: undefined, timer: undefined, ended: false };
    worker.on('message', (message: FromSearcher) => finished(thread, message));
    worker.on('error', () => void replace(thread));
    worker.on('exit', () => void replace(thread));
    // Slot 0 of the arenas is the caller's own.
    tell(thread, { kind: 'begin', schema, thread: slot + 1, state: state() });
    return thread;
  };
  const finished = (thread: Thread, message: FromSearcher): void => {
    const { running } = thread;
    clearTimeout(thread.timer);
    thread.running = undefined;
    if (running && 'answer' in message) running.resolve(message.answer);
    else if (running && 'fault' in message) running.reject(new Error(message.fault));
    next();
  };
  /** The arena of the ended thread is used again, so it must have ended first. */
  const replace = async (thread: Thread, why?: Error): Promise<void> => {
    if (thread.ended) return;
    thread.ended = true;
    clearTimeout(thread.timer);
    const { running } = thread;
    thread.running = undefined;
    await thread.worker.terminate();
    threads = threads.filter((one) => one !== thread);
    if (!closing) {
      replaced++;
      threads = [...threads, start(thread.slot)];
    }
    if (running && (why || closing || running.tries > 1)) running.reject(why ?? new Error('the search thread ended'));
    else if (running) queue.unshift(running);
    next();
  };
  const next = (): void => {
    for (const thread of threads) {
      if (thread.running || thread.ended) continue;
      const waiting = queue.shift();
      if (!waiting) return;
      thread.running = waiting;
      waiting.tries++;
      thread.timer = setTimeout(() => {
        void replace(thread, new SearchTimeout(`the query took longer than ${waiting.limitMs} ms`));
      }, waiting.limitMs);
      tell(thread, { kind: 'ask', plan: waiting.plan });
    }
  };

  threads = Array.from({ length: count }, (_, slot) => start(slot));
  return {
    ask: (plan, limitMs) =>
      new Promise((resolve, reject) => {
        if (closing) return reject(new Error('the search is closed'));
        queue.push({ plan, limitMs, resolve, reject, tries: 0 });
        next();
      }),
    change: (change) => {
      for (const thread of threads) if (!thread.ended) tell(thread, { kind: 'change', change });
    },
    get replaced() {
      return replaced;
    },
    close: async () => {
      closing = true;
      for (const waiting of queue.splice(0)) waiting.reject(new Error('the search is closed'));
      await Promise.all(threads.map((thread) => replace(thread)));
    },
  };
};
