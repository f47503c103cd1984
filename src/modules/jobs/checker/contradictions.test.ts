import {
  age,
  cases,
  fixed,
  fixedTerm,
  hours,
  insured,
  note,
  partTime,
  points,
  work,
} from '#test/support/rule-cases.ts';
import { contradictionRules } from './contradictions.ts';

cases('texts that belie items', contradictionRules, {
  'text-no-overtime': {
    finds: [
      ['残業なし beside ten hours', note('残業なし')],
      ['beside fixed overtime pay', { ...fixed(40_000, 20, points), notes: '残業はありません' }],
    ],
    leaves: [
      ['none there is', { notes: '残業なし', hours: { overtime: { exists: false } } }],
      ['hardly any', note('残業はほとんどなし')],
      ['a day of the week', note('水曜はノー残業デーです')],
      ['whether or not', note('残業がない場合も支給')],
    ],
  },
  'text-overtime': {
    finds: [['残業あり', { notes: '繁忙期は残業あり', hours: { overtime: { exists: false } } }]],
    leaves: [
      ['as the item says', note('残業あり')],
      ['none', { notes: '残業ありません', hours: { overtime: { exists: false } } }],
    ],
  },
  'text-no-transfer': {
    finds: [['転勤なし', { notes: '転勤なし', work: { transfer: { possible: true, range: '県内' } } }]],
    leaves: [
      ['as the item says', note('転勤なし')],
      [
        'none that needs moving',
        { notes: '転居を伴う転勤なし', work: { transfer: { possible: true, range: '県内' } } },
      ],
    ],
  },
  'text-transfer': {
    finds: [['転勤あり', note('全国転勤あり')]],
    leaves: [['none', note('転勤ありません')]],
  },
  'text-car': {
    finds: [['車通勤可', note('車通勤可')]],
    leaves: [
      ['by bicycle', note('自転車通勤可')],
      ['not', note('車通勤不可')],
    ],
  },
  'text-no-car': {
    finds: [['車通勤不可', { notes: 'マイカー通勤不可', work: { carCommute: { allowed: true } } }]],
    leaves: [['by car', { notes: 'マイカー通勤可', work: { carCommute: { allowed: true } } }]],
  },
  'text-no-experience': {
    finds: [['未経験者歓迎', { notes: '未経験者歓迎', work: { experience: { requirement: 'required' } } }]],
    leaves: [
      ['no experience asked', note('未経験者歓迎')],
      ['of the trade', { notes: '業界未経験歓迎', work: { experience: { requirement: 'required' } } }],
    ],
  },
  'text-no-education': {
    finds: [['学歴不問', { notes: '学歴不問', work: { education: { requirement: 'required', level: 'university' } } }]],
    leaves: [['as the item says', note('学歴不問')]],
  },
  'text-education': {
    finds: [['大卒以上', note('大卒以上の方')]],
    leaves: [
      ['a model of pay', note('大卒初任給２３万円')],
      [
        'as the item says',
        { notes: '大卒以上', work: { education: { requirement: 'required', level: 'university' } } },
      ],
    ],
  },
  'text-licence': {
    finds: [['普通自動車免許必須', note('普通自動車免許必須')]],
    leaves: [
      ['not needed', note('運転免許は必要ではありません')],
      ['as the item says', { notes: '普通自動車免許必須', work: { licences: { car: { requirement: 'required' } } } }],
    ],
  },
  'text-any-age': {
    finds: [
      ['年齢不問', { ...age({ limited: true, to: 59, ground: 'retirement-age', reason: '定年' }), notes: '年齢不問' }],
    ],
    leaves: [['as the item says', note('年齢不問')]],
  },
  'text-regular': {
    finds: [['正社員 in the title', work({ employmentType: 'non-regular', title: '営業（正社員）' })]],
    leaves: [
      ['as the item says', work({ title: '営業（正社員）' })],
      ['may become one', work({ employmentType: 'non-regular', title: '営業（正社員登用あり）' })],
    ],
  },
  'text-part-time': {
    finds: [['パート', work({ title: 'レジ係（パート）' })]],
    leaves: [
      ['a partner', work({ title: 'パートナー営業' })],
      ['whom one leads', work({ title: 'パートさんの教育担当' })],
      ['part-time', partTime(5, 540, 900, work({ title: 'レジ係（パート）' }))],
    ],
  },
  'text-insurance': {
    finds: [['社会保険完備', { notes: '社会保険完備', ...insured('employment', 'accident') }]],
    leaves: [['as the item says', note('社会保険完備')]],
  },
  'text-bonus': {
    finds: [['賞与あり', { notes: '賞与年２回', pay: { bonus: { exists: false } } }]],
    leaves: [
      ['as the item says', note('賞与年２回')],
      ['none', { notes: '賞与ありません', pay: { bonus: { exists: false } } }],
    ],
  },
  'text-commuting': {
    finds: [['交通費支給', { notes: '交通費全額支給', pay: { commuting: { kind: 'none' } } }]],
    leaves: [
      ['as the item says', note('交通費全額支給')],
      ['for the interview', { notes: '面接時の交通費支給', pay: { commuting: { kind: 'none' } } }],
    ],
  },
  'text-no-night': {
    finds: [
      [
        '夜勤なし',
        { notes: '夜勤なし', hours: { system: 'variable', variableUnit: 'month', shifts: [{ from: 1020, to: 540 }] } },
      ],
    ],
    leaves: [
      ['by day', note('夜勤なし')],
      ['on wish', { notes: '日勤のみ、夜勤専従もご相談ください', hours: { shifts: [{ from: 1020, to: 540 }] } }],
    ],
  },
  'text-annual-holidays': {
    finds: [['120 beside 125', note('年間休日１２０日')]],
    leaves: [
      ['125', note('年間休日１２５日')],
      ['at least 120', note('年間休日１２０日以上')],
    ],
  },
  'two-days-off': {
    finds: [
      ['every week, 103 days', hours({ annualHolidays: 103 })],
      ['完全週休２日 in the text', { notes: '完全週休２日制', hours: { twoDaysOff: 'other' } }],
    ],
    leaves: [
      ['every week, 104 days', hours({ annualHolidays: 104 })],
      ['on the way there', { notes: '完全週休二日制に向けて取り組んでいます', hours: { twoDaysOff: 'other' } }],
    ],
  },
  'fixed-overtime-without-overtime': {
    finds: [['no overtime', { ...fixed(40_000, 20, points), hours: { overtime: { exists: false } } }]],
    leaves: [['overtime', fixed(40_000, 20, points)]],
  },
  'overtime-above-fixed': {
    finds: [
      [
        '30 beside 20',
        { ...fixed(40_000, 20, points), hours: { overtime: { exists: true, monthlyHours: 30 } } },
        'grey',
      ],
    ],
    leaves: [
      ['20 beside 20', { ...fixed(40_000, 20, points), hours: { overtime: { exists: true, monthlyHours: 20 } } }],
    ],
  },
  'regular-with-term': {
    finds: [['正社員 for a year', work({ ...fixedTerm(), employmentType: 'regular' })]],
    leaves: [
      ['without an end', {}],
      ['契約社員 for a year', work(fixedTerm())],
    ],
  },
  'type-and-time': {
    finds: [['a part-time worker of a full-time job', work({ employmentType: 'part-time' })]],
    leaves: [['part-time both', partTime(5, 540, 900)]],
  },
  'full-time-hours': {
    finds: [
      ['25 hours full-time', hours({ shifts: [{ from: 540, to: 840 }], breakMinutes: 0 }), 'orange'],
      ['40 hours part-time', partTime(5, 540, 1080, hours({ breakMinutes: 60 })), 'grey'],
    ],
    leaves: [
      ['40 hours full-time', {}],
      ['30 hours part-time', partTime(5, 540, 900)],
    ],
  },
  'term-length-kind': {
    finds: [
      [
        'three months are not four or more',
        work(fixedTerm({ term: { kind: 'fixed', length: 'four-months-or-more', months: 3 } })),
      ],
    ],
    leaves: [
      ['four months are', work(fixedTerm({ term: { kind: 'fixed', length: 'four-months-or-more', months: 4 } }))],
    ],
  },
  'text-trial-period': {
    finds: [['three months', { notes: '試用期間３か月', work: { trialPeriod: { exists: false } } }]],
    leaves: [
      ['as the item says', note('試用期間３か月')],
      ['none', { notes: '試用期間なし', work: { trialPeriod: { exists: false } } }],
    ],
  },
  'text-discretionary': {
    finds: [['beside fixed hours', note('専門業務型裁量労働制を適用')]],
    leaves: [
      ['as the item says', { notes: '裁量労働制の適用', hours: { system: 'discretionary' } }],
      ['not', note('裁量労働制ではありません')],
    ],
  },
  'text-retirement-age': {
    finds: [
      ['65 beside 60', note('定年６５歳')],
      ['none beside 60', note('定年なし')],
    ],
    leaves: [
      ['60', note('定年６０歳、６５歳まで再雇用')],
      ['none', { notes: '定年なし', conditions: { retirementAge: { exists: false } } }],
    ],
  },
});
