import type { ConditionKey, Conditions, LicenceChoice, OccupationChoice, Place } from './conditions.ts';
import * as lists from './conditions.ts';

/**
 * What "choosing one more" means: the same rule makes the link of a choice and the number beside it. A choice is named as
 * in the address: `full-time`, `13` or `13101`, `05` or `05.3`, `1` for what is only set.
 *
 * - `any`: jobs need one of the choices, a further one is joined to them;
 * - `all`: jobs need every choice, a further one is added to them;
 * - `one`: a choice takes the place of the one before.
 */
type Joining = 'any' | 'all' | 'one';

type Rule<K extends ConditionKey> = {
  readonly joins: Joining;
  /** The choices of a closed list; open lists (places, classifications …) are offered by whoever asks. */
  readonly list?: readonly string[];
  /** The condition with the choice; undefined where it has no such choice. */
  choose(now: Conditions[K], choice: string): Conditions[K];
};

const inList = <T extends string>(list: readonly T[], choice: string): T | undefined =>
  list.find((one) => one === choice);

const one = <T extends string>(list: readonly T[]) => ({
  joins: 'one' as const,
  list,
  choose: (_: T | undefined, choice: string): T | undefined => inList(list, choice),
});

const some = <T extends string>(joins: 'any' | 'all', list: readonly T[]) => ({
  joins,
  list,
  choose: (now: readonly T[] | undefined, choice: string): readonly T[] | undefined =>
    inList(list, choice) && list.filter((item) => item === choice || now?.includes(item)),
});

const yes = {
  joins: 'one' as const,
  list: ['1'],
  choose: (_: true | undefined, choice: string): true | undefined => (choice === '1' ? true : undefined),
};

const codes = (shape: RegExp) => ({
  joins: 'any' as const,
  choose: (now: readonly string[] | undefined, choice: string): readonly string[] | undefined =>
    shape.test(choice) ? [...new Set([...(now ?? []), choice])].sort() : undefined,
});

const number = (most: number) => ({
  joins: 'one' as const,
  choose: (_: number | undefined, choice: string): number | undefined =>
    /^\d+$/.test(choice) && Number(choice) <= most ? Number(choice) : undefined,
});

/** A prefecture is chosen as a whole; a municipality takes the place of its whole prefecture. */
const choosePlace = (now: readonly Place[] = [], choice: string): readonly Place[] | undefined => {
  if (!/^\d{2}(\d{3})?$/.test(choice)) return undefined;
  const prefecture = choice.slice(0, 2);
  const known = now.find((place) => place.prefecture === prefecture)?.municipalities ?? [];
  const municipalities = choice.length === 2 ? [] : [...new Set([...known, choice])].sort();
  return [...now.filter((place) => place.prefecture !== prefecture), { prefecture, municipalities }].sort((a, b) =>
    a.prefecture < b.prefecture ? -1 : 1,
  );
};

/** As with places: a group is chosen as a whole, a line takes the place of its whole group. */
const chooseOccupation = (
  now: readonly OccupationChoice[] = [],
  choice: string,
): readonly OccupationChoice[] | undefined => {
  const [, group, detail] = /^(\d{2})(?:\.([1-9]\d?))?$/.exec(choice) ?? [];
  if (group === undefined) return undefined;
  const known = now.find((one) => one.group === group)?.details ?? [];
  const details = detail === undefined ? [] : [...new Set([...known, Number(detail)])].sort((a, b) => a - b);
  return [...now.filter((one) => one.group !== group), { group, details }].sort((a, b) => (a.group < b.group ? -1 : 1));
};

const licenceName = ({ code, except }: LicenceChoice): string => (except ? `not.${code}` : code);
const chooseLicence = (now: readonly LicenceChoice[] = [], choice: string): readonly LicenceChoice[] | undefined => {
  if (!/^(not\.)?\d{4}$/.test(choice)) return undefined;
  const chosen = { code: choice.replace('not.', ''), except: choice.startsWith('not.') };
  return [...now.filter((one) => licenceName(one) !== choice), chosen].sort((a, b) =>
    licenceName(a) < licenceName(b) ? -1 : 1,
  );
};

