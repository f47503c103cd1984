// Long because one made-up generation of jobs, which takes longer than the asking, is asked of four steps.
import { renderToString } from 'preact-render-to-string';
import { beforeAll, describe, expect, it } from 'vitest';
import { generateJobs } from '#demo/jobs/generate.ts';
import { type Language, languages } from '#kernel/language.ts';
import { day } from '#kernel/time.ts';
import type { Typed } from '#kernel/typed.ts';
import type { Establishment } from '#modules/establishments/establishment.ts';
import type { JobSheet, Workplace } from '#modules/jobs/job-sheet.ts';
import type { SheetDraft } from '#modules/jobs/sheet-draft.ts';
import { readReference, reference } from '#modules/reference/reference.ts';
import { testDatabase, testNow } from '#test/support/database.ts';
import { rawOf } from '#ui/forms/raw.ts';
import { neededItems } from '../../needed-items.ts';
import { missingItems, sheetFrom } from '../../sheet.ts';
import { hoursForm } from './hours.ts';
import { kindForm } from './kind.ts';
import { payForm } from './pay.ts';
import type { On, StepForm } from './step-form.ts';
import { workForm } from './work.ts';

const { database } = testDatabase();
const jobs: { sheet: JobSheet; establishment: Establishment }[] = [];
beforeAll(async () => {
  await readReference(database);
  const made = generateJobs({ count: 160, seed: 'steps', today: day('2026-11-20'), reference: reference() });
  const employers = new Map([...made.establishments].map((one) => [one.id, one as Establishment]));
  for (const { sheet, establishmentId } of made.jobs) {
    const establishment = employers.get(establishmentId);
    if (establishment) jobs.push({ sheet, establishment });
  }
});
const job = (at = 0) => {
  const found = jobs[at];
  if (!found) throw new Error(`there is no job ${at}`);
  return found;
};
const nobody: Establishment = {
  id: '01990000-0000-7000-8000-000000000001',
  state: 'registered',
  name: '有限会社　空色',
  place: {},
  dispute: false,
  record: {},
};

const asked = (told: SheetDraft = {}, language: Language = 'ja'): On => ({
  language,
  now: testNow,
  who: 'employer',
  kind: 'new',
  told,
  establishment: nobody,
});

const forms = { header: kindForm, work: workForm, pay: payForm, hours: hoursForm };
const sections = Object.keys(forms) as (keyof typeof forms)[];

/** Asked, typed and read again by someone who knows nothing but what kind of job it is. */
const again = (form: StepForm, sheet: SheetDraft, language: Language = 'ja') => {
  const on = asked(sheet, language);
  return form.read(on, form.write(on, sheet), sheet.header ? { header: sheet.header } : {});
};

/** What a step of an otherwise blameless job says is wrong, when this is typed over it. */
const wrong = (form: StepForm, typed: Typed, sheet: SheetDraft = job().sheet): Record<string, string> => {
  const on = asked(sheet);
  return form.read(on, { ...form.write(on, sheet), ...typed }, sheet).problems;
};

/** What the forms carry of a sheet: the place of the establishment comes from its record. */
const carried = ({ work, ...sheet }: JobSheet): SheetDraft => ({
  ...sheet,
  work: {
    ...work,
    workplaces: work.workplaces.map(({ point: _point, ...place }) =>
      place.kind === 'address' ? place : { kind: place.kind, ...(place.station ? { station: place.station } : {}) },
    ),
  },
});

