import type { Day } from '#kernel/time.ts';
import type { ReaderClass } from '#modules/jobs/disclosure.ts';
import type { Engine } from '#src/jobindex/engine.ts';
import type { Answer, Condition } from '#src/jobindex/query.ts';
import { type Beside, type CountedKey, choosing, joiningOf } from './choices.ts';
import type { Conditions } from './conditions.ts';
import { isDimension } from './index-choices.ts';
import { dayNumber } from './index-documents.ts';
import { type AskedIndex, chosenValues, exceptValues, questionsOf } from './index-questions.ts';
import type { Counts, JobSearch, Offered, SearchNames } from './job-search.ts';
import { without } from './query.ts';

type What = { facets?: readonly CountedKey[]; sideways?: readonly CountedKey[]; drops?: boolean };
/** One question to the index, for its counts only. */
type Ask = (where: readonly Condition[], what?: What) => Promise<Answer>;
type Numbers = Record<string, number>;

/** Counts from the job index. Most choices are values of a dimension: all of them are counted in one question. */
export const indexCounts = (engine: Engine, names: SearchNames): Pick<JobSearch, 'count' | 'choices' | 'drops'> => {
  const asking =
    (reader: ReaderClass, on: Day): Ask =>
    (where, what) =>
      engine.search({ reader, on: dayNumber(on), where, limit: 0, ...what });
  return {
    count: async (where, reader, on) => (await asking(reader, on)(questionsOf(where, { on, names }))).total,
    drops: async (where, reader, on) =>
      (await asking(reader, on)(questionsOf(where, { on, names }), { drops: true })).drops,
    choices: (where, offered, beside, reader, on) =>
      choicesOf(asking(reader, on), { on, names }, where, offered, beside),
  };
};

/** Licences wanted and unwanted are one condition, so each of their choices is a question of its own. */
const isCounted = (key: CountedKey): boolean => isDimension(key) && key !== 'licences';

const choicesOf = async (
  ask: Ask,
  asked: AskedIndex,
  where: Conditions,
  offered: Offered,
  beside: Beside,
): Promise<Counts> => {
  const keys = Object.keys(offered) as CountedKey[];
  const counted = keys.filter(isCounted);
  // A choice that is added to others is counted among the jobs found; one that replaces others, beside the other conditions.
  const facets = counted.filter((key) => joiningOf(key) === 'all');
  const sideways = counted.filter((key) => joiningOf(key) !== 'all');
  const found = await ask(questionsOf(where, asked), { facets, sideways, drops: true });
  const numbers = await Promise.all(
    keys.map(async (key): Promise<[CountedKey, Numbers]> => {
      const chosen = (offered[key] ?? []).flatMap((choice) => {
        const then = choosing(where, key, choice, beside);
        return then ? [{ choice, then }] : [];
      });
      if (!isCounted(key)) return [key, await askEach(ask, asked, chosen)];
      return [
        key,
        facets.includes(key) ? added(key, chosen, found) : await joined(ask, asked, key, where, chosen, found),
      ];
    }),
  );
  return Object.fromEntries(numbers);
};

type Chosen = readonly { readonly choice: string; readonly then: Conditions }[];

const askEach = async (ask: Ask, asked: AskedIndex, chosen: Chosen): Promise<Numbers> =>
  Object.fromEntries(
    await Promise.all(
      chosen.map(async ({ choice, then }) => [choice, (await ask(questionsOf(then, asked))).total] as const),
    ),
  );

const added = (key: CountedKey, chosen: Chosen, { total, facets }: Answer): Numbers =>
  Object.fromEntries(
    chosen.map(({ choice }) => {
      const holding = facets[key]?.[choice] ?? 0;
      return [choice, key === 'hoursExcept' ? total - holding : holding];
    }),
  );

/**
 * A choice alone is counted beside the other conditions. One that is joined to others finds what they find, and of the rest
 * what it holds itself: one more question for each set of others, mostly one for each condition that is set.
 */
const joined = async (
  ask: Ask,
  asked: AskedIndex,
  key: CountedKey,
  where: Conditions,
  chosen: Chosen,
  { total, sideways, drops }: Answer,
): Promise<Numbers> => {
  const beside = drops[key] ?? total;
  const now = where[key] === undefined ? '' : chosenValues(key, where, asked).join(' ');
  const rest = new Map<string, Promise<Answer>>();
  const restOf = (others: readonly string[]): Promise<Answer> => {
    const known = rest.get(others.join(' '));
    if (known) return known;
    const answer = ask([...questionsOf(without(where, key), asked), exceptValues(key, others)], { facets: [key] });
    rest.set(others.join(' '), answer);
    return answer;
  };
  const numbers = chosen.map(async ({ choice, then }): Promise<[string, number]> => {
    const values = chosenValues(key, then, asked);
    if (values.join(' ') === now) return [choice, total];
    const others = values.filter((value) => value !== choice);
    if (others.length === 0) return [choice, sideways[key]?.[choice] ?? 0];
    const { total: left, facets } = await restOf(others);
    return [choice, beside - left + (facets[key]?.[choice] ?? 0)];
  });
  return Object.fromEntries(await Promise.all(numbers));
};
