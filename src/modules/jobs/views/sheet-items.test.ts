import { describe, expect, it } from 'vitest';
import { words } from '../words/words.ts';
import { itemLabel, itemOf, lineItem, sheetItems } from './sheet-items.ts';

const w = words('ja');

describe('items of the sheet', () => {
  it('are known by the label of their line', () => {
    expect(itemOf('work', '職種', w)).toBe('work.title');
    expect(itemOf('pay', '固定残業代に関する特記事項', w)).toBe('pay.fixedOvertime');
    expect(itemOf('hours', '休憩時間', w)).toBe('hours.breakMinutes');
    expect(itemOf('notes', '求人に関する特記事項', w)).toBe('notes');
  });

  it('that several labels show are one', () => {
    for (const label of ['契約更新の可能性', '契約更新の条件', '更新上限'])
      expect(itemOf('work', label, w)).toBe('work.renewal');
    expect(itemLabel('work.renewal', w)).toBe('契約更新の可能性');
  });

  it('without a line are read in that of another', () => {
    expect(lineItem('header.workingTime')).toBe('header.kind');
    expect(itemLabel('hours.or', w)).toBe('就業時間');
    expect(itemLabel('header.workingTime', w)).toBe('求人区分');
  });

  it('are not what the office gives, nor what nobody knows', () => {
    expect(itemOf('header', '求人番号', w)).toBeUndefined();
    expect(itemOf('work', '紹介期限日', w)).toBeUndefined();
    expect(itemLabel('work.nothing', w)).toBeUndefined();
  });

  it('come once each in the official order, and lead back to themselves', () => {
    const all = sheetItems(w);
    expect(new Set(all.map(({ item }) => item)).size).toBe(all.length);
    expect(all[0]?.item).toBe('header.kind');
    expect(all.length).toBeGreaterThan(110);
    for (const { item, section, label } of all) expect(itemOf(section, label, w)).toBe(item);
  });

  it('have a label in every language', () => {
    for (const language of ['easy', 'en'] as const)
      for (const { item } of sheetItems(w)) expect(itemLabel(item, words(language)), item).toBeTruthy();
  });
});
