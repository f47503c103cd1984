import type { z } from 'zod';
import type { System } from '#kernel/actor.ts';
import type { Act } from '../act.ts';

/** What a piece of work came to when trying again cannot help: it goes to the dead letters, for a person to see. */
export type GivenUp = { givenUp: string };

export const isGivenUp = (result: unknown): result is GivenUp =>
  typeof result === 'object' && result !== null && 'givenUp' in result;

/** Ends the work without another try. The reason is shown to the operator: no address, no name, no secret in it. */
export const giveUp = (reason: string): GivenUp => ({ givenUp: reason });

/** One kind of background work, registered in service.ts. */
export type Work = {
  name: string;
  /** Cron expression in Japanese time; the work is then also enqueued by the clock, without data. */
  schedule?: string;
  /** How often it is tried again after a fault, each time after a longer wait, before it is a dead letter. */
  retries: number;
  perform(act: Act<System>, data: unknown): Promise<unknown>;
};

type WorkDefinition<D> = {
  /** Read and check the payload: what waited in the database may be older than the program. */
  data: z.ZodType<D>;
  schedule?: string;
  retries?: number;
  /**
   * At least once: a crash between effect and note repeats it, so effects carry their own key. Throws to be tried again,
   * answers `giveUp(…)` to be kept for a person, anything else is done.
   */
  perform(act: Act<System>, data: D): Promise<unknown>;
};

/** Declares a kind of work. Waits of 5 s that double up to an hour: twelve retries reach over three hours. */
export const work = <D>(name: string, definition: WorkDefinition<D>): Work => ({
  name,
  ...(definition.schedule && { schedule: definition.schedule }),
  retries: definition.retries ?? 12,
  perform: async (act, data) => {
    const read = definition.data.safeParse(data ?? {});
    if (!read.success) return giveUp(`${name}: the data do not have the form this version expects`);
    return definition.perform(act, read.data);
  },
});
