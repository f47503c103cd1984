import { type Instant, minutesAfter } from '#kernel/time.ts';

/** The last moment before which somebody must have acted for a turn to go on. */
export const idleSince = (now: Instant, minutes: number): Instant => minutesAfter(now, -minutes);
