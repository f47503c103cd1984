import { age, cases, fixedTerm } from '#test/support/rule-cases.ts';
import { ageRules } from './age.ts';

cases('age limits', ageRules, {
  'age-no-ground': {
    finds: [
      ['a limit without a ground', age({ limited: true, to: 40 }), 'red'],
      ['a ground without an age', age({ limited: true, ground: 'law', reason: '労働基準法' })],
    ],
    leaves: [['no limit', age({ limited: false })]],
  },
  'age-not-limited': {
    finds: [['no limit, but an age', age({ limited: false, to: 59 })]],
    leaves: [['no limit', age({ limited: false })]],
  },
  'age-range': {
    finds: [['40 to 30', age({ limited: true, from: 40, to: 30, ground: 'skill-succession', reason: '継承' })]],
    leaves: [['30 to 39', age({ limited: true, from: 30, to: 39, ground: 'skill-succession', reason: '継承' })]],
  },
  'age-reason': {
    finds: [
      ['a lower limit without one', age({ limited: true, from: 18, ground: 'law' }), 'orange'],
      ['no reason', age({ limited: true, to: 59, ground: 'retirement-age' })],
    ],
    leaves: [['a reason', age({ limited: true, to: 59, ground: 'retirement-age', reason: '定年が６０歳のため' })]],
  },
  'age-retirement': {
    finds: [
      [
        'below the retirement age',
        age({ limited: true, to: 45, ground: 'retirement-age', reason: '定年が６０歳のため' }),
      ],
      ['with a lower limit', age({ limited: true, from: 30, to: 59, ground: 'retirement-age', reason: '定年' })],
      ['a fixed term', age({ limited: true, to: 59, ground: 'retirement-age', reason: '定年' }, fixedTerm())],
      [
        'no retirement age',
        {
          ...age({ limited: true, to: 59, ground: 'retirement-age', reason: '定年' }),
          conditions: { retirementAge: { exists: false } },
        },
      ],
    ],
    leaves: [
      [
        'up to 59 where people retire at 60',
        age({ limited: true, to: 59, ground: 'retirement-age', reason: '定年が６０歳のため' }),
      ],
    ],
  },
  'age-law': {
    finds: [
      ['no law asks for 25', age({ limited: true, from: 25, ground: 'law', reason: '労働基準法' }), 'orange'],
      ['an upper limit', age({ limited: true, to: 60, ground: 'law', reason: '警備業法' }), 'red'],
      ['no law named', age({ limited: true, from: 18, ground: 'law', reason: '深夜のため' }), 'orange'],
    ],
    leaves: [
      ['18 and above by 警備業法14条', age({ limited: true, from: 18, ground: 'law', reason: '警備業法第１４条' })],
    ],
  },
  'age-career': {
    finds: [
      [
        'experience required',
        age(
          { limited: true, to: 35, ground: 'career-formation', reason: 'キャリア形成' },
          { experience: { requirement: 'required', details: '経理３年' } },
        ),
        'red',
      ],
      [
        'a lower limit',
        age({ limited: true, from: 25, to: 35, ground: 'career-formation', reason: 'キャリア形成' }),
        'red',
      ],
      [
        'a fixed term',
        age({ limited: true, to: 35, ground: 'career-formation', reason: 'キャリア形成' }, fixedTerm()),
        'red',
      ],
      ['up to 55', age({ limited: true, to: 55, ground: 'career-formation', reason: 'キャリア形成' }), 'orange'],
    ],
    leaves: [
      [
        'up to 35 without experience',
        age({ limited: true, to: 35, ground: 'career-formation', reason: 'キャリア形成' }),
      ],
    ],
  },
  'age-skill': {
    finds: [
      ['a band of four years', age({ limited: true, from: 30, to: 33, ground: 'skill-succession', reason: '継承' })],
      ['a band of eleven', age({ limited: true, from: 30, to: 40, ground: 'skill-succession', reason: '継承' })],
      ['from 25', age({ limited: true, from: 25, to: 34, ground: 'skill-succession', reason: '継承' })],
    ],
    leaves: [
      ['30 to 39', age({ limited: true, from: 30, to: 39, ground: 'skill-succession', reason: '継承' })],
      ['45 to 49', age({ limited: true, from: 45, to: 49, ground: 'skill-succession', reason: '継承' })],
    ],
  },
  'age-arts': {
    finds: [['an office', age({ limited: true, to: 12, ground: 'arts', reason: '表現のため' }, { title: '一般事務' })]],
    leaves: [
      ['a child’s part', age({ limited: true, to: 12, ground: 'arts', reason: '子役のため' }, { title: '演劇の子役' })],
    ],
  },
  'age-older': {
    finds: [
      [
        'from 55 without a measure',
        age({ limited: true, from: 55, ground: 'older-or-target-groups', reason: '経験豊富な方' }),
        'red',
      ],
      [
        '60 to 64 without one',
        age({ limited: true, from: 60, to: 64, ground: 'older-or-target-groups', reason: '高年齢者のため' }),
        'red',
      ],
    ],
    leaves: [
      [
        '60 and above',
        age({ limited: true, from: 60, ground: 'older-or-target-groups', reason: '高年齢者の雇用促進' }),
      ],
    ],
  },
});
