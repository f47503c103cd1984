import { describe, expect, it } from 'vitest';
import { wholeSheet } from '#test/import/whole-sheet.ts';
import type { JobSheet } from './job-sheet.ts';
import { type Reference, searchable } from './searchable.ts';

const reference: Reference = {
  prefecture: (code) => ({ '13': '東京都' })[code],
  municipality: (code) => ({ '13101': '千代田区', '13104': '新宿区' })[code],
  licence: () => undefined,
  occupationClasses: (_, code) => (code === '050-01' ? ['050-01', '050', '08'] : [code]),
  municipalities: (code) => [code],
  point: (code) => ({ '13101': { lat: 35.694, lng: 139.7536 }, '13104': { lat: 35.6938, lng: 139.7034 } })[code],
};
const columns = (changes: Partial<JobSheet> = {}) => searchable({ ...wholeSheet, ...changes }, reference);
const withDisclosure = (disclosure: 1 | 2 | 3) => columns({ header: { ...wholeSheet.header, disclosure } });

describe('the columns of search', () => {
  it('carry the codes of the search form', () => {
    expect(columns()).toMatchObject({ kind: 1, full_part: 1, employment_type: 2, disclosure: 1, industry_code: '854' });
  });

  it('name every class of an occupation, by edition', () => {
    expect(columns()).toMatchObject({ occupations_2022: ['050-01', '050', '08'], occupations_2011: ['361'] });
  });

  it('count the wage per month for full-time and per hour for part-time, whatever the pay form says', () => {
    expect(columns()).toMatchObject({ wage_unit: 'month', wage_lower: 235_000, wage_upper: 290_000 });
    const hourlyFullTime = columns({ pay: { total: { from: 239_680 }, form: 'hourly' } });
    expect(hourlyFullTime).toMatchObject({ wage_unit: 'month', wage_lower: 239_680, wage_upper: 239_680 });
    const monthlyPartTime = columns({
      header: { ...wholeSheet.header, workingTime: 'part-time' },
      pay: { total: { from: 1_050, to: 1_100 }, form: 'monthly' },
    });
    expect(monthlyPartTime).toMatchObject({ wage_unit: 'hour', wage_lower: 1_050, wage_upper: 1_100 });
  });

  it('tell basic pay from the whole wage', () => {
    expect(columns()).toMatchObject({ basic_lower: 200_000, basic_upper: 240_000 });
    expect(columns({ pay: { total: { from: 1_200, to: 1_300 } } })).toMatchObject({ basic_lower: 1_200 });
    const onlyParts = columns({ pay: { total: { from: 220_000 }, allowances: [{ name: '手当', from: 20_000 }] } });
    expect(onlyParts).toMatchObject({ basic_lower: null, basic_upper: null });
  });

  it('carry a night shift over midnight', () => {
    expect(columns()).toMatchObject({ shift1_start: 510, shift1_end: 1_050, shift2_start: 990, shift2_end: 1_980 });
  });

  it('set the bits of days off and of insurance by the form', () => {
    expect(columns()).toMatchObject({ holidays: 32 + 64 + 128, insurance: 511 });
    expect(columns({ hours: {}, conditions: { insurance: ['accident'] } })).toMatchObject({
      holidays: 0,
      insurance: 2,
    });
  });

  it('count no overtime as zero hours and unknown as unknown', () => {
    expect(columns({ hours: { overtime: { exists: false } } })).toMatchObject({ overtime: false, overtime_hours: 0 });
    expect(columns({ hours: {} })).toMatchObject({ overtime: null, overtime_hours: null });
  });
});

describe('the place of a job', () => {
  const at = (disclosure: 1 | 2 | 3 | 4, workplaces: JobSheet['work']['workplaces'] = wholeSheet.work.workplaces) => {
    const { latitude, longitude } = columns({
      header: { ...wholeSheet.header, disclosure },
      work: { ...wholeSheet.work, workplaces },
    });
    return [latitude, longitude];
  };

  it('is its own point only where everybody may know the employer, else the point of its municipality', () => {
    expect(at(1)).toEqual([35_700_000, 139_750_000]);
    for (const disclosure of [2, 3, 4] as const) expect(at(disclosure)).toEqual([35_694_000, 139_753_600]);
  });

  it('is that of the first workplace that has one, and none where none has', () => {
    expect(at(1, [{ kind: 'home' }, { kind: 'address', municipality: '13104' }])).toEqual([35_693_800, 139_703_400]);
    expect(at(1, [{ kind: 'address', prefecture: '13', municipality: '99999' }])).toEqual([null, null]);
  });
});

describe('the texts of search', () => {
  it('hold one text when everybody may know the employer', () => {
    expect(withDisclosure(1)).toMatchObject({
      text_title: '介護職員(ヒカリノ里)',
      hidden_title: null,
      hidden_lat: null,
    });
    expect(withDisclosure(1).lat).toBe(35.7);
  });

  it.each([2, 3] as const)('keep what disclosure %s hides in columns of its own', (disclosure) => {
    const found = withDisclosure(disclosure);
    expect(found).toMatchObject({ text_title: '介護職員(○○)', text_establishment: '', lat: null, hidden_lat: 35.7 });
    expect(found.hidden_title).toBe('介護職員(ヒカリノ里)');
    expect(found.hidden_establishment).toContain('ヒカリノ里');
    expect(found.text_workplace).toBe('東京都千代田区\n東京都新宿区');
    expect(found.hidden_workplace).toContain('飯田橋9丁目');
    const open = Object.entries(found).filter(([name]) => name.startsWith('text_'));
    expect(JSON.stringify(open)).not.toMatch(/ヒカリ|9999|飯田橋9/);
  });
});
