import { cases, fixed, note, pay, points } from '#test/support/rule-cases.ts';
import { fixedOvertimeRules } from './fixed-overtime.ts';

const sevenHours = { shifts: [{ from: 540, to: 1020 }], breakMinutes: 60 };

cases('fixed overtime pay', fixedOvertimeRules, {
  'fixed-overtime-amount': {
    finds: [
      ['no amount', fixed(undefined, 20, points)],
      ['no base apart from it', pay({ base: undefined as never, fixedOvertime: { paid: true, from: 40_000 } })],
    ],
    leaves: [
      ['amount and base', fixed(40_000, 20, points)],
      ['none paid', pay({ fixedOvertime: { paid: false } })],
    ],
  },
  'fixed-overtime-hours': {
    finds: [['no hours', fixed(40_000, undefined, '超過分は追加で支給')]],
    leaves: [
      ['hours as an item', fixed(40_000, 20, '超過分は追加で支給')],
      ['hours in the words', fixed(40_000, undefined, points)],
    ],
  },
  'fixed-overtime-excess': {
    finds: [['not a word of more', fixed(40_000, 20, '２０時間分の時間外手当')]],
    leaves: [
      ['超過分は追加で', fixed(40_000, 20, points)],
      ['超えた分は別途', fixed(40_000, 20, '２０時間を超えた分は別途支給')],
    ],
  },
  'fixed-overtime-too-low': {
    finds: [
      [
        'a day of seven hours: 20 hours are within eight, 240,000 ÷ 140 is 1,714',
        { ...fixed(34_279, 20, points), hours: sevenHours },
        'red',
      ],
      ['enough without the premium', { ...fixed(34_280, 20, points), hours: sevenHours }, 'orange'],
      ['240,000 ÷ 160 × 1.25 × 20 = 37,500, a yen less', fixed(37_499, 20, points), 'red'],
      ['70 hours need 1.5 beyond 60', fixed(131_250, 70, '７０時間分。超過分は追加で支給'), 'red'],
    ],
    leaves: [
      [
        'a farm owes no premium',
        { ...fixed(10_000, 20, points), header: { industry: { code: '011', name: '耕種農業' } } },
      ],
      ['exactly', fixed(37_500, 20, points)],
      ['70 hours: 60 × 1.25 + 10 × 1.5 = 90 × 1,500', fixed(135_000, 70, '７０時間分。超過分は追加で支給')],
      ['an amount for nights goes by another rate', fixed(10_000, 20, '深夜２０時間分。超過分は追加で支給')],
    ],
  },
  'fixed-overtime-long': {
    finds: [['46 hours', fixed(100_000, 46, points)]],
    leaves: [['45 hours', fixed(100_000, 45, points)]],
  },
  'fixed-overtime-in-text': {
    finds: [
      ['みなし残業', note('月給にはみなし残業代を含みます')],
      ['残業代込み', note('月給は残業手当込みです')],
    ],
    leaves: [
      ['an example of income', note('月収例２８万円（残業代込み）')],
      ['固定残業代なし', note('固定残業代なし。残業代は全額支給')],
    ],
  },
});
