import { beforeAll, describe, expect, it } from 'vitest';
import type { System } from '#kernel/actor.ts';
import { jobNumber } from '#kernel/numbers.ts';
import { addDays, dayOf } from '#kernel/time.ts';
import { storeEstablishments } from '#modules/establishments/establishments.ts';
import type { NewJob } from '#modules/jobs/job.ts';
import type { JobSheet } from '#modules/jobs/job-sheet.ts';
import { storeJobs } from '#modules/jobs/jobs.ts';
import { loadReference, readReference } from '#modules/reference/reference.ts';
import { openDatabase } from '#platform/database/database.ts';
import { testNow } from '#test/support/database.ts';
import { visitorOf } from '#test/support/visitor.ts';
import { testWeb } from '#test/support/web.ts';
import { codecsOf } from '../../address.ts';
import type { ConditionKey } from '../../conditions.ts';
import { knownCodes, limitsOf } from '../../searches.ts';
import { askedElsewhere, parts } from '../../views/detailed-form.tsx';

/**
 * Every condition of the real form (system-reference §3.1–3.2), asked as the page asks it, of a job that fits and one that
 * does not. The contract judges the adapters by far more jobs; this is the way from the box to the list.
 */

/** Parts of a sheet that make a job fit or not. */
type Made = { [K in keyof JobSheet]?: Partial<JobSheet[K]> } & { acceptedDaysAgo?: number };
type Row = { key: ConditionKey; asked: Record<string, string | string[]>; fits: Made; not: Made };

const place = (
  prefecture: string,
  municipality: string,
  station?: { name: string; means: 'walk'; minutes: number },
) => ({
  work: { workplaces: [{ kind: 'address' as const, prefecture, municipality, ...(station ? { station } : {}) }] },
});
const shifts = (from: number, to: number) => ({ hours: { shifts: [{ from: from * 60, to: to * 60 }] } });

