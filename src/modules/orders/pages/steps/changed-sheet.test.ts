import { describe, expect, it } from 'vitest';
import { cleanSheet } from '#test/support/clean-sheet.ts';
import { changedSheet, wholeSheet } from './changed-sheet.ts';

describe('the sheet after a change', () => {
  it('keeps what the steps cannot say, and what nobody touched', () => {
    const { establishment: _, ...told } = cleanSheet;
    const before = { ...told, hours: { ...told.hours, holidays: { days: [], other: false } } };
    const after = { ...before, notes: '駐車場あり', work: { ...before.work, title: '総務' } };
    expect(changedSheet(cleanSheet, before, after)).toEqual({
      ...cleanSheet,
      notes: '駐車場あり',
      work: { ...cleanSheet.work, title: '総務' },
    });
  });

  it('loses what was taken out, and is none without its title', () => {
    const { smoking: _, ...work } = cleanSheet.work;
    expect(changedSheet(cleanSheet, cleanSheet, { ...cleanSheet, work }).work).toEqual(work);
    const { title: __, ...untitled } = cleanSheet.work;
    const without = changedSheet(cleanSheet, cleanSheet, { ...cleanSheet, work: untitled });
    expect([wholeSheet(without), wholeSheet(cleanSheet)]).toEqual([undefined, cleanSheet]);
  });
});
