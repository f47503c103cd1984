import type { Language } from '#kernel/language.ts';
import { readJobNumber } from '#kernel/numbers.ts';
import { jobForReader } from '#modules/jobs/jobs.ts';
import { readAddress } from '#modules/search/address.ts';
import { type JobQuery, keysOf } from '#modules/search/query.ts';
import { knownCodes, limitsOf } from '#modules/search/searches.ts';
import { describe } from '#modules/search/views/describe.ts';
import { type Told, troubles } from '#modules/search/views/trouble.ts';
import type { Act } from '#platform/act.ts';
import { withoutReadings } from '#ui/readings/readings.ts';
import { likeJob } from '../like-job.ts';
import { nameOf } from '../saved-condition.ts';
import { queryOf } from '../stored-address.ts';

/** The conditions somebody wants to keep or be told about, out of an address; `like` is the number of a job. */
export type Wished = {
  readonly query: JobQuery;
  readonly told: readonly Told[];
  readonly like: string | undefined;
  readonly empty: boolean;
};

/** Undefined where `like` names no job this reader may know. */
export const wished = async (act: Act, params: URLSearchParams): Promise<Wished | undefined> => {
  const like = params.get('like');
  if (like === null) {
    const limits = limitsOf(act.settings);
    const { query, unread } = readAddress(params, knownCodes, limits);
    return {
      query: { ...query, page: 1 },
      told: troubles(unread, limits, act.language),
      like: undefined,
      empty: keysOf(query.where).length === 0,
    };
  }
  const number = readJobNumber(like);
  const job = number && (await jobForReader(act, number));
  if (!job) return undefined;
  const where = likeJob(job.sheet);
  return { query: queryOf(where ?? {}), told: [], like: job.head.number, empty: where === undefined };
};

/** What the conditions say, as a name that can be changed. */
export const proposedName = (query: JobQuery, language: Language): string =>
  nameOf(
    describe(query, language).map(({ label }) => withoutReadings(label)),
    language === 'en' ? ', ' : '・',
  );
