import { cases, insured, note, partTime } from '#test/support/rule-cases.ts';
import { insuranceRules } from './insurance.ts';

cases('insurance', insuranceRules, {
  'insurance-employment': {
    finds: [
      ['20 hours', partTime(4, 540, 840, { ...insured('accident') }), 'red'],
      ['full-time', insured('accident', 'health', 'pension'), 'red'],
      ['a public office', insured('public-accident', 'health', 'pension'), 'orange'],
    ],
    leaves: [
      ['19 hours', partTime(4, 540, 825, insured('accident'))],
      ['by the day', { ...insured('accident'), work: { term: { kind: 'daily' } } }],
    ],
  },
  'insurance-employment-ten-hours': {
    finds: [['10 hours from 2028-10-01', { ...partTime(2, 540, 840, insured('accident')), on: '2028-10-01' }, 'red']],
    leaves: [
      ['the day before', { ...partTime(2, 540, 840, insured('accident')), on: '2028-09-30' }],
      ['9 hours', { ...partTime(3, 540, 720, insured('accident')), on: '2028-10-01' }],
    ],
  },
  'insurance-employment-below': {
    finds: [['15 hours', partTime(3, 540, 840, insured('accident', 'employment'))]],
    leaves: [['20 hours', partTime(4, 540, 840, insured('accident', 'employment'))]],
  },
  'insurance-employment-below-ten-hours': {
    finds: [['9 hours', { ...partTime(3, 540, 720, insured('accident', 'employment')), on: '2028-10-01' }]],
    leaves: [['10 hours', { ...partTime(2, 540, 840, insured('accident', 'employment')), on: '2028-10-01' }]],
  },
  'insurance-accident': {
    finds: [
      ['without', insured('employment', 'health', 'pension'), 'red'],
      ['a farm', { ...insured('employment'), header: { industry: { code: '01', name: '農業' } } }, 'orange'],
    ],
    leaves: [
      ['with', {}],
      ['a public office', insured('public-accident', 'health', 'pension')],
    ],
  },
  'insurance-social': {
    finds: [
      ['full-time at a company', insured('employment', 'accident')],
      [
        '20 hours at a company of 51',
        { ...partTime(4, 540, 840, insured('employment', 'accident')), company: { employees: { total: 51 } } },
      ],
      ['no health insurance at all', insured('employment', 'accident', 'pension')],
    ],
    leaves: [
      [
        '20 hours at a company of 50',
        { ...partTime(4, 540, 840, insured('employment', 'accident')), company: { employees: { total: 50 } } },
      ],
      [
        '51 before 2024-10',
        {
          ...partTime(4, 540, 840, insured('employment', 'accident')),
          company: { employees: { total: 51 } },
          on: '2024-09-30',
        },
      ],
      ['a society of doctors', insured('employment', 'accident', 'pension', 'other')],
      ['a private person', { ...insured('employment', 'accident'), establishment: { name: '山田商店' } }],
    ],
  },
  'insurance-after-trial': {
    finds: [
      ['after the trial', note('社会保険は試用期間終了後に加入')],
      ['none in the trial', note('試用期間中は社会保険なし')],
    ],
    leaves: [['from the first day', note('試用期間中も社会保険に加入します')]],
  },
});
