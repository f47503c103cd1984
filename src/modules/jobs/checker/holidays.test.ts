import { cases, fixedTerm, hours, partTime, pay } from '#test/support/rule-cases.ts';
import { holidayRules } from './holidays.ts';

cases('days off and paid leave', holidayRules, {
  'weekly-holiday': {
    finds: [
      ['51 days a year', hours({ annualHolidays: 51 })],
      ['seven days a week', partTime(7, 540, 720)],
      ['no day at all', hours({ holidays: { days: [] } })],
    ],
    leaves: [
      ['a dairy farm', { header: { industry: { code: '012', name: '畜産農業' } }, ...hours({ annualHolidays: 48 }) }],
      ['Sundays', hours({ holidays: { days: ['sun'] } })],
      ['by a plan', hours({ holidays: { days: [], other: true, note: 'シフトによる' } })],
    ],
  },
  'year-plan-holidays': {
    finds: [
      [
        'a plan of three months may know none',
        hours({ system: 'variable', variableUnit: 'year', annualHolidays: 84, note: '対象期間は３か月' }),
        'orange',
      ],
      ['84 days', hours({ system: 'variable', variableUnit: 'year', annualHolidays: 84 })],
    ],
    leaves: [
      ['85 days', hours({ system: 'variable', variableUnit: 'year', annualHolidays: 85 })],
      ['a monthly plan', hours({ system: 'variable', variableUnit: 'month', annualHolidays: 84 })],
    ],
  },
  'annual-holidays-plausible': {
    finds: [
      ['125 days off and 23 of work', pay({ monthlyWorkingDays: 23 })],
      ['220 days off', hours({ annualHolidays: 220 })],
    ],
    leaves: [
      ['125 days off and 20 of work', pay({ monthlyWorkingDays: 20 })],
      ['a rota of whole nights', hours({ shifts: [{ from: 540, to: 540 }], annualHolidays: 240 })],
    ],
  },
  'paid-leave': {
    finds: [
      ['nine days', hours({ paidLeaveAfterSixMonths: 9 })],
      ['six days for four days a week', partTime(4, 540, 840, hours({ paidLeaveAfterSixMonths: 6 }))],
      [
        'seven days for four days of eight hours',
        partTime(4, 540, 1080, hours({ paidLeaveAfterSixMonths: 7, breakMinutes: 60 })),
      ],
    ],
    leaves: [
      ['ten days', hours({ paidLeaveAfterSixMonths: 10 })],
      [
        'seven for four, five for three, three for two, one for one',
        partTime(4, 540, 840, hours({ paidLeaveAfterSixMonths: 7 })),
      ],
      ['five for three', partTime(3, 540, 840, hours({ paidLeaveAfterSixMonths: 5 }))],
      ['one for one', partTime(1, 540, 840, hours({ paidLeaveAfterSixMonths: 1 }))],
      [
        'a contract of three months',
        {
          work: fixedTerm({ term: { kind: 'fixed', months: 3 }, renewal: { kind: 'none' } }),
          ...hours({ paidLeaveAfterSixMonths: 0 }),
        },
      ],
    ],
  },
  'paid-leave-many': {
    finds: [['125 days', hours({ paidLeaveAfterSixMonths: 125 })]],
    leaves: [['20 days', hours({ paidLeaveAfterSixMonths: 20 })]],
  },
});
