import { describe, expect, it } from 'vitest';
import { generateJobs } from '#demo/jobs/generate.ts';
import { day } from '#kernel/time.ts';
import type { Establishment } from '#modules/establishments/establishment.ts';
import { checkSheet, type JobSheet } from '#modules/jobs/job-sheet.ts';
import type { SheetDraft } from '#modules/jobs/sheet-draft.ts';
import { shippedReference } from '#test/support/shipped-reference.ts';
import { neededItems } from './needed-items.ts';
import { draftWith, missingItems, sheetFrom } from './sheet.ts';

const made = generateJobs({ count: 200, seed: 'sheet', today: day('2026-11-20'), reference: shippedReference() });
const employers = new Map([...made.establishments].map((one) => [one.id, one as Establishment]));
const sheets = [...made.jobs].map(({ sheet, establishmentId }) => ({
  sheet,
  employer: employers.get(establishmentId),
}));

const place = {
  postcode: '231-0017',
  prefecture: '14',
  municipality: '14104',
  address: '神奈川県横浜市中区港町９－９',
};
const establishment: Establishment = {
  id: '01990000-0000-7000-8000-000000000001',
  state: 'registered',
  name: '有限会社　空色',
  nameKana: 'ユウゲンガイシャ　ソライロ',
  place,
  industry: { code: '391', name: 'ソフトウェア業' },
  dispute: false,
  record: {
    features: '休みが取りやすい会社です。',
    employees: { total: 40, workplace: 12 },
    insurance: ['employment', 'accident', 'health', 'pension'],
    prMarks: ['くるみん'],
    message: '会社からのお知らせ',
  },
};

const least: SheetDraft = {
  header: { kind: 'general', workingTime: 'full-time', disclosure: 1, selfApplication: false },
  work: {
    title: '一般事務',
    description: '伝票の入力',
    employmentType: 'regular',
    workplaces: [{ kind: 'establishment', station: { name: '関内駅', means: 'walk', minutes: 5 } }],
  },
  pay: {
    base: { from: 200_000, to: 230_000 },
    allowances: [{ name: '資格手当', from: 5_000 }],
    fixedOvertime: { paid: true, from: 30_000, to: 34_000, hours: 20, note: '超えた分は別に支給します。' },
  },
};

const whole = (draft: SheetDraft): JobSheet => {
  const sheet = sheetFrom(draft, establishment);
  if (!sheet) throw new Error('no sheet was made');
  return sheet;
};

describe('the sheet of an order', () => {
  it('is what the steps say and what the establishment gives', () => {
    const sheet = whole(least);
    expect(sheet.establishment).toEqual({ name: '有限会社　空色', nameKana: 'ユウゲンガイシャ　ソライロ', ...place });
    expect(sheet.header).toMatchObject({ industry: { code: '391' }, prMarks: ['くるみん'] });
    expect(sheet.company).toEqual({ features: '休みが取りやすい会社です。', employees: { total: 40, workplace: 12 } });
    expect(sheet.conditions.insurance).toEqual(['employment', 'accident', 'health', 'pension']);
    expect(sheet.work.workplaces).toEqual([
      { kind: 'establishment', ...place, station: { name: '関内駅', means: 'walk', minutes: 5 } },
    ]);
    expect(checkSheet(sheet)).toEqual([]);
  });

  it('lets a job say for itself what may differ, and nothing else', () => {
    const sheet = whole({
      ...least,
      conditions: { insurance: ['employment', 'accident'] },
      company: { employees: { workplace: 3 }, features: '別の会社のような特長' },
      pr: { message: 'この求人のお知らせ' },
      establishment: { name: '別の会社' },
    });
    expect(sheet.conditions.insurance).toEqual(['employment', 'accident']);
    expect(sheet.company).toEqual({ features: '休みが取りやすい会社です。', employees: { total: 40, workplace: 3 } });
    expect(sheet.pr?.message).toBe('この求人のお知らせ');
    expect(sheet.establishment.name).toBe('有限会社　空色');
  });

  it('has the total a + b + c, whatever total a draft brought', () => {
    expect(whole({ ...least, pay: { ...least.pay, total: { from: 1 } } }).pay.total).toEqual({
      from: 235_000,
      to: 269_000,
    });
    const { fixedOvertime: _fixed, ...withoutFixed } = least.pay ?? {};
    expect(whole({ ...least, pay: withoutFixed }).pay.total).toEqual({ from: 205_000, to: 235_000 });
  });

  it('has the items of graduates only where it is for them', () => {
    const graduates = { graduationYear: 2027 };
    expect(whole({ ...least, graduates })).not.toHaveProperty('graduates');
    expect(whole({ ...least, header: { ...least.header, kind: 'graduates' }, graduates }).graduates).toEqual(graduates);
  });

  it.each([
    ['header', 'kind'],
    ['header', 'workingTime'],
    ['header', 'disclosure'],
    ['header', 'selfApplication'],
    ['work', 'title'],
    ['work', 'description'],
    ['work', 'employmentType'],
    ['work', 'workplaces'],
    ['pay', 'base'],
  ] as const)('is none yet without %s.%s', (section, item) => {
    const { [item as never]: _gone, ...rest } = least[section] ?? {};
    expect(sheetFrom({ ...least, [section]: rest }, establishment)).toBeUndefined();
  });

  it('of nothing is none, and has all that is needed still to come', () => {
    expect(sheetFrom({}, establishment)).toBeUndefined();
    const always = neededItems.filter(({ of }) => !of).map(({ item }) => item);
    expect(missingItems({}).map(({ item }) => item)).toEqual(always);
  });
});