const rows: readonly Row[] = [
  { key: 'kind', asked: { kind: 'disability' }, fits: { header: { kind: 'disability' } }, not: {} },
  { key: 'kind', asked: { kind: 'general' }, fits: {}, not: { header: { kind: 'seasonal' } } },
  { key: 'times', asked: { time: 'part-time' }, fits: { header: { workingTime: 'part-time' } }, not: {} },
  {
    key: 'age',
    asked: { age: '60' },
    fits: { work: { age: { limited: false } } },
    not: { work: { age: { limited: true, to: 59 } } },
  },
  {
    key: 'ageLimit',
    asked: { agelimit: 'open' },
    fits: { work: { age: { limited: false } } },
    not: { work: { age: { limited: true, to: 59 } } },
  },
  { key: 'places', asked: { pref: '13', city: '13101' }, fits: place('13', '13101'), not: place('13', '13102') },
  { key: 'places', asked: { pref: ['14', '27'] }, fits: place('27', '27127'), not: place('13', '13101') },
  { key: 'near', asked: { near: '13101', km: '5' }, fits: place('13', '13102'), not: place('27', '27127') },
  {
    key: 'railways',
    asked: { line: '001' },
    fits: place('13', '13101', { name: '{line}　神田駅', means: 'walk', minutes: 5 }),
    not: place('13', '13101', { name: '田舎線　田舎駅', means: 'walk', minutes: 5 }),
  },
  {
    key: 'occupations',
    asked: { work: '05' },
    fits: { work: { occupations: [{ edition: '2022', code: '050-01' }] } },
    not: { work: { occupations: [{ edition: '2022', code: '083-01' }] } },
  },
  {
    key: 'classes',
    asked: { class: '050' },
    fits: { work: { occupations: [{ edition: '2022', code: '050-01' }] } },
    not: { work: { occupations: [{ edition: '2022', code: '051-01' }] } },
  },
  { key: 'employmentTypes', asked: { as: 'non-regular' }, fits: { work: { employmentType: 'non-regular' } }, not: {} },
  { key: 'arrived', asked: { new: 'three-days' }, fits: { acceptedDaysAgo: 2 }, not: { acceptedDaysAgo: 3 } },
  { key: 'arrived', asked: { new: 'yesterday' }, fits: { acceptedDaysAgo: 1 }, not: { acceptedDaysAgo: 2 } },
  {
    key: 'words',
    asked: { in: 'business' },
    fits: { company: { business: '{q}の製造' } },
    not: { notes: '{q}' as never },
  },
  { key: 'without', asked: { not: '夜勤専従' }, fits: {}, not: { work: { description: '夜勤専従の仕事です' } } },
  {
    key: 'wage',
    asked: { month: '20万' },
    fits: { pay: { total: { from: 200_000 }, base: { from: 200_000 } } },
    not: { pay: { total: { from: 210_000 }, base: { from: 199_999 } } },
  },
  {
    key: 'wage',
    asked: { month: '20万', all: '1' },
    fits: { pay: { total: { from: 210_000 }, base: { from: 190_000 } } },
    not: { pay: { total: { from: 199_999 } } },
  },
  {
    key: 'wage',
    asked: { hour: '1,200' },
    fits: { header: { workingTime: 'part-time' }, pay: { total: { from: 1_250 }, base: { from: 1_200 } } },
    not: { header: { workingTime: 'part-time' }, pay: { total: { from: 1_199 }, base: { from: 1_199 } } },
  },
  {
    key: 'bonus',
    asked: { bonus: '1' },
    fits: { pay: { bonus: { exists: true } } },
    not: { pay: { bonus: { exists: false } } },
  },
  { key: 'hours', asked: { from: '９時', to: '17時半' }, fits: shifts(9, 17), not: shifts(8, 17) },
  {
    key: 'hoursExcept',
    asked: { hoursnot: 'shifts' },
    fits: { hours: { system: 'standard' } },
    not: { hours: { system: 'shifts' } },
  },
  {
    key: 'overtime',
    asked: { overtime: 'none' },
    fits: { hours: { overtime: { exists: false } } },
    not: { hours: { overtime: { exists: true } } },
  },
  {
    key: 'overtimeAtMost',
    asked: { overmax: '20' },
    fits: { hours: { overtime: { exists: true, monthlyHours: 20 } } },
    not: { hours: { overtime: { exists: true, monthlyHours: 21 } } },
  },
  {
    key: 'holidays',
    asked: { off: ['sat', 'sun', 'public'] },
    fits: { hours: { holidays: { days: ['sat', 'sun'], publicHolidays: true } } },
    not: { hours: { holidays: { days: ['sat', 'sun'] } } },
  },
  {
    key: 'weekends',
    asked: { twodays: 'every' },
    fits: { hours: { twoDaysOff: 'every-week' } },
    not: { hours: { twoDaysOff: 'other' } },
  },
  {
    key: 'annualHolidays',
    asked: { holidays: '１２０' },
    fits: { hours: { annualHolidays: 120 } },
    not: { hours: { annualHolidays: 119 } },
  },
  {
    key: 'dispatch',
    asked: { via: 'dispatch' },
    fits: { work: { dispatch: 'dispatch' } },
    not: { work: { dispatch: 'contracting' } },
  },
  {
    key: 'dispatch',
    asked: { via: 'neither' },
    fits: { work: { dispatch: 'none' } },
    not: { work: { dispatch: 'dispatch' } },
  },
  {
    key: 'insurances',
    asked: { ins: ['health', 'retirement-pay'] },
    fits: { conditions: { insurance: ['health'], retirementPay: { exists: true } } },
    not: { conditions: { insurance: ['health'] } },
  },
  {
    key: 'renewable',
    asked: { renew: '1' },
    fits: { work: { renewal: { kind: 'conditional' } } },
    not: { work: { renewal: { kind: 'none' } } },
  },
  {
    key: 'renewals',
    asked: { renewal: 'automatic' },
    fits: { work: { renewal: { kind: 'automatic' } } },
    not: { work: { renewal: { kind: 'conditional' } } },
  },
  {
    key: 'retirement',
    asked: { retire: '65' },
    fits: { conditions: { retirementAge: { exists: true, age: 65 } } },
    not: { conditions: { retirementAge: { exists: true, age: 60 } } },
  },
  {
    key: 'retirement',
    asked: { retire: 'no' },
    fits: { conditions: { retirementAge: { exists: false } } },
    not: { conditions: { retirementAge: { exists: true } } },
  },
  {
    key: 'housing',
    asked: { home: 'family' },
    fits: { conditions: { housing: { family: true } } },
    not: { conditions: { housing: { single: true } } },
  },
  {
    key: 'childcare',
    asked: { childcare: '1' },
    fits: { conditions: { childcare: { available: true } } },
    not: { conditions: { childcare: { available: false } } },
  },
  { key: 'establishmentName', asked: { name: '青空' }, fits: { establishment: { name: '株式会社青空' } }, not: {} },
  {
    key: 'establishmentName',
    asked: { name: '青空', noname: '1' },
    fits: {},
    not: { establishment: { name: '株式会社青空' } },
  },
  {
    key: 'employees',
    asked: { staff: '100' },
    fits: { company: { employees: { total: 100 } } },
    not: { company: { employees: { total: 99 } } },
  },
  {
    key: 'industries',
    asked: { ind: '85' },
    fits: { header: { industry: { code: '854', name: '老人福祉' } } },
    not: { header: { industry: { code: '831', name: '病院' } } },
  },
  {
    key: 'educationOpen',
    asked: { noedu: '1' },
    fits: { work: { education: { requirement: 'none' } } },
    not: { work: { education: { requirement: 'required' } } },
  },
  {
    key: 'experienceOpen',
    asked: { noexp: '1' },
    fits: { work: { experience: { requirement: 'none' } } },
    not: { work: { experience: { requirement: 'preferred' } } },
  },
  {
    key: 'licenceOpen',
    asked: { nolic: '1' },
    fits: { work: { licences: { none: true } } },
    not: { work: { licences: { other: '調理師' } } },
  },
  {
    key: 'licences',
    asked: { lic: '{lic}' },
    fits: { work: { licences: { listed: [{ code: '{lic}', requirement: 'required' }] } } },
    not: {},
  },
  {
    key: 'licences',
    asked: { lic: 'not.{lic}' },
    fits: {},
    not: { work: { licences: { listed: [{ code: '{lic}', requirement: 'required' }] } } },
  },
  {
    key: 'driving',
    asked: { drive: 'required' },
    fits: { work: { licences: { car: { requirement: 'required' } } } },
    not: { work: { licences: { car: { requirement: 'preferred' } } } },
  },
  {
    key: 'driving',
    asked: { drive: 'none' },
    fits: {},
    not: { work: { licences: { car: { requirement: 'preferred' } } } },
  },
  {
    key: 'features',
    asked: { with: 'no-papers' },
    fits: { selection: { methods: { interview: true } } },
    not: { selection: { methods: { documents: true } } },
  },
  {
    key: 'features',
    asked: { with: 'to-regular' },
    fits: { work: { regularHire: { offered: true } } },
    not: { work: { regularHire: { offered: false } } },
  },
  {
    key: 'features',
    asked: { with: 'own-car' },
    fits: { work: { carCommute: { allowed: true } } },
    not: { work: { carCommute: { allowed: false } } },
  },
  {
    key: 'features',
    asked: { with: 'no-transfer' },
    fits: { work: { transfer: { possible: false } } },
    not: { work: { transfer: { possible: true } } },
  },
  {
    key: 'features',
    asked: { with: 'home' },
    fits: { work: { workplaces: [{ kind: 'home', prefecture: '13' }] } },
    not: {},
  },
  {
    key: 'features',
    asked: { with: 'near-station' },
    fits: place('13', '13101', { name: '神田駅', means: 'walk', minutes: 10 }),
    not: place('13', '13101', { name: '神田駅', means: 'walk', minutes: 11 }),
  },
  {
    key: 'features',
    asked: { with: 'smoke-free' },
    fits: { work: { smoking: { measure: 'no-smoking-indoors' } } },
    not: { work: { smoking: { measure: 'none' } } },
  },
  { key: 'features', asked: { with: 'trial' }, fits: { header: { trialEmployment: ['trial'] } }, not: {} },
  {
    key: 'features',
    asked: { with: 'returning' },
    fits: { work: { uijTurn: true } },
    not: { work: { uijTurn: false } },
  },
  {
    key: 'marks',
    asked: { mark: 'えるぼし' },
    fits: { header: { prMarks: ['えるぼし'] } },
    not: { header: { prMarks: ['くるみん'] } },
  },
  {
    key: 'selfApplication',
    asked: { self: '1' },
    fits: { header: { selfApplication: true } },
    not: { header: { selfApplication: false } },
  },
];

