import { Worker } from 'node:worker_threads';
import { accept, type Decision, refuse } from '#kernel/decision.ts';
import type { Printed, Task } from './messages.ts';

export type Press = {
  /** `busy`: more wait already than may; `too-long`: it took longer than its limit. A template that is wrong throws. */
  print(task: Task): Promise<Decision<Uint8Array, 'busy' | 'too-long'>>;
  /** How often a thread died or was ended and another took its place. */
  readonly replaced: number;
  close(): Promise<void>;
};

type PressOptions = {
  thread: URL;
  /** Letters that may wait; a queue without end only makes everybody wait. */
  most: number;
  limitMs: number;
};

type Waiting = {
  readonly task: Task;
  readonly resolve: (printed: Decision<Uint8Array, 'busy' | 'too-long'>) => void;
  readonly reject: (fault: Error) => void;
  tries: number;
};

/**
 * One thread that prints, begun with the first letter. One that dies is replaced and its letter tried once more; one that
 * takes too long is ended, because typst cannot be interrupted.
 */
export const openPress = ({ thread, most, limitMs }: PressOptions): Press => {
  const queue: Waiting[] = [];
  let worker: Worker | undefined;
  let running: Waiting | undefined;
  let timer: NodeJS.Timeout | undefined;
  let replaced = 0;
  let closed = false;

  const begin = (): Worker => {
    const begun = new Worker(thread);
    // It must not keep a command or a test alive; while it prints, the one who waits does.
    begun.unref();
    begun.on('message', (printed: Printed) => finished(printed));
    begun.on('error', (fault) => lost(begun, fault));
    begun.on('exit', () => lost(begun, new Error('the printing thread ended')));
    return begun;
  };
  const take = (): Waiting | undefined => {
    clearTimeout(timer);
    const one = running;
    running = undefined;
    worker?.unref();
    return one;
  };
  const finished = (printed: Printed): void => {
    const one = take();
    if ('fault' in printed) one?.reject(new Error(`the letter was not printed: ${printed.fault}`));
    else one?.resolve(accept(printed.pdf));
    next();
  };
  const lost = (which: Worker, fault: unknown): void => {
    if (which !== worker) return;
    const one = take();
    worker = undefined;
    replaced++;
    if (one && one.tries < 2 && !closed) queue.unshift(one);
    else one?.reject(new Error('the printing thread ended', { cause: fault }));
    next();
  };
  const tooLong = (): void => {
    const ending = worker;
    const one = take();
    worker = undefined;
    replaced++;
    void ending?.terminate();
    one?.resolve(refuse('too-long'));
    next();
  };
  const next = (): void => {
    if (running || closed) return;
    running = queue.shift();
    if (!running) return;
    running.tries++;
    worker ??= begin();
    worker.ref();
    timer = setTimeout(tooLong, limitMs);
    worker.postMessage(running.task);
  };

  return {
    print: (task) =>
      new Promise((resolve, reject) => {
        if (closed) return reject(new Error('the press is closed'));
        if (queue.length >= most) return resolve(refuse('busy'));
        queue.push({ task, resolve, reject, tries: 0 });
        next();
      }),
    get replaced() {
      return replaced;
    },
    close: async () => {
      closed = true;
      const ending = worker;
      worker = undefined;
      take()?.reject(new Error('the press is closed'));
      for (const one of queue.splice(0)) one.reject(new Error('the press is closed'));
      await ending?.terminate();
    },
  };
};
