import { cases, hours, note } from '#test/support/rule-cases.ts';
import { hoursRules } from './hours.ts';

const weekPlan = hours({ system: 'variable', variableUnit: 'week' });
const inn = { header: { industry: { code: '751', name: '旅館，ホテル' } } } as const;
const farm = { header: { industry: { code: '011', name: '耕種農業' } } } as const;

cases('working hours, breaks and overtime', hoursRules, {
  'day-hours': {
    finds: [
      [
        'a night watch may have a permit (41条3号)',
        hours({ shifts: [{ from: 540, to: 1260 }], note: '断続的労働の許可あり' }),
        'orange',
      ],
      [
        'a forest knows limits',
        { header: { industry: { code: '021', name: '育林業' } }, ...hours({ shifts: [{ from: 360, to: 1080 }] }) },
        'red',
      ],
      ['8 hours 15 minutes', hours({ shifts: [{ from: 540, to: 1095 }] }), 'red'],
      [
        'a night of 15 hours on a rota',
        hours({
          system: 'shifts',
          shifts: [
            { from: 540, to: 1080 },
            { from: 1020, to: 540 },
          ],
        }),
        'orange',
      ],
      [
        'ten and a half hours in a yearly plan',
        hours({ system: 'variable', variableUnit: 'year', shifts: [{ from: 480, to: 1170 }] }),
        'red',
      ],
    ],
    leaves: [
      ['a farm knows no limit (41条1号)', { ...farm, ...hours({ shifts: [{ from: 360, to: 1080 }] }) }],
      ['8 hours', hours({ shifts: [{ from: 540, to: 1080 }] })],
      [
        'a night in a monthly plan',
        hours({ system: 'variable', variableUnit: 'month', shifts: [{ from: 1020, to: 540 }] }),
      ],
    ],
  },
  'week-hours': {
    finds: [
      [
        '44 hours are none of a weekly plan',
        {
          ...inn,
          ...hours({ system: 'variable', variableUnit: 'week', annualHolidays: 90, twoDaysOff: 'other' }),
          company: { employees: { workplace: 9 } },
        },
        'red',
      ],
      [
        'a store-house of nine may be a trade',
        {
          header: { industry: { code: '471', name: '倉庫業' } },
          ...hours({ twoDaysOff: 'none', holidays: { days: ['sun'] }, shifts: [{ from: 540, to: 1030 }] }),
          company: { employees: { workplace: 9 } },
        },
        'orange',
      ],
      ['six days of eight hours', hours({ twoDaysOff: 'none', holidays: { days: ['sun'] } }), 'red'],
      [
        '104 days off in a yearly plan are 40 hours 2 minutes',
        hours({ system: 'variable', variableUnit: 'year', annualHolidays: 104, twoDaysOff: 'other' }),
        'red',
      ],
      [
        '43 hours where the trade is not known',
        {
          ...hours({ twoDaysOff: 'none', holidays: { days: ['sun'] }, shifts: [{ from: 540, to: 1030 }] }),
          company: { employees: {} },
        },
        'orange',
      ],
    ],
    leaves: [
      ['five days of eight hours', hours({})],
      [
        '105 days off in a yearly plan',
        hours({ system: 'variable', variableUnit: 'year', annualHolidays: 105, twoDaysOff: 'other' }),
      ],
      [
        '44 hours in a small shop',
        {
          header: { industry: { code: '58', name: '飲食料品小売業' } },
          company: { employees: { workplace: 9 } },
          ...hours({ twoDaysOff: 'none', holidays: { days: ['sun'] }, shifts: [{ from: 540, to: 1040 }] }),
        },
      ],
    ],
  },
  breaks: {
    finds: [
      ['8 hours 15 with 45 minutes', hours({ shifts: [{ from: 540, to: 1080 }], breakMinutes: 45 }), 'red'],
      ['6 hours and a minute without', hours({ shifts: [{ from: 540, to: 901 }], breakMinutes: 0 }), 'red'],
    ],
    leaves: [
      ['a farm', { ...farm, ...hours({ breakMinutes: 0 }) }],
      ['8 hours with 45 minutes', hours({ shifts: [{ from: 540, to: 1065 }], breakMinutes: 45 })],
      ['6 hours without', hours({ shifts: [{ from: 540, to: 900 }], breakMinutes: 0 })],
    ],
  },
  'overtime-limit': {
    finds: [
      [
        '46 hours beside a day of seven: 21 of them are within eight',
        hours({ shifts: [{ from: 540, to: 1020 }], overtime: { exists: true, monthlyHours: 46, special: false } }),
        'orange',
      ],
      [
        'research knows no limit (36条11項)',
        { work: { title: '研究開発（電池）' }, ...hours({ overtime: { exists: true, monthlyHours: 60 } }) },
        'orange',
      ],
      ['46 hours', hours({ overtime: { exists: true, monthlyHours: 46, special: false } }), 'red'],
      ['31 hours are 372 a year', hours({ overtime: { exists: true, monthlyHours: 31, special: false } }), 'orange'],
      [
        '27 hours are 324 a year in a yearly plan',
        hours({ system: 'variable', variableUnit: 'year', overtime: { exists: true, monthlyHours: 27 } }),
        'orange',
      ],
    ],
    leaves: [
      ['a farm', { ...farm, ...hours({ overtime: { exists: true, monthlyHours: 60 } }) }],
      ['30 hours are 360 a year', hours({ overtime: { exists: true, monthlyHours: 30, special: false } })],
      [
        'with a special clause',
        hours({ overtime: { exists: true, monthlyHours: 40, special: true, specialNote: '年６回、月６０時間' } }),
      ],
      ['before the limits', { ...hours({ overtime: { exists: true, monthlyHours: 60 } }), on: '2018-12-01' }],
      [
        'a driver before 2024-04',
        {
          work: { title: '大型トラックドライバー' },
          ...hours({ overtime: { exists: true, monthlyHours: 60 } }),
          on: '2024-03-31',
        },
      ],
    ],
  },
  'overtime-special-limit': {
    finds: [
      [
        '61 hours are 732 a year',
        hours({ overtime: { exists: true, monthlyHours: 61, special: true, specialNote: '繁忙期' } }),
      ],
      [
        '720 hours passed in the words',
        hours({
          overtime: {
            exists: true,
            monthlyHours: 20,
            special: true,
            specialNote: '年６回、月７５時間、年７５０時間まで',
          },
        }),
      ],
      [
        '100 hours in a month',
        hours({ overtime: { exists: true, monthlyHours: 20, special: true, specialNote: '１ヶ月１００時間まで' } }),
      ],
    ],
    leaves: [
      [
        '60 hours are 720 a year',
        hours({
          overtime: {
            exists: true,
            monthlyHours: 60,
            special: true,
            specialNote: '年６回、月８０時間、年７２０時間まで',
          },
        }),
      ],
      [
        'a driver: 80 hours are 960 a year',
        {
          work: { title: '長距離トラックドライバー' },
          ...hours({ overtime: { exists: true, monthlyHours: 80, special: true, specialNote: '年９６０時間まで' } }),
        },
      ],
    ],
  },
  'overtime-special-note': {
    finds: [['nothing said', hours({ overtime: { exists: true, special: true } })]],
    leaves: [['said', hours({ overtime: { exists: true, special: true, specialNote: '決算期、年６回、月６０時間' } })]],
  },
  'week-plan-trade': {
    finds: [
      ['an office', { ...weekPlan, header: { industry: { code: '728', name: '経営コンサルタント業' } } }, 'orange'],
      ['an inn of thirty', { ...weekPlan, ...inn, company: { employees: { workplace: 30 } } }, 'orange'],
    ],
    leaves: [
      ['an inn of twenty-nine', { ...weekPlan, ...inn, company: { employees: { workplace: 29 } } }],
      ['a monthly plan', hours({ system: 'variable', variableUnit: 'month' })],
    ],
  },
  'discretionary-note': {
    finds: [['not a word of hours', hours({ system: 'discretionary' }), 'orange']],
    leaves: [
      ['eight hours are deemed', hours({ system: 'discretionary', note: '専門業務型、１日８時間働いたものとみなす' })],
      ['another system', hours({ system: 'standard' })],
    ],
  },
  'exempt-from-hours': {
    finds: [
      ['a manager', note('管理監督者のため時間外手当は対象外'), 'orange'],
      ['a professional', note('高度プロフェッショナル制度を適用'), 'orange'],
    ],
    leaves: [
      ['not a manager', note('管理監督者ではありません')],
      ['whom one helps', note('管理監督者を補佐するお仕事です')],
    ],
  },
  'minors-at-night': {
    finds: [['until 22:30', { ...hours({ shifts: [{ from: 1020, to: 1350 }] }), notes: '高校生歓迎' }, 'orange']],
    leaves: [
      ['until 22:00', { ...hours({ shifts: [{ from: 1020, to: 1320 }] }), notes: '高校生歓迎' }],
      ['not', { ...hours({ shifts: [{ from: 1020, to: 1350 }] }), notes: '高校生不可' }],
      [
        'until 22:00 by the text',
        { ...hours({ shifts: [{ from: 1020, to: 1350 }] }), notes: '高校生可（２２時まで）' },
      ],
    ],
  },
});
