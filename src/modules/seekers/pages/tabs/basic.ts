import { addDays, day, dayFromText, dayOf } from '#kernel/time.ts';
import { hasWards, municipalityCode, municipalityName } from '#modules/reference/municipality-name.ts';
import { prefectures } from '#modules/reference/reference.ts';
import { addressInPrefecture } from '../address.ts';
import { type Asking, given, tabForm } from './tab-form.ts';

const prefectureOptions = () => prefectures().map(({ code, name }) => ({ value: code, label: name }));

/** The counter takes what a person can tell; on the web everything the office needs is asked for. */
const needed = ({ on }: Asking): boolean => on.who !== 'counter';

const personQuestions = ({ kit, w: { fields: w, values }, on }: Asking) => ({
  name: kit.text({ label: w.name, hint: w.nameHint, required: true, max: 60, autocomplete: 'name' }),
  nameKana: kit.kana({ label: w.nameKana, required: true, max: 60 }),
  birthDate: kit.date({
    label: w.birthDate,
    required: true,
    era: true,
    min: day('1900-01-01'),
    max: addDays(dayOf(on.now), -1),
    autocomplete: 'bday',
  }),
  sex: kit.choice({
    label: w.sex,
    hint: w.sexHint,
    options: [
      { value: 'male', label: values.sex.male },
      { value: 'female', label: values.sex.female },
    ],
  }),
});

const addressQuestions = (asking: Asking) => {
  const { kit, w } = asking;
  const { fields: f, values } = w;
  const required = needed(asking);
  return {
    postcode: kit.postal({ label: f.postcode }),
    prefecture: kit.choice({ label: f.prefecture, options: prefectureOptions(), as: 'list', required }),
    municipality: kit.text({ label: f.municipality, hint: f.municipalityHint, max: 40, width: 'half', required }),
    address: kit.text({ label: f.address, max: 100, required }),
    stationLine: kit.text({ label: f.stationLine, max: 40, width: 'half' }),
    stationName: kit.text({ label: f.stationName, max: 40, width: 'half' }),
    stationMeans: kit.choice({
      label: f.stationMeans,
      options: (['walk', 'bus', 'bicycle', 'car'] as const).map((value) => ({ value, label: values.means[value] })),
    }),
    stationMinutes: kit.number({ label: f.stationMinutes, unit: values.minutes, max: 180 }),
  };
};

const contactQuestions = ({ kit, w: { fields: w, values } }: Asking) => ({
  telephone: kit.telephone({ label: w.telephone }),
  mobile: kit.telephone({ label: w.mobile }),
  fax: kit.telephone({ label: w.fax }),
  contactWish: kit.choice({
    label: w.contactWish,
    options: (['telephone', 'mobile', 'mail', 'post'] as const).map((value) => ({
      value,
      label: values.contactWish[value],
    })),
  }),
  contactByOffice: kit.yesNo({ label: w.contactByOffice, yes: values.possible, no: values.impossible }),
});

const situationQuestions = (asking: Asking) => {
  const { kit, w, on } = asking;
  return {
    status: kit.choice({
      label: w.fields.status,
      required: needed(asking),
      options: (['employed', 'unemployed', 'student'] as const).map((value) => ({
        value,
        label: w.values.status[value],
      })),
    }),
    leftOn: kit.date({
      label: w.fields.leftOn,
      hint: w.fields.leftOnHint,
      era: true,
      min: day('1950-01-01'),
      max: addDays(dayOf(on.now), 366),
    }),
  };
};

/** What the counter alone changes once it has seen who somebody is (F-SK-11). */
const atTheCounter = [
  'name',
  'nameKana',
  'birthDate',
  'sex',
  'postcode',
  'prefecture',
  'municipality',
  'address',
] as const;

/** 1 基本情報 */
export const basicForm = tabForm({
  tab: 'basic',
  parts: {},
  addresses: { postcode: { prefecture: 'prefecture', municipality: 'municipality', address: 'address' } },
  kept: ({ who }) => (who === 'office' ? atTheCounter : []),
  places: [
    { title: 'person', names: ['name', 'nameKana', 'birthDate', 'sex'] },
    {
      title: 'address',
      names: [
        'postcode',
        'prefecture',
        'municipality',
        'address',
        'stationLine',
        'stationName',
        'stationMeans',
        'stationMinutes',
      ],
    },
    { title: 'contact', names: ['telephone', 'mobile', 'fax', 'contactWish', 'contactByOffice'] },
    { title: 'situation', names: ['status', 'leftOn'] },
  ],
  fields: (asking) => ({
    ...personQuestions(asking),
    ...addressQuestions(asking),
    ...contactQuestions(asking),
    ...situationQuestions(asking),
  }),
  check: ({ prefecture, municipality }, _blocks, { w, on }): Record<string, string> => {
    if (!prefecture || !municipality) return {};
    const code = municipalityCode(prefecture, municipality);
    // The office in charge goes by the ward.
    const known = code !== undefined && (on.who === 'counter' || !hasWards(code));
    return known ? {} : { municipality: w.fields.municipalityUnknown(municipality) };
  },
  told: (values, _blocks, before, kept) => {
    const { name, nameKana, birthDate, sex, stationLine, stationName, stationMeans, stationMinutes, leftOn } = values;
    const municipality = municipalityCode(values.prefecture, values.municipality);
    // Where it was asked for, and otherwise letter by letter as the counter wrote it.
    const { postcode, prefecture, address } = before.basic;
    const asKept = given({ postcode, prefecture, municipality: before.basic.municipality, address });
    const home = given({
      postcode: values.postcode,
      prefecture: values.prefecture,
      municipality,
      // A municipality nobody knows the code of stays where it was written: before the rest of the address.
      address: municipality ? values.address : [values.municipality, values.address].filter(Boolean).join(''),
    });
    return {
      person: kept.length > 0 ? before.person : given({ name, nameKana, birthDate, sex }),
      basic: {
        ...(kept.length > 0 ? asKept : home),
        ...given({
          telephone: values.telephone,
          mobile: values.mobile,
          fax: values.fax,
          contactWish: values.contactWish,
          contactByOffice: values.contactByOffice,
          status: values.status,
          leftOn: leftOn?.toString(),
        }),
        // A line without its station says nothing.
        ...(stationName && {
          station: { name: stationName, ...given({ line: stationLine, means: stationMeans, minutes: stationMinutes }) },
        }),
      },
    };
  },
  asked: ({ person, basic }) => {
    const municipality = municipalityName(basic.municipality);
    const whole = addressInPrefecture(basic);
    return {
      blocks: {},
      values: given({
        ...person,
        postcode: basic.postcode,
        prefecture: basic.prefecture,
        municipality,
        address: municipality ? whole.slice(municipality.length) : whole,
        stationLine: basic.station?.line,
        stationName: basic.station?.name,
        stationMeans: meansOf(basic.station?.means),
        stationMinutes: basic.station?.minutes,
        telephone: basic.telephone,
        mobile: basic.mobile,
        fax: basic.fax,
        contactWish: basic.contactWish,
        contactByOffice: basic.contactByOffice,
        status: basic.status,
        leftOn: basic.leftOn ? dayFromText(basic.leftOn) : undefined,
      }),
    };
  },
});

const meansOf = (means: string | undefined) =>
  (['walk', 'bus', 'bicycle', 'car'] as const).find((one) => one === means);
