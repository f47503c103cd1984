import { municipalitiesOf, neighbours, wishGroups } from '#modules/reference/reference.ts';
import { type CountedKey, choicesOf, countedKeys } from '../choices.ts';
import type { Conditions } from '../conditions.ts';
import type { Counts, Offered } from '../job-search.ts';

export type FormKind = 'easy' | 'detailed';

const easyKeys: readonly CountedKey[] = [
  'times',
  'arrived',
  'employmentTypes',
  'weekends',
  'features',
  'experienceOpen',
  'educationOpen',
  'licenceOpen',
  'bonus',
  'selfApplication',
];

/** Kilometres offered around a place. */
export const distances = ['3', '5', '10', '20', '30', '50'] as const;
/** 中心から, for municipalities beside those chosen. */
const neighbourKm = 15;

/** The municipalities next to those chosen that are not chosen themselves, nearest first. */
export const nearbyOf = ({ places = [] }: Conditions): { code5: string; km: number }[] => {
  const chosen = places.flatMap(({ municipalities }) => municipalities);
  const found = new Map<string, number>();
  for (const code of chosen)
    for (const { code5, km } of neighbours(code, neighbourKm))
      if (!chosen.includes(code5)) found.set(code5, Math.min(km, found.get(code5) ?? km));
  return [...found]
    .map(([code5, km]) => ({ code5, km }))
    .sort((a, b) => a.km - b.km)
    .slice(0, 8);
};

/** The choices that a form shows for a query, to be counted. */
export const offeredIn = (form: FormKind, where: Conditions): Offered => {
  const groups = wishGroups();
  if (form === 'easy') {
    return {
      ...Object.fromEntries(easyKeys.map((key) => [key, choicesOf(key)])),
      occupations: groups.map(({ code }) => code),
    };
  }
  const closed = countedKeys.map((key) => [key, choicesOf(key)] as const).filter(([, list]) => list.length > 0);
  const prefectures = (where.places ?? []).map(({ prefecture }) => prefecture);
  return {
    ...Object.fromEntries(closed),
    places: [
      ...prefectures,
      ...prefectures.flatMap((code) => municipalitiesOf(code).map(({ code5 }) => code5)),
      ...nearbyOf(where).map(({ code5 }) => code5),
    ],
    ...(where.near ? { near: distances } : {}),
    occupations: groups.flatMap(({ code, occupations }) => [
      code,
      ...occupations.map(({ number }) => `${code}.${number}`),
    ]),
    ...(where.classes ? { classes: where.classes } : {}),
  };
};

/** The name of a choice's box in the forms. */
const names: Readonly<Partial<Record<CountedKey, string>>> = {
  kind: 'kind',
  times: 'time',
  ageLimit: 'agelimit',
  near: 'km',
  occupations: 'work',
  classes: 'class',
  employmentTypes: 'as',
  arrived: 'new',
  bonus: 'bonus',
  hoursExcept: 'hoursnot',
  overtime: 'overtime',
  holidays: 'off',
  weekends: 'twodays',
  dispatch: 'via',
  insurances: 'ins',
  renewable: 'renew',
  renewals: 'renewal',
  retirement: 'retire',
  housing: 'home',
  childcare: 'childcare',
  employees: 'staff',
  industries: 'ind',
  educationOpen: 'noedu',
  experienceOpen: 'noexp',
  licenceOpen: 'nolic',
  licences: 'lic',
  driving: 'drive',
  features: 'with',
  marks: 'mark',
  selfApplication: 'self',
};

/** A municipality has its box among those of its prefecture, and where it is proposed as a neighbour. */
const namesOf = (key: CountedKey, choice: string): readonly string[] => {
  if (key === 'places') {
    return choice.length === 2 ? [`pref=${choice}`] : [`city=${choice}`, `place=${choice.slice(0, 2)}.${choice}`];
  }
  return names[key] === undefined ? [] : [`${names[key]}=${choice}`];
};

/** The counts by the boxes they stand beside, `name=value`. */
export const numbersOf = (counts: Counts): Record<string, number> =>
  Object.fromEntries(
    (Object.keys(counts) as CountedKey[]).flatMap((key) =>
      Object.entries(counts[key] ?? {}).flatMap(([choice, number]) => {
        return namesOf(key, choice).map((name) => [name, number] as const);
      }),
    ),
  );
