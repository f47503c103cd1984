import { searchKey } from '#kernel/japanese.ts';
import { type Day, day } from '#kernel/time.ts';
import type { Condition, Sort as IndexSort, Question } from '#src/jobindex/query.ts';
import type { ConditionKey, Conditions } from './conditions.ts';
import { termsOf } from './free-word.ts';
import { type Dimension, isDimension } from './index-choices.ts';
import { dayNumber } from './index-documents.ts';
import type { SearchNames } from './job-search.ts';
import { arrivedFrom, metresOf, orderOf, spotOf, titleWords, wishedSpan } from './meaning.ts';
import { keysOf, type Sort } from './query.ts';

/** The conditions of the screens as questions to the job index; each condition stays one, so that it can be dropped. */

export type AskedIndex = { readonly on: Day; readonly names: SearchNames };
type Rules = { [K in ConditionKey]-?: (value: NonNullable<Conditions[K]>, asked: AskedIndex) => Question };

const and = (...of: readonly Question[]): Question => ({ kind: 'and', of });
const or = (...of: readonly Question[]): Question => ({ kind: 'or', of });
const not = (of: Question): Question => ({ kind: 'not', of });
const values = (dimension: string, list: readonly string[]): Question => ({
  kind: 'any',
  dimension,
  values: list,
});
/** Typed, so that a choice is asked only of a dimension that holds it. */
const any = (dimension: Dimension, list: readonly string[]): Question => values(dimension, list);
const all = (dimension: Dimension, list: readonly string[]): Question => ({ kind: 'all', dimension, values: list });
const yes = (dimension: Dimension) => (): Question => any(dimension, ['1']);
const atLeast = (column: string, low: number): Question => ({ kind: 'range', column, low });
const atMost = (column: string, high: number): Question => ({ kind: 'range', column, high });

/** An empty word stands in every text. */
const word = (text: string, fields: readonly string[] = []): Question =>
  text === '' ? and() : { kind: 'word', word: text, ...(fields.length > 0 ? { fields } : {}) };

/** The engine takes degrees. */
const pointAt = ({ latitude, longitude }: { latitude: number; longitude: number }) => ({
  point: 'workplace',
  latitude: latitude / 1e6,
  longitude: longitude / 1e6,
});

