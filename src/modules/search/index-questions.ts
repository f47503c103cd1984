import { searchKey } from '#kernel/japanese.ts';
import type { Day } from '#kernel/time.ts';
import { codes } from '#modules/jobs/labels.ts';
import type { Condition, Question } from '#src/jobindex/query.ts';
import type { ConditionKey, Conditions, Dispatch, Driving, Feature } from './conditions.ts';
import { termsOf } from './free-word.ts';
import { dayNumber, type Flag } from './index-documents.ts';
import type { SearchNames } from './job-search.ts';
import { arrivedFrom, nearStationMinutes, wishedSpan } from './meaning.ts';
import { keysOf } from './query.ts';
import { classesOfWish } from './wish-classes.ts';

/** The conditions of the screens as questions to the job index; each condition stays one, so that it can be dropped. */

type Asked = { on: Day; names: SearchNames };
type Rules = { [K in ConditionKey]-?: (value: NonNullable<Conditions[K]>, asked: Asked) => Question };

const and = (...of: readonly Question[]): Question => ({ kind: 'and', of });
const or = (...of: readonly Question[]): Question => ({ kind: 'or', of });
const not = (of: Question): Question => ({ kind: 'not', of });
const any = (dimension: string, values: readonly (string | number)[]): Question => ({
  kind: 'any',
  dimension,
  values: values.map(String),
});
const all = (dimension: string, values: readonly string[]): Question => ({ kind: 'all', dimension, values });
const flag = (name: Flag): Question => any('flags', [name]);
const atLeast = (column: string, low: number): Question => ({ kind: 'range', column, low });
const atMost = (column: string, high: number): Question => ({ kind: 'range', column, high });

/** An empty word stands in every text. */
const word = (text: string, fields: readonly string[] = []): Question =>
  text === '' ? and() : { kind: 'word', word: text, ...(fields.length > 0 ? { fields } : {}) };

const classes = (keys: readonly string[]): Question => {
  const of = (edition: string): string[] => keys.filter((key) => key.startsWith(edition)).map((key) => key.slice(5));
  return or(any('occupations_2022', of('2022')), any('occupations_2011', of('2011')));
};

const dispatchRules: Record<Dispatch, Question> = {
  dispatch: any('dispatch', ['dispatch', 'temp-to-perm']),
  contracting: any('dispatch', ['contracting']),
  neither: any('dispatch', ['none']),
};
const drivingRules: Record<Driving, Question> = {
  required: any('car_licence', ['required']),
  preferred: any('car_licence', ['preferred']),
  automatic: flag('car_automatic'),
  none: { kind: 'none', dimension: 'car_licence', values: ['required', 'preferred'] },
};
const featureRules: Record<Feature, Question> = {
  'no-papers': flag('no_document_screening'),
  'to-regular': flag('regular_hire'),
  'own-car': flag('car_commute'),
  'no-transfer': flag('no_transfer'),
  home: flag('remote'),
  'near-station': atMost('station_walk_minutes', nearStationMinutes),
  'smoke-free': flag('smoke_free'),
  trial: flag('trial'),
  returning: flag('uij'),
};

