import { describe, expect, it } from 'vitest';
import { generateJobs } from '#demo/jobs/generate.ts';
import { type Language, languages } from '#kernel/language.ts';
import { day, instant } from '#kernel/time.ts';
import type { Typed } from '#kernel/typed.ts';
import type { Establishment } from '#modules/establishments/establishment.ts';
import { checkSheet, type JobSheet } from '#modules/jobs/job-sheet.ts';
import type { SheetDraft } from '#modules/jobs/sheet-draft.ts';
import { shippedReference } from '#test/support/shipped-reference.ts';
import { establishmentForm } from './establishment.ts';
import { insuranceForm } from './insurance.ts';
import { prForm } from './pr.ts';
import { selectionForm } from './selection.ts';
import type { On, StepForm } from './step-form.ts';

const reference = shippedReference();
const { jobs: stream, establishments } = generateJobs({
  count: 400,
  seed: 'demo',
  today: day('2026-11-20'),
  reference,
});
const employers = new Map([...establishments].map((one) => [one.id, one as Establishment]));
const jobs = [...stream].map(({ sheet, establishmentId }) => {
  const establishment = employers.get(establishmentId);
  if (!establishment) throw new Error(`no establishment ${establishmentId}`);
  return { sheet, establishment };
});
const [first] = jobs;
if (!first) throw new Error('no job was made');

const asked = (told: SheetDraft, establishment: Establishment, language: Language = 'ja'): On => ({
  language,
  now: instant('2026-11-21T12:00:00+09:00'),
  who: 'employer',
  kind: 'new',
  told,
  establishment,
});

/** A sheet for graduates in which every item of (I)–(L) says something. */
const graduates: JobSheet = {
  ...first.sheet,
  header: { ...first.sheet.header, kind: 'graduates', graduateKind: 'university' },
  notes: '＊入社前に\n研修があります。',
  pr: {
    message: 'ご応募をお待ちしています。',
    branchCount: 4,
    branches: ['大阪支店', '福岡支店'],
    turnover: [{ year: 2025, amount: '12億円' }, { amount: '10億円' }],
    customers: ['青空商事'],
    affiliates: ['青空サービス', '青空運輸'],
    jobBasedPay: { exists: true, note: '５段階' },
    reinstatement: { exists: false },
    benefits: '永年勤続表彰',
    training: '入社時研修',
    trainingForNonRegular: false,
    workLifeSupport: '短時間勤務',
    note: '2025年に移転しました。',
  },
  disability: {
    jobCoach: false,
    elevator: true,
    braille: false,
    handrails: 'one-side',
    wheelchair: true,
    restRoom: true,
    accessibleToilet: true,
    other: '面談をします。',
  },
  graduates: {
    graduationYear: 2027,
    hires: [
      { year: 2025, hired: 4, left: 1 },
      { year: 2024, hired: 0, left: 0 },
    ],
    averageService: 11.5,
    averageAge: 38.2,
    training: '新入社員研修',
    selfDevelopment: '受験料の補助',
    mentor: true,
    careerConsulting: '年１回',
    inHouseExams: '溶接',
    monthlyOvertime: 9.4,
    paidLeaveDays: 11.2,
    childcareLeave: { men: { taken: 2, eligible: 3 }, women: { taken: 4, eligible: 4 } },
    womenExecutives: 20,
    womenManagers: 15.5,
    earlierGraduates: { accepted: true, yearsAfter: 3, dropouts: false },
    documents: ['履歴書', '成績証明書', '作品集'],
    receptionFrom: '2027-03-01',
    receptionTo: '2027-08-31',
    selectionFrom: '2027-06-01',
    recommendation: false,
  },
};

/** Asked, typed and read again: nothing may be wrong with it, and nothing lost. */
const again = (form: StepForm, sheet: SheetDraft, on: On): SheetDraft => {
  const { told, problems } = form.read(on, form.write(on, sheet), { header: sheet.header ?? {} });
  expect(problems, form.step).toEqual({});
  return told;
};

const wrong = (form: StepForm, sheet: SheetDraft, on: On, typed: Typed): Record<string, string> =>
  form.read(on, { ...form.write(on, sheet), ...typed }, sheet).problems;

const forms = [establishmentForm, insuranceForm, prForm, selectionForm];

describe('the steps 事業所情報, 保険・年金・定年等, 求人PR情報 and 選考方法', () => {
  it.each(languages)('read back what four hundred made-up jobs say (%s)', (language) => {
    for (const { sheet, establishment } of jobs) {
      const on = asked(sheet, establishment, language);
      expect(again(insuranceForm, sheet, on).conditions).toEqual(sheet.conditions);
      expect(again(selectionForm, sheet, on).selection).toEqual(sheet.selection);
      const { notes, pr, disability } = again(prForm, sheet, on);
      expect({ notes, pr, disability }).toEqual({ notes: sheet.notes, pr: sheet.pr, disability: sheet.disability });
      const { total: _total, ...here } = sheet.company.employees ?? {};
      expect(again(establishmentForm, sheet, on).company?.employees).toEqual(here);
    }
  });

  it.each(languages)('read back every item for new graduates (%s)', (language) => {
    const told = again(prForm, graduates, asked(graduates, first.establishment, language));
    expect(told).toEqual({
      header: graduates.header,
      notes: graduates.notes,
      pr: graduates.pr,
      disability: graduates.disability,
      graduates: graduates.graduates,
    });
    expect(checkSheet(graduates)).toEqual([]);
  });

  it.each(languages)('call no two questions alike and help with each (%s)', (language) => {
    const on = asked(graduates, first.establishment, language);
    for (const form of forms) {
      const fields = Object.values(form.fields(on, { turnover: ['1', '2'], hires: ['1', '2'] }));
      const labels = fields.map(({ label }) => label);
      expect(new Set(labels).size, `${form.step} ${labels}`).toBe(labels.length);
    }
  });

  it('say of every item where it is told', () => {
    const on = asked(graduates, first.establishment);
    for (const form of forms)
      for (const [item, name] of Object.entries(form.items)) {
        const { nameOf } = form.read(on, form.write(on, graduates), graduates);
        expect(Object.keys(form.fields(on, form.write(on, graduates))), item).toContain(nameOf(name));
      }
  });

  it('ask of new graduates and of 障害者に対する配慮 only where it concerns the job', () => {
    const names = (kind: JobSheet['header']['kind']) =>
      Object.keys(prForm.fields(asked({ header: { kind } }, first.establishment), {}));
    expect(names('general').some((name) => /graduat|hires|youth/i.test(name))).toBe(false);
    expect(names('graduates')).toEqual(expect.arrayContaining(['graduationYear', 'hires-1-year', 'mentor']));
    expect(names('general')).toContain('accessibility');
    expect(names('disability')).not.toContain('accessibility');
    const empty = asked({ header: { kind: 'disability' } }, first.establishment);
    expect(Object.keys(prForm.read(empty, {}, empty.told).problems)).toContain('jobCoach');
    const general = asked({ header: { kind: 'general' } }, first.establishment);
    expect(prForm.read(general, { elevator: ['yes'], accessibility: ['no'] }, general.told).told.disability).toBe(
      undefined,
    );
  });
});

