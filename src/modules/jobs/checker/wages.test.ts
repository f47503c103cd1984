import { base, cases, fixed, note, partTime, pay, points, work } from '#test/support/rule-cases.ts';
import { wageRules } from './wages.ts';

cases('minimum wages and pay', wageRules, {
  'minimum-wage': {
    finds: [
      [
        'work at a home elsewhere',
        { ...base(180_000), work: { workplaces: [{ kind: 'home', prefecture: '06' }] } },
        'red',
      ],
      [
        'what comes on top by results is no figure',
        base(190_000, { otherAllowances: '歩合給あり（平均３万円）' }),
        'orange',
      ],
      [
        'a commission among the allowances',
        base(180_000, { allowances: [{ name: '歩合給', from: 30_000, to: 90_000 }] }),
        'orange',
      ],
      [
        'an allowance for work on days off',
        base(190_000, { allowances: [{ name: '休日手当', from: 10_000, to: 10_000 }] }),
        'red',
      ],
      ['the permit to pay less (7条)', { ...base(180_000), notes: '最低賃金の減額の特例許可を受けています' }, 'orange'],
      ['160 hours: one yen below 160 × 1,226', base(196_159), 'red'],
      ['on the first day of the new wage', { ...base(186_080), on: '2025-10-03' }, 'red'],
      [
        'a family allowance does not count',
        base(190_000, { allowances: [{ name: '家族手当', from: 10_000, to: 10_000 }] }),
        'red',
      ],
      [
        'an attendance allowance does not count',
        base(190_000, { allowances: [{ name: '皆勤手当', from: 10_000, to: 10_000 }] }),
        'red',
      ],
      ['fixed overtime pay does not count', fixed(40_000, 20, points, 190_000), 'red'],
      [
        'a night allowance may be a premium',
        base(190_000, { allowances: [{ name: '夜勤手当', from: 10_000, to: 10_000 }] }),
        'orange',
      ],
      ['part-time, a yen below', partTime(5, 540, 900, pay({ base: { from: 1225 }, total: { from: 1225 } })), 'red'],
      [
        'the second of two workplaces',
        {
          ...base(186_080),
          work: {
            workplaces: [
              { kind: 'address', prefecture: '06' },
              { kind: 'address', prefecture: '13' },
            ],
          },
        },
        'red',
      ],
      [
        'work at home belongs to the establishment',
        { ...base(180_000), work: { workplaces: [{ kind: 'home' }] } },
        'red',
      ],
      [
        'only the longer of two shifts',
        {
          ...base(180_000),
          hours: {
            shifts: [
              { from: 540, to: 1080 },
              { from: 540, to: 960 },
            ],
          },
        },
        'orange',
      ],
    ],
    leaves: [
      [
        'rent paid to everybody counts',
        base(186_160, { allowances: [{ name: '住宅手当', from: 10_000, to: 10_000 }] }),
      ],
      ['160 hours: exactly 160 × 1,226', base(196_160)],
      ['on the last day of the old wage', { ...base(186_080), on: '2025-10-02' }],
      ['a post allowance counts', base(186_160, { allowances: [{ name: '職務手当', from: 10_000, to: 10_000 }] })],
      [
        'a lower wage in a lower prefecture',
        { ...base(165_120), work: { workplaces: [{ kind: 'address', prefecture: '06' }] } },
      ],
      ['part-time, exactly', partTime(5, 540, 900, pay({ base: { from: 1226 }, total: { from: 1226 } }))],
      ['abroad there is none', { ...base(100_000), work: { workplaces: [{ kind: 'address', prefecture: '59' }] } }],
    ],
  },
  'minimum-wage-coming': {
    finds: [['the change comes before the job ends', { ...base(200_000), on: '2026-08-20' }, 'orange']],
    leaves: [
      ['the job ends before', { ...base(200_000), on: '2026-06-15' }],
      ['the wage reaches it already', { ...base(206_560), on: '2026-08-20' }],
      ['what is below today’s wage is told by the other rule', { ...base(190_000), on: '2026-08-20' }],
    ],
  },
  'minimum-wage-in-text': {
    finds: [
      ['a range', note('時間給９５０～１，１００円'), 'orange'],
      [
        'in the trial period',
        work({
          trialPeriod: { exists: true, length: '３ヶ月', sameConditions: false, conditions: '時給１，２００円' },
        }),
        'red',
      ],
      ['in a note', note('研修期間中は時給1,000円です'), 'orange'],
    ],
    leaves: [
      ['high enough', note('研修期間中は時給１，２３０円です')],
      ['another sum', note('資格手当は月１，０００円です')],
    ],
  },
  'allowance-on-condition': {
    finds: [['a family allowance among ｂ', pay({ allowances: [{ name: '家族手当', from: 5000, to: 5000 }] })]],
    leaves: [['a post allowance', pay({ allowances: [{ name: '職務手当', from: 5000, to: 5000 }] })]],
  },
  'pay-range': {
    finds: [['the wrong way round', pay({ base: { from: 300_000, to: 250_000 } })]],
    leaves: [['one figure', pay({ base: { from: 250_000, to: 250_000 } })]],
  },
  'pay-sum': {
    finds: [['a part is missing', pay({ allowances: [{ name: '職務手当', from: 5000, to: 5000 }] })]],
    leaves: [
      [
        'with its allowance',
        pay({ total: { from: 255_000, to: 305_000 }, allowances: [{ name: '職務手当', from: 5000, to: 5000 }] }),
      ],
      [
        'with fixed overtime',
        fixed(40_000, 20, points).pay
          ? pay({ ...fixed(40_000, 20, points).pay, total: { from: 280_000, to: 280_000 } })
          : {},
      ],
    ],
  },
  'pay-unit': {
    finds: [
      ['an hourly wage of a full-time job', base(1300)],
      ['a monthly wage of a part-time job', partTime(5, 540, 900, base(200_000))],
    ],
    leaves: [['an hourly wage of a part-time job', partTime(5, 540, 900)]],
  },
});
