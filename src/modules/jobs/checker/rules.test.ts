import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { circumstances, lawful } from '#test/support/rule-cases.ts';
import { findingsOf, isMissing } from './check.ts';
import { rules } from './rules.ts';

describe('the table of rules', () => {
  it('has no rule twice, and beside each of its files the cases of its rules', () => {
    expect(new Set(rules.map(({ key }) => key)).size).toBe(rules.length);
    const here = new URL('.', import.meta.url);
    const files = readdirSync(here).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'));
    const holding = files.filter((name) => /Rules: readonly Rule\[\]/u.test(readFileSync(new URL(name, here), 'utf8')));
    expect(holding).toHaveLength(13);
    for (const name of holding)
      expect(readFileSync(new URL(name.replace('.ts', '.test.ts'), here), 'utf8')).toContain(`from './${name}'`);
  });

  it('finds nothing on a sheet that keeps the law', () => {
    expect(findingsOf(lawful, circumstances('2026-06-15'))).toEqual([]);
  });

  it('knows which rules say that something is missing', () => {
    expect(isMissing({ rule: 'missing-item' })).toBe(true);
    expect(isMissing({ rule: 'minimum-wage' })).toBe(false);
  });

  it('marks a phrase at its place in the text as it was typed', () => {
    const sheet = { ...lawful, notes: '𠮷野です。　応募は　女性限定　です' };
    const found = findingsOf(sheet, circumstances('2026-06-15')).find(({ rule }) => rule === 'sex-limited');
    expect(found?.phrase?.text).toBe('女性限定');
    expect(sheet.notes.slice(found?.phrase?.from, found?.phrase?.to)).toBe('女性限定');
    const narrow = { ...lawful, notes: 'ﾊﾟｰﾄから𠮷野へ。ｻｰﾋﾞｽ残業あり' };
    const unpaid = findingsOf(narrow, circumstances('2026-06-15')).find(
      ({ rule }) => rule === 'unpaid-overtime-in-text',
    );
    expect(unpaid?.phrase?.text).toBe('ｻｰﾋﾞｽ残業');
  });

  it.each([
    ['a joiner between the letters', '女\u200d性限\u034f定'],
    ['a mark of a variant', '女\ufe00性限定'],
    ['radicals', '⼥性限定'],
    ['letters of another set', '𠮷野です。女性限定㈱'],
    ['an unseen letter of Hangul', '女性\u3164限定'],
  ])('reads through %s, and marks what was typed', (_what, typed) => {
    const sheet = { ...lawful, notes: `応募は${typed}です` };
    const found = findingsOf(sheet, circumstances('2026-06-15')).find(({ rule }) => rule === 'sex-limited');
    expect(found?.phrase?.text.normalize('NFKC').replace(/\p{Default_Ignorable_Code_Point}/gu, '')).toBe('女性限定');
    expect(sheet.notes.slice(found?.phrase?.from, found?.phrase?.to)).toBe(found?.phrase?.text);
  });

  it('reads half-width kana and sound marks that stand apart', () => {
    for (const notes of ['ｳｪｲﾄﾚｽ募集', 'ｶﾞｰﾄﾞﾏﾝ募集', 'カ\u3099ート\u3099マン募集']) {
      const found = findingsOf({ ...lawful, notes }, circumstances('2026-06-15'));
      expect(found.map(({ rule }) => rule)).toContain('sex-in-name');
    }
  });

  it('takes eight times as long for eight times the text, whatever it is made of', () => {
    const on = circumstances('2026-06-15');
    const seconds = (seed: string, times: number): number => {
      const text = seed.repeat(times);
      const sheet = { ...lawful, notes: text, work: { ...lawful.work, description: text } };
      const runs = Array.from({ length: 2 }, () => {
        const from = process.cpuUsage();
        findingsOf(sheet, on);
        return process.cpuUsage(from).user;
      });
      return Math.min(...runs);
    };
    for (const seed of ['a', '(', 'A ', '残業', '月12時間', '女\u200d']) {
      const few = seconds(seed, 1_000);
      // What grows with the square takes 64 times as long.
      expect({ seed, ratio: seconds(seed, 8_000) / Math.max(few, 2_000) < 30 }).toEqual({ seed, ratio: true });
    }
  });

  it('puts the gravest first', () => {
    const found = findingsOf({ ...lawful, notes: '★女性限定　残業なし' }, circumstances('2026-06-15'));
    expect(found.map(({ tone }) => tone)).toEqual([...found.map(({ tone }) => tone)].sort().reverse());
  });

  it('asks an unfinished sheet as far as it goes', () => {
    const found = findingsOf({}, circumstances('2026-06-15'));
    expect(found.filter((finding) => !isMissing(finding)).map(({ rule }) => rule)).toEqual([]);
  });

  it('takes a few tenths of a millisecond for a sheet, and a multiple of it where the processor is shared', () => {
    const on = circumstances('2026-06-15');
    const long = { ...lawful, notes: '応募の方は担当者まで。'.repeat(50) };
    findingsOf(long, on);
    // Time of the processor, not of the clock: other tests run beside this one.
    const from = process.cpuUsage();
    for (let count = 0; count < 200; count += 1) findingsOf(long, on);
    expect(process.cpuUsage(from).user / 200).toBeLessThan(5_000);
  });
});
