import { cases, graduates } from '#test/support/rule-cases.ts';
import { disabilityRules, graduateRules } from './graduates.ts';

cases('new graduates and people with disabilities', [...graduateRules, ...disabilityRules], {
  'missing-graduation-year': {
    finds: [
      ['not told', { header: { kind: 'graduates', graduateKind: 'university' } }],
      ['a spring that is over', graduates('university', { graduationYear: 2026 })],
    ],
    leaves: [
      ['next spring', graduates('university', {})],
      ['no graduates', {}],
    ],
  },
  'graduates-school-schedule': {
    finds: [
      ['selection on 15 September', graduates('high-school', { selectionFrom: '2026-09-15' }), 'red'],
      ['documents on 4 September', graduates('high-school', { receptionFrom: '2026-09-04' })],
    ],
    leaves: [
      ['16 September', graduates('high-school', { receptionFrom: '2026-09-05', selectionFrom: '2026-09-16' })],
      [
        '30 August in 沖縄',
        {
          ...graduates('high-school', { receptionFrom: '2026-08-30' }),
          work: { workplaces: [{ kind: 'address', prefecture: '47' }] },
        },
      ],
    ],
  },
  'graduates-university-schedule': {
    finds: [['selection on 31 May', graduates('university', { selectionFrom: '2026-05-31' }), 'orange']],
    leaves: [['1 June', graduates('university', { selectionFrom: '2026-06-01' })]],
  },
  'youth-information': {
    finds: [['nothing of training', graduates('university', { mentor: undefined as never })]],
    leaves: [
      ['one of each', graduates('university', {})],
      ['no graduates', {}],
    ],
  },
  'earlier-graduates': {
    finds: [
      ['not accepted', graduates('university', { earlierGraduates: { accepted: false } })],
      ['for one year', graduates('university', { earlierGraduates: { accepted: true, yearsAfter: 1 } })],
    ],
    leaves: [['for three years', graduates('university', { earlierGraduates: { accepted: true, yearsAfter: 3 } })]],
  },
  'disability-consideration': {
    finds: [['nothing told', { header: { kind: 'disability' } }]],
    leaves: [
      ['told', { header: { kind: 'disability' }, disability: { elevator: true } }],
      ['a general job', {}],
    ],
  },
  'trial-employment': {
    finds: [
      [
        'experience required',
        { header: { trialEmployment: ['trial'] }, work: { experience: { requirement: 'required' } } },
      ],
    ],
    leaves: [['no experience asked', { header: { trialEmployment: ['trial'] } }]],
  },
});
