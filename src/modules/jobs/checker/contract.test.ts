import { cases, dispatch, fixedTerm, note, pay, say, work } from '#test/support/rule-cases.ts';
import { contractRules, dispatchRules } from './contract.ts';

cases('contracts and dispatch', [...contractRules, ...dispatchRules], {
  'missing-term-end': {
    finds: [['fixed, without an end', work(fixedTerm({ term: { kind: 'fixed' } })), 'red']],
    leaves: [
      ['a year', work(fixedTerm())],
      ['until a day', work(fixedTerm({ term: { kind: 'fixed', until: '2027-03-31' } }))],
    ],
  },
  'term-length': {
    finds: [
      [
        'until a day more than three years ahead',
        work(fixedTerm({ term: { kind: 'fixed', until: '2030-03-31' } })),
        'orange',
      ],
      ['three years and a month', work(fixedTerm({ term: { kind: 'fixed', years: 3, months: 1 } })), 'orange'],
      ['five years and a month', work(fixedTerm({ term: { kind: 'fixed', years: 5, months: 1 } })), 'red'],
    ],
    leaves: [['three years', work(fixedTerm({ term: { kind: 'fixed', years: 3 } }))]],
  },
  'term-over': {
    finds: [
      [
        'it ended yesterday',
        { ...work(fixedTerm({ term: { kind: 'fixed', until: '2026-06-14' } })), on: '2026-06-15' },
      ],
    ],
    leaves: [
      ['it ends today', { ...work(fixedTerm({ term: { kind: 'fixed', until: '2026-06-15' } })), on: '2026-06-15' }],
    ],
  },
  'missing-renewal-criteria': {
    finds: [
      ['on conditions that are not told', work(fixedTerm({ renewal: { kind: 'conditional' } })), 'red'],
      ['nothing told', work(fixedTerm({ renewal: undefined }))],
    ],
    leaves: [
      ['told', work(fixedTerm({ renewal: { kind: 'conditional', conditions: '勤務成績による' } }))],
      ['never renewed', work(fixedTerm({ renewal: { kind: 'none' } }))],
    ],
  },
  'renewal-limit': {
    finds: [['not a word', work(fixedTerm({ renewal: { kind: 'automatic' } })), 'orange']],
    leaves: [
      [
        'in the notes',
        { ...work(fixedTerm({ renewal: { kind: 'automatic' } })), notes: '更新上限：有（通算契約期間５年）' },
      ],
      ['not renewed', work(fixedTerm({ renewal: { kind: 'none' } }))],
    ],
  },
  'missing-trial-period': {
    finds: [
      ['not told', work({ trialPeriod: undefined as never })],
      ['without its length', work({ trialPeriod: { exists: true, sameConditions: true } })],
    ],
    leaves: [['none', work({ trialPeriod: { exists: false } })]],
  },
  'trial-period-conditions': {
    finds: [
      ['others, not told', work({ trialPeriod: { exists: true, length: '３ヶ月', sameConditions: false } }), 'red'],
      ['open', work({ trialPeriod: { exists: true, length: '３ヶ月' } }), 'orange'],
    ],
    leaves: [
      [
        'others, told',
        work({
          trialPeriod: { exists: true, length: '３ヶ月', sameConditions: false, conditions: '時給１，２５０円' },
        }),
      ],
    ],
  },
  'trial-period-long': {
    finds: [
      ['seven months', work({ trialPeriod: { exists: true, length: '７か月', sameConditions: true } })],
      ['as long as the contract', work(fixedTerm({ term: { kind: 'fixed', months: 3 } }))],
    ],
    leaves: [['six months', work({ trialPeriod: { exists: true, length: '６ヶ月間', sameConditions: true } })]],
  },
  'part-time-items': {
    finds: [['a fixed term without a word of raises', { work: fixedTerm(), pay: { raise: undefined as never } }]],
    leaves: [
      ['told', { work: fixedTerm() }],
      ['regular', pay({ raise: undefined as never })],
    ],
  },
  penalty: {
    finds: [
      ['a fine', note('無断欠勤は罰金１万円です')],
      ['training to be paid back', note('１年以内の退職は研修費用を返還していただきます')],
    ],
    leaves: [
      ['no fine', note('罰金は一切ありません')],
      [
        'the work',
        say('違約金の請求書を作成する事務のお仕事です。１日の流れは入社後に説明します。未経験の方も安心です。'),
      ],
    ],
  },
  'no-paid-leave-in-text': {
    finds: [['no leave', note('パートは有給休暇なし')]],
    leaves: [
      ['in the first months', note('入社６か月までは有給休暇はありません')],
      ['as the law has it', note('有給休暇は法定どおり')],
    ],
  },
  'unpaid-overtime-in-text': {
    finds: [
      ['none paid', note('残業代は支給しません')],
      ['サービス残業', note('サービス残業をお願いすることがあります')],
    ],
    leaves: [
      ['never', note('サービス残業は一切ありません')],
      ['固定残業代なし', note('固定残業代なし')],
    ],
  },
  'no-employment': {
    finds: [
      ['業務委託', note('業務委託契約となります')],
      ['commission alone', note('完全歩合制で頑張りが収入になります')],
    ],
    leaves: [
      ['who gave the work', note('市から業務委託された施設の管理')],
      ['not so', note('完全歩合制ではありません')],
    ],
  },
  'dispatch-licence': {
    finds: [
      ['none', dispatch({ dispatchLicence: undefined }), 'red'],
      ['an old number', dispatch({ dispatchLicence: '特１３－１２３４５６' }), 'orange'],
    ],
    leaves: [
      ['a number', dispatch()],
      ['no dispatch', {}],
    ],
  },
  'dispatch-type': {
    finds: [
      ['dispatched, but “none”', dispatch({ dispatch: 'none' }), 'red'],
      ['regular, but “dispatch”', work({ dispatch: 'dispatch', dispatchLicence: '派13-123456' })],
    ],
    leaves: [
      ['both say so', dispatch()],
      ['contracting of one’s own people', work({ dispatch: 'contracting' })],
    ],
  },
  'dispatch-term': {
    finds: [
      ['open-ended with an end', dispatch({ term: { kind: 'fixed', months: 6 } })],
      ['fixed-term without', dispatch({ employmentType: 'fixed-term-dispatch' })],
    ],
    leaves: [['open-ended without', dispatch()]],
  },
  'dispatch-daily': {
    finds: [
      ['by the day', dispatch({ term: { kind: 'daily' } })],
      [
        'for three weeks',
        {
          ...dispatch({ employmentType: 'fixed-term-dispatch', term: { kind: 'fixed', until: '2026-07-05' } }),
          on: '2026-06-15',
        },
      ],
    ],
    leaves: [
      ['for a year', dispatch({ employmentType: 'fixed-term-dispatch', term: { kind: 'fixed', years: 1 } })],
      ['by the day, but no dispatch', work({ term: { kind: 'daily' } })],
    ],
  },
  'temp-to-perm-length': {
    finds: [
      [
        'seven months',
        dispatch({
          employmentType: 'fixed-term-dispatch',
          dispatch: 'temp-to-perm',
          term: { kind: 'fixed', months: 7 },
        }),
      ],
    ],
    leaves: [
      [
        'six months',
        dispatch({
          employmentType: 'fixed-term-dispatch',
          dispatch: 'temp-to-perm',
          term: { kind: 'fixed', months: 6 },
        }),
      ],
    ],
  },
  'dispatch-banned-work': {
    finds: [
      ['a nurse of a hospital', dispatch({ title: '看護師（病棟）' })],
      ['a guard', dispatch({ title: '警備員' })],
      ['building', dispatch({ occupations: [{ edition: '2022', code: '090-01' }] })],
    ],
    leaves: [
      ['a nurse of a home', dispatch({ title: '看護師（特別養護老人ホーム）' })],
      ['who is to stay', dispatch({ title: '看護師（病棟）', dispatch: 'temp-to-perm' })],
      ['an office', dispatch({ title: '一般事務' })],
      ['a guard of the firm itself', work({ title: '警備員' })],
    ],
  },
  'child-work': {
    finds: [['pupils of fourteen', note('中学生も応募可')]],
    leaves: [
      ['whom one teaches', note('中学生の学習指導を担当します')],
      ['not', note('中学生は応募できません')],
    ],
  },
});