describe('what is missing for the acceptance', () => {
  const missing = (draft: SheetDraft): string[] =>
    missingItems(draftWith(draft, establishment)).map(({ item }) => item);

  it('is nothing of a whole made-up job but what it does not say of smoking', () => {
    for (const { sheet, employer } of sheets) {
      if (!employer) continue;
      const expected = sheet.work.smoking ? [] : ['work.smoking'];
      expect(missingItems(draftWith(sheet, employer)).map(({ item }) => item)).toEqual(expected);
    }
  });

  it('takes what the establishment says of itself as given', () => {
    expect(missing({})).not.toContain('establishment.name');
    expect(missing({})).not.toContain('conditions.insurance');
    expect(missing({})).toContain('conditions.retirementAge');
  });

  it.each<[string, SheetDraft, boolean]>([
    ['header.graduateKind', { header: { kind: 'graduates' } }, true],
    ['header.graduateKind', { header: { kind: 'general' } }, false],
    ['work.nonRegularName', { work: { employmentType: 'non-regular' } }, true],
    ['work.nonRegularName', { work: { employmentType: 'part-time' } }, false],
    ['work.regularHire', { work: { employmentType: 'part-time' } }, true],
    ['work.regularHire', { work: { employmentType: 'regular' } }, false],
    ['work.dispatchLicence', { work: { dispatch: 'temp-to-perm' } }, true],
    ['work.dispatchLicence', { work: { dispatch: 'contracting' } }, false],
    ['work.term', { work: { term: { kind: 'fixed', length: 'four-months-or-more' } } }, true],
    ['work.term', { work: { term: { kind: 'fixed', length: 'four-months-or-more', years: 1 } } }, false],
    ['work.term', { work: { term: { kind: 'indefinite' } } }, false],
    ['work.renewal', { work: { term: { kind: 'fixed' } } }, true],
    ['work.renewal', { work: { term: { kind: 'fixed' }, renewal: { kind: 'automatic' } } }, true],
    ['work.renewal', { work: { term: { kind: 'fixed' }, renewal: { kind: 'none' } } }, false],
    ['work.renewal', { work: { term: { kind: 'indefinite' } } }, false],
    ['work.workplaces', { work: { workplaces: [{ kind: 'address', prefecture: '14' }] } }, true],
    ['work.workplaces', { work: { workplaces: [{ kind: 'home' }] } }, false],
    ['work.carCommute', { work: { carCommute: { allowed: true } } }, true],
    ['work.carCommute', { work: { carCommute: { allowed: false } } }, false],
    ['work.transfer', { work: { transfer: { possible: true } } }, true],
    ['work.transfer', { work: { transfer: { possible: false } } }, false],
    ['work.age', { work: { age: { limited: true, to: 59, ground: 'retirement-age' } } }, true],
    ['work.age', { work: { age: { limited: true, to: 59, ground: 'retirement-age', reason: '定年が60歳' } } }, false],
    ['work.education', { work: { education: { requirement: 'required' } } }, true],
    ['work.education', { work: { education: { requirement: 'none' } } }, false],
    ['work.experience', { work: { experience: { requirement: 'preferred' } } }, true],
    ['work.licences', { work: { licences: {} } }, true],
    ['work.licences', { work: { licences: { none: true } } }, false],
    ['work.trialPeriod', { work: { trialPeriod: { exists: true, length: '３ヶ月', sameConditions: false } } }, true],
    ['work.trialPeriod', { work: { trialPeriod: { exists: true, length: '３ヶ月', sameConditions: true } } }, false],
    ['pay.fixedOvertime', { pay: { fixedOvertime: { paid: true, from: 1, hours: 20 } } }, true],
    ['pay.fixedOvertime', { pay: { fixedOvertime: { paid: false } } }, false],
    ['pay.monthlyWorkingDays', { header: { workingTime: 'full-time' } }, true],
    ['pay.monthlyWorkingDays', { header: { workingTime: 'part-time' } }, false],
    ['pay.form', { pay: { form: 'other' } }, true],
    ['pay.form', { pay: { form: 'other', formNote: '歩合給' } }, false],
    ['pay.formAmount', { header: { workingTime: 'full-time' }, pay: { form: 'hourly' } }, true],
    ['pay.formAmount', { header: { workingTime: 'part-time' }, pay: { form: 'hourly' } }, false],
    ['pay.commuting', { pay: { commuting: { kind: 'actual-limited', per: 'month' } } }, true],
    ['pay.commuting', { pay: { commuting: { kind: 'actual-unlimited' } } }, false],
    ['pay.closing', { pay: { closing: { kind: 'day' } } }, true],
    ['pay.closing', { pay: { closing: { kind: 'month-end' } } }, false],
    ['pay.payday', { pay: { payday: { kind: 'month-end' } } }, true],
    ['pay.payday', { pay: { payday: { kind: 'other', note: '毎週金曜日' } } }, false],
    ['pay.raise', { pay: { raise: { exists: true } } }, true],
    ['pay.bonus', { pay: { bonus: { exists: false } } }, false],
    ['hours.variableUnit', { hours: { system: 'variable' } }, true],
    ['hours.variableUnit', { hours: { system: 'standard' } }, false],
    ['hours.shifts', { hours: { or: { from: 540, to: 1080 } } }, false],
    ['hours.overtime', { hours: { overtime: { exists: true, monthlyHours: 10 } } }, true],
    ['hours.overtime', { hours: { overtime: { exists: true, monthlyHours: 10, special: false } } }, false],
    ['hours.holidays', { hours: { holidays: { days: [] } } }, true],
    ['hours.holidays', { hours: { holidays: { days: [], other: true } } }, false],
    ['hours.annualHolidays', { header: { workingTime: 'part-time' } }, false],
    ['hours.weeklyDays', { header: { workingTime: 'part-time' } }, true],
    ['hours.weeklyDays', { header: { workingTime: 'full-time' } }, false],
    ['selection.methods', { selection: { methods: { interviews: 1 } } }, true],
    ['selection.methods', { selection: { methods: { interview: true } } }, false],
    ['selection.postTo', { selection: { sendBy: ['post'] } }, true],
    ['selection.postTo', { selection: { sendBy: ['my-page'] } }, false],
    ['selection.otherDocuments', { selection: { documents: ['resume', 'other'] } }, true],
    ['selection.otherDocuments', { selection: { documents: ['resume'] } }, false],
    ['selection.otherSending', { selection: { sendBy: ['other'] } }, true],
    ['selection.otherSending', { selection: { sendBy: ['other'], otherSending: 'FAX' } }, false],
    ['selection.contact', { selection: { contact: { name: '青井' } } }, true],
    ['selection.contact', { selection: { contact: { name: '青井', telephone: '045-999-0000' } } }, false],
  ])('%s of %j: %s', (item, draft, expected) => {
    expect(missing(draft).includes(item)).toBe(expected);
  });

  it('says what demands it', () => {
    const sources = new Map(missingItems({}).map(({ item, source }) => [item, source]));
    expect(sources.get('work.scopeOfChange')).toContain('職業安定法5条の3');
    expect(sources.get('work.age')).toContain('労働施策総合推進法9条');
  });
});
