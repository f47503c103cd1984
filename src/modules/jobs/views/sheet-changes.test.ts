import { beforeAll, describe, expect, it } from 'vitest';
import { readReference } from '#modules/reference/reference.ts';
import { wholeSheet } from '#test/import/whole-sheet.ts';
import { testDatabase } from '#test/support/database.ts';
import { visibleSheet } from '../disclosure.ts';
import type { JobSheet } from '../job-sheet.ts';
import { words } from '../words/words.ts';
import { sheetChanges } from './sheet-changes.ts';
import { sheetSections } from './sheet-sections.tsx';

const { database } = testDatabase();
beforeAll(async () => {
  await readReference(database);
});

const between = (before: JobSheet, after: JobSheet, language: 'ja' | 'en' = 'ja', disclosure: 1 | 3 = 1) => {
  const [was, is] = [before, after].map((sheet) => {
    const seen = visibleSheet(sheet, disclosure, 'public');
    return seen ? sheetSections(seen, undefined, language) : [];
  });
  return sheetChanges(was ?? [], is ?? [], words(language)).map(
    ({ title, label, before, after }) =>
      `${title} ${label}: ${before.map(({ text }) => text).join('/')} → ${after.map(({ text }) => text).join('/')}`,
  );
};

describe('what differs between two versions', () => {
  it('is nothing between equal ones', () => {
    expect(between(wholeSheet, structuredClone(wholeSheet))).toEqual([]);
  });

  it('is said in words, by section and item in the official order', () => {
    const after: JobSheet = {
      ...wholeSheet,
      hours: { ...wholeSheet.hours, annualHolidays: 125 },
      pay: { ...wholeSheet.pay, total: { from: 240_000, to: 300_000 }, base: { from: 205_000, to: 250_000 } },
    };
    expect(between(wholeSheet, after)).toEqual([
      '賃金・手当 ａ ＋ ｂ（固定残業代がある場合はａ ＋ ｂ ＋ ｃ）: 月額 235,000円～290,000円 → 月額 240,000円～300,000円',
      '賃金・手当 基本給（ａ）: 200,000円～240,000円 → 205,000円～250,000円',
      '労働時間 年間休日数: 112日 → 125日',
    ]);
    expect(between(wholeSheet, after, 'en')[2]).toMatch(/: 112 days → 125 days$/);
  });

  it('tells what was added and what was taken away', () => {
    const { fixedOvertime: _, ...pay } = wholeSheet.pay;
    const without = { ...wholeSheet, pay };
    expect(between(wholeSheet, without)).toEqual([
      '賃金・手当 固定残業代（ｃ）: あり/10,000円～20,000円/時間外労働5時間分 → ',
      '賃金・手当 固定残業代に関する特記事項: 時間外の有無にかかわらず支給 → ',
    ]);
    expect(between(without, wholeSheet)[0]).toMatch(/: {2}→ あり/);
  });

  it('tells a whole section that came or went', () => {
    const { pr: _, ...without } = wholeSheet;
    expect(between(wholeSheet, without).every((line) => line.startsWith('求人・事業所PR情報 '))).toBe(true);
    expect(between(without, wholeSheet)).toHaveLength(between(wholeSheet, without).length);
  });

  it('is nothing where only what is hidden changed', () => {
    const after: JobSheet = {
      ...wholeSheet,
      selection: { ...wholeSheet.selection, contact: { name: '海野　次郎', telephone: '03-8888-8888' } },
    };
    expect(between(wholeSheet, after).length).toBeGreaterThan(1);
    expect(between(wholeSheet, after, 'ja', 3)).toEqual([]);
  });
});
