import { describe, expect, it } from 'vitest';
import { wholeSheet } from '#test/import/whole-sheet.ts';
import { checkSheet, type JobSheet } from './job-sheet.ts';

const found = (sheet: JobSheet) => checkSheet(sheet).map(({ item, problem }) => `${item}: ${problem}`);
const work = (changes: Partial<JobSheet['work']>): JobSheet => ({
  ...wholeSheet,
  work: { ...wholeSheet.work, ...changes },
});

describe('the structure of a sheet', () => {
  it('is sound when every item is given', () => {
    expect(checkSheet(wholeSheet)).toEqual([]);
  });

  it('takes 28 characters of 職種 and 360 of 仕事内容, counted as people count them', () => {
    expect(found(work({ title: '𠮷'.repeat(28), description: 'あ'.repeat(360) }))).toEqual([]);
    expect(found(work({ title: '職'.repeat(29) }))).toEqual(['work.title: too-long']);
    expect(found(work({ description: 'あ'.repeat(361) }))).toEqual(['work.description: too-long']);
  });

  it('needs a title, a description, a name and a place', () => {
    expect(found(work({ title: '　', description: '', workplaces: [] }))).toEqual([
      'work.title: missing',
      'work.description: missing',
      'work.workplaces: missing',
    ]);
  });

  it('refuses turned ranges, impossible clock times and a fourth shift', () => {
    const shift = { from: 0, to: 60 };
    expect(found({ ...wholeSheet, pay: { total: { from: 2, to: 1 } } })).toEqual(['pay.total: not-a-range']);
    expect(found({ ...wholeSheet, hours: { shifts: [{ from: 0, to: 1441 }] } })).toEqual([
      'hours.shifts: out-of-range',
    ]);
    expect(found({ ...wholeSheet, hours: { shifts: [shift, shift, shift, shift] } })).toEqual([
      'hours.shifts: too-many',
    ]);
  });

  it('limits every other text too', () => {
    const sheet = { ...wholeSheet, pr: { benefits: '福'.repeat(601) } };
    expect(found(sheet)).toEqual(['pr.benefits: too-long']);
  });
});