const employeeCounts = lists.employeeCounts.map(String);
/** 定年制: なし, あり, あり with an age of at least (tnseiCmbBox offers 60–70). */
const retirements = ['no', 'yes', '60', '61', '62', '63', '64', '65', '66', '67', '68', '69', '70'];

const rules = {
  kind: one(lists.jobKinds),
  times: some('any', lists.workingTimes),
  ageLimit: one(['open', 'limited']),
  places: { joins: 'any', choose: choosePlace },
  near: {
    joins: 'one',
    // A further circle around the same place; without a place there is nothing to choose.
    choose: (now, choice) => (now && /^[1-9]\d{0,2}$/.test(choice) ? { at: now.at, km: Number(choice) } : undefined),
  },
  occupations: { joins: 'any', choose: chooseOccupation },
  classes: codes(/^\d{2}(\d(-\d{2})?)?$/),
  employmentTypes: some('any', lists.employmentTypes),
  arrived: one(lists.arrivals),
  wage: {
    joins: 'one',
    // `month.200000` or `hour.1100`, beside the other of the two.
    choose: (now, choice) => {
      const [, unit, yen] = /^(month|hour)\.([1-9]\d{0,7})$/.exec(choice) ?? [];
      if (yen === undefined) return undefined;
      return { all: false, ...now, ...(unit === 'month' ? { monthly: Number(yen) } : { hourly: Number(yen) }) };
    },
  },
  bonus: yes,
  hoursExcept: some('all', lists.hourSystems),
  overtime: one(['some', 'none']),
  overtimeAtMost: number(99),
  holidays: some('all', lists.holidays),
  weekends: one(['every', 'other']),
  annualHolidays: number(366),
  dispatch: some('any', lists.dispatches),
  insurances: some('all', lists.insurances),
  renewable: yes,
  renewals: some('any', lists.renewals),
  retirement: {
    joins: 'one',
    list: retirements,
    choose: (_, choice) => {
      if (!retirements.includes(choice)) return undefined;
      if (choice === 'no') return { has: false };
      return choice === 'yes' ? { has: true } : { has: true, atLeast: Number(choice) };
    },
  },
  housing: some('any', lists.housings),
  childcare: yes,
  employees: {
    joins: 'one',
    list: employeeCounts,
    choose: (_, choice) => lists.employeeCounts.find((count) => String(count) === choice),
  },
  industries: codes(/^\d{2}$/),
  educationOpen: yes,
  experienceOpen: yes,
  licenceOpen: yes,
  licences: { joins: 'any', choose: chooseLicence },
  driving: some('any', lists.drivings),
  features: some('all', lists.features),
  marks: codes(/^\S{1,30}$/u),
  selfApplication: yes,
} satisfies { [K in ConditionKey]?: Rule<K> };

/** Conditions whose choices can be counted. */
export type CountedKey = keyof typeof rules;
export const countedKeys = Object.keys(rules) as CountedKey[];

export const joiningOf = (key: CountedKey): Joining => rules[key].joins;

/** The choices of a closed list, in the order of the screen; none for open lists. */
export const choicesOf = (key: CountedKey): readonly string[] => {
  const rule = rules[key];
  return 'list' in rule ? rule.list : [];
};

/**
 * How choices of which one suffices (`any`) are counted beside those chosen already: `joined` – what would be found with
 * all of them – or `alone` – what would be found with this one instead of them. Other conditions know no difference.
 */
export type Beside = 'joined' | 'alone';

/** The conditions after choosing; undefined where the condition has no such choice. */
export const choosing = (
  where: Conditions,
  key: CountedKey,
  choice: string,
  beside: Beside = 'joined',
): Conditions | undefined => {
  const rule = rules[key] as unknown as Rule<ConditionKey>;
  const now = beside === 'alone' && rule.joins === 'any' ? undefined : where[key];
  const chosen = rule.choose(now, choice);
  return chosen === undefined ? undefined : { ...where, [key]: chosen };
};
