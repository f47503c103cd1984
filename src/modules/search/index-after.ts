import type { Day } from '#kernel/time.ts';
import type { ReaderClass } from '#modules/jobs/disclosure.ts';
import type { Engine } from '#src/jobindex/engine.ts';
import type { Condition } from '#src/jobindex/query.ts';
import type { Conditions } from './conditions.ts';
import { dayNumber } from './index-documents.ts';
import { questionsOf } from './index-questions.ts';
import type { Place, SearchNames } from './job-search.ts';

/**
 * Jobs after a place in the order of the newest. The jobs of the place's day stand first among those not newer than it, the
 * greater id before the smaller: halving finds where the place stands, with one small question for each doubling of the
 * day's jobs.
 */
export const jobsAfter = async (
  engine: Engine,
  names: SearchNames,
  place: Place | undefined,
  most: number,
  where: Conditions,
  reader: ReaderClass,
  on: Day,
): Promise<string[]> => {
  const asked = { reader, on: dayNumber(on), sort: { by: 'newest' as const } };
  const conditions = questionsOf(where, { on, names });
  if (!place) return [...(await engine.search({ ...asked, where: conditions, limit: most })).ids];
  const day = dayNumber(place.acceptedOn);
  const accepted = (low: number | undefined): Condition[] => [
    ...conditions,
    {
      name: 'not newer',
      question: { kind: 'range', column: 'accepted', high: day, ...(low === undefined ? {} : { low }) },
    },
  ];
  let [low, high] = [0, (await engine.search({ ...asked, where: accepted(day), limit: 0 })).total];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const { ids } = await engine.search({ ...asked, where: accepted(day), offset: middle, limit: 1 });
    if ((ids[0] ?? '') < place.id) high = middle;
    else low = middle + 1;
  }
  return [...(await engine.search({ ...asked, where: accepted(undefined), offset: low, limit: most })).ids];
};
