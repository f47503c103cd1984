import { renderToString as render } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { languages } from '#kernel/language.ts';
import { wholeSheet } from '#test/import/whole-sheet.ts';
import type { JobSheet, SheetPay } from '../job-sheet.ts';
import { WageParts } from './wage-parts.tsx';

const show = (pay: Partial<SheetPay>, changes: Partial<JobSheet> = {}, language: (typeof languages)[number] = 'ja') =>
  render(<WageParts language={language} sheet={{ ...wholeSheet, ...changes, pay: { ...wholeSheet.pay, ...pay } }} />);

describe('the parts of a wage on the page', () => {
  it('stand under each other with their sum, and say what is paid without overtime', () => {
    const html = show({ total: { from: 235_000, to: 295_000 } });
    expect(html).toMatch(/ａ 基本給<\/th><td>200,000円～240,000円/);
    expect(html).toMatch(/処遇改善手当<\/span><\/th><td>20,000円～30,000円/);
    expect(html).toMatch(/合計（書かれている賃金）<\/th><td>235,000円～295,000円/);
    expect(html).toContain('残業をしなくても支払われるのは、ａとｂの 225,000円～275,000円 です。');
    expect(html).toContain('ｃには残業5時間分が含まれています。5時間を超えた残業の分は、別に支払われます。');
    expect(html).toContain('ｃは、残業１時間あたり 2,000円～4,000円 になります。');
    expect(html).toContain('賃金に含まれていないもの：人や働き方によって支払われる手当（ｄ）、通勤手当');
    expect(html).not.toContain('違います');
  });

  it('warns where they do not make the written wage, and where the hours of the fixed overtime are not given', () => {
    expect(show({})).toContain(
      '内訳の合計（235,000円～295,000円）と、書かれている賃金（235,000円～290,000円）が違います',
    );
    expect(show({ fixedOvertime: { paid: true, from: 10_000 } })).toContain('何時間分の残業代なのか、書かれていません');
  });

  it('says for part time what an hour comes to in a month', () => {
    const html = show(
      { total: { from: 1_200 }, base: { from: 1_200 }, allowances: [], fixedOvertime: { paid: false } },
      {
        header: { ...wholeSheet.header, workingTime: 'part-time' },
        hours: { shifts: [{ from: 540, to: 840 }], breakMinutes: 0, weeklyDays: { from: 3 } },
      },
    );
    expect(html).toContain('１か月 約 78,000円 です');
    expect(html).toContain('賃金はすべて基本給です');
  });

  it('is nothing where nothing is known of them', () => {
    const { base: _, ...pay } = wholeSheet.pay;
    expect(render(<WageParts language="ja" sheet={{ ...wholeSheet, pay }} />)).toBe('');
  });

  it.each(languages)('can be drawn in %s', (language) => {
    expect(show({}, {}, language)).not.toMatch(/undefined|NaN|\[object/);
  });
});