const rules: Rules = {
  kind: (kind) => any('kind', [kind]),
  times: (times) => any('times', times),
  age: (age) => and(atMost('age_from', age), atLeast('age_to', age)),
  ageLimit: (limit) => any('ageLimit', [limit]),
  places: (places) =>
    any(
      'places',
      places.flatMap(({ prefecture, municipalities }) => (municipalities.length > 0 ? municipalities : [prefecture])),
    ),
  near: (near, { names }) => {
    const spot = spotOf(near.at, names);
    return spot ? { kind: 'near', metres: metresOf(near), ...pointAt(spot) } : or();
  },
  railways: (railways, { names }) =>
    or(
      ...railways.flatMap((code) => {
        const name = names.railway(code);
        return name === undefined ? [] : [word(searchKey(name), ['station'])];
      }),
    ),
  occupations: (choices) =>
    any(
      'occupations',
      choices.flatMap(({ group, details }) =>
        details.length > 0 ? details.map((detail) => `${group}.${detail}`) : [group],
      ),
    ),
  classes: (chosen) => any('classes', chosen),
  employmentTypes: (types) => any('employmentTypes', types),
  arrived: (arrival, { on }) => atLeast('accepted', dayNumber(arrivedFrom(arrival, on))),
  since: (since) => atLeast('accepted', dayNumber(day(since))),
  words: ({ text, any, fields }) => ({ kind: any ? 'or' : 'and', of: termsOf(text).map((term) => word(term, fields)) }),
  without: (text) => not(or(...termsOf(text).map((term) => word(term)))),
  numbers: (numbers) => values('number', numbers),
  establishment: (number) => values('establishment', [number]),
  hiddenEstablishments: (numbers) => not(values('establishment', numbers)),
  wage: ({ monthly, hourly, all }) => {
    const column = all ? 'wage_lower' : 'basic_lower';
    const from = (unit: string, yen: number | undefined): Question[] =>
      yen === undefined ? [] : [and(values('wage_unit', [unit]), atLeast(column, yen))];
    return or(...from('month', monthly), ...from('hour', hourly));
  },
  bonus: yes('bonus'),
  hours: (wished) => {
    const { from, to } = wishedSpan(wished);
    return or(
      ...['shift1', 'shift2', 'shift3', 'window'].map((name) =>
        and(atLeast(`${name}_start`, from), ...(to === undefined ? [] : [atMost(`${name}_end`, to)])),
      ),
    );
  },
  hoursExcept: (systems) => not(any('hoursExcept', systems)),
  overtime: (overtime) => any('overtime', [overtime]),
  overtimeAtMost: (hours) => atMost('overtime_hours', hours),
  holidays: (days) => all('holidays', days),
  weekends: (weekends) => any('weekends', [weekends]),
  annualHolidays: (days) => atLeast('annual_holidays', days),
  dispatch: (kinds) => any('dispatch', kinds),
  insurances: (kinds) => all('insurances', kinds),
  renewable: yes('renewable'),
  renewals: (kinds) => any('renewals', kinds),
  retirement: (age) => any('retirement', [age.has ? (age.atLeast === undefined ? 'yes' : String(age.atLeast)) : 'no']),
  housing: (kinds) => any('housing', kinds),
  childcare: yes('childcare'),
  establishmentName: ({ text, except }) => {
    const held = word(searchKey(text), ['establishment']);
    return except ? not(held) : held;
  },
  employees: (count) => any('employees', [String(count)]),
  industries: (industries) => any('industries', industries),
  educationOpen: yes('educationOpen'),
  experienceOpen: yes('experienceOpen'),
  licenceOpen: yes('licenceOpen'),
  licences: (choices) => {
    const [wanted = [], except = []] = [false, true].map((out) =>
      choices.filter((one) => one.except === out).map(({ code }) => code),
    );
    return and(...(wanted.length > 0 ? [any('licences', wanted)] : []), not(any('licences', except)));
  },
  driving: (kinds) => any('driving', kinds),
  features: (chosen) => all('features', chosen),
  marks: (marks) => any('marks', marks),
  selfApplication: yes('selfApplication'),
};

const questionOf = <K extends ConditionKey>(key: K, where: Conditions, asked: AskedIndex): Question => {
  const value = where[key];
  const rule = rules[key] as (value: NonNullable<Conditions[K]>, asked: AskedIndex) => Question;
  return value === undefined ? and() : rule(value, asked);
};

/** One condition of the index for each of the query, under its own name and about the dimension of its choices. */
export const questionsOf = (where: Conditions, asked: AskedIndex): Condition[] =>
  keysOf(where).map((key) => ({
    name: key,
    ...(isDimension(key) ? { about: key } : {}),
    question: questionOf(key, where, asked),
  }));

/** The values of a condition's dimension of which one suffices. */
export const chosenValues = (key: ConditionKey, where: Conditions, asked: AskedIndex): readonly string[] => {
  const question = questionOf(key, where, asked);
  if (question.kind !== 'any') throw new Error(`the condition ${key} is not one of several values`);
  return question.values;
};

/** Only jobs that hold none of these values of the condition's dimension. */
export const exceptValues = (key: ConditionKey, list: readonly string[]): Condition => ({
  name: 'except',
  question: { kind: 'none', dimension: key, values: list },
});

/** Every order of the index ends in the day of acceptance and the id, newest first. */
export const orderOfIndex = (sort: Sort, where: Conditions, names: SearchNames): IndexSort => {
  const spot = where.near && spotOf(where.near.at, names);
  const orders: Record<Sort, IndexSort> = {
    newest: { by: 'newest' },
    'wage-lower': { by: 'column', column: 'by_wage_lower', direction: 'down' },
    'wage-upper': { by: 'column', column: 'by_wage_upper', direction: 'down' },
    deadline: { by: 'column', column: 'deadline', direction: 'up' },
    'annual-holidays': { by: 'column', column: 'annual_holidays', direction: 'down' },
    distance: spot ? { by: 'distance', ...pointAt(spot) } : { by: 'newest' },
    relevance: { by: 'relevance', fields: ['title'], groups: titleWords(where).map((word) => [word]) },
  };
  return orders[orderOf(sort, where)];
};