const plain: JobSheet = {
  header: { kind: 'general', workingTime: 'full-time', disclosure: 1, selfApplication: true },
  establishment: { name: '有限会社ふつう' },
  work: {
    title: '',
    description: '仕事の内容',
    employmentType: 'regular',
    workplaces: [{ kind: 'address', prefecture: '13', municipality: '13104' }],
  },
  pay: { total: { from: 180_000 } },
  hours: {},
  conditions: {},
  company: {},
  selection: {},
};

const web = testWeb();
const system: System = { kind: 'system', task: 'test' };
/** What a row leaves open: a word of its own, and codes that the reference data has. */
const filled = <T>(value: T, word: string, names: Record<string, string>): T =>
  JSON.parse(
    JSON.stringify(value)
      .replaceAll('{q}', word)
      .replace(/\{(\w+)\}/g, (_, name: string) => names[name] ?? ''),
  );
const wordOf = (row: number): string => `検索語${String.fromCharCode(0x4e00 + row * 7)}`;
let names: Record<string, string> = {};

beforeAll(async () => {
  const owner = openDatabase({ connection: web.owner() });
  await loadReference(owner, testNow);
  await owner.destroy();
  const reference = await readReference(web.database);
  names = { line: reference.lines.get('001')?.name ?? '', lic: [...reference.licences.keys()][3] ?? '' };
  const [kept] = await storeEstablishments(web.act(system), [
    { state: 'registered', name: '有限会社ふつう', place: {}, dispute: false, record: {} },
  ]);
  if (!kept) throw new Error('not stored');
  const made = ({ acceptedDaysAgo = 10, ...sheet }: Made, title: string, serial: number): NewJob => {
    const acceptedOn = addDays(dayOf(testNow), -acceptedDaysAgo);
    const merged = Object.fromEntries(
      Object.entries({ ...plain, ...sheet }).map(([section, value]) => {
        const usual = plain[section as keyof JobSheet];
        return [section, typeof value === 'object' ? { ...(usual as object), ...value } : value];
      }),
    ) as JobSheet;
    return {
      number: jobNumber('13990', String(serial)),
      state: 'active',
      establishmentId: kept.id,
      officeCode: '13010',
      acceptedOn,
      deadlineOn: addDays(acceptedOn, 60),
      sheet: { ...merged, work: { ...merged.work, title } },
    };
  };
  const jobs = rows.flatMap((row, index) => {
    const word = wordOf(index);
    // Where the words themselves are asked, the title must not hold them.
    const titled = row.key === 'words' ? '' : word;
    const { fits, not } = filled({ fits: row.fits, not: row.not }, word, names);
    return [made(fits, `${titled}合う${index}`, index * 2 + 1), made(not, `${titled}外れ${index}`, index * 2 + 2)];
  });
  await storeJobs(web.act(system), jobs);
}, 60_000);

