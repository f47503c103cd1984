import { Worker } from 'node:worker_threads';
import { claim, claimCells, claimed, type FromSearcher, isClaimed, posted, type ToSearcher } from './messages.ts';
import type { Change, State } from './part.ts';
import type { Plan } from './plan.ts';
import type { Answer } from './query.ts';
import type { Schema } from './schema.ts';

/** A query that took longer than its limit; its thread was ended and replaced. */
export class SearchTimeout extends Error {}
/** More queries wait than the engine was told to keep waiting. */
export class SearchBusy extends Error {}

type Searchers = {
  ask(plan: Plan, limitMs: number): Promise<Answer>;
  /** Tells every thread; a query asked later finds the change. */
  change(change: Change): void;
  readonly replaced: number;
  close(): Promise<void>;
};

type SearchersOptions = {
  readonly file: URL;
  readonly schema: Schema;
  readonly count: number;
  /** The caller's own copy, always up to date: what a new thread begins from. */
  readonly state: () => State;
  /** So many queries wait for a thread; one more is refused. */
  readonly waiting: number;
};

type Waiting = {
  readonly plan: Plan;
  readonly limitMs: number;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (fault: Error) => void;
  /** How many threads have ended in the middle of it. */
  deaths: number;
  ticket: number;
};
type Thread = {
  readonly worker: Worker;
  readonly slot: number;
  readonly claims: Int32Array;
  /** The query that it answers and the one behind it: a thread never waits for the way through the calling thread. */
  running: Waiting[];
  timer: NodeJS.Timeout | undefined;
  /** When the query that it answers became the first. */
  since: number;
  /** It has begun: before that it gets no queries, so that none has to wait for it. */
  ready: boolean;
  ended: boolean;
};

const ticketMask = 2 ** 30 - 1;
/** A query that takes longer is slow: others do not wait behind it. */
const patienceMs = 5;
/** A query that two threads have died of is not asked again. */
const mostDeaths = 2;
/** When so many threads in a row have died before they had begun, nobody is kept waiting for the next. */
const mostStillborn = 5;
/** The first new thread comes at once, each further one without an answer between them later than the one before. */
const pauseMs = (failures: number): number => (failures < 2 ? 0 : Math.min(10_000, 50 * 2 ** (failures - 2)));

