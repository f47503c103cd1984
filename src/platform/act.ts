import type { Actor } from '#kernel/actor.ts';
import type { Chance } from '#kernel/chance.ts';
import type { Language } from '#kernel/language.ts';
import type { Instant } from '#kernel/time.ts';
import type { Settings } from '#src/config.ts';
import type { Database } from './database/database.ts';

/** Something that happened, told to the modules that registered a reaction in service.ts. `type` is `noun.happened`. */
export type ServiceEvent = { type: string } & Record<string, unknown>;

export type EnqueueOptions = {
  /** Not before this moment. */
  startAfter?: Instant;
  /** Work with the same key waits once. */
  key?: string;
};

/**
 * Everything an act needs from outside: who, when, where from, and the means. Writing, or reading a personal record,
 * takes one, so nobody can do it without saying who.
 */
export type Act<A extends Actor = Actor> = {
  actor: A;
  now: Instant;
  /** The reader's language. */
  language: Language;
  database: Database;
  settings: Settings;
  chance: Chance;
  origin: {
    requestId: string;
    network: string;
    /** The office's own computer it comes from: limits count it by itself, so that one seat never stops an office. */
    kiosk?: string;
  };
  /** Puts background work into the queue, in the transaction of the act. */
  enqueue(work: string, data: Record<string, unknown>, options?: EnqueueOptions): Promise<void>;
  /** Runs the registered reactions, in the transaction of the act. */
  emit(event: ServiceEvent): Promise<void>;
};

export type Enqueue = (
  database: Database,
  work: string,
  data: Record<string, unknown>,
  options?: EnqueueOptions,
) => Promise<void>;
export type Reaction = (act: Act, event: ServiceEvent) => Promise<void>;

export type ActParts<A extends Actor> = Omit<Act<A>, 'enqueue' | 'emit'> & {
  enqueueIn: Enqueue;
  reactions: readonly Reaction[];
};

/** How an act is made once more with something changed; who acts and when are asked of the act as it is now. */
const again = new WeakMap<object, (changes: Partial<ActParts<Actor>>) => Act>();

/** Binds the parts to one database or transaction. */
export const makeAct = <A extends Actor>(parts: ActParts<A>): Act<A> => {
  const { enqueueIn, reactions, ...rest } = parts;
  const act: Act<A> = {
    ...rest,
    enqueue: (work, data, options) => enqueueIn(rest.database, work, data, options),
    emit: async (event) => {
      for (const reaction of reactions) await reaction(act as Act, event);
    },
  };
  again.set(act, (changes) => makeAct<Actor>({ ...parts, actor: act.actor, now: act.now, ...changes }));
  return act;
};

const remade = (act: Act, changes: Partial<ActParts<Actor>>): Act => {
  const make = again.get(act);
  if (!make) throw new Error('this act was not made by makeAct');
  return make(changes);
};

/** The same act with another database handle (a transaction). */
export const within = <A extends Actor>(act: Act<A>, database: Database): Act<A> => remade(act, { database }) as Act<A>;

/** The same means, someone else acting: a reaction of the system to what a person did. */
export const actingAs = <B extends Actor>(act: Act, actor: B): Act<B> => remade(act, { actor }) as Act<Actor> as Act<B>;

/** Runs the body in one transaction; inside another one it joins it. Commits on return, rolls back on a throw. */
export const inTransaction = async <A extends Actor, R>(act: Act<A>, body: (act: Act<A>) => Promise<R>): Promise<R> => {
  if (act.database.isTransaction) return body(act);
  return act.database.transaction().execute((transaction) => body(within(act, transaction)));
};
