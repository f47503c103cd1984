import fc from 'fast-check';
import type { EstablishmentNumber } from '#kernel/numbers.ts';
import type { Job } from '#modules/jobs/job.ts';
import { searchText, type TextField } from '#modules/jobs/search-text.ts';
import type { ConditionKey, Conditions } from '../conditions.ts';
import { textFields } from '../conditions.ts';
import { type JobQuery, keysOf, sorts } from '../query.ts';
import { conditions } from './arbitrary.ts';
import type { OracleNames } from './holding.ts';

/** Random questions about these jobs: words cut out of their texts, their places and numbers, a few other conditions. */
export const questionsAbout = (jobs: readonly Job[], names: OracleNames): fc.Arbitrary<JobQuery> => {
  const job = fc.constantFrom(...jobs);
  const cut = fc
    .record({
      job,
      field: fc.constantFrom<TextField>(...textFields),
      at: fc.double({ min: 0, max: 0.999, noNaN: true }),
      length: fc.integer({ min: 1, max: 7 }),
    })
    .map(({ job, field, at, length }) => {
      const { text, hidden } = searchText(job.sheet, names);
      const letters = [...(hidden[field] ?? text[field])];
      const start = Math.floor(at * letters.length);
      return `"${letters
        .slice(start, start + length)
        .join('')
        .replace(/["\n]/gu, ' ')}"`;
    })
    .filter((phrase) => phrase.replaceAll(/["\s]/gu, '') !== '');
  const words = fc.record({
    text: fc.array(cut, { minLength: 1, maxLength: 3 }).map((list) => list.join(' ')),
    any: fc.boolean(),
    fields: fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: fc.subarray([...textFields]) }),
  });
  const places = fc.tuple(job, fc.boolean()).map(([{ sheet }, whole]) =>
    sheet.work.workplaces.slice(0, 1).map(({ prefecture = '13', municipality = '13101' }) => ({
      prefecture,
      municipalities: whole ? [] : [municipality],
    })),
  );
  const own = fc.record(
    {
      words,
      without: cut,
      places,
      near: fc.record({
        at: job.map(({ sheet }) => ({ municipality: sheet.work.workplaces[0]?.municipality ?? '13101' })),
        km: fc.constantFrom(1, 5, 30, 200),
      }),
      hiddenEstablishments: fc
        .subarray([...new Set(jobs.map(({ establishmentId }) => establishmentId))], { minLength: 1 })
        .map((ids) => ids.map((id) => names.establishmentNumber(id) as EstablishmentNumber).sort()),
      times: fc.constantFrom<Conditions['times']>(['full-time'], ['part-time']),
      numbers: fc.array(job, { minLength: 1, maxLength: 5 }).map((list) => list.map(({ number }) => number)),
      occupations: fc.constantFrom([{ group: '05', details: [] }], [{ group: '05', details: [1, 3] }]),
    },
    { requiredKeys: [] },
  );
  const few = fc.tuple(conditions, fc.array(fc.nat(), { maxLength: 2 })).map(([where, picks]): Conditions => {
    const keys = keysOf(where);
    const kept = picks.flatMap((pick): ConditionKey[] =>
      keys.length > 0 ? [keys[pick % keys.length] as ConditionKey] : [],
    );
    return Object.fromEntries(kept.map((key) => [key, where[key]]));
  });
  return fc
    .tuple(
      own,
      few,
      fc.array(fc.nat({ max: 7 }), { maxLength: 2 }),
      fc.constantFrom(...sorts),
      fc.integer({ min: 1, max: 3 }),
    )
    .map(([about, other, picks, sort, page]) => {
      const keys = keysOf(about as Conditions);
      const kept = new Set(picks.map((pick) => keys[pick % Math.max(1, keys.length)]));
      const some = Object.fromEntries(Object.entries(about).filter(([key]) => kept.has(key as ConditionKey)));
      return { where: { ...other, ...some } as Conditions, sort, page, size: 10 };
    });
};
