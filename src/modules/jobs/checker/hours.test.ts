import { cases, hours } from '#test/support/rule-cases.ts';
import { hoursRules } from './hours.ts';

cases('working hours, breaks and overtime', hoursRules, {
  'day-hours': {
    finds: [
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
      ['8 hours', hours({ shifts: [{ from: 540, to: 1080 }] })],
      [
        'a night in a monthly plan',
        hours({ system: 'variable', variableUnit: 'month', shifts: [{ from: 1020, to: 540 }] }),
      ],
    ],
  },
  'week-hours': {
    finds: [
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
      ['8 hours with 45 minutes', hours({ shifts: [{ from: 540, to: 1065 }], breakMinutes: 45 })],
      ['6 hours without', hours({ shifts: [{ from: 540, to: 900 }], breakMinutes: 0 })],
    ],
  },
  'overtime-limit': {
    finds: [
      ['46 hours', hours({ overtime: { exists: true, monthlyHours: 46, special: false } }), 'red'],
      ['31 hours are 372 a year', hours({ overtime: { exists: true, monthlyHours: 31, special: false } }), 'orange'],
      [
        '27 hours are 324 a year in a yearly plan',
        hours({ system: 'variable', variableUnit: 'year', overtime: { exists: true, monthlyHours: 27 } }),
        'orange',
      ],
    ],
    leaves: [
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
});
