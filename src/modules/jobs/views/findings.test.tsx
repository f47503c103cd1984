import { renderToString as render } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { day } from '#kernel/time.ts';
import { wholeSheet } from '#test/import/whole-sheet.ts';
import { findingsOf } from '../checker/check.ts';
import type { Circumstances } from '../checker/rule.ts';
import { Findings } from './findings.tsx';

const circumstances: Circumstances = {
  day: day('2026-11-20'),
  validUntil: day('2027-01-31'),
  minimumWage: () => ({ yen: 5_000, from: day('2025-10-01') }),
  nextMinimumWage: () => undefined,
  placeName: () => ({ ja: '東京都', en: 'Tokyo' }),
};
const notes = '応募は女性限定です。𠮷野まで。';
const sheet = { ...wholeSheet, notes };
const findings = findingsOf(sheet, circumstances);

describe('the findings on the page', () => {
  it('name the law, the words in question and how to write it', () => {
    const html = render(<Findings findings={findings} language="ja" sheet={sheet} />);
    expect(html).toContain('<h2 class="findings-tone">直してください');
    expect(html).toContain('<h3 class="findings-title">性別を限っています</h3>');
    expect(html).toContain('応募は<mark>女性限定</mark>です。𠮷野まで。');
    expect(html).toContain('男女雇用機会均等法第5条');
    expect(html).toContain('例：性別にふれずに、仕事の内容を書く');
    expect(html).toMatch(/東京都の最低賃金は5,000円（2025年10月1日から）です/);
  });

  it('lead to the step of an item, in every language', () => {
    const hrefOf = (item: string) => (item === 'notes' ? '/employer/orders/1/steps/pr' : undefined);
    const html = render(<Findings findings={findings} language="en" sheet={sheet} hrefOf={hrefOf} level={3} />);
    expect(html).toMatch(/<h3 class="findings-tone">Must be changed/);
    expect(html).toMatch(/<a href="\/employer\/orders\/1\/steps\/pr">Change “[^”]+”<\/a>/);
    expect(html).toContain('Equal Employment Opportunity Act, Article 5');
    expect(html).toContain('The minimum wage of Tokyo is 5,000 yen (since 1 October 2025).');
    expect(render(<Findings findings={findings} language="easy" />)).toContain('<mark>女性限定</mark>');
  });

  it('say one rule once, with all items it misses', () => {
    const html = render(<Findings findings={findingsOf({}, circumstances)} language="ja" />);
    expect(html.match(/class="findings-title">「事業所名」「職種」「仕事内容」/g)).toHaveLength(1);
    expect(html.split('class="findings-title"').length).toBeLessThan(12);
  });

  it('say so where nothing was found', () => {
    expect(render(<Findings findings={[]} language="ja" />)).toContain('指摘はありません。');
  });
});
