import type { Listen } from '#platform/database/listen.ts';
import { outlineOf } from '#platform/log.ts';
import { answerWith } from './answering.ts';
import { type Filled, type FillingParts, fill, fillFromDatabase, saveSnapshot } from './index-filling.ts';
import { forgetNode, forgetSilentNodes, type Node, tellNode } from './index-nodes.ts';
import { indexedJobs } from './index-search.ts';
import { type Difference, differences } from './index-verification.ts';
import { searchNames } from './names.ts';

export type JobIndexParts = Omit<FillingParts, 'names'> & { readonly listen: Listen };

export type JobIndex = {
  /** Resolves when the index answers; until then PostgreSQL does. */
  readonly ready: Promise<void>;
  /** Takes what has changed until now. */
  follow(): Promise<void>;
  /** Compares with the database, mends what differs and gives it. */
  verify(): Promise<readonly Difference[]>;
  /** Writes the snapshot if anything has changed since the last one. */
  save(): Promise<void>;
  close(): Promise<void>;
};

/** Notifications only wake; looking finds what came while nobody heard. */
const lookMilliseconds = 1_000;
const tellMilliseconds = 10_000;
/** With more differences than this the index is of another database, and is built anew. */
const mendable = 1_000;

/**
 * Keeps the job index of this process: fills it from the snapshot in DATA_DIR/job-index or from the database, lets it
 * answer the searches, follows the changes, writes snapshots, and compares it with the database.
 */
export const startJobIndex = ({ listen, ...given }: JobIndexParts): JobIndex => {
  const parts: FillingParts = { ...given, names: searchNames };
  const { act, log } = parts;
  const { settings, chance } = act();
  const id = chance.id();
  let filled: Filled | undefined;
  let verified: Node['verified'];
  let saved: string | undefined;
  let closing = false;
  const timers: NodeJS.Timeout[] = [];
  let unlisten = async (): Promise<void> => {};

  // What changes the index or must see it stand still goes one after the other.
  let line: Promise<unknown> = Promise.resolve();
  const inTurn = <R>(perform: () => Promise<R>): Promise<R> => {
    const done = line.then(() => {
      if (closing) throw new Error('the job index is closed');
      return perform();
    });
    line = done.catch(() => {});
    return done;
  };
  let soon: Promise<void> | undefined;
  /** Whoever asks while a look waits for its turn shares it. */
  const follow = (): Promise<void> => {
    soon ??= inTurn(async () => {
      soon = undefined;
      await filled?.feed.catchUp();
    });
    return soon;
  };

  const save = (): Promise<void> =>
    inTurn(async () => {
      const place = JSON.stringify(filled?.feed.position);
      if (!filled || place === saved) return;
      await saveSnapshot(filled, act());
      saved = place;
    });

  const tell = (): Promise<void> =>
    tellNode(act(), {
      id,
      documents: filled?.engine.size.documents ?? 0,
      ready: filled !== undefined,
      ...(verified ? { verified } : {}),
    });

  let comparing: Promise<unknown> = Promise.resolve();
  /** One comparison after the other, so that none says equal of what another is just mending. */
  const verify = (): Promise<readonly Difference[]> => {
    const done = comparing.then(compare);
    comparing = done.catch(() => {});
    return done;
  };
  const compare = async (): Promise<readonly Difference[]> => {
    const at = act().now;
    const compared = filled;
    const found = compared ? await differing(compared, follow) : [];
    if (found.length > 0) log.error({ differences: found.length }, 'the job index differed from the database');
    if (found.length > mendable) await inTurn(() => begin(fillFromDatabase(parts, 'it differed in too many jobs')));
    else await inTurn(async () => filled?.search.apply(found.map(({ id }) => ({ jobId: id }))));
    verified = { at, differences: found.length };
    await tell();
    return found;
  };

  /** Jobs change while they are compared, so only what differs in each of three rounds is a difference. */
  const differing = async ({ engine }: Filled, catchUp: () => Promise<unknown>): Promise<readonly Difference[]> => {
    let suspects: readonly Difference[] = [];
    for (let round = 0; round < 3; round++) {
      await catchUp();
      const found = await differences(act().database, () => indexedJobs(engine));
      const before = new Set(suspects.map(({ id }) => id));
      suspects = round === 0 ? found : found.filter(({ id }) => before.has(id));
      if (suspects.length === 0) break;
    }
    return suspects;
  };

  /** PostgreSQL answers while an index is filled; the one before is given up first, so that memory holds one. */
  const begin = async (filling: Promise<Filled>): Promise<void> => {
    answerWith(undefined);
    await filled?.engine.close();
    filled = undefined;
    let next = await filling;
    if (next.from === 'snapshot') {
      const { length } = await differing(next, next.feed.catchUp);
      if (length > 0) {
        await next.engine.close();
        next = await fillFromDatabase(parts, `the snapshot differs in ${length} jobs`);
      }
    }
    await next.feed.catchUp();
    filled = next;
    if (closing) return;
    answerWith(next.search, (fault) => log.error({ fault: outlineOf(fault) }, 'the job index failed at a question'));
  };

  const start = async (): Promise<void> => {
    await inTurn(() => begin(fill(parts)));
    if (closing) return;
    const wake = quietly('the job index could not follow', follow);
    const look = quietly('the job index could not be compared', verify);
    unlisten = listen([...channels], (channel) => (channel === channels[0] ? wake() : look()));
    every(lookMilliseconds, wake);
    every(tellMilliseconds, quietly('the job index could not say how it is', tell));
    every(settings.searchSnapshotMinutes * 60_000, quietly('the snapshot was not written', save));
    every(settings.searchVerifyMinutes * 60_000, look);
    await tell();
    quietly('old processes could not be forgotten', () => forgetSilentNodes(act()))();
    quietly('the snapshot was not written', save)();
  };
  const every = (milliseconds: number, perform: () => void): void => {
    timers.push(setInterval(perform, milliseconds).unref());
  };
  /** A fault – the database is away – is logged, and the next time tries again. */
  const quietly = (what: string, perform: () => Promise<unknown>) => (): void => {
    if (closing) return;
    perform().catch((fault) => {
      if (!closing) log.warn({ fault: outlineOf(fault) }, what);
    });
  };

  const ready = start();
  ready.catch((fault) => {
    if (!closing) log.error({ fault: outlineOf(fault) }, 'the job index does not start: PostgreSQL answers');
  });
  return {
    ready,
    follow,
    verify,
    save,
    close: async () => {
      closing = true;
      answerWith(undefined);
      for (const timer of timers) clearInterval(timer);
      await unlisten();
      await line;
      await filled?.engine.close();
      await forgetNode(act(), id).catch(() => {});
    },
  };
};

/** The first wakes the followers, the second asks them to compare. */
const channels = ['job_changes', 'search_verify'] as const;