describe('the steps 求人区分, 仕事内容, 賃金・手当 and 労働時間', () => {
  it.each(languages)('ask for every item of a made-up job and read it back (%s)', (language) => {
    for (const { sheet } of language === 'ja' ? jobs : jobs.slice(0, 30))
      for (const section of sections) {
        const { told, problems } = again(forms[section], sheet, language);
        expect(told[section], section).toEqual(carried(sheet)[section]);
        // Few of the made-up jobs say nothing of smoking.
        const { smoking, ...others } = problems;
        expect(others, section).toEqual({});
        expect(smoking === undefined, section).toBe(section !== 'work' || sheet.work.smoking !== undefined);
      }
  });

  it('keep the point of a workplace elsewhere, which nobody types, as long as its address is the same', () => {
    const point = { lat: 35.44, lng: 139.64 };
    const place = {
      kind: 'address',
      prefecture: '14',
      municipality: '14104',
      address: '神奈川県横浜市中区港町1-1',
      point,
    };
    const sheet: SheetDraft = { work: { workplaces: [place as Workplace] } };
    const typed = workForm.write(asked(sheet), sheet);
    const read = (changes: Typed, known: On['known'] = sheet.work?.workplaces ?? []) =>
      workForm.read({ ...asked(), known }, { ...typed, ...changes }, {}).told.work?.workplaces?.[0]?.point;
    expect(read({})).toEqual(point);
    expect(read({ 'workplaces-1-station': ['関内駅'] })).toEqual(point);
    expect(read({ 'workplaces-1-address': ['港町1-2'] })).toBeUndefined();
    expect(read({}, [])).toBeUndefined();
  });

  it('make the same sheet again with the record of the establishment', () => {
    for (const { sheet, establishment } of jobs) {
      const draft = Object.fromEntries(
        sections.map((section) => [section, again(forms[section], sheet).told[section]]),
      );
      const whole = sheetFrom({ ...sheet, ...draft }, establishment);
      const points = sheet.work.workplaces.map(({ point: _point, ...place }) => place);
      expect(
        whole && { ...whole.work, workplaces: whole.work.workplaces.map(({ point: _point, ...one }) => one) },
      ).toEqual({ ...sheet.work, workplaces: points });
      expect(whole?.header).toEqual(sheet.header);
      expect(whole?.pay).toEqual(sheet.pay);
      expect(whole?.hours).toEqual(sheet.hours);
      expect(whole?.establishment).toEqual(sheet.establishment);
      expect(whole?.company).toEqual(sheet.company);
    }
  });

  it('say of themselves what the table of needed items misses', () => {
    for (const { sheet } of jobs.filter(({ sheet }) => sheet.work.smoking).slice(0, 60)) {
      expect(missingItems(sheet).filter(({ item }) => sections.some((one) => item.startsWith(`${one}.`)))).toEqual([]);
      for (const { item } of missingItemsOf(sheet)) {
        const [section, name] = item.split('.') as [keyof typeof forms, string];
        const { [name]: _gone, ...rest } = sheet[section] as Record<string, unknown>;
        const without = { ...sheet, [section]: rest } as unknown as SheetDraft;
        const missed = missingItems(without).some((one) => one.item === item);
        const { problems } = again(forms[section], without);
        expect(Object.keys(problems).length > 0, item).toBe(missed);
      }
    }
  });

  it.each(languages)('call no two questions alike, and have one for every item (%s)', (language) => {
    for (const form of Object.values(forms)) {
      const typed = Object.fromEntries(form.parts(asked()).map(({ key, most }) => [key, numbers(most)]));
      const fields = form.fields(asked({}, language), typed);
      const labels = Object.values(fields).map(({ label }) => label);
      expect(new Set(labels).size, `${form.step} ${labels}`).toBe(labels.length);
      for (const field of Object.values(form.items)) expect(Object.keys(fields)).toContain(nameOf(field));
      expect(form.places.flatMap(({ names = [] }) => names).filter((name) => !fields[name])).toEqual([]);
    }
  });

  it('have a place and a field for every item that is needed', () => {
    const items = Object.values(forms).flatMap((form) => Object.keys(form.items));
    const needed = neededItems.filter(({ item }) => sections.some((section) => item.startsWith(`${section}.`)));
    expect(needed.filter(({ item }) => !items.includes(item))).toEqual([]);
  });
});