describe('a person in charge and a place', () => {
  const [registered] = first.establishment.record.contacts ?? [];
  const on = asked({}, first.establishment);

  it('are chosen from the record and copied into the sheet', () => {
    const typed = {
      ...selectionForm.write(on, first.sheet),
      contactChoice: ['0'],
      contact: ['別の人'],
      place: ['establishment'],
      placeAddress: ['別の場所'],
    };
    const { told } = selectionForm.read(on, typed, {});
    expect(told.selection?.contact).toEqual(registered);
    expect(told.selection?.place?.address).toBe(first.establishment.place.address);
    expect(selectionForm.write(on, told).contactChoice).toEqual(['0']);
  });

  it('are asked in full where the record has none', () => {
    const { contacts: _none, ...record } = first.establishment.record;
    const bare: On = { ...on, establishment: { ...first.establishment, place: {}, record } };
    const { problems } = selectionForm.read(bare, { place: ['establishment'] }, {});
    expect(Object.keys(problems)).toEqual(expect.arrayContaining(['contact', 'telephone', 'place']));
    expect(problems).not.toHaveProperty('contactChoice');
  });
});

describe('answers that belong together', () => {
  const on = asked(graduates, first.establishment);

  it.each([
    [
      insuranceForm,
      { retirementAge: ['yes'], retirementAgeAt: ['65'], reemployment: ['yes'], reemploymentTo: ['64'] },
      'reemploymentTo',
    ],
    [
      insuranceForm,
      { retirementAge: ['yes'], retirementAgeAt: ['60'], extension: ['yes'], extensionTo: ['59'] },
      'extensionTo',
    ],
    [insuranceForm, { retirementAge: ['yes'], retirementAgeAt: [''] }, 'retirementAgeAt'],
    [selectionForm, { openings: ['3'], openingsCommuting: ['1'], openingsLiveIn: ['1'] }, 'openingsCommuting'],
    [selectionForm, { methods: ['interview'], interviews: [''] }, 'interviews'],
    [selectionForm, { schedule: ['fixed'], scheduleNote: [''] }, 'scheduleNote'],
    [selectionForm, { documents: ['other'], otherDocuments: [''] }, 'otherDocuments'],
    [selectionForm, { sendBy: ['post'], postTo: ['elsewhere'], postAddress: [''] }, 'postAddress'],
    [prForm, { branches: ['一\n二\n三\n四'] }, 'branches'],
    [prForm, { branches: ['あ'.repeat(101)] }, 'branches'],
    [prForm, { branchCount: ['1'] }, 'branchCount'],
    [prForm, { 'turnover-1-amount': [''] }, 'turnover-1-amount'],
    [prForm, { 'hires-1-left': ['5'] }, 'hires-1-left'],
    [prForm, { 'hires-2-year': ['2025'] }, 'hires-2-year'],
    [prForm, { 'hires-2-hired': [''] }, 'hires-2-hired'],
    [prForm, { menTaken: ['4'] }, 'menTaken'],
    [prForm, { womenEligible: [''] }, 'womenEligible'],
    [prForm, { 'receptionTo-year': ['2027'], 'receptionTo-month': ['2'], 'receptionTo-day': ['28'] }, 'receptionTo'],
    [
      prForm,
      { 'selectionFrom-year': ['2027'], 'selectionFrom-month': ['2'], 'selectionFrom-day': ['28'] },
      'selectionFrom',
    ],
    [establishmentForm, { workplace: ['4'], women: ['5'], partTime: ['0'] }, 'women'],
    [establishmentForm, { workplace: [''], women: ['5'], partTime: [''] }, 'workplace'],
  ] as [StepForm, Typed, string][])('are compared (%#)', (form, typed, field) => {
    expect(Object.keys(wrong(form, graduates, on, {}))).toEqual([]);
    expect(Object.keys(wrong(form, graduates, on, typed))).toEqual([field]);
  });

  it('say nothing where what they hang on was not chosen', () => {
    const typed = {
      ...selectionForm.write(on, first.sheet),
      methods: ['written'],
      interviews: ['2'],
      sendBy: ['mail'],
      postAddress: ['どこか'],
    };
    const { told } = selectionForm.read(on, typed, {});
    expect(told.selection?.methods).toEqual({ written: true });
    expect(told.selection).not.toHaveProperty('postTo');
  });
});
