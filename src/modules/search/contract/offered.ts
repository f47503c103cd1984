import fc from 'fast-check';
import { type Beside, type CountedKey, choicesOf, countedKeys } from '../choices.ts';
import type { Conditions } from '../conditions.ts';
import type { Offered } from '../job-search.ts';
import { keysOf } from '../query.ts';

/** Choices of open lists that the jobs of the contract have, that they have not, and what is no choice at all. */
const open: { readonly [K in CountedKey]?: readonly string[] } = {
  places: ['13', '13101', '13102', '27', '27127', '27100', '01', '01100', '47201', '59', '99', 'x'],
  near: ['1', '10', '100', '0'],
  occupations: ['05', '05.1', '05.3', '05.8', '01', '01.1', '12.1', '09', '14', '99', '05.0'],
  classes: ['08', '050', '050-01', '049', '049-07', '06', '034-01', '009', '083-01', '99', '1'],
  wage: ['month.200000', 'month.260000', 'hour.1200', 'day.1'],
  overtimeAtMost: ['0', '10', '20', 'x'],
  annualHolidays: ['100', '120', '125', '999'],
  industries: ['85', '83', '56', '01'],
  licences: ['1001', '2011', 'not.2011', '8099', '12'],
  marks: ['くるみん', 'えるぼし', 'なでしこ'],
};

const isCounted = (key: string): key is CountedKey => (countedKeys as readonly string[]).includes(key);

/** Some conditions with all their choices: those that are set among them, for there choosing one more means most. */
export const offeredFor = (where: Conditions): fc.Arbitrary<{ offered: Offered; beside: Beside }> =>
  fc
    .tuple(
      fc.subarray(countedKeys, { maxLength: 4 }),
      fc.subarray(keysOf(where).filter(isCounted)),
      fc.constantFrom<Beside>('joined', 'alone'),
    )
    .map(([some, set, beside]) => ({
      offered: Object.fromEntries([...new Set([...some, ...set])].map((key) => [key, open[key] ?? choicesOf(key)])),
      beside,
    }));
