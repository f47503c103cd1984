import { describe, expect, it } from 'vitest';
import { labels } from '../labels.ts';
import {
  amountIn,
  bonusIn,
  byLabel,
  dayIn,
  holidaysIn,
  minutesIn,
  numberIn,
  shiftIn,
  stationIn,
  websiteIn,
  yesIn,
} from './values.ts';

describe('values of the feed', () => {
  it.each([
    ['2026/04/30', '2026-04-30'],
    ['２０２６年４月３０日', '2026-04-30'],
    ['20260430', '2026-04-30'],
    ['令和8年4月30日', '2026-04-30'],
    ['令和元年5月1日', '2019-05-01'],
    ['2026/02/30', undefined],
    ['未定', undefined],
  ])('the day %s is %s', (text, day) => {
    expect(dayIn(text)?.toString()).toBe(day);
  });

  it.each([
    ['(1)8時30分～17時30分', { from: 510, to: 1050 }],
    ['(2)16時30分～9時00分', { from: 990, to: 540 }],
    ['８時００分〜１７時００分', { from: 480, to: 1020 }],
    ['(1)0時00分～24時00分', { from: 0, to: 1440 }],
    ['9時以降', undefined],
    ['(1)8時30分～29時30分', undefined],
  ])('the hours %s are %j', (text, shift) => {
    expect(shiftIn(text)).toEqual(shift);
  });

  it.each([
    ['京浜東北線　与野駅　から　徒歩16分', { name: '京浜東北線　与野駅', means: 'walk', minutes: 16 }],
    ['ＪＲ琵琶湖線　守山駅　から　車15分', { name: 'ＪＲ琵琶湖線　守山駅', means: 'car', minutes: 15 }],
    ['市営バス１１番線　たてばばバス停', { name: '市営バス１１番線　たてばばバス停' }],
    ['駅', { name: '駅' }],
  ])('the station %s', (text, station) => {
    expect(stationIn(text)).toEqual(station);
  });

  it.each([
    ['日祝日その他', { days: ['sun'], publicHolidays: true, other: true }],
    [
      '月火水木金土日祝日',
      { days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'], publicHolidays: true, other: false },
    ],
    ['土日祝他', { days: ['sat', 'sun'], publicHolidays: true, other: true }],
    ['その他', { days: [], publicHolidays: false, other: true }],
    ['シフトによる', undefined],
  ])('the days off %s', (text, holidays) => {
    expect(holidaysIn(text)).toEqual(holidays);
  });

  it.each([
    ['賞与月数　計 2.7ヶ月分（前年度実績）', { months: 2.7, lastYear: true }],
    ['賞与金額　360,000 円 ～ 500,000 円（前年度実績）', { amount: { from: 360_000, to: 500_000 }, lastYear: true }],
    ['賞与金額　～ 200,000 円（前年度実績）', { amount: { to: 200_000 }, lastYear: true }],
    ['賞与金額　100,000 円 ～（前年度実績）', { amount: { from: 100_000 }, lastYear: true }],
    ['業績による', { note: '業績による' }],
  ])('the bonus %s', (text, bonus) => {
    expect(bonusIn(text)).toEqual(bonus);
  });

  it('reads amounts, numbers and clock times in any width', () => {
    expect(amountIn('210,000円～240,000円')).toEqual({ from: 210_000, to: 240_000 });
    expect(amountIn('１，０５０円')).toEqual({ from: 1_050, to: 1_050 });
    expect(amountIn('応相談')).toBeUndefined();
    expect(numberIn('月平均５時間')).toBe(5);
    expect(numberIn('125日')).toBe(125);
    expect(numberIn('20～30')).toBeUndefined();
    expect(minutesIn('0830')).toBe(510);
    expect(minutesIn('8時')).toBe(480);
    expect(minutesIn('99:00')).toBeUndefined();
  });

  it('finds a value by its official label in whatever width', () => {
    expect(byLabel('正社員以外', labels.employmentType)).toBe('non-regular');
    expect(byLabel('ﾌﾙﾀｲﾑ', labels.workingTime)).toBe('full-time');
    expect(byLabel('実費支給(上限あり)', labels.commuting)).toBe('actual-limited');
    expect(byLabel('社員', labels.employmentType)).toBeUndefined();
  });

  it('tells yes from no and from anything else', () => {
    expect(['あり', '可', '加入', '1'].map(yesIn)).toEqual([true, true, true, true]);
    expect(['なし', '不可', '未加入', '0', '無'].map(yesIn)).toEqual([false, false, false, false, false]);
    expect(yesIn('応相談')).toBeUndefined();
  });

  it('completes a web address without its scheme and leaves others as they are', () => {
    expect(websiteIn('ｗｗｗ．ｅｘａｍｐｌｅ．ｊｐ')).toBe('http://www.example.jp');
    expect(websiteIn('https://example.jp')).toBe('https://example.jp');
  });
});
