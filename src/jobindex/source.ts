import type { Plan } from './plan.ts';

/**
 * A part of the index that answers a plan: a sealed segment or the tail. What it found is read at once; the next plan
 * makes it void.
 */
export type Source = {
  find(plan: Plan): Found;
};

export type Found = {
  readonly total: number;
  /** The first documents in the order of the plan. */
  top(take: number): Ranked;
  /** The same from `skip` on, when no other source has a part in the order. */
  page(skip: number, take: number): Ranked;
  /** Adds the counts of a dimension's values over what was found. */
  addFacet(dimension: number, counts: Uint32Array): void;
  addSideways(dimension: number, counts: Uint32Array): void;
  /** For each condition how many would be found without it. */
  drops(): readonly number[];
  /** Sets the bit of each value of the dimension that was found; returns how many have none that the reader may see. */
  markGroups(dimension: number, seen: Uint32Array): number;
  /** How many were found with this value. */
  countGroup(dimension: number, value: number): number;
};

/** Documents in order with their first keys (smaller first), ranks and ids for the second key. */
export type Ranked = {
  readonly length: number;
  readonly keys: Float64Array;
  readonly ranks: Int32Array;
  /** Four numbers each. */
  readonly ids: Uint32Array;
  /** For each document its value in the dimension of groups, −1 when the reader sees none; empty when not asked. */
  readonly groups: Int32Array | Float64Array;
};
