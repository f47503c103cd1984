import type { Change, Live, State } from './part.ts';
import type { Plan } from './plan.ts';
import type { Prepared } from './prepared.ts';
import type { Answer } from './query.ts';
import type { Schema } from './schema.ts';
import type { Room, Segment } from './segment.ts';
import type { Loaded } from './snapshot.ts';

/** What a searching thread is told. Everything comes in one order, so all threads go through the same states. */
export type ToSearcher =
  | { readonly kind: 'begin'; readonly schema: Schema; readonly thread: number; readonly state: State }
  | { readonly kind: 'change'; readonly change: Change }
  | { readonly kind: 'ask'; readonly plan: Plan };

export type FromSearcher = { readonly answer: Answer } | { readonly fault: string };

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
    }
  | { readonly kind: 'load'; readonly schema: Schema; readonly folder: string; readonly room: Room };

export type Done = { readonly segment?: Segment | undefined; readonly loaded?: Loaded } | { readonly fault: string };
