import fc from 'fast-check';
import { type EstablishmentNumber, establishmentNumber, type JobNumber, jobNumber } from '#kernel/numbers.ts';
import { addDays, day } from '#kernel/time.ts';
import type { Conditions } from '../conditions.ts';
import * as lists from '../conditions.ts';
import { termsOf } from '../free-word.ts';
import { type JobQuery, sizes, sorts } from '../query.ts';

/** Random queries in their one written form: lists in order, never empty. Used by the address's and the adapters' tests. */
const some = <T>(list: readonly T[]): fc.Arbitrary<T[]> => fc.subarray([...list], { minLength: 1 });
const ascending = (code: fc.Arbitrary<string>, most = 3): fc.Arbitrary<string[]> =>
  fc.uniqueArray(code, { minLength: 1, maxLength: most }).map((list) => list.sort());
const yes = fc.constant(true as const);
const digits = (length: number) =>
  fc.integer({ min: 0, max: 10 ** length - 1 }).map((n) => String(n).padStart(length, '0'));

const prefectures = ascending(fc.integer({ min: 1, max: 47 }).map((n) => String(n).padStart(2, '0')));
const places = prefectures.chain((codes) =>
  fc.tuple(
    ...codes.map((prefecture) =>
      fc.record({
        prefecture: fc.constant(prefecture),
        municipalities: fc.uniqueArray(digits(3), { maxLength: 3 }).map((list) =>
          list
            .map((rest) => `${prefecture}${rest}`)
            .filter((code) => code !== '13999')
            .sort(),
        ),
      }),
    ),
  ),
);
const groups = ascending(fc.integer({ min: 1, max: 14 }).map((n) => String(n).padStart(2, '0')));
const occupations = groups.chain((codes) =>
  fc.tuple(
    ...codes.map((group) =>
      fc.record({
        group: fc.constant(group),
        details: fc
          .uniqueArray(fc.integer({ min: 1, max: 15 }), { maxLength: 3 })
          .map((list) => list.sort((a, b) => a - b)),
      }),
    ),
  ),
);
const piece = fc.constantFrom(
  '介護',
  'ｶｲｺﾞ',
  '車',
  '"土日 休み"',
  '正社員',
  'ＡＢＣ',
  'a b',
  '１',
  'かいご',
  '%',
  '_',
  '\\',
  '""',
  '・',
  '髙',
  '𠮷',
);
const typedWords = fc
  .array(piece, { minLength: 1, maxLength: 4 })
  .map((pieces) => pieces.join(' '))
  .filter((text) => termsOf(text).length > 0);
const minutes = fc.integer({ min: 0, max: 24 * 60 - 1 });
const numbers = fc
  .uniqueArray(fc.tuple(digits(5), fc.integer({ min: 1, max: 99_999_999 })), { minLength: 1, maxLength: 5 })
  .map((list): JobNumber[] => [...new Set(list.map(([office, serial]) => jobNumber(office, String(serial))))]);

const thousandths = (least: number, most: number) =>
  fc.integer({ min: least * 1000, max: most * 1000 }).map((n) => n / 1000);

const optionally = <T extends Record<string, unknown>>(arbitraries: { [K in keyof T]: fc.Arbitrary<T[K]> }) =>
  fc.record(arbitraries, { requiredKeys: [] });

