import type { ComponentChildren } from 'preact';
import { addDays, day, dayOf, type Instant } from '#kernel/time.ts';
import { prefectures } from '#modules/reference/reference.ts';
import type { Fields, Values } from '#ui/forms/field.ts';
import { fields } from '#ui/forms/fields.ts';
import type { Person, RegistrationRecord } from '../../registration.ts';
import { staffWords } from '../../words/staff.ts';
import { addressInPrefecture } from '../address.ts';

const w = staffWords.form;

/** What the counter asks at 求職受理: the person, and the wishes in their narrow form (the eight tabs hold the rest). */
export const personForm = (now: Instant) => {
  const f = fields('ja');
  const places = prefectures().map(({ code, name }) => ({ value: code, label: name }));
  return {
    name: f.text({ label: w.name, hint: w.nameHint, required: true, max: 60 }),
    nameKana: f.kana({ label: w.nameKana, required: true, max: 60 }),
    birthDate: f.date({
      label: w.birthDate,
      required: true,
      era: true,
      min: day('1900-01-01'),
      max: addDays(dayOf(now), -1),
    }),
    sex: f.choice({
      label: w.sex,
      hint: w.sexHint,
      options: [
        { value: 'male', label: w.male },
        { value: 'female', label: w.female },
      ],
    }),
    postcode: f.postal({ label: w.postcode }),
    prefecture: f.choice({ label: w.prefecture, options: places, as: 'list' }),
    address: f.text({ label: w.address, max: 100 }),
    telephone: f.telephone({ label: w.telephone }),
    mobile: f.telephone({ label: w.mobile }),
    status: f.choice({
      label: w.status,
      options: [
        { value: 'employed', label: w.employed },
        { value: 'unemployed', label: w.unemployed },
        { value: 'student', label: w.student },
      ],
    }),
    occupation: f.text({ label: w.occupation, hint: w.occupationHint, required: true, max: 60 }),
    workingTimes: f.choices({
      label: w.workingTimes,
      options: [
        { value: 'full-time', label: w.fullTime },
        { value: 'part-time', label: w.partTime },
        { value: 'seasonal', label: w.seasonal },
      ],
    }),
    place: f.choice({ label: w.place, options: places, as: 'list' }),
    pay: f.money({ label: w.pay, min: 1, max: 9_999_999 }),
    payUnit: f.choice({
      label: w.payUnit,
      options: [
        { value: 'month', label: w.month },
        { value: 'hour', label: w.hour },
      ],
    }),
    note: f.longText({ label: w.note, max: 400, rows: 4 }),
  };
};

type Form = ReturnType<typeof personForm>;
export type PersonAnswers = Values<Form>;

const given = <K extends string, V>(key: K, value: V | undefined): { [P in K]?: V } =>
  (value === undefined || value === '' ? {} : { [key]: value }) as { [P in K]?: V };

/** The record after these answers; what the form does not ask stays as it was, unless the answers make it untrue. */
export const applied = (
  answers: PersonAnswers,
  { record: before }: { record: RegistrationRecord } = { record: emptyRecord },
): { person: Person; record: RegistrationRecord } => ({
  person: {
    name: answers.name,
    nameKana: answers.nameKana,
    birthDate: answers.birthDate,
    ...given('sex', answers.sex),
  },
  record: {
    ...before,
    basic: {
      ...omit(before.basic, ['postcode', 'prefecture', 'municipality', 'address', 'telephone', 'mobile', 'status']),
      // Whoever moves may live in another municipality; its code comes from the address, which says no more of it.
      ...given('municipality', hasMoved(answers, before) ? undefined : before.basic.municipality),
      ...given('postcode', answers.postcode),
      ...given('prefecture', answers.prefecture),
      ...given('address', answers.address),
      ...given('telephone', answers.telephone),
      ...given('mobile', answers.mobile),
      ...given('status', answers.status),
    },
    wishes: {
      ...omit(before.wishes, ['note']),
      occupations: [
        { ...before.wishes.occupations[0], description: answers.occupation },
        ...before.wishes.occupations.slice(1),
      ],
      workingTimes: [...answers.workingTimes],
      ...given('note', answers.note),
    },
    placeAndPay: {
      ...omit(before.placeAndPay, ['pay']),
      places: answers.place
        ? [
            before.placeAndPay.places[0]?.prefecture === answers.place
              ? before.placeAndPay.places[0]
              : { prefecture: answers.place },
            ...before.placeAndPay.places.slice(1),
          ]
        : before.placeAndPay.places.slice(1),
      ...(answers.pay !== undefined && answers.payUnit ? { pay: { unit: answers.payUnit, yen: answers.pay } } : {}),
    },
  },
});

/** The answers a registration gives when it is asked again. */
export const answersOf = ({
  person,
  record,
}: {
  person: Person;
  record: RegistrationRecord;
}): Partial<PersonAnswers> => ({
  name: person.name,
  nameKana: person.nameKana,
  birthDate: person.birthDate,
  ...given('sex', person.sex),
  ...given('postcode', record.basic.postcode),
  ...given('prefecture', record.basic.prefecture),
  ...given('address', addressInPrefecture(record.basic)),
  ...given('telephone', record.basic.telephone),
  ...given('mobile', record.basic.mobile),
  ...given('status', record.basic.status),
  ...given('occupation', record.wishes.occupations[0]?.description),
  workingTimes: record.wishes.workingTimes,
  ...given('place', record.placeAndPay.places[0]?.prefecture),
  ...given('pay', record.placeAndPay.pay?.yen),
  ...given('payUnit', record.placeAndPay.pay?.unit),
  ...given('note', record.wishes.note),
});

const hasMoved = (answers: PersonAnswers, { basic }: RegistrationRecord): boolean =>
  answers.prefecture !== basic.prefecture || (answers.address ?? '') !== addressInPrefecture(basic);

/** What stands in the registration where the answers say otherwise: label and value, in the order of the form. */
export const differences = (
  fields: Form,
  mine: PersonAnswers,
  theirs: Partial<PersonAnswers>,
): { label: string; value: ComponentChildren }[] =>
  Object.entries(fields as Fields).flatMap(([name, field]) => {
    const [own, other] = [mine, theirs].map((answers) => (answers as Record<string, unknown>)[name]);
    const written = (value: unknown) => JSON.stringify(value === undefined ? [] : field.write(value, name));
    if (written(own) === written(other)) return [];
    return [{ label: field.label, value: other === undefined ? w.nothing : field.show(other) }];
  });

const omit = <T extends object, K extends keyof T>(from: T, keys: readonly K[]): Omit<T, K> =>
  Object.fromEntries(Object.entries(from).filter(([key]) => !keys.includes(key as K))) as Omit<T, K>;

const emptyRecord: RegistrationRecord = {
  basic: {},
  sharing: { openToEmployers: false, sharedWith: 'none' },
  wishes: { occupations: [], workingTimes: [] },
  placeAndPay: { places: [] },
  education: { licences: [] },
  career: { posts: [] },
  appeal: {},
};
