import { noKey, noValue } from './build-facets.ts';
import type { Opened } from './opened.ts';
import type { Plan, Test } from './plan.ts';
import type { Schema } from './schema.ts';
import { segmentFacets } from './segment-facets.ts';
import { type Ordered, segmentOrders } from './segment-orders.ts';
import { setsOf } from './sets.ts';
import type { Found, Ranked, Source } from './source.ts';

export type SegmentSource = Source & {
  readonly segment: Opened;
  /** Takes a document out; the next plan does not find it. */
  remove(doc: number): void;
  /** A copy of the live bitmap, and the way back. */
  live(): Uint32Array;
  restore(live: Uint32Array): void;
};

/** Cheap conditions first: words wait until nothing may be left to look for. */
const cost = (test: Test): number => {
  if (test.kind === 'and' || test.kind === 'or') return test.of.reduce((sum, one) => sum + cost(one), 1);
  if (test.kind === 'not') return cost(test.of) + 1;
  return { value: 1, range: 3, near: 50, word: 1000 - Math.min(test.kind === 'word' ? test.word.text.length : 0, 100) }[
    test.kind
  ];
};

export const segmentSource = (schema: Schema, segment: Opened): SegmentSource => {
  const { kernels, arena, words } = segment;
  const sets = setsOf(schema, segment);
  const facets = segmentFacets(schema, segment, sets);
  const ordered = segmentOrders(segment, sets);
  const start = arena.mark();

  /** Sets of the running plan that are needed more than once. */
  const kept = new Map<Test, number>();
  const within = (test: Test): Test => (test.kind === 'not' ? test.of : test);

  const combine = (tests: readonly Test[], plan: Plan): { hits: number; total: number } => {
    const base = sets.base(plan);
    if (tests.length === 0) return { hits: base.at, total: base.count };
    const hits = arena.take();
    let total = base.count;
    const order = tests.toSorted((a, b) => cost(a) - cost(b));
    for (const [i, test] of order.entries()) {
      const mark = arena.mark();
      const turned = test.kind === 'not';
      const set = kept.get(within(test)) ?? sets.of(within(test), plan);
      const from = i === 0 ? base.at : hits;
      total = (turned ? kernels.subtract(hits, from, set, words) : kernels.intersect(hits, from, set, words)) >>> 0;
      arena.release(mark);
      if (total === 0) break;
    }
    return { hits, total };
  };

  const groupOf = (docs: Uint32Array, plan: Plan): Int32Array | Float64Array => {
    const dimension = plan.groups;
    if (dimension === undefined) return new Int32Array();
    const { kind, private: hidden } = schema.dimensions[dimension] ?? {};
    const forward = segment.at(`forward.${dimension}`);
    const keys = segment.at(`keys.${plan.reader}`);
    return Float64Array.from(docs, (doc) => {
      const seen = !hidden || ((segment.u8[keys + (doc >>> 3)] ?? 0) >> (doc & 7)) & 1;
      const value = kind === 'key' ? segment.u32[(forward >>> 2) + doc] : segment.u16[(forward >>> 1) + doc];
      return seen && value !== undefined && value !== (kind === 'key' ? noKey : noValue) ? value : -1;
    });
  };
  const ranked = ({ docs, keys }: Ordered, plan: Plan): Ranked => {
    const ids = new Uint32Array(4 * docs.length);
    docs.forEach((doc, i) => {
      ids.set(segment.ids.subarray(4 * doc, 4 * doc + 4), 4 * i);
    });
    const ranks = Int32Array.from(docs, (doc) => segment.ranks[doc] ?? 0);
    return { length: docs.length, keys, ranks, ids, groups: groupOf(docs, plan) };
  };

  return {
    segment,
    remove: (doc) => {
      sets.remove(doc);
      facets.forget();
    },
    live: () => segment.u32.slice(arena.live >>> 2, (arena.live >>> 2) + 2 * words),
    restore: (live) => {
      segment.u32.set(live, arena.live >>> 2);
      sets.forget();
      facets.forget();
    },
    find: (plan): Found => {
      arena.release(start);
      sets.begin();
      const tests = plan.conditions.map(({ test }) => test);
      kept.clear();
      if (plan.drops || plan.sideways.length > 0)
        for (const test of tests) kept.set(within(test), sets.of(within(test), plan));
      const { hits, total } = combine(tests, plan);
      const page = (skip: number, take: number) => ranked(ordered(plan.order, hits, total, skip, take, plan), plan);
      return {
        total,
        page,
        top: (take) => page(0, take),
        addFacet: (dimension, counts) => facets.add(dimension, hits, total, plan, counts),
        addSideways: (dimension, counts) => {
          const mark = arena.mark();
          const others = plan.conditions.filter(({ about }) => about !== dimension).map(({ test }) => test);
          const beside = others.length === tests.length ? { hits, total } : combine(others, plan);
          facets.add(dimension, beside.hits, beside.total, plan, counts);
          arena.release(mark);
        },
        drops: () =>
          tests.map((_, dropped) => {
            const mark = arena.mark();
            const { total } = combine(
              tests.filter((_, at) => at !== dropped),
              plan,
            );
            arena.release(mark);
            return total;
          }),
        addGroups: (dimension, counts) => {
          const mark = arena.mark();
          const seen = arena.take();
          kernels.copy(seen, hits, words);
          if (schema.dimensions[dimension]?.private) kernels.and(seen, segment.at(`keys.${plan.reader}`), words);
          const found = kernels.gather(seen, words, arena.documents);
          const docs = segment.u32.subarray(arena.documents >>> 2, (arena.documents >>> 2) + found);
          const { kind } = schema.dimensions[dimension] ?? {};
          const forward = segment.at(`forward.${dimension}`);
          let grouped = 0;
          for (const doc of docs) {
            const value =
              (kind === 'key' ? segment.u32[(forward >>> 2) + doc] : segment.u16[(forward >>> 1) + doc]) ?? noKey;
            if (value === (kind === 'key' ? noKey : noValue)) continue;
            counts[value] = (counts[value] ?? 0) + 1;
            grouped++;
          }
          arena.release(mark);
          return total - grouped;
        },
      };
    },
  };
};