/** Every condition takes part: a new one without a line here does not compile. */
const each: { [K in keyof Conditions]-?: fc.Arbitrary<NonNullable<Conditions[K]>> } = {
  numbers,
  hiddenEstablishments: ascending(
    fc.tuple(digits(4), digits(6)).map(([four, six]) => establishmentNumber(four, six)),
  ) as fc.Arbitrary<EstablishmentNumber[]>,
  near: fc.record({
    at: fc.oneof(
      fc.constantFrom('13101', '13104', '27127', '01101').map((municipality) => ({ municipality })),
      fc.record({ latitude: thousandths(24, 46), longitude: thousandths(122, 154) }),
    ),
    km: fc.oneof(fc.constantFrom(1, 5, 10), fc.integer({ min: 1, max: 200 })),
  }),
  since: fc.integer({ min: 0, max: 80 }).map((days) => addDays(day('2026-11-20'), -days).toString()),
  establishment: fc.tuple(digits(4), digits(6)).map(([four, six]) => establishmentNumber(four, six)),
  kind: fc.constantFrom(...lists.jobKinds),
  times: some(lists.workingTimes),
  age: fc.integer({ min: 0, max: 99 }),
  ageLimit: fc.constantFrom('open', 'limited'),
  places,
  railways: ascending(fc.integer({ min: 1, max: 214 }).map((n) => String(n).padStart(3, '0'))),
  occupations,
  classes: ascending(fc.constantFrom('05', '08', '001', '009', '049', '049-01', '033-01', '083')),
  employmentTypes: some(lists.employmentTypes),
  arrived: fc.constantFrom(...lists.arrivals),
  words: fc.record({ text: typedWords, any: fc.boolean(), fields: fc.subarray([...lists.textFields]) }),
  without: typedWords,
  wage: fc
    .tuple(
      fc.option(fc.integer({ min: 1, max: 999_999 })),
      fc.integer({ min: 1, max: 9_999 }),
      fc.boolean(),
      fc.boolean(),
    )
    .map(([monthly, hourly, both, all]) => ({
      ...(monthly === null ? {} : { monthly }),
      ...(monthly === null || both ? { hourly } : {}),
      all,
    })),
  bonus: yes,
  hours: fc
    .tuple(fc.option(minutes), minutes, fc.boolean())
    .map(([from, to, both]) => ({ ...(from === null ? {} : { from }), ...(from === null || both ? { to } : {}) })),
  hoursExcept: some(lists.hourSystems),
  overtime: fc.constantFrom('some', 'none'),
  overtimeAtMost: fc.integer({ min: 0, max: 99 }),
  holidays: some(lists.holidays),
  weekends: fc.constantFrom('every', 'other'),
  annualHolidays: fc.integer({ min: 0, max: 366 }),
  dispatch: some(lists.dispatches),
  insurances: some(lists.insurances),
  renewable: yes,
  renewals: some(lists.renewals),
  retirement: fc.oneof(
    fc.constant({ has: false as const }),
    fc.constant({ has: true as const }),
    fc.integer({ min: 60, max: 70 }).map((atLeast) => ({ has: true as const, atLeast })),
  ),
  housing: some(lists.housings),
  childcare: yes,
  establishmentName: fc.record({ text: fc.constantFrom('さくら', '株式会社 みどり', 'Ａ＆Ｂ'), except: fc.boolean() }),
  employees: fc.constantFrom(...lists.employeeCounts),
  industries: ascending(fc.integer({ min: 1, max: 99 }).map((n) => String(n).padStart(2, '0'))),
  educationOpen: yes,
  experienceOpen: yes,
  licenceOpen: yes,
  licences: fc
    .uniqueArray(fc.record({ code: fc.constantFrom('1001', '2011', '8099'), except: fc.boolean() }), {
      minLength: 1,
      maxLength: 3,
      selector: ({ code, except }) => `${except}${code}`,
    })
    .map((list) =>
      list.sort((a, b) => (`${a.except ? 'not.' : ''}${a.code}` < `${b.except ? 'not.' : ''}${b.code}` ? -1 : 1)),
    ),
  driving: some(lists.drivings),
  features: some(lists.features),
  marks: ascending(fc.constantFrom('えるぼし', 'くるみん', 'ユースエール')),
  selfApplication: yes,
};

export const conditions = optionally(
  each as { [K in keyof Conditions]-?: fc.Arbitrary<unknown> },
) as fc.Arbitrary<Conditions>;

export const queries: fc.Arbitrary<JobQuery> = fc.record({
  where: conditions,
  sort: fc.constantFrom(...sorts),
  page: fc.integer({ min: 1, max: 999 }),
  size: fc.constantFrom(...sizes),
});
