import { describe, expect, it } from 'vitest';
import { day, instant } from '#kernel/time.ts';
import type { JobSheet } from '#modules/jobs/job-sheet.ts';
import type { RegistrationRecord } from '#modules/seekers/registration.ts';
import { wholeSheet } from '#test/import/whole-sheet.ts';
import { type Condition, fitOf } from './fit.ts';
import { staffWords, whyOf } from './words/staff.ts';

const now = instant('2026-11-20T10:00+09:00');
const nobody: RegistrationRecord = {
  basic: {},
  sharing: { openToEmployers: false, sharedWith: 'none' },
  wishes: { occupations: [{ description: '介護の仕事', occupation: '049-01' }], workingTimes: ['full-time'] },
  placeAndPay: { places: [{ prefecture: '13' }] },
  education: { licences: [] },
  career: { posts: [] },
  appeal: {},
};
type Given = {
  wishes?: Partial<RegistrationRecord['wishes']>;
  place?: Partial<RegistrationRecord['placeAndPay']>;
  education?: Partial<RegistrationRecord['education']>;
  work?: Partial<JobSheet['work']>;
  hours?: JobSheet['hours'];
  pay?: Partial<JobSheet['pay']>;
  born?: string;
};

const middle = (code: string) => code.split('-')[0] ?? code;
const marks = (given: Given) => {
  const record = {
    ...nobody,
    wishes: { ...nobody.wishes, ...given.wishes },
    placeAndPay: { ...nobody.placeAndPay, ...given.place },
    education: { ...nobody.education, ...given.education },
  };
  const sheet: JobSheet = {
    ...wholeSheet,
    header: { ...wholeSheet.header, workingTime: 'full-time' },
    work: { ...wholeSheet.work, ...given.work },
    pay: { ...wholeSheet.pay, ...given.pay },
    hours: given.hours ?? wholeSheet.hours,
  };
  const person = { name: '', nameKana: '', birthDate: day(given.born ?? '1990-04-15') };
  const lines = fitOf({ person, record }, sheet, now, middle);
  // Every line has its sentence, with everything it speaks of.
  for (const line of lines) {
    expect(whyOf(line)).toMatch(/。|：/);
    expect(whyOf(line)).not.toContain('undefined');
    expect(staffWords.change[line.condition]).not.toBe('');
  }
  return Object.fromEntries(lines.map(({ condition, mark }) => [condition, mark])) as Partial<
    Record<Condition, string>
  >;
};
const coded = (...codes: string[]) => codes.map((code) => ({ edition: '2022' as const, code }));

