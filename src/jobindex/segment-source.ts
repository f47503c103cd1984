import { noKey, noValue } from './build-facets.ts';
import type { Opened } from './opened.ts';
import type { Plan, Test } from './plan.ts';
import type { Schema } from './schema.ts';
import { segmentFacets } from './segment-facets.ts';
import { segmentGroups } from './segment-groups.ts';
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

/** Conditions before words: what they leave may be so little that most of the text needs no look. */
const cost = (test: Test): number => {
  if (test.kind === 'and' || test.kind === 'or') return test.of.reduce((sum, one) => sum + cost(one), 1);
  if (test.kind === 'not') return cost(test.of) + 1;
  return { value: 1, range: 3, near: 50, word: 1000 }[test.kind];
};

export const segmentSource = (schema: Schema, segment: Opened): SegmentSource => {
  const { kernels, arena, words } = segment;
  const sets = setsOf(schema, segment);
  const facets = segmentFacets(schema, segment, sets);
  const ordered = segmentOrders(segment, sets);
  const groups = segmentGroups(schema, segment, sets);
  const start = arena.mark();

  /** Conditions first, then words, the one first that the fewest places can hold. */
  const inOrder = (tests: readonly Test[]): readonly Test[] =>
    tests
      .map((test) => ({ test, cost: cost(test) < 1000 || tests.length === 1 ? cost(test) : 1000 + sets.places(test) }))
      .sort((a, b) => a.cost - b.cost)
      .map(({ test }) => test);

  /** The sets of the running plan where drops or sideways facets need them again, certain for who fails at most one. */
  const kept = new Map<Test, number>();
  const within = (test: Test): Test => (test.kind === 'not' ? test.of : test);

  const combine = (tests: readonly Test[], plan: Plan): { hits: number; total: number } => {
    const base = sets.base(plan);
    if (tests.length === 0) return { hits: base.at, total: base.count };
    const hits = arena.take();
    let total = base.count;
    for (const [i, test] of inOrder(tests).entries()) {
      const mark = arena.mark();
      const turned = test.kind === 'not';
      const from = i === 0 ? base.at : hits;
      const set = sets.of(within(test), plan, { at: from, count: total });
      total = (turned ? kernels.subtract(hits, from, set, words) : kernels.intersect(hits, from, set, words)) >>> 0;
      arena.release(mark);
      if (total === 0) break;
    }
    return { hits, total };
  };

  const flipOf = (test: Test): bigint => (test.kind === 'not' ? -1n : 0n);
  /** The documents that hold all conditions, and those that hold all but one: sideways facets and drops come from both. */
  const holdingAllBut = (tests: readonly Test[], plan: Plan): { hits: number; total: number; but: number } => {
    const base = sets.base(plan);
    const [hits, but, either] = [arena.take(), arena.take(), arena.take()];
    kernels.copy(hits, base.at, words);
    kernels.copy(either, base.at, words);
    kernels.clear(but, words);
    let [total, left] = [base.count, base.count];
    for (const test of inOrder(tests)) {
      // Who fails two conditions already is asked no more.
      const set = sets.of(within(test), plan, { at: either, count: left });
      kept.set(within(test), set);
      total = kernels.holdAllBut(hits, but, set, flipOf(test), words) >>> 0;
      kernels.copy(either, hits, words);
      kernels.or(either, but, words);
      left = kernels.count(either, words) >>> 0;
    }
    return { hits, total, but };
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
      for (let part = 0; part < 4; part++) ids[4 * i + part] = segment.ids[4 * doc + part] ?? 0;
    });
    const ranks = Int32Array.from(docs, (doc) => segment.ranks[doc] ?? 0);
    return { length: docs.length, keys, ranks, ids, groups: groupOf(docs, plan) };
  };

  return {
    segment,
    remove: (doc) => {
      sets.remove(doc);
      facets.forget();
      groups.forget();
    },
    live: () => segment.u32.slice(arena.live >>> 2, (arena.live >>> 2) + 2 * words),
    restore: (live) => {
      segment.u32.set(live, arena.live >>> 2);
      sets.forget();
      facets.forget();
      groups.forget();
    },
    find: (plan): Found => {
      arena.release(start);
      sets.begin();
      facets.begin();
      const tests = plan.conditions.map(({ test }) => test);
      kept.clear();
      const leavesOut = plan.sideways.some((dimension) => plan.conditions.some(({ about }) => about === dimension));
      const apart = plan.drops || leavesOut ? holdingAllBut(tests, plan) : undefined;
      const { hits, total } = apart ?? combine(tests, plan);
      const page = (skip: number, take: number) => ranked(ordered(plan.order, hits, total, skip, take, plan), plan);
      return {
        total,
        page,
        top: (take) => page(0, take),
        addFacet: (dimension, counts) => facets.add(dimension, hits, total, plan, counts),
        addSideways: (dimension, counts) => {
          facets.begin();
          const mark = arena.mark();
          const about = plan.conditions.filter((condition) => condition.about === dimension).map(({ test }) => test);
          const [only, ...more] = about;
          if (only && apart && more.length === 0) {
            const beside = arena.take();
            const set = kept.get(within(only)) ?? 0;
            const besides =
              only.kind === 'not'
                ? kernels.intersect(beside, apart.but, set, words)
                : kernels.subtract(beside, apart.but, set, words);
            kernels.or(beside, hits, words);
            facets.add(dimension, beside, total + (besides >>> 0), plan, counts);
          } else {
            const others = tests.filter((test) => !about.includes(test));
            const beside = only ? combine(others, plan) : { hits, total };
            facets.add(dimension, beside.hits, beside.total, plan, counts);
          }
          arena.release(mark);
        },
        drops: () =>
          tests.map(
            (test) =>
              total + (kernels.countFailing(apart?.but ?? 0, kept.get(within(test)) ?? 0, flipOf(test), words) >>> 0),
          ),
        markGroups: (dimension, seen) => groups.mark(dimension, hits, total, plan, seen),
        countGroup: (dimension, value) => groups.count(dimension, value, hits, plan),
      };
    },
  };
};
