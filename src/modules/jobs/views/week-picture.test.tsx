import { renderToString as render } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { languages } from '#kernel/language.ts';
import { wholeSheet } from '#test/import/whole-sheet.ts';
import type { SheetHours } from '../job-sheet.ts';
import { WeekPicture } from './week-picture.tsx';

const show = (hours: SheetHours, language: (typeof languages)[number] = 'ja') =>
  render(<WeekPicture language={language} hours={hours} />);
const count = (html: string, part: string) => html.split(part).length - 1;

describe('the picture of a week', () => {
  it('has a block for each day that is worked, and says the same in sentences', () => {
    const html = show({
      shifts: [{ from: 510, to: 1050 }],
      breakMinutes: 60,
      holidays: { days: ['sat', 'sun'], publicHolidays: true },
      twoDaysOff: 'every-week',
    });
    expect(count(html, 'class="week-shift ')).toBe(5);
    expect(count(html, 'class="week-off"')).toBe(2);
    expect(html).toContain('働く日：月、火、水、木、金');
    expect(html).toContain('休日：土、日、祝日');
    expect(html).toContain('(1) 8:30～17:30');
    expect(html).toContain('１日に働く時間：8時間（休憩を除く）');
    expect(html).toContain('１週間に働く時間：約40時間');
    expect(html).not.toContain('深夜');
  });

  it('carries a night over midnight and says how much of it is night', () => {
    const html = show({ shifts: [{ from: 990, to: 540 }], breakMinutes: 120, holidays: { days: ['sun'] } });
    expect(count(html, 'class="week-shift ')).toBe(12);
    expect(html).toContain('(1) 16:30～翌9:00');
    expect(html).toContain('(1)は、22時から５時までの深夜に7時間かかります');
    expect(html).toContain('１日に働く時間：14時間30分');
  });

  it('numbers the shifts where there are several, and says that one of them is worked', () => {
    const html = show(wholeSheet.hours);
    expect(html).toContain('働く時間は、このうちのどれかです。');
    expect(html).toContain('9:00～18:00の間');
    expect(html).toContain('１週間に働く日数：4～5日');
    expect(html).toContain('変形労働時間制');
  });

  it('is drawn without a style or script of its own', () => {
    expect(show(wholeSheet.hours)).not.toMatch(/style=|<style|<script|on\w+=/);
  });

  it('is nothing where no hours are given', () => {
    expect(show({ annualHolidays: 120 })).toBe('');
  });

  it.each(languages)('can be drawn in %s', (language) => {
    expect(show(wholeSheet.hours, language)).not.toMatch(/undefined|NaN|\[object/);
  });
});
