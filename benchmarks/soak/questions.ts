import fc from 'fast-check';
import type { System } from '#kernel/actor.ts';
import { addDays, dayOf, systemNow } from '#kernel/time.ts';
import type { Job } from '#modules/jobs/job.ts';
import { jobById } from '#modules/jobs/jobs.ts';
import { licence, municipality, prefecture } from '#modules/reference/reference.ts';
import { offeredFor } from '#modules/search/contract/offered.ts';
import { questionsAbout } from '#modules/search/contract/questions.ts';
import { searchNames } from '#modules/search/names.ts';
import type { Act } from '#platform/act.ts';
import type { Asked } from './messages.ts';
import type { Random } from './random.ts';

/** Random questions about jobs of now: words cut out of their texts, their places, any other condition, every kind of answer. */
const namesWith = (establishments: ReadonlyMap<string, string>) => ({
  ...searchNames,
  prefecture: (code: string) => prefecture(code)?.name,
  municipality: (code: string) => municipality(code)?.fullName,
  licence: (code: string) => licence(code)?.name,
  establishmentNumber: (id: string) => establishments.get(id),
  occupationClasses: (_: '2011' | '2022', code: string) => [code],
  municipalities: (code: string) => [code],
});

export const questions = async (
  act: Act<System>,
  { ids, random, count }: { ids: readonly string[]; random: Random; count: number },
): Promise<Asked[]> => {
  const some = await Promise.all(Array.from({ length: 20 }, () => jobById(act, random.one(ids))));
  const jobs = some.filter((job): job is Job => job !== undefined);
  const rows = await act.database
    .selectFrom('establishments')
    .select(['id', 'number'])
    .where(
      'id',
      'in',
      jobs.map(({ establishmentId }) => establishmentId),
    )
    .execute();
  const names = namesWith(new Map(rows.map(({ id, number }) => [id, number ?? ''])));
  const today = dayOf(systemNow());
  const asked = questionsAbout(jobs, names).chain((query) =>
    fc.record({
      kind: fc.constantFrom('search', 'search', 'search', 'count', 'groups', 'drops', 'choices'),
      query: fc.constantFrom(1, 1, 1, 2, 7).map((page) => ({ ...query, page })),
      choices: offeredFor(query.where),
      reader: fc.constantFrom('public', 'seeker', 'staff'),
      on: fc.constantFrom(0, 0, 0, 1, 20).map((days) => addDays(today, days).toString()),
    }),
  );
  return fc
    .sample(asked, { numRuns: count, seed: random.below(2 ** 31) })
    .map(({ choices, ...one }) => ({ ...one, ...choices }) as Asked);
};
