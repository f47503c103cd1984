import type { ReaderClass } from '#modules/jobs/disclosure.ts';
import type { Conditions } from '#modules/search/conditions.ts';
import type { JobQuery } from '#modules/search/query.ts';

/** The mix every search adapter is measured with: filters, orders, deep pages, short, common, long and rare words. */
export type Measured = { name: string; query: Partial<JobQuery>; reader?: ReaderClass };

const words = (text: string, any = false, fields: NonNullable<Conditions['words']>['fields'] = []): Conditions => ({
  words: { text, any, fields },
});
const place = (prefecture: string, ...municipalities: string[]): Conditions => ({
  places: [{ prefecture, municipalities }],
});

export const mix: readonly Measured[] = [
  { name: 'everything, newest', query: {} },
  { name: 'one prefecture', query: { where: place('13') } },
  { name: 'two municipalities', query: { where: place('13', '13101', '13104') } },
  { name: 'full time', query: { where: { times: ['full-time'] } } },
  { name: 'regular employees, prefecture', query: { where: { employmentTypes: ['regular'], ...place('27') } } },
  { name: 'part time, hourly wage', query: { where: { times: ['part-time'], wage: { hourly: 1_200, all: true } } } },
  { name: 'monthly wage', query: { where: { wage: { monthly: 220_000, all: false } } } },
  { name: 'occupation group', query: { where: { occupations: [{ group: '05', details: [] }] } } },
  {
    name: 'occupation details, prefecture',
    query: { where: { occupations: [{ group: '01', details: [1, 13] }], ...place('13') } },
  },
  { name: 'class', query: { where: { classes: ['050'] } } },
  { name: 'new, three days', query: { where: { arrived: 'three-days' } } },
  { name: 'by wage, full time', query: { where: { times: ['full-time'] }, sort: 'wage-lower' } },
  { name: 'by upper wage, everything', query: { sort: 'wage-upper' } },
  { name: 'by deadline', query: { sort: 'deadline' } },
  { name: 'deep page', query: { page: 300, size: 50 } },
  {
    name: 'eleven conditions',
    query: {
      where: {
        ...place('13'),
        times: ['full-time'],
        employmentTypes: ['regular', 'non-regular'],
        wage: { monthly: 180_000, all: true },
        bonus: true,
        holidays: ['sat', 'sun'],
        annualHolidays: 105,
        insurances: ['employment', 'health'],
        overtimeAtMost: 30,
        features: ['no-transfer'],
        educationOpen: true,
      },
    },
  },
  { name: 'word of one character 車', query: { where: words('車') } },
  { name: 'common word 介護', query: { where: words('介護') } },
  { name: 'common word 介護, seeker', query: { where: words('介護') }, reader: 'seeker' },
  { name: 'common word 介護, staff', query: { where: words('介護') }, reader: 'staff' },
  { name: 'half-width kana ﾊﾟｿｺﾝ', query: { where: words('ﾊﾟｿｺﾝ') } },
  { name: 'long common phrase', query: { where: words('業務の変更の範囲') } },
  { name: 'long common phrase, staff', query: { where: words('業務の変更の範囲') }, reader: 'staff' },
  { name: 'two words AND', query: { where: words('経験不問 土日祝') } },
  { name: 'three words OR', query: { where: words('看護師 介護 事務', true) } },
  { name: 'word in the title only', query: { where: words('事務', false, ['title']) } },
  { name: 'NOT of a common word', query: { where: { without: '介護' } } },
  {
    name: 'word and NOT, prefecture, full time',
    query: { where: { ...words('事務'), without: '夜勤', ...place('27'), times: ['full-time'] } },
  },
  { name: 'employer’s name', query: { where: { establishmentName: { text: 'さくら', except: false } } } },
  { name: 'no hit', query: { where: words('宇宙飛行士養成') } },
];