const numbers = (most: number): string[] => Array.from({ length: most }, (_, at) => String(at + 1));
/** `shifts.0.from` is the control shifts-1-from. */
const nameOf = (field: string): string => field.replace(/\.(\d+)\./u, (_, at) => `-${Number(at) + 1}-`);
const missingItemsOf = (sheet: JobSheet) =>
  neededItems.filter(
    ({ item, of }) => (of === undefined || of(sheet)) && sections.some((section) => item.startsWith(`${section}.`)),
  );

describe('求人区分', () => {
  it('takes self-applications only where the employer is known', () => {
    expect(wrong(kindForm, { selfApplication: ['yes'], disclosure: ['2'] })).toEqual({});
    expect(wrong(kindForm, { selfApplication: ['yes'], disclosure: ['3'] })).toHaveProperty('selfApplication');
    expect(wrong(kindForm, { selfApplication: ['no'], disclosure: ['4'] })).toEqual({});
  });

  it('asks which graduates only of jobs for graduates', () => {
    expect(wrong(kindForm, { kind: ['graduates'] })).toHaveProperty('graduateKind');
    expect(wrong(kindForm, { kind: ['general'], graduateKind: ['nobody'] })).toEqual({});
  });
});

describe('仕事内容', () => {
  const full = () => jobs.find(({ sheet }) => sheet.header.workingTime === 'full-time')?.sheet ?? job().sheet;
  const told = (typed: Typed) => {
    const on = asked(full());
    return workForm.read(on, { ...workForm.write(on, full()), ...typed }, {}).told.work;
  };

  it('offers the types of employment of a full-time or a part-time job', () => {
    expect(wrong(workForm, { employmentType: ['part-time'] }, full())).toHaveProperty('employmentType');
  });

  it('asks for the licence where people are sent to others, and for nothing of it elsewhere', () => {
    expect(wrong(workForm, { dispatch: ['dispatch'], dispatchLicence: [''] }, full())).toHaveProperty(
      'dispatchLicence',
    );
    expect(told({ dispatch: ['none'], dispatchLicence: ['派13－000001'] })).not.toHaveProperty('dispatchLicence');
    expect(wrong(workForm, { employmentType: ['fixed-term-dispatch'], dispatch: ['none'] }, full())).toHaveProperty(
      'dispatch',
    );
  });

  it.each([
    [{ termLength: ['under-four-months'], termMonths: ['3'] }, []],
    [{ termLength: ['under-four-months'], termMonths: ['4'] }, ['termLength']],
    [{ termLength: ['four-months-or-more'], termMonths: ['3'] }, ['termLength']],
    [{ termLength: ['four-months-or-more'], termYears: ['1'] }, []],
    [{ termLength: ['four-months-or-more'] }, ['termYears']],
    [
      {
        termLength: ['four-months-or-more'],
        termYears: ['1'],
        'termUntil-year': ['2027'],
        'termUntil-month': ['3'],
        'termUntil-day': ['31'],
      },
      ['termUntil'],
    ],
  ])('asks how long a contract with a term is: %j', (typed, expected) => {
    const empty = { termYears: [''], termMonths: [''], 'termUntil-year': [''], 'termUntil-month': [''] };
    const fixed = { term: ['fixed'], renewal: ['none'], ...empty, 'termUntil-day': [''], ...typed };
    expect(Object.keys(wrong(workForm, fixed, full()))).toEqual(expected);
  });

  it('asks for the limit of renewals, and for the conditions of conditional ones', () => {
    const fixed = { term: ['fixed'], termLength: ['four-months-or-more'], termYears: ['1'] };
    const asking = (renewal: string) =>
      Object.keys(
        wrong(workForm, { ...fixed, renewal: [renewal], renewalLimit: [''], renewalConditions: [''] }, full()),
      );
    expect(asking('none')).toEqual([]);
    expect(asking('automatic')).toEqual(['renewalLimit']);
    expect(asking('conditional')).toEqual(['renewalConditions', 'renewalLimit']);
  });

  it('asks for ground, reason and a bound of an age limit', () => {
    const limit = { age: ['yes'], ageFrom: [''], ageTo: [''], ageGround: [''], ageReason: [''] };
    expect(Object.keys(wrong(workForm, limit, full()))).toEqual(['ageGround', 'ageReason', 'ageFrom']);
    const backwards = { ...limit, ageFrom: ['40'], ageTo: ['30'], ageGround: ['arts'], ageReason: ['子役'] };
    expect(Object.keys(wrong(workForm, backwards, full()))).toEqual(['ageTo']);
  });

  it('finds a class by the word of its box, and by the title where the box is empty', () => {
    const offered = (typed: Typed): string => {
      const field = workForm.fields(asked(), typed)['occupations-1-class'];
      return field ? renderToString(field.ask({ name: 'occupations-1-class', raw: rawOf(typed) })) : '';
    };
    expect(offered({ 'occupations-1-word': ['溶接'] })).toContain('溶接');
    expect(offered({ title: ['看護師'] })).toContain('看護師');
    expect(offered({ title: ['看護師'], 'occupations-1-word': ['溶接'] })).not.toContain('看護師');
    expect(offered({ title: ['ぬばたまの'] })).toContain('「ぬばたまの」に当てはまるものが見つかりません');
    // Nothing is called so as a whole: each of its words is looked for.
    expect(offered({ title: ['溶接工場の仕事（看護師も）'] })).toContain('看護師');
    expect(offered({ 'occupations-1-class': ['2022:099-99'] })).toContain('（099-99）');
  });

  it('refuses a class and a licence that no list knows', () => {
    expect(wrong(workForm, { 'occupations-1-class': ['2022:999-99'] })).toHaveProperty('occupations-1-class');
    const licence = { licencesNeeded: ['yes'], licences: ['1'], 'licences-1-requirement': ['required'] };
    expect(wrong(workForm, { ...licence, 'licences-1-code': ['0000'] })).toHaveProperty('licences-1-code');
  });

  it('gives a licence of the list its code, and keeps another by its name', () => {
    const [official] = reference().licences.values();
    const named = (name: string) =>
      told({
        licencesNeeded: ['yes'],
        carLicence: [''],
        otherLicences: [''],
        licences: ['1'],
        'licences-1-name': [name],
        'licences-1-code': [''],
        'licences-1-requirement': ['preferred'],
      })?.licences?.listed;
    expect(named(official?.name ?? '')).toEqual([
      { ...(official && { code: official.code, name: official.name }), requirement: 'preferred' },
    ]);
    expect(named('社内の資格')).toEqual([{ name: '社内の資格', requirement: 'preferred' }]);
  });

  it('reads a workplace as an address line with its codes', () => {
    const place = {
      workplaces: ['1'],
      'workplaces-1-kind': ['address'],
      'workplaces-1-postcode': ['2310017'],
      'workplaces-1-prefecture': ['14'],
      'workplaces-1-municipality': ['横浜市中区'],
      'workplaces-1-address': ['港町９－９'],
      'workplaces-1-station': [''],
    };
    expect(told(place)?.workplaces).toEqual([
      {
        kind: 'address',
        postcode: '231-0017',
        prefecture: '14',
        municipality: '14104',
        address: '神奈川県横浜市中区港町９－９',
      },
    ]);
    expect(wrong(workForm, { ...place, 'workplaces-1-municipality': ['横浜市'] }, full())).toHaveProperty(
      'workplaces-1-municipality',
    );
    expect(
      wrong(workForm, { ...place, 'workplaces-1-prefecture': ['59'], 'workplaces-1-municipality': [''] }, full()),
    ).toEqual({});
  });
});

