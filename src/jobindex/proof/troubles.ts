import type { Query } from '../query.ts';

/**
 * What befalls a thread of `troubled-worker.ts`, told by the offset of the query that is asked: it dies of it, never ends,
 * takes its time first, or waits until it is let go.
 */
export const troubles = { die: 900_001, spin: 900_002, slow: 900_003, held: 900_004 } as const;
export const slowMs = 150;

export const troubling = (trouble: keyof typeof troubles): Query => ({
  reader: 'staff',
  offset: troubles[trouble],
  limit: 1,
});

/** The environment data of threads in which a 1 lets go what is held. */
export const gate = 'gate of what is held';

/** The environment data of threads that holds how many of them are still to die as they begin. */
export const stillborn = 'stillborn threads';
