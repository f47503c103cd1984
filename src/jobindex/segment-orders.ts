import { metresBetween, nowhere } from './distance.ts';
import type { Opened } from './opened.ts';
import type { Order, Plan, Spot } from './plan.ts';
import { missing } from './schema.ts';
import type { Sets } from './sets.ts';

/** The documents of a page in order, and their first keys: smaller stands first. */
export type Ordered = { readonly docs: Uint32Array; readonly keys: Float64Array };

/** Hits up to which a sort of them is cheaper than a walk of the whole order, or circles around a place. */
const fewHits = 2000;

/** The key of a missing number: behind all others in both directions. */
const lastKey = 2 ** 40;
export const columnKey = (value: number, direction: 'up' | 'down'): number => {
  if (value === missing) return lastKey;
  return direction === 'up' ? value : -value;
};

/** Reads the hits of a segment in an order. */
export const segmentOrders =
  (segment: Opened, sets: Sets) =>
  (order: Order, hits: number, count: number, skip: number, take: number, plan: Plan): Ordered => {
    const wanted = Math.max(0, Math.min(take, count - skip));
    if (wanted === 0) return { docs: new Uint32Array(), keys: new Float64Array() };
    if (order.by === 'newest') return { docs: newest(segment, hits, skip, wanted), keys: new Float64Array(wanted) };
    if (order.by === 'relevance') return relevance(segment, sets, order.groups, hits, skip, wanted, plan);
    if (order.by === 'distance') return distance(segment, sets, order, hits, count, skip, wanted, plan);
    const column = segment.i32.subarray(segment.at(`column.${order.column}`) >>> 2);
    const key = (doc: number): number => columnKey(column[doc] ?? missing, order.direction);
    // A step of the walk costs about a tenth of what sorting costs for each hit.
    const walk = Math.min(segment.documents, ((skip + wanted) * segment.documents) / count);
    if (count <= fewHits / 10 || walk > count * 10) return sorted(all(segment, hits), key, skip, wanted);
    const { kernels, arena, documents, u32 } = segment;
    const permutation = segment.at(`order.${order.column}.${order.direction}`);
    const found = kernels.inOrder(hits, permutation, documents, skip, wanted, arena.documents);
    const docs = u32.slice(arena.documents >>> 2, (arena.documents >>> 2) + found);
    return { docs, keys: Float64Array.from(docs, key) };
  };

const newest = ({ kernels, arena, words, u32 }: Opened, hits: number, skip: number, take: number): Uint32Array => {
  const found = kernels.highest(hits, words, skip, take, arena.documents);
  return u32.slice(arena.documents >>> 2, (arena.documents >>> 2) + found);
};

const all = ({ kernels, arena, words, u32 }: Opened, hits: number): Uint32Array => {
  const found = kernels.gather(hits, words, arena.documents);
  return u32.slice(arena.documents >>> 2, (arena.documents >>> 2) + found);
};

const sorted = (docs: Uint32Array, key: (doc: number) => number, skip: number, take: number): Ordered => {
  // The key and the document, newest first, as one exact number: keys lie within 2^31, the missing one is put behind them.
  const pairs = Float64Array.from(docs, (doc) => Math.min(key(doc), 2 ** 31) * documentRoom + (documentRoom - 1 - doc));
  const page = pairs.sort().slice(skip, skip + take);
  const docOf = (pair: number): number => documentRoom - 1 - (pair - Math.floor(pair / documentRoom) * documentRoom);
  const ordered = Uint32Array.from(page, docOf);
  return { docs: ordered, keys: Float64Array.from(ordered, key) };
};

/** More than a segment has documents. */
const documentRoom = 2 ** 21;

/** Classes of documents by how many groups they hold; levels[k] = documents with at least k + 1 of them. */
const relevance = (
  segment: Opened,
  sets: Sets,
  groups: Extract<Order, { by: 'relevance' }>['groups'],
  hits: number,
  skip: number,
  take: number,
  plan: Plan,
): Ordered => {
  const { kernels, arena, words } = segment;
  const mark = arena.mark();
  const levels: number[] = [];
  for (const group of groups) {
    levels.push(arena.take());
    kernels.clear(levels.at(-1) ?? 0, words);
    const inner = arena.mark();
    const held = arena.take();
    kernels.intersect(held, hits, sets.of(group, plan), words);
    const both = arena.take();
    for (let k = levels.length - 1; k >= 0; k--) {
      if (k > 0) kernels.intersect(both, held, levels[k - 1] ?? 0, words);
      kernels.or(levels[k] ?? 0, k > 0 ? both : held, words);
    }
    arena.release(inner);
  }
  const docs: number[] = [];
  const keys: number[] = [];
  const only = arena.take();
  let left = skip;
  for (let k = levels.length; k >= 0 && docs.length < take; k--) {
    const from = k === 0 ? hits : (levels[k - 1] ?? 0);
    const above = levels[k];
    if (above === undefined) kernels.copy(only, from, words);
    else kernels.subtract(only, from, above, words);
    const count = kernels.count(only, words) >>> 0;
    if (count <= left) {
      left -= count;
      continue;
    }
    for (const doc of newest(segment, only, left, take - docs.length)) {
      docs.push(doc);
      keys.push(-k);
    }
    left = 0;
  }
  arena.release(mark);
  return { docs: Uint32Array.from(docs), keys: Float64Array.from(keys) };
};

/** Circles that grow until they hold the page; beyond the largest, all hits. */
const distance = (
  segment: Opened,
  sets: Sets,
  spot: Spot,
  hits: number,
  count: number,
  skip: number,
  take: number,
  plan: Plan,
): Ordered => {
  const { kernels, arena, words, i32 } = segment;
  const latitudes = segment.at(`column.${spot.latitudes}`) >>> 2;
  const longitudes = segment.at(`column.${spot.longitudes}`) >>> 2;
  const key = (doc: number): number => {
    const [latitude = missing, longitude = missing] = [i32[latitudes + doc], i32[longitudes + doc]];
    if (latitude === missing || longitude === missing) return nowhere;
    return metresBetween(spot.latitude, spot.longitude, latitude, longitude);
  };
  const mark = arena.mark();
  const among = arena.take();
  for (let metres = 500; count > fewHits && metres < 2_000_000; metres *= 2) {
    const inner = arena.mark();
    const found =
      kernels.intersect(among, hits, sets.of({ kind: 'near', metres, ...spot }, plan, { at: hits, count }), words) >>>
      0;
    arena.release(inner);
    if (found < skip + take) continue;
    const docs = all(segment, among);
    arena.release(mark);
    return sorted(docs, key, skip, take);
  }
  arena.release(mark);
  return sorted(all(segment, hits), key, skip, take);
};
