import { occupationLabel } from '#modules/reference/occupation.ts';
import { occupation, occupationsUnder } from '#modules/reference/reference.ts';
import { mostWishes } from '../../tab-rules.ts';
import { type Asking, given, tabForm } from './tab-form.ts';

/** 職業分類 (R4): the fifteen 大分類, and whatever finer class a record has already. */
const classOptions = () => occupationsUnder().map((one) => ({ value: one.code, label: occupationLabel(one) }));

/** The 大分類 of a class of any depth. */
const majorOf = (code: string): string => {
  const majors = occupationsUnder();
  let at = occupation(code);
  while (at && !majors.some((one) => one.code === at?.code)) at = at.parentCode ? occupation(at.parentCode) : undefined;
  return at?.code ?? '';
};

const minutesOf = (time: string | undefined): number | undefined => {
  const [hours, minutes] = time?.split(':').map(Number) ?? [];
  return hours === undefined || minutes === undefined ? undefined : hours * 60 + minutes;
};

const timeOf = (minutes: number | undefined): string | undefined =>
  minutes === undefined
    ? undefined
    : `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

const hourQuestions = ({ kit, w: { fields: w, values } }: Asking) => ({
  start: kit.time({ label: w.start }),
  end: kit.time({ label: w.end }),
  overtime: kit.yesNo({ label: w.overtime, yes: values.possible, no: values.impossible }),
  nightWork: kit.yesNo({ label: w.nightWork, yes: values.possible, no: values.impossible }),
  daysOff: kit.choices({
    label: w.daysOff,
    options: values.daysOff.map((label, index) => ({ value: String(index + 1), label })),
  }),
  twoDaysOff: kit.yesNo({ label: w.twoDaysOff, yes: values.wished, no: values.notWished }),
  daysAWeek: kit.number({ label: w.daysAWeek, unit: values.days, min: 1, max: 7 }),
  hoursAWeek: kit.number({ label: w.hoursAWeek, unit: values.hours, min: 1, max: 60 }),
  term: kit.choice({
    label: w.term,
    options: (['unlimited', 'limited', 'either'] as const).map((value) => ({ value, label: values.term[value] })),
  }),
  remote: kit.yesNo({ label: w.remote, yes: values.wished, no: values.notWished }),
});

/** 3 希望職種・時間等 */
export const wishesForm = tabForm({
  tab: 'wishes',
  parts: {
    occupations: {
      most: () => mostWishes,
      title: ({ fields }, number) => fields.occupation(number),
      fields: ({ kit, w: { fields: w, values } }, number) => ({
        description: kit.text({ label: w.description(number), hint: w.descriptionHint, max: 60 }),
        occupation: kit.choice({ label: w.class(number), options: classOptions(), as: 'list' }),
        years: kit.number({ label: w.years(number), unit: values.years, max: 60 }),
      }),
    },
  },
  places: [
    { title: 'occupations', part: 'occupations' },
    { title: 'form', names: ['workingTimes', 'regularOnly', 'dispatchAccepted', 'term', 'remote'] },
    {
      title: 'hours',
      names: ['start', 'end', 'overtime', 'nightWork', 'daysOff', 'twoDaysOff', 'daysAWeek', 'hoursAWeek'],
    },
    { title: 'wish', names: ['note'] },
  ],
  fields: (asking) => {
    const { kit, w, on } = asking;
    const { fields: f, values } = w;
    return {
      workingTimes: kit.choices({
        label: f.workingTimes,
        required: on.who !== 'counter',
        options: (['full-time', 'part-time', 'seasonal'] as const).map((value) => ({
          value,
          label: values.workingTimes[value],
        })),
      }),
      regularOnly: kit.yesNo({ label: f.regularOnly, yes: values.regularOnly, no: values.regularOrOther }),
      dispatchAccepted: kit.yesNo({ label: f.dispatchAccepted, yes: values.possible, no: values.impossible }),
      ...hourQuestions(asking),
      note: kit.longText({ label: f.note, max: on.textMost, rows: 4 }),
    };
  },
  told: (values, { occupations }, before) => ({
    wishes: {
      occupations: occupations.map(({ description = '', occupation: major, years }) => ({
        ...given({ occupation: classTold(major, description, before.wishes.occupations) }),
        description,
        ...given({ yearsOfExperience: years }),
      })),
      workingTimes: values.workingTimes ?? [],
      ...given({
        regularOnly: values.regularOnly,
        dispatchAccepted: values.dispatchAccepted,
        startMinutes: minutesOf(values.start),
        endMinutes: minutesOf(values.end),
        overtime: values.overtime,
        nightWork: values.nightWork,
        daysOff: values.daysOff?.map(Number),
        twoDaysOffAWeek: values.twoDaysOff,
        daysAWeek: values.daysAWeek,
        hoursAWeek: values.hoursAWeek,
        term: values.term,
        remote: values.remote,
        note: values.note,
      }),
    },
  }),
  asked: ({ wishes }) => ({
    blocks: {
      occupations: wishes.occupations.map((one) =>
        given({
          description: one.description,
          occupation: one.occupation ? majorOf(one.occupation) : undefined,
          years: one.yearsOfExperience,
        }),
      ),
    },
    values: given({
      workingTimes: wishes.workingTimes,
      regularOnly: wishes.regularOnly,
      dispatchAccepted: wishes.dispatchAccepted,
      start: timeOf(wishes.startMinutes),
      end: timeOf(wishes.endMinutes),
      overtime: wishes.overtime,
      nightWork: wishes.nightWork,
      daysOff: wishes.daysOff?.map(String),
      twoDaysOff: wishes.twoDaysOffAWeek,
      daysAWeek: wishes.daysAWeek,
      hoursAWeek: wishes.hoursAWeek,
      term: wishes.term,
      remote: wishes.remote,
      note: wishes.note,
    }),
  }),
});

/** A finer class that the counter has chosen stays, as long as the wish is the same and its 大分類 was not changed. */
const classTold = (
  major: string | undefined,
  description: string,
  before: readonly { occupation?: string; description: string }[],
): string | undefined => {
  const same = before.find(
    (one) => one.description === description && one.occupation && majorOf(one.occupation) === major,
  );
  return same?.occupation ?? major;
};