const rules: Rules = {
  kind: (kind) => any('kind', [codes.kind[kind]]),
  times: (times) =>
    any(
      'full_part',
      times.map((time) => codes.workingTime[time]),
    ),
  age: (age) => and(atMost('age_from', age), atLeast('age_to', age)),
  ageLimit: (limit) => any('age_limited', [limit === 'limited' ? 'yes' : 'no']),
  places: (places) =>
    or(
      ...places.map(({ prefecture, municipalities }) =>
        municipalities.length > 0 ? any('municipalities', municipalities) : any('prefectures', [prefecture]),
      ),
    ),
  railways: (railways, { names }) =>
    or(
      ...railways.flatMap((code) => {
        const name = names.railway(code);
        return name === undefined ? [] : [word(searchKey(name), ['station'])];
      }),
    ),
  occupations: (choices) => classes(choices.flatMap(classesOfWish)),
  classes: (chosen) => any('occupations_2022', chosen),
  employmentTypes: (types) =>
    any(
      'employment_type',
      types.map((type) => codes.employmentType[type]),
    ),
  arrived: (arrival, { on }) => atLeast('accepted', dayNumber(arrivedFrom(arrival, on))),
  words: ({ text, any, fields }) => ({ kind: any ? 'or' : 'and', of: termsOf(text).map((term) => word(term, fields)) }),
  without: (text) => not(or(...termsOf(text).map((term) => word(term)))),
  numbers: (numbers) => any('number', numbers),
  establishment: (number) => any('establishment', [number]),
  wage: ({ monthly, hourly, all }) => {
    const column = all ? 'wage_lower' : 'basic_lower';
    const from = (unit: string, yen: number | undefined): Question[] =>
      yen === undefined ? [] : [and(any('wage_unit', [unit]), atLeast(column, yen))];
    return or(...from('month', monthly), ...from('hour', hourly));
  },
  bonus: () => flag('bonus'),
  hours: (wished) => {
    const { from, to } = wishedSpan(wished);
    return or(
      ...['shift1', 'shift2', 'shift3', 'window'].map((name) =>
        and(atLeast(`${name}_start`, from), ...(to === undefined ? [] : [atMost(`${name}_end`, to)])),
      ),
    );
  },
  hoursExcept: (systems) => not(any('hours_system', systems)),
  overtime: (overtime) => any('overtime', [overtime === 'some' ? 'yes' : 'no']),
  overtimeAtMost: (hours) => atMost('overtime_hours', hours),
  holidays: (days) => all('holidays', days),
  weekends: (weekends) => any('two_days_off', [weekends === 'every' ? 'every-week' : 'other']),
  annualHolidays: (days) => atLeast('annual_holidays', days),
  dispatch: (kinds) => or(...kinds.map((kind) => dispatchRules[kind])),
  insurances: (kinds) => all('insurance', kinds),
  renewable: () => any('renewal', ['automatic', 'conditional']),
  renewals: (kinds) => any('renewal', kinds),
  retirement: (age) =>
    and(
      any('has_retirement_age', [age.has ? 'yes' : 'no']),
      ...(age.has && age.atLeast !== undefined ? [atLeast('retirement_age', age.atLeast)] : []),
    ),
  housing: (kinds) => or(...kinds.map((kind) => flag(kind === 'single' ? 'housing_single' : 'housing_family'))),
  childcare: () => flag('childcare'),
  establishmentName: ({ text, except }) => {
    const held = word(searchKey(text), ['establishment']);
    return except ? not(held) : held;
  },
  employees: (count) => atLeast('employees', count),
  industries: (industries) => any('industry', industries),
  educationOpen: () => any('education', ['none']),
  experienceOpen: () => any('experience', ['none']),
  licenceOpen: () => flag('licence_free'),
  licences: (choices) => {
    const [wanted = [], except = []] = [false, true].map((out) =>
      choices.filter((one) => one.except === out).map(({ code }) => code),
    );
    return and(...(wanted.length > 0 ? [any('licences', wanted)] : []), not(any('licences', except)));
  },
  driving: (kinds) => or(...kinds.map((kind) => drivingRules[kind])),
  features: (chosen) => and(...chosen.map((feature) => featureRules[feature])),
  marks: (marks) => any('pr_marks', marks),
  selfApplication: () => flag('self_applicable'),
};

const questionOf = <K extends ConditionKey>(key: K, where: Conditions, asked: Asked): Question => {
  const value = where[key];
  const rule = rules[key] as (value: NonNullable<Conditions[K]>, asked: Asked) => Question;
  return value === undefined ? and() : rule(value, asked);
};

/** One condition of the index for each of the query, under its own name. */
export const questionsOf = (where: Conditions, asked: Asked): Condition[] =>
  keysOf(where).map((key) => ({ name: key, question: questionOf(key, where, asked) }));
