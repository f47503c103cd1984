import type { SheetDraft } from '#modules/jobs/sheet-draft.ts';
import { cellsOf } from './cells-of.ts';
import type { Column } from './columns.ts';

/**
 * The job of the example file: made up, lawful, and with an answer for most questions. What the establishment gives to all
 * its jobs is not in it.
 */
export const exampleDraft: SheetDraft = {
  header: { kind: 'general', workingTime: 'full-time', disclosure: 1, selfApplication: false, dataProvision: 'both' },
  work: {
    title: '一般事務',
    occupations: [{ edition: '2022', code: '033-01' }],
    description:
      '伝票の入力、書類の作成、電話と来客の応対をお任せします。\n・表計算ソフトを使った請求書の作成\n・備品の発注と管理\n入社後１か月は先輩が横について教えます。',
    scopeOfChange: '変更なし',
    employmentType: 'regular',
    dispatch: 'none',
    term: { kind: 'indefinite' },
    workplaces: [{ kind: 'establishment', station: { name: '中央駅', means: 'walk', minutes: 8 } }],
    smoking: { measure: 'no-smoking-indoors' },
    carCommute: { allowed: true, parking: 'free' },
    transfer: { possible: false },
    age: { limited: false },
    education: { requirement: 'none' },
    experience: { requirement: 'none' },
    pcSkills: '表計算ソフトの入力ができる方',
    licences: { none: true },
    trialPeriod: { exists: true, length: '３か月', sameConditions: true },
  },
  pay: {
    base: { from: 230_000, to: 270_000 },
    allowances: [{ name: '住宅手当', from: 10_000, to: 10_000 }],
    fixedOvertime: { paid: false },
    monthlyWorkingDays: 20.3,
    form: 'monthly',
    commuting: { kind: 'actual-limited', per: 'month', amount: 20_000 },
    closing: { kind: 'month-end' },
    payday: { kind: 'day', month: 'next', day: 25 },
    raise: { exists: true, lastYear: true, amount: { from: 3_000, to: 5_000 } },
    bonus: { exists: true, lastYear: true, times: 2, months: 3 },
  },
  hours: {
    system: 'standard',
    shifts: [{ from: 540, to: 1080 }],
    overtime: { exists: true, monthlyHours: 10, special: false },
    breakMinutes: 60,
    annualHolidays: 121,
    holidays: { days: ['sat', 'sun'], publicHolidays: true, other: true, note: '年末年始、夏季休暇' },
    twoDaysOff: 'every-week',
    paidLeaveAfterSixMonths: 10,
  },
  conditions: {
    insurance: ['employment', 'accident', 'health', 'pension'],
    retirementMutualAid: false,
    retirementPay: { exists: true, yearsOfService: 3 },
    retirementAge: { exists: true, age: 60 },
    reemployment: { exists: true, age: 65 },
    extension: { exists: false },
    housing: { single: false, family: false },
    childcare: { available: false },
  },
  notes: '＊マイカー通勤の方は任意保険の加入が必要です。',
  selection: {
    openings: 1,
    openingsCommuting: 1,
    reason: { kind: 'growth' },
    methods: { interview: true, interviews: 1, documents: true },
    result: { timing: ['after-documents', 'after-interview'], daysAfterDocuments: 7, daysAfterInterview: 7 },
    notifyBy: ['telephone', 'post'],
    schedule: { kind: 'later' },
    documents: ['referral-letter', 'resume', 'work-history'],
    sendBy: ['post'],
    documentReturn: 'returned',
    contact: { section: '総務課', name: '山田　花子', nameKana: 'ヤマダ　ハナコ', telephone: '03-0000-0000' },
  },
};

/** The cells of the example, with a note to the office; a wished day would be over some time. */
export const exampleCells = (
  columns: readonly Column[],
  given: Parameters<typeof cellsOf>[2],
): Record<string, string> => ({
  ...cellsOf(exampleDraft, columns, given),
  'send.note': '確認の電話は、平日の13時から17時にお願いします。',
});
