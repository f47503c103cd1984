import { addDays, day, dayOf, type Instant } from '#kernel/time.ts';
import { prefectures } from '#modules/reference/reference.ts';
import type { Values } from '#ui/forms/field.ts';
import { fields } from '#ui/forms/fields.ts';
import type { Person, RegistrationRecord } from '../../registration.ts';
import { staffWords } from '../../words/staff.ts';

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
type PersonAnswers = Values<Form>;

const given = <K extends string, V>(key: K, value: V | undefined): { [P in K]?: V } =>
  (value === undefined || value === '' ? {} : { [key]: value }) as { [P in K]?: V };

/** The registration these answers make; the other tabs are empty until they are filled in. */
export const registrationFrom = (answers: PersonAnswers): { person: Person; record: RegistrationRecord } => ({
  person: {
    name: answers.name,
    nameKana: answers.nameKana,
    birthDate: answers.birthDate,
    ...given('sex', answers.sex),
  },
  record: {
    ...emptyRecord,
    basic: {
      ...given('postcode', answers.postcode),
      ...given('prefecture', answers.prefecture),
      ...given('address', answers.address),
      ...given('telephone', answers.telephone),
      ...given('mobile', answers.mobile),
      ...given('status', answers.status),
    },
    wishes: {
      occupations: [{ description: answers.occupation }],
      workingTimes: [...answers.workingTimes],
      ...given('note', answers.note),
    },
    placeAndPay: {
      places: answers.place ? [{ prefecture: answers.place }] : [],
      ...(answers.pay !== undefined && answers.payUnit ? { pay: { unit: answers.payUnit, yen: answers.pay } } : {}),
    },
  },
});

const emptyRecord: RegistrationRecord = {
  basic: {},
  sharing: { openToEmployers: false, sharedWith: 'none' },
  wishes: { occupations: [], workingTimes: [] },
  placeAndPay: { places: [] },
  education: { licences: [] },
  career: { posts: [] },
  appeal: {},
};
