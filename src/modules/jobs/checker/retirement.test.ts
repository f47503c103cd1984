import { cases, fixedTerm } from '#test/support/rule-cases.ts';
import { retirementRules } from './retirement.ts';

cases('retirement', retirementRules, {
  'retirement-age': {
    finds: [
      [
        '55 in a mine',
        {
          conditions: { retirementAge: { exists: true, age: 55 } },
          header: { industry: { code: '051', name: '金属鉱業' } },
        },
        'orange',
      ],
      ['59', { conditions: { retirementAge: { exists: true, age: 59 } } }, 'red'],
    ],
    leaves: [
      ['60', { conditions: { retirementAge: { exists: true, age: 60 } } }],
      ['none', { conditions: { retirementAge: { exists: false } } }],
    ],
  },
  'continued-employment': {
    finds: [
      ['60 and no more', { conditions: { reemployment: { exists: false }, extension: { exists: false } } }, 'red'],
      ['until 64', { conditions: { reemployment: { exists: true, age: 64 } } }, 'red'],
      [
        'until 64, before 2025-04',
        { conditions: { reemployment: { exists: true, age: 64 } }, on: '2025-03-31' },
        'orange',
      ],
    ],
    leaves: [
      ['until 65', { conditions: { reemployment: { exists: true, age: 65 } } }],
      [
        'retirement at 65',
        { conditions: { retirementAge: { exists: true, age: 65 }, reemployment: { exists: false } } },
      ],
      ['a fixed term', { conditions: { reemployment: { exists: false } }, work: fixedTerm() }],
    ],
  },
});