/** Threads that search one shared memory. A thread that dies is replaced; the queries it had are asked elsewhere. */
export const startSearchers = ({ file, schema, count, state, waiting: most }: SearchersOptions): Searchers => {
  const queue: Waiting[] = [];
  /** For each slot how many threads in a row have died without an answer, and before they had begun. */
  const failures = new Array<number>(count).fill(0);
  const stillborn = new Array<number>(count).fill(0);
  const pauses = new Set<NodeJS.Timeout>();
  let replaced = 0;
  let closing = false;
  let ticket = 0;
  let threads: Thread[] = [];

  const tell = (thread: Thread, message: ToSearcher): void => thread.worker.postMessage(message);
  const start = (slot: number): void => {
    const worker = new Worker(file, { workerData: { role: 'search' } });
    const claims = new Int32Array(new SharedArrayBuffer(4 * claimCells)).fill(claimed);
    const thread: Thread = {
      worker,
      slot,
      claims,
      running: [],
      timer: undefined,
      since: 0,
      ready: false,
      ended: false,
    };
    worker.on('message', (message: FromSearcher) => heard(thread, message));
    worker.on('error', () => void replace(thread));
    worker.on('exit', () => void replace(thread));
    // Slot 0 of the arenas is the caller's own.
    tell(thread, { kind: 'begin', schema, thread: slot + 1, state: state(), claims });
    threads.push(thread);
  };
  const heard = (thread: Thread, message: FromSearcher): void => {
    if (thread.ended) return;
    if (message === 'ready') {
      thread.ready = true;
      stillborn[thread.slot] = 0;
    } else {
      const answered = thread.running.shift();
      failures[thread.slot] = 0;
      watch(thread);
      if (typeof message === 'string') answered?.resolve(JSON.parse(message) as Answer);
      else answered?.reject(new Error(message.fault));
    }
    next();
  };
  /** The time of a query begins when the one before it has been answered. */
  const watch = (thread: Thread): void => {
    clearTimeout(thread.timer);
    const [first] = thread.running;
    thread.since = performance.now();
    thread.timer = first && setTimeout(() => setImmediate(cutOff, thread, first), first.limitMs);
  };
  /** One turn after the timer: when the calling thread itself was late, the answer has been heard meanwhile. */
  const cutOff = (thread: Thread, late: Waiting): void => {
    if (thread.running[0] === late)
      void replace(thread, new SearchTimeout(`the query took longer than ${late.limitMs} ms`));
  };
  /** The arena of the ended thread is used again, so it must have ended first. */
  const replace = async (thread: Thread, why?: SearchTimeout): Promise<void> => {
    if (thread.ended) return;
    thread.ended = true;
    clearTimeout(thread.timer);
    threads = threads.filter((one) => one !== thread);
    const { slot, claims } = thread;
    const late = why && thread.running.shift();
    if (late && why) late.reject(why);
    await thread.worker.terminate();
    for (const one of thread.running.splice(0).reverse()) {
      if (!why && isClaimed(claims, one.ticket)) one.deaths++;
      if (closing) one.reject(new Error('the search is closed'));
      else if (one.deaths >= mostDeaths) one.reject(new Error('the search thread ended'));
      else queue.unshift(one);
    }
    if (closing) return;
    if (!why) failures[slot] = (failures[slot] ?? 0) + 1;
    if (!thread.ready) stillborn[slot] = (stillborn[slot] ?? 0) + 1;
    if (Math.min(...stillborn) > 0 && Math.max(...stillborn) >= mostStillborn)
      for (const one of queue.splice(0)) one.reject(new Error('the search threads do not start'));
    const pause = setTimeout(
      () => {
        pauses.delete(pause);
        replaced++;
        start(slot);
      },
      pauseMs(failures[slot] ?? 0),
    );
    pauses.add(pause);
    next();
  };
  const give = (thread: Thread, one: Waiting): void => {
    ticket = (ticket + 1) & ticketMask;
    one.ticket = ticket;
    posted(thread.claims, ticket);
    thread.running.push(one);
    if (thread.running.length === 1) watch(thread);
    tell(thread, { kind: 'ask', plan: one.plan, ticket });
  };
  /** The cell of a query that may not have begun yet must not be used again. */
  const hasRoom = ({ ready, running: [first, second] }: Thread): boolean =>
    ready && !second && (!first || ((ticket + 1 - first.ticket) & ticketMask) < claimCells);
  /** What stands behind the query of such a thread, unless the thread has just begun it. */
  const takenFrom = (such: (thread: Thread) => boolean): Waiting | undefined =>
    threads
      .find((thread) => thread.running[1] && such(thread) && claim(thread.claims, thread.running[1].ticket))
      ?.running.pop();
  /** Oldest first: before the queue what stands behind a slow query, and when nothing waits, behind any. */
  const next = (): void => {
    const now = performance.now();
    const slow = ({ since }: Thread): boolean => now - since > patienceMs;
    for (;;) {
      const idle = threads.find(({ ready, running }) => ready && running.length === 0);
      const free = idle ?? threads.find((thread) => hasRoom(thread) && !slow(thread));
      if (!free) return;
      const one = takenFrom(slow) ?? queue.shift() ?? (idle && takenFrom(() => true));
      if (!one) return;
      give(free, one);
    }
  };

  for (let slot = 0; slot < count; slot++) start(slot);
  return {
    ask: (plan, limitMs) =>
      new Promise((resolve, reject) => {
        if (closing) return reject(new Error('the search is closed'));
        if (queue.length >= most) return reject(new SearchBusy(`${most} queries are waiting`));
        queue.push({ plan, limitMs, resolve, reject, deaths: 0, ticket: 0 });
        next();
      }),
    change: (change) => {
      for (const thread of threads) tell(thread, { kind: 'change', change });
    },
    get replaced() {
      return replaced;
    },
    close: async () => {
      closing = true;
      for (const pause of pauses) clearTimeout(pause);
      for (const one of queue.splice(0)) one.reject(new Error('the search is closed'));
      await Promise.all(threads.map((thread) => replace(thread)));
    },
  };
};
