import type { Change, Live, State } from './part.ts';
import type { Plan } from './plan.ts';
import type { Prepared } from './prepared.ts';
import type { Schema } from './schema.ts';
import type { Room, Segment } from './segment.ts';
import type { Kept, OpenedSnapshot, Slice } from './snapshot.ts';

/** What a searching thread is told. Everything comes in one order, so all threads go through the same states. */
export type ToSearcher =
  | {
      readonly kind: 'begin';
      readonly schema: Schema;
      readonly thread: number;
      readonly state: State;
      readonly claims: Int32Array;
    }
  | { readonly kind: 'change'; readonly change: Change }
  | { readonly kind: 'ask'; readonly plan: Plan; readonly ticket: number };

/** Answers are JSON: its text costs the calling thread half as much as the structure would. */
export type FromSearcher = 'ready' | string | { readonly fault: string };

/** In shared memory, for each thread: the tickets of its queries that nobody has begun, each in the cell of its number. */
export const claimCells = 256;
export const claimed = -1;
export const posted = (claims: Int32Array, ticket: number): void => {
  Atomics.store(claims, ticket % claimCells, ticket);
};
/** True for the first who asks: the thread that begins the query, or the one that takes it back to give it to another. */
export const claim = (claims: Int32Array, ticket: number): boolean =>
  Atomics.compareExchange(claims, ticket % claimCells, ticket, claimed) === ticket;
export const isClaimed = (claims: Int32Array, ticket: number): boolean =>
  Atomics.load(claims, ticket % claimCells) !== ticket;

/** What the building thread does, one task after another. */
export type Task =
  | { readonly kind: 'gather'; readonly schema: Schema; readonly documents: readonly Prepared[] }
  | { readonly kind: 'build'; readonly schema: Schema; readonly room: Room; readonly number: number }
  | {
      readonly kind: 'seal';
      readonly schema: Schema;
      readonly documents: readonly Prepared[];
      readonly room: Room;
      readonly number: number;
    }
  | {
      readonly kind: 'merge';
      readonly schema: Schema;
      readonly segments: readonly Segment[];
      readonly live: readonly Live[];
      readonly room: Room;
      readonly number: number;
    }
  | {
      readonly kind: 'save';
      readonly schema: Schema;
      readonly folder: string;
      readonly state: State;
      readonly sequence: string;
      readonly kept: readonly Kept[];
    }
  | { readonly kind: 'open'; readonly schema: Schema; readonly folder: string; readonly room: Room }
  | { readonly kind: 'fill'; readonly slice: Slice };

export type Done =
  | {
      readonly segment?: Segment | undefined;
      readonly opened?: OpenedSnapshot;
      readonly kept?: readonly Kept[];
      readonly refused?: string | undefined;
    }
  | { readonly fault: string };