const visitor = () => visitorOf(web);
const paramsOf = (row: Row, index: number): URLSearchParams => {
  const params = new URLSearchParams({ q: wordOf(index) });
  for (const [name, given] of Object.entries(filled(row.asked, '', names)))
    for (const value of [given].flat()) params.append(name, value);
  return params;
};

describe('every condition of the real form', () => {
  it.each(rows.map((row, index) => ({ row, index, name: `${row.key} ${JSON.stringify(row.asked)}` })))(
    'finds the job that fits and not the one that does not: $name',
    async ({ row, index }) => {
      const list = await visitor().open(`/jobs?${paramsOf(row, index)}`);
      list.seeStatus(200);
      expect(list.path).toMatch(/^\/jobs\?v=1&/);
      const titles = [...list.document.querySelectorAll('.card-title')].map((one) => one.textContent);
      expect(titles).toEqual([expect.stringContaining('合う')]);
    },
  );

  it('has a chip to take it away again, in every language', async () => {
    for (const prefix of ['', '/easy', '/en']) {
      for (const [index, row] of rows.entries()) {
        if (index % 6 !== 0) continue;
        const list = await visitor().open(`${prefix}/jobs?${paramsOf(row, index)}`);
        expect(list.document.querySelectorAll('a.chip-removable').length).toBeGreaterThan(1);
      }
    }
  });

  it('is asked in one part of the detailed form, or elsewhere', () => {
    const codecs = codecsOf(knownCodes, limitsOf(web.settings));
    const held = [...parts.flatMap(({ holds }) => holds), ...askedElsewhere];
    expect([...held].sort()).toEqual(Object.keys(codecs).sort());
    const tried = new Set(rows.map(({ key }) => key));
    expect(held.filter((key) => !tried.has(key) && !askedElsewhere.includes(key))).toEqual([]);
  });

  it('stands ticked or typed in the form again, and comes out of it unchanged', async () => {
    for (const [index, row] of rows.entries()) {
      const list = await visitor().open(`/jobs?${paramsOf(row, index)}`);
      const form = await list.tab().open(list.path.replace('/jobs?', '/jobs/conditions?'));
      const again = await form.press('検索する');
      expect(again.path, JSON.stringify(row.asked)).toBe(list.path);
    }
  }, 120_000);

  it('stays in the simple form, which sends what it has no box for', async () => {
    for (const [index, row] of rows.entries()) {
      const list = await visitor().open(`/jobs?${paramsOf(row, index)}`);
      const again = await list.tab().press('検索する');
      expect(again.path, JSON.stringify(row.asked)).toBe(list.path);
    }
  }, 120_000);
});