describe('賃金・手当', () => {
  const full = () => jobs.find(({ sheet }) => sheet.header.workingTime === 'full-time')?.sheet ?? job().sheet;
  const pay = (typed: Typed) => {
    const on = asked(full());
    return payForm.read(on, { ...payForm.write(on, full()), ...typed }, {}).told.pay;
  };
  const parts = {
    baseFrom: ['20万'],
    baseTo: ['230,000円'],
    allowances: ['1'],
    'allowances-1-name': ['資格手当'],
    'allowances-1-from': ['5000'],
    'allowances-1-to': [''],
    fixedOvertime: ['yes'],
    fixedFrom: ['30000'],
    fixedTo: ['34000'],
    fixedHours: ['20'],
    fixedNote: ['20時間を超える分は別に支給します。'],
  };

  it('adds up a, b and c', () => {
    expect(pay(parts)?.total).toEqual({ from: 235_000, to: 269_000 });
    expect(pay({ ...parts, fixedOvertime: ['no'] })?.total).toEqual({ from: 205_000, to: 235_000 });
    expect(pay({ ...parts, baseFrom: [''], baseTo: [''] })).not.toHaveProperty('total');
  });

  it('asks for the three points of fixed overtime', () => {
    const without = { ...parts, fixedFrom: [''], fixedHours: [''], fixedNote: [''] };
    expect(Object.keys(wrong(payForm, without, full()))).toEqual(['fixedFrom', 'fixedHours', 'fixedNote']);
  });

  it('refuses upper ends below the lower ones, also in a part', () => {
    const backwards = { ...parts, baseTo: ['199999'], 'allowances-1-to': ['4999'], fixedTo: ['29999'] };
    expect(Object.keys(wrong(payForm, backwards, full())).sort()).toEqual(['allowances-1-to', 'baseTo', 'fixedTo']);
  });

  it('asks for the own figure of pay that is counted otherwise', () => {
    expect(wrong(payForm, { form: ['daily'], formFrom: [''], formTo: [''] }, full())).toHaveProperty('formFrom');
    expect(wrong(payForm, { form: ['monthly'], formFrom: [''], formTo: [''] }, full())).toEqual({});
  });
});