describe('how a job fits a seeker', () => {
  it('by occupation: the same class, the same 中分類, another, or to be compared by a person', () => {
    expect(marks({ work: { occupations: coded('049-01') } }).occupation).toBe('fits');
    expect(marks({ work: { occupations: coded('001-01', '049-02') } }).occupation).toBe('near');
    expect(marks({ work: { occupations: coded('001-01') } }).occupation).toBe('misses');
    expect(marks({ work: { occupations: [] } }).occupation).toBe('unknown');
    expect(marks({ wishes: { occupations: [{ description: '介護' }] } }).occupation).toBe('unknown');
  });

  it('by place: the wished one, the same prefecture, elsewhere, and what moving changes', () => {
    const at = (prefecture: string, municipality: string) => ({
      workplaces: [{ kind: 'address' as const, prefecture, municipality }],
    });
    const wish = (municipality?: string) => ({
      places: [{ prefecture: '13', ...(municipality ? { municipality } : {}) }],
    });
    expect(marks({ place: wish(), work: at('13', '13101') }).place).toBe('fits');
    expect(marks({ place: wish('13101'), work: at('13', '13101') }).place).toBe('fits');
    expect(marks({ place: wish('13101'), work: at('13', '13102') }).place).toBe('near');
    expect(marks({ place: wish(), work: at('27', '27100') }).place).toBe('misses');
    expect(marks({ place: { ...wish(), moving: true }, work: at('27', '27100') }).place).toBe('near');
    expect(marks({ place: { places: [] } }).place).toBe('unknown');
    expect(marks({ wishes: { remote: true }, work: { workplaces: [{ kind: 'home' }] } }).place).toBe('fits');
  });

  it('by pay: the lower end, the upper end, less, and amounts that cannot be compared', () => {
    const wish = { pay: { unit: 'month' as const, yen: 250_000 } };
    expect(marks({ place: wish, pay: { total: { from: 250_000, to: 300_000 } } }).pay).toBe('fits');
    expect(marks({ place: wish, pay: { total: { from: 249_999, to: 250_000 } } }).pay).toBe('near');
    expect(marks({ place: wish, pay: { total: { from: 200_000, to: 249_999 } } }).pay).toBe('misses');
    expect(marks({ place: { pay: { unit: 'hour', yen: 1_300 } } }).pay).toBe('unknown');
    expect(marks({}).pay).toBe('unknown');
  });

  it('by hours, a night shift ending the next morning', () => {
    const wishes = { startMinutes: 9 * 60, endMinutes: 18 * 60, overtime: false, nightWork: false };
    const shift = (from: number, to: number) => ({ from: from * 60, to: to * 60 });
    const inside = marks({ wishes, hours: { shifts: [shift(9, 18)], overtime: { exists: false } } });
    expect(inside).toMatchObject({ hours: 'fits', nightWork: 'fits', overtime: 'fits' });
    expect(marks({ wishes, hours: { shifts: [shift(9, 18), shift(13, 22)] } })).toMatchObject({
      hours: 'near',
      nightWork: 'fits',
      overtime: 'unknown',
    });
    expect(marks({ wishes, hours: { shifts: [shift(8, 17)] } }).hours).toBe('near');
    const night = marks({ wishes, hours: { shifts: [shift(22, 7)], overtime: { exists: true, monthlyHours: 20 } } });
    expect(night).toMatchObject({ hours: 'misses', nightWork: 'misses', overtime: 'misses' });
    expect(marks({ wishes, hours: {} })).toMatchObject({ hours: 'unknown', nightWork: 'unknown' });
  });

  it('by licences: a required one that is missing, a preferred one, those that are held', () => {
    const asked = (requirement: 'required' | 'preferred') => ({
      licences: { listed: [{ code: '2101', name: '介護福祉士', requirement }] },
    });
    expect(marks({ work: asked('required') }).licences).toBe('misses');
    expect(marks({ work: asked('preferred') }).licences).toBe('near');
    expect(marks({ work: asked('required'), education: { licences: [{ name: '介護福祉士' }] } }).licences).toBe('fits');
    expect(marks({ work: { licences: { none: true } } }).licences).toBeUndefined();
    const car = { licences: { car: { requirement: 'required' as const } } };
    expect(marks({ work: car, education: { carLicence: 'automatic' } }).car).toBe('near');
    expect(marks({ work: car, education: { carLicence: 'none' } }).car).toBe('misses');
    expect(marks({ work: car, education: { carLicence: 'manual' } }).car).toBe('fits');
    expect(marks({ work: car }).car).toBe('unknown');
  });

  it('by employment, and by age on the day itself', () => {
    const wishes = { regularOnly: true, dispatchAccepted: false };
    expect(marks({ wishes, work: { employmentType: 'regular' } }).employment).toBe('fits');
    expect(marks({ wishes, work: { employmentType: 'non-regular', regularHire: { offered: true } } }).employment).toBe(
      'near',
    );
    expect(marks({ wishes, work: { employmentType: 'non-regular', regularHire: { offered: false } } }).employment).toBe(
      'misses',
    );
    expect(marks({ wishes, work: { employmentType: 'fixed-term-dispatch' } }).employment).toBe('misses');
    expect(marks({ wishes: { workingTimes: ['part-time'] } }).workingTime).toBe('misses');
    const age = { age: { limited: true, to: 35 } };
    expect(marks({ work: age, born: '1990-11-21' }).age).toBe('fits');
    expect(marks({ work: age, born: '1990-11-20' }).age).toBe('misses');
    expect(marks({ work: { age: { limited: false } } }).age).toBe('fits');
  });
});
