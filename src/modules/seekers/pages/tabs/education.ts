import { licences } from '#modules/reference/reference.ts';
import type { EducationTab } from '../../registration.ts';
import { readMonth, writeMonth } from './months.ts';
import { type Asking, given, tabForm, unlisted } from './tab-form.ts';

/** 学校種: kept as people and papers call them, in every language. */
const schools = [
  '中学校',
  '高等学校',
  '専修学校',
  '高等専門学校',
  '短期大学',
  '大学',
  '大学院',
  '職業能力開発校',
  'その他',
] as const;

const month = ({ kit, w }: Asking, label: string) =>
  kit.code({ label, parse: readMonth, format: writeMonth, example: w.fields.monthExample });

/** A name of the official list (免許・資格コード) brings its code. */
const codeOf = (name: string): string | undefined => licences().find((one) => one.name === name)?.code;

type Last = NonNullable<EducationTab['last']>;
const lastSchool = (school = '', more: { [K in keyof Omit<Last, 'school'>]?: Last[K] | undefined }) =>
  school || more.course ? { last: { school, ...given(more) } } : {};

/** 5 学歴/資格 */
export const educationForm = tabForm({
  tab: 'education',
  parts: {
    licences: {
      most: ({ licencesMost }) => licencesMost,
      title: ({ fields }, number) => fields.licence(number),
      fields: (asking, number) => ({
        name: asking.kit.text({ label: asking.w.fields.licenceName(number), max: 60 }),
        month: month(asking, asking.w.fields.licenceMonth(number)),
      }),
    },
  },
  places: [
    { title: 'school', names: ['school', 'course', 'ended', 'schoolMonth', 'training'] },
    { title: 'licences', names: ['carLicence'], part: 'licences' },
    { title: 'skills', names: ['computer', 'languages'] },
  ],
  fields: (asking) => {
    const { kit, w, on } = asking;
    const { fields: f, values } = w;
    return {
      school: kit.choice({
        label: f.school,
        options: schools.map((value) => ({ value, label: value })),
        as: 'list',
      }),
      course: kit.text({ label: f.course, max: 60 }),
      ended: kit.choice({
        label: f.ended,
        options: (['graduated', 'left', 'attending'] as const).map((value) => ({ value, label: values.ended[value] })),
      }),
      schoolMonth: month(asking, f.schoolMonth),
      training: kit.longText({ label: f.training, hint: f.trainingHint, max: on.textMost, rows: 3 }),
      carLicence: kit.choice({
        label: f.carLicence,
        options: (['none', 'manual', 'automatic'] as const).map((value) => ({
          value,
          label: values.carLicence[value],
        })),
      }),
      computer: kit.longText({ label: f.computer, hint: f.computerHint, max: on.textMost, rows: 3 }),
      languages: kit.text({ label: f.languages, hint: f.languagesHint, max: 100 }),
    };
  },
  told: ({ school, course, ended, schoolMonth, training, carLicence, computer, languages }, blocks, before) => ({
    education: {
      ...lastSchool(school ?? unlisted(before.education.last?.school, schools), {
        course,
        ended,
        yearMonth: schoolMonth,
      }),
      licences: blocks.licences.flatMap(({ name, month: yearMonth }) =>
        name ? [{ name, ...given({ code: codeOf(name), yearMonth }) }] : [],
      ),
      ...given({ training, carLicence, computer, languages }),
    },
  }),
  asked: ({ education }) => ({
    blocks: { licences: education.licences.map(({ name, yearMonth }) => given({ name, month: yearMonth })) },
    values: given({
      school: schools.find((one) => one === education.last?.school),
      course: education.last?.course,
      ended: education.last?.ended,
      schoolMonth: education.last?.yearMonth,
      training: education.training,
      carLicence: education.carLicence,
      computer: education.computer,
      languages: education.languages,
    }),
  }),
});