describe('労働時間', () => {
  const full = () => jobs.find(({ sheet }) => sheet.header.workingTime === 'full-time')?.sheet ?? job().sheet;
  const hours = (typed: Typed) => {
    const on = asked(full());
    return hoursForm.read(on, { ...hoursForm.write(on, full()), ...typed }, {}).told.hours;
  };

  it('reads clock times as people write them, and the end of the day', () => {
    const shift = (from: string, to: string) =>
      hours({ shifts: ['1'], 'shifts-1-from': [from], 'shifts-1-to': [to] })?.shifts;
    expect(shift('８時半', '午後5時15分')).toEqual([{ from: 510, to: 1035 }]);
    expect(shift('16:00', '24:00')).toEqual([{ from: 960, to: 1440 }]);
    expect(shift('22:00', '7:00')).toEqual([{ from: 1320, to: 420 }]);
  });

  it('asks for shifts or for the span they are agreed in', () => {
    const none = { shifts: ['1'], 'shifts-1-from': [''], 'shifts-1-to': [''], orFrom: [''], orTo: [''] };
    expect(wrong(hoursForm, none, full())).toHaveProperty('shifts-1-from');
    expect(wrong(hoursForm, { ...none, orFrom: ['9:00'], orTo: ['18:00'], orHours: ['4'] }, full())).toEqual({});
    expect(wrong(hoursForm, { ...none, orFrom: ['9:00'], orTo: [''] }, full())).toHaveProperty('orTo');
  });

  it('asks part-time jobs for the days of a week and full-time jobs for the days off of a year', () => {
    const required = (workingTime: 'full-time' | 'part-time') =>
      Object.entries(hoursForm.fields(asked({ header: { workingTime } }), {}))
        .filter(([, { required }]) => required)
        .map(([name]) => name);
    expect(required('full-time')).toContain('annualHolidays');
    expect(required('full-time')).not.toContain('weeklyFrom');
    expect(required('part-time')).toContain('weeklyFrom');
    expect(required('part-time')).not.toContain('annualHolidays');
  });
});
